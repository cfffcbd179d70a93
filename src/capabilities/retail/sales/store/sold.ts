// Pieces sold, less what buyers brought back, with every correction.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';

/** Net pieces by placement, up to and with the day `until` where given; a placement that sold nothing is 0. */
export async function soldOf(
  db: Db,
  placementIds: readonly string[],
  until: PlainDate | null = null,
): Promise<ReadonlyMap<string, number>> {
  if (placementIds.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; sold: number }>(sql`
    select p.id, coalesce(s.sold, 0)::int as sold
    from unnest(${sql.param([...placementIds])}::uuid[]) p (id)
    left join lateral (select sum(quantity) as sold from retail_sale s
      where s.placement_id = p.id and (${until}::date is null or s.day <= ${until}::date)) s on true`);
  return new Map(rows.map((r) => [r.id, r.sold]));
}
