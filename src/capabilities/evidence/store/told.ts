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
    select e.owner_id as person, f.id as "factId", e.id as "enterpriseId", e.area,
      o.sealed_key as "sealedKey", o.sealed, f.kind, f.valid_to::text as "validTo",
      (select min(t.mark) from evidence_told t where t.fact_id = f.id and t.receiver = 'owner:' || e.owner_id) as told,
      (select max(t.recorded_at)::text from evidence_told t where t.receiver = 'owner:' || e.owner_id) as "lastTold"
    from evidence_fact f
      left join registry_identity i on i.born_id = f.enterprise_id
      join registry_enterprise e on e.id = coalesce(i.now_id, f.enterprise_id)
      join registry_person o on o.id = e.owner_id and o.sealed is not null and o.restricted_at is null
    where f.valid_to between ${from} and ${to} and e.status = 'active' and not e.example
      and not exists (select from evidence_retraction r where r.fact_id = f.id)
      and not exists (
        select from evidence_fact n where n.enterprise_id = f.enterprise_id and n.kind = f.kind and n.id <> f.id
          and n.about is not distinct from f.about and (n.valid_to is null or n.valid_to > f.valid_to)
          and not exists (select from evidence_retraction r where r.fact_id = n.id))
    order by person, f.valid_to, f.id`);
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
