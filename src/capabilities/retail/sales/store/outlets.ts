// Whose sales an organisation may report: its own, its outlets', and those of goods placed through it.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';

export type Reported = {
  readonly id: string;
  readonly name: string;
  /** The koperasi, when it reports only what was placed through it. */
  readonly through: string | null;
};

/** Null for an outlet whose sales are not theirs to report. */
export async function findReported(db: Db, partnerId: string, outletId: string): Promise<Reported | null> {
  const { rows } = await db.execute<Reported>(sql`
    select o.id, o.name,
      case when o.id = ${partnerId}::uuid or o.parent_id = ${partnerId}::uuid then null else ${partnerId}::uuid end as through
    from partners_partner o
    where o.id = ${outletId}::uuid and (o.id = ${partnerId}::uuid or o.parent_id = ${partnerId}::uuid
      or exists (select from retail_placement p where p.outlet_id = o.id and p.aggregator_id = ${partnerId}::uuid))`);
  return rows[0] ?? null;
}
