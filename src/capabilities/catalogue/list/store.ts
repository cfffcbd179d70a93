// The products of a scope, by name, narrowed; a page at a time.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import { rupiah } from '../../../kernel/rupiah.ts';
import type { Rupiah } from '../../../kernel/rupiah.ts';
import { squeeze } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ProductKind } from '../kinds.ts';
import type { LackFilter, ListFilters } from './filters.ts';

export type ListedProduct = {
  /** Of the enterprise of today. */
  readonly id: string;
  readonly productId: string;
  readonly name: string;
  readonly squeezed: string;
  readonly maker: string;
  readonly area: string;
  readonly brand: string | null;
  readonly kind: ProductKind;
  readonly price: Rupiah | null;
  readonly gtin: string | null;
  readonly capacityMonth: number | null;
  readonly leadDays: number | null;
  readonly shelfLifeDays: number | null;
  readonly photos: number;
};
type Raw = Omit<ListedProduct, 'price'> & { readonly price: string | null };

/** Behind which row a page goes on. */
export type ListCursor = { readonly squeezed: string; readonly id: string } | null;

const lacking: Readonly<Record<LackFilter, SQL>> = {
  price: sql`p.price is null`,
  barcode: sql`p.gtin is null`,
  photo: sql`not exists (select from catalogue_photo h where h.product_id = p.id and not h.gone)`,
  label: sql`not exists (select from catalogue_label_check c where c.product_id = p.id)`,
};

function conditions({ q, kind, area, upTo, capacity, lack }: ListFilters): SQL {
  const asked = q === null ? '' : squeeze(q);
  const like = `%${asked}%`;
  const all = [
    sql`p.active`,
    sql`e.status not in ('withdrawn', 'joined')`,
    sql`o.restricted_at is null`,
    // Squeezed words hold letters and digits only, so nothing in them steers a pattern.
    ...(asked === ''
      ? []
      : [
          sql`(p.squeezed like ${like} or e.squeezed like ${like} or lower(p.brand) like ${`%${(q ?? '').toLowerCase().replace(/[\\%_]/g, String.raw`\$&`)}%`})`,
        ]),
    ...(kind === null ? [] : [sql`p.kind = ${kind}`]),
    ...(area === null ? [] : [sql`starts_with(e.area, ${area})`]),
    ...(upTo === null ? [] : [sql`p.price <= ${upTo.price.toString()}::bigint`]),
    ...(capacity === null ? [] : [sql`p.capacity_month >= ${capacity}`]),
    ...(lack === null ? [] : [lacking[lack]]),
  ];
  return sql.join(all, sql` and `);
}

/** Asked one product after the other, so that a page ends with its last row and is not made from the whole city. */
const from = sql`
  from catalogue_product p
    join registry_enterprise e on e.id = (
      select coalesce((select i.now_id from registry_identity i where i.born_id = p.enterprise_id), p.enterprise_id))
    left join registry_person o on o.id = e.owner_id`;

export async function listGoods(
  db: Db,
  filters: ListFilters,
  { after, limit }: { after: ListCursor; limit: number },
): Promise<{ readonly rows: readonly ListedProduct[]; readonly more: boolean }> {
  const behind = after ? sql`and (p.squeezed, p.id) > (${after.squeezed}, ${after.id}::uuid)` : sql``;
  const { rows } = await db.execute<Raw>(sql`
    select e.id, p.id as "productId", p.name, p.squeezed, e.name as maker, e.area, p.brand, p.kind, p.price, p.gtin,
      p.capacity_month as "capacityMonth", p.lead_days as "leadDays", p.shelf_life_days as "shelfLifeDays",
      (select count(*)::int from catalogue_photo h where h.product_id = p.id and not h.gone) as photos
    ${from} where ${conditions(filters)} ${behind} order by p.squeezed, p.id limit ${limit + 1}`);
  const shown = rows.slice(0, limit).map(({ price, ...row }) => ({
    ...row,
    price: price === null ? null : rupiah(BigInt(price)),
  }));
  return { rows: shown, more: rows.length > limit };
}

export async function countGoods(db: Db, filters: ListFilters): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n ${from} where ${conditions(filters)}`,
  );
  return rows[0]?.n ?? 0;
}
