// Who was told of which paper's end.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { EvidenceKind } from '../kinds.ts';
import type { Mark } from '../rules/remind.ts';

export type OwnersEnding = {
  readonly person: string;
  readonly factId: string;
  readonly enterpriseId: EnterpriseId;
  readonly area: string;
  /** The owner's sealed values (registry's secretsOf). */
  readonly sealedKey: Buffer | null;
  readonly sealed: Buffer | null;
  readonly kind: EvidenceKind;
  readonly validTo: string;
  readonly told: Mark | null;
  /** The last message to this person, of whatever paper. */
  readonly lastTold: Date | null;
};

/**
 * Papers in force of running enterprises whose last day lies between, by owner, with what each owner heard already. A newer
 * paper of the kind hides the one that ends. Left out: invented enterprises and owners who withdrew consent.
 */
export async function listToRemind(
  db: Db,
  { from, to }: { from: string; to: string },
): Promise<readonly OwnersEnding[]> {
  const { rows } = await db.execute<Omit<OwnersEnding, 'lastTold'> & { lastTold: string | null }>(sql`
    with told as (
      select receiver, fact_id, min(mark) as mark, max(recorded_at) as at from evidence_told group by receiver, fact_id
    ), heard as (select receiver, max(at)::text as at from told group by receiver)
    select o.id as person, f.fact_id as "factId", f.enterprise_id as "enterpriseId", f.area, o.sealed_key as "sealedKey",
      o.sealed, f.kind, f.valid_to::text as "validTo", t.mark as told, h.at as "lastTold"
    from evidence_ending f
      join registry_person o on o.id = f.owner_id and o.sealed is not null and o.restricted_at is null
      left join heard h on h.receiver = 'owner:' || o.id
      left join told t on t.receiver = h.receiver and t.fact_id = f.fact_id
    where f.valid_to between ${from} and ${to} and not f.example
    order by person, f.valid_to, f.fact_id`);
  return rows.map((row) => ({ ...row, lastTold: row.lastTold === null ? null : new Date(row.lastTold) }));
}

type Told = { factId: string; mark: Mark; enterpriseId: string };

export async function insertTold(
  db: Db,
  receiver: string,
  rows: readonly Told[],
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await db.execute(sql`
    insert into evidence_told (fact_id, mark, receiver, enterprise_id, recorded_at, recorded_by)
    select "factId", mark, ${receiver}, "enterpriseId", ${now.toISOString()}, ${by}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t ("factId" uuid, mark smallint, "enterpriseId" uuid)
    on conflict do nothing`);
}
