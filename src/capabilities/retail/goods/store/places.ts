// Placements as goods know them: which product of whom stands where, and the lock that moves of goods queue on.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PlacementId } from '../../kinds.ts';
import type { Among } from '../kinds.ts';

export type Place = {
  readonly id: PlacementId;
  readonly productId: string;
  readonly product: string;
  readonly gtin: string | null;
  readonly enterpriseId: string;
  /** Null once its owner withdrew consent. */
  readonly maker: string | null;
  readonly outletId: string;
  readonly outlet: string;
  readonly aggregatorId: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly signedOn: PlainDate | null;
};

const within = (among: Among) => {
  if ('ids' in among) return sql`p.id = any(${sql.param([...among.ids])}::uuid[])`;
  if ('own' in among) return sql`(select nullif(current_setting('app.person', true), '')) is not null`;
  const at = 'at' in among ? among.at : among.of;
  const outlet = sql`p.outlet_id in (select id from partners_partner where ${at}::uuid in (id, parent_id))`;
  return 'at' in among ? outlet : sql`(${outlet} or p.aggregator_id = ${at}::uuid)`;
};

/**
 * Those of the scope by outlet and product; what the product, its maker and the outlet are called is read over the whole
 * city, by these placements alone.
 */
export async function placesOf(
  db: Db,
  among: Among,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<readonly Place[]> {
  const found = await db.execute<{ id: string }>(sql`
    select p.id from retail_placement p where ${within(among)} order by p.id ${lock ? sql`for update` : sql``}`);
  if (found.rows.length === 0) return [];
  const ids = sql.param(found.rows.map((r) => r.id));
  const { rows } = await overCity(db, (wide) =>
    wide.execute<Place>(sql`
      select p.id, p.product_id as "productId", c.name as product, c.gtin, p.enterprise_id as "enterpriseId", v.name as maker,
        p.outlet_id as "outletId", o.name as outlet, p.aggregator_id as "aggregatorId", p.starts_on::text as "startsOn",
        p.ends_on::text as "endsOn", p.signed_on::text as "signedOn"
      from retail_placement p join catalogue_product c on c.id = p.product_id join partners_partner o on o.id = p.outlet_id
        left join registry_identity i on i.born_id = p.enterprise_id
        left join registry_visible v on v.id = coalesce(i.now_id, p.enterprise_id)
      where p.id = any(${ids}::uuid[]) order by o.name, c.squeezed, p.id`),
  );
  return rows;
}
