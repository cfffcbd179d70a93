// Products in and out of the database.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import { rupiah } from '../../kernel/rupiah.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import { overCity } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { ProductId, ProductKind } from './kinds.ts';
import { globalCode } from './rules/code.ts';
import type { ProductDetails } from './rules/product.ts';
import { product } from './tables.ts';

export type ProductRow = ProductDetails & {
  readonly id: ProductId;
  /** The enterprise it belongs to today. */
  readonly enterpriseId: string;
  readonly name: string;
  readonly kind: ProductKind;
  readonly active: boolean;
  /** On its label: /asal/:code. */
  readonly code: string;
  readonly revision: number;
};

const details = sql`p.brand, p.packaging, p.net_amount as "netAmount", p.net_unit as "netUnit",
  p.shelf_life_days as "shelfLifeDays", p.capacity_month as "capacityMonth", p.lead_days as "leadDays", p.price, p.gtin,
  p.shop_code as "shopCode", p.hs, p.code, p.revision`;

type Raw = Omit<ProductRow, 'price'> & { readonly price: string | null };

const known = ({ price, ...row }: Raw): ProductRow => ({ ...row, price: asRupiah(price) });

const asRupiah = (price: string | null): Rupiah | null => (price === null ? null : rupiah(BigInt(price)));

const rowsOf = async (db: Db, query: SQL): Promise<readonly ProductRow[]> =>
  (await db.execute<Raw>(query)).rows.map(known);

/** Products of these enterprises of today, also those recorded under ids joined into them; by name. Within the scope. */
export async function listProducts(
  db: Db,
  enterpriseIds: readonly string[],
  { all = false }: { all?: boolean } = {},
): Promise<readonly ProductRow[]> {
  if (enterpriseIds.length === 0) return [];
  const ids = sql.param([...enterpriseIds]);
  return rowsOf(
    db,
    sql`
    select p.id, o.asked as "enterpriseId", p.name, p.kind, p.active, ${details} from (
      select id, enterprise_id as asked from catalogue_product where enterprise_id = any(${ids}::uuid[])
      union all
      select p.id, i.now_id from registry_identity i join catalogue_product p on p.enterprise_id = i.born_id
      where i.now_id = any(${ids}::uuid[])) o join catalogue_product p on p.id = o.id
    where p.active or ${all} order by p.squeezed, p.id`,
  );
}

/** What products of the scope are called, also those that are no longer made. */
export async function productNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; name: string }>(
    sql`select id, name from catalogue_product where id = any(${sql.param([...ids])}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const from = sql`
  select p.id, coalesce(i.now_id, p.enterprise_id) as "enterpriseId", p.name, p.kind, p.active, ${details}
  from catalogue_product p left join registry_identity i on i.born_id = p.enterprise_id`;

/** Null when there is none in the scope. */
export async function findProduct(db: Db, id: string): Promise<ProductRow | null> {
  return (await rowsOf(db, sql`${from} where p.id = ${id}::uuid`))[0] ?? null;
}

/** Products of the scope, also those no longer made, in no order. */
export const productsById = (db: Db, ids: readonly string[]): Promise<readonly ProductRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : rowsOf(db, sql`${from} where p.id = any(${sql.param([...ids])}::uuid[])`);

/**
 * Products that are made, of the scope, by the number under their bar code; the key is the code as it was asked. Numbers
 * of a shop's own range and what is no number find nothing.
 */
export async function productsByCode(
  db: Db,
  codes: readonly string[],
): Promise<ReadonlyMap<string, ProductRow>> {
  const asked = new Map(codes.flatMap((code) => [[code, globalCode(code)] as const]));
  const gtins = [...new Set([...asked.values()].filter((gtin) => gtin !== null))];
  if (gtins.length === 0) return new Map();
  const rows = await rowsOf(db, sql`${from} where p.active and p.gtin = any(${sql.param(gtins)}::text[])`);
  const found = new Map(rows.map((row) => [row.gtin, row]));
  return new Map(
    [...asked].flatMap(([code, gtin]) => {
      const row = gtin === null ? undefined : found.get(gtin);
      return row ? [[code, row]] : [];
    }),
  );
}

/** Holds the number to the end of the transaction and says whether another product that is made has it, anywhere in the city. */
export async function isCodeTaken(db: Db, gtin: string, than: string): Promise<boolean> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('catalogue_gtin ' || current_schema || ${gtin}, 0))`,
  );
  const found = await overCity(db, (all) =>
    all.execute(sql`select from catalogue_product where gtin = ${gtin} and active and id <> ${than}::uuid`),
  );
  return (found.rowCount ?? 0) > 0;
}

/** The id under which it stands: its own, or that of one of this name that was put away and comes back. Null: it is known. */
export async function insertProduct(db: Db, row: typeof product.$inferInsert): Promise<ProductId | null> {
  const { id: _id, enterpriseId: _enterprise, squeezed: _squeezed, ...set } = row;
  const done = await db
    .insert(product)
    .values(row)
    .onConflictDoUpdate({
      target: [product.enterpriseId, product.squeezed],
      set: { ...set, gtin: row.gtin ?? null, active: true, revision: sql`catalogue_product.revision + 1` },
      setWhere: sql`not catalogue_product.active`,
    })
    .returning({ id: product.id });
  return (done[0]?.id as ProductId | undefined) ?? null;
}

/** The product of this name that the enterprise recorded under the same id, active or not; for who renames another to it. */
export async function findNamed(db: Db, id: string, squeezed: string): Promise<string | null> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select o.id from catalogue_product o join catalogue_product p on p.enterprise_id = o.enterprise_id
    where p.id = ${id}::uuid and o.id <> p.id and o.squeezed = ${squeezed}`);
  return rows[0]?.id ?? null;
}

/** False when somebody changed it since `revision`. */
export async function updateProduct(
  db: Db,
  { id, revision }: { readonly id: string; readonly revision: number },
  set: Partial<typeof product.$inferInsert>,
): Promise<boolean> {
  const done = await db
    .update(product)
    .set({ ...set, revision: revision + 1 })
    .where(sql`id = ${id}::uuid and revision = ${revision} and active`);
  return done.rowCount === 1;
}

export async function setActive(db: Db, id: ProductId, active: boolean): Promise<void> {
  await db.execute(sql`
    update catalogue_product set active = ${active}, revision = revision + 1 where id = ${id}::uuid`);
}
