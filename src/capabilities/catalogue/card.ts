// A product as other rooms show it in a list: what it is, whose, and its face.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import { productsById } from './store.ts';
import type { ProductRow } from './store.ts';

export type ProductCard = Pick<
  ProductRow,
  'id' | 'name' | 'brand' | 'kind' | 'enterpriseId' | 'price' | 'gtin' | 'capacityMonth' | 'leadDays'
> & {
  /** The picture that comes first, at /catalogue/photo/:photo for who may see it; null without one. */
  readonly photo: string | null;
};

/** Of the scope, also those no longer made, by id. */
export async function productCard(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ProductCard>> {
  if (ids.length === 0) return new Map();
  const products = await productsById(db, ids);
  const { rows } = await db.execute<{ productId: string; id: string }>(sql`
    select distinct on (product_id) product_id as "productId", id from catalogue_photo
    where product_id = any(${sql.param([...ids])}::uuid[]) and not gone order by product_id, position, id`);
  const faces = new Map(rows.map((row) => [row.productId, row.id]));
  return new Map(
    products.map(({ id, name, brand, kind, enterpriseId, price, gtin, capacityMonth, leadDays }) => [
      id,
      {
        id,
        name,
        brand,
        kind,
        enterpriseId,
        price,
        gtin,
        capacityMonth,
        leadDays,
        photo: faces.get(id) ?? null,
      },
    ]),
  );
}
