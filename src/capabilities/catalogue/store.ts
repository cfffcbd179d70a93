// Products in and out of the database.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import type { ProductId, ProductKind } from './kinds.ts';
import { product } from './tables.ts';

export type ProductRow = {
  readonly id: ProductId;
  /** The enterprise it belongs to today. */
  readonly enterpriseId: string;
  readonly name: string;
  readonly kind: ProductKind;
  readonly active: boolean;
};

/** Products of these enterprises of today, also those recorded under ids joined into them; by name. Within the scope. */
export async function listProducts(
  db: Db,
  enterpriseIds: readonly string[],
  { all = false }: { all?: boolean } = {},
): Promise<readonly ProductRow[]> {
  if (enterpriseIds.length === 0) return [];
  const ids = sql.param([...enterpriseIds]);
  const { rows } = await db.execute<ProductRow>(sql`
    select p.id, o.asked as "enterpriseId", p.name, p.kind, p.active from (
      select id, enterprise_id as asked from catalogue_product where enterprise_id = any(${ids}::uuid[])
      union all
      select p.id, i.now_id from registry_identity i join catalogue_product p on p.enterprise_id = i.born_id
      where i.now_id = any(${ids}::uuid[])) o join catalogue_product p on p.id = o.id
    where p.active or ${all} order by p.squeezed, p.id`);
  return rows;
}

/** What products of the scope are called, also those that are no longer made. */
export async function productNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; name: string }>(
    sql`select id, name from catalogue_product where id = any(${sql.param([...ids])}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Null when there is none in the scope. */
export async function findProduct(db: Db, id: ProductId): Promise<ProductRow | null> {
  const { rows } = await db.execute<ProductRow>(sql`
    select p.id, coalesce(i.now_id, p.enterprise_id) as "enterpriseId", p.name, p.kind, p.active
    from catalogue_product p left join registry_identity i on i.born_id = p.enterprise_id where p.id = ${id}::uuid`);
  return rows[0] ?? null;
}

/** False when the enterprise has one of this name; one that was put away comes back. */
export async function insertProduct(db: Db, row: typeof product.$inferInsert): Promise<boolean> {
  const done = await db
    .insert(product)
    .values(row)
    .onConflictDoUpdate({
      target: [product.enterpriseId, product.squeezed],
      set: { active: true, kind: row.kind, name: row.name },
      setWhere: sql`not catalogue_product.active`,
    });
  return done.rowCount === 1;
}

export async function setActive(db: Db, id: ProductId, active: boolean): Promise<void> {
  await db.execute(sql`update catalogue_product set active = ${active} where id = ${id}::uuid`);
}
