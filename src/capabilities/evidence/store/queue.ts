// The queue of papers that wait for an officer, oldest first, and the papers whose end is near.
import { sql } from 'drizzle-orm';

import type { EnterpriseId, EvidenceId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { EvidenceKind, Grade } from '../kinds.ts';

export type Waiting = {
  readonly factId: EvidenceId;
  readonly enterpriseId: EnterpriseId;
  readonly name: string;
  readonly area: string;
  readonly kind: EvidenceKind;
  readonly number: string | null;
  readonly state: 'waiting' | 'second';
  readonly since: Date;
  readonly by: string;
  readonly hasFile: boolean;
  readonly twice: boolean;
};

type Row = Omit<Waiting, 'since'> & { since: string };

/**
 * What this officer may decide, oldest first: everything that waits, and second looks at papers that somebody else decided
 * first. Papers that were taken back meanwhile wait for nobody.
 */
export async function listWaiting(db: Db, by: string, limit: number): Promise<readonly Waiting[]> {
  const { rows } = await db.execute<Row>(sql`
    with first as materialized (
      select * from evidence_waiting w
      where w.state = 'waiting' or not exists (
        select from evidence_decision d where d.fact_id = w.fact_id and d.round = 1 and d.recorded_by = ${by})
      order by w.recorded_at, w.fact_id limit ${limit}
    )
    select w.fact_id as "factId", w.enterprise_id as "enterpriseId", w.name, w.area, w.kind, w.number, w.state,
      w.recorded_at::text as since, w.recorded_by as by,
      exists (select from evidence_file s where s.enterprise_id = w.born_id and s.fact_id = w.fact_id and not s.gone) as "hasFile",
      exists (
        select from evidence_twice t join evidence_fact f on f.enterprise_id = t.enterprise_id and f.id = t.fact_id
        where t.enterprise_id = w.born_id and t.kind = w.kind and f.number = w.number and t.answered_at is null) as twice
    from first w order by w.recorded_at, w.fact_id`);
  return rows.map((row) => ({ ...row, since: new Date(row.since) }));
}

export type Doubled = {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly number: string | null;
  readonly factId: EvidenceId;
  readonly enterpriseId: EnterpriseId;
  readonly name: string;
  readonly area: string;
  readonly since: Date;
  /** Null where the other enterprise is not this scope's to see. */
  readonly other: { readonly id: EnterpriseId; readonly name: string } | null;
};

/** Numbers that stand twice, each side for those who may see it; where one side's number went meanwhile there is no question any more. */
export async function listDoubled(db: Db, limit: number): Promise<readonly Doubled[]> {
  type Found = Omit<Doubled, 'since' | 'other'> & {
    since: string;
    otherId: EnterpriseId | null;
    otherName: string | null;
  };
  const { rows } = await db.execute<Found>(sql`
    select t.id, t.kind, f.number, t.fact_id as "factId", e.id as "enterpriseId", e.name, e.area,
      t.recorded_at::text as since, o.id as "otherId", o.name as "otherName"
    from evidence_twice t
      join evidence_fact f on f.enterprise_id = t.enterprise_id and f.id = t.fact_id
      join registry_enterprise e on e.id = t.enterprise_id
      left join registry_enterprise o on o.id = t.other_enterprise_id
    where t.answered_at is null
      and exists (select from evidence_claim c where c.born_id = t.enterprise_id and c.kind = t.kind and c.number = f.number)
      and exists (select from evidence_claim c where c.born_id = t.other_enterprise_id and c.kind = t.kind and c.number = f.number)
    order by t.recorded_at, t.id limit ${limit}`);
  return rows.map(({ since, otherId, otherName, ...row }) => ({
    ...row,
    since: new Date(since),
    other: otherId && otherName !== null ? { id: otherId, name: otherName } : null,
  }));
}

export type Ending = {
  readonly factId: EvidenceId;
  readonly enterpriseId: EnterpriseId;
  readonly name: string;
  readonly area: string;
  readonly kind: EvidenceKind;
  readonly grade: Grade;
  readonly validTo: string;
};

/** Papers in force whose last day lies from `from` to `to`, the earliest first; a newer one of the kind in force hides it. */
export async function listEnding(
  db: Db,
  { from, to, limit }: { from: string; to: string; limit: number },
): Promise<readonly Ending[]> {
  const { rows } = await db.execute<Ending>(sql`
    select fact_id as "factId", enterprise_id as "enterpriseId", name, area, kind, grade, valid_to::text as "validTo"
    from evidence_ending where valid_to between ${from} and ${to}
    order by valid_to, fact_id limit ${limit}`);
  return rows;
}
