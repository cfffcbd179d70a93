// Who lacks what of a door, nearest first: one pass over the kept bits, sums and a page in one statement.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { isProductKind } from '../../catalogue/kinds.ts';
import type { ProductKind } from '../../catalogue/kinds.ts';
import { bitsOf, keyOf } from '../rules/asks.ts';
import type { Places } from '../rules/asks.ts';
import type { DoorBody, DoorCondition } from '../rules/body.ts';

export type NearFilters = {
  /** How many papers are lacking; null = any number, ready ones too. */
  readonly lack: number | null;
  /** The code of a condition that is lacking. */
  readonly missing: string | null;
  readonly area: string | null;
  readonly kind: ProductKind | null;
};

export type NearRow = {
  readonly subjectId: string;
  readonly enterpriseId: string;
  readonly productId: string | null;
  readonly name: string;
  readonly product: string | null;
  readonly productKind: ProductKind;
  readonly area: string;
  readonly unmet: number;
  readonly days: number;
  /** Bits of the conditions lacking, in the order of the body. */
  readonly lacks: string;
};

/** How many lack exactly this. */
export type NearSum = { readonly lacks: string; readonly n: number };
/** How many of those that the filters name lie in a kelurahan. */
export type AreaSum = { readonly area: string; readonly n: number };

const words = sql.raw;
const list = (texts: readonly string[]): SQL => sql`${sql.param([...texts])}`;

/** Whether the condition is asked of the row and none of its alternatives is met. Masks are numbers of our own making. */
function unmet(
  { anyOf, appliesTo, productKinds, dueFrom }: DoorCondition,
  places: Places,
  day: PlainDate,
): SQL {
  if (dueFrom !== undefined && day < dueFrom) return sql`false`;
  const bits = bitsOf(
    anyOf.flatMap((a) => {
      const place = places.get(keyOf(a));
      return place === undefined ? [] : [place];
    }),
  );
  const all: SQL[] = [];
  if (bits.met > 0n) all.push(sql`h.met & ${words(`${bits.met}::bigint`)} = 0`);
  if (bits.more > 0n) all.push(sql`h.more & ${words(`${bits.more}::bigint`)} = 0`);
  if (appliesTo) all.push(sql`h.sector = any(${list(appliesTo)}::text[])`);
  if (productKinds) all.push(sql`h.product_kind = any(${list(productKinds)}::text[])`);
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

const plus = (parts: readonly SQL[]): SQL => (parts.length === 0 ? sql`0` : sql.join([...parts], sql` + `));

type Asked = {
  readonly body: DoorBody;
  readonly places: Places;
  readonly day: PlainDate;
  readonly filters: NearFilters;
};

/** Rows of the scope whom the door takes, with what each lacks. Not those whose data may not be worked with. */
function scored(db: Db, { body, places, day, filters }: Asked): SQL {
  const where: SQL[] = [
    sql`h.enterprise_id <> all(array(select r.id from registry_enterprise r join registry_person p on p.id = r.owner_id
      where p.restricted_at is not null))`,
  ];
  if (db.scope.kind === 'area') where.push(sql`starts_with(h.area, ${db.scope.area})`);
  if (filters.area) where.push(sql`starts_with(h.area, ${filters.area})`);
  if (filters.kind) where.push(sql`h.product_kind = ${filters.kind}`);
  if (body.takes) where.push(sql`h.product_kind = any(${list(body.takes)}::text[])`);
  const lacks = body.conditions.map(
    (c, at) => sql`case when ${unmet(c, places, day)} then ${words(String(2 ** at))}::int else 0 end`,
  );
  return sql`
    select h.subject_id, h.area, ${plus(lacks)} as lacks from readiness_held h where ${sql.join(where, sql` and `)}`;
}

const narrowed = ({ body, filters }: Asked): SQL => {
  const all: SQL[] = [sql`true`];
  if (filters.lack !== null) all.push(sql`bit_count(lacks::bit(31)) = ${filters.lack}`);
  const at = body.conditions.findIndex((c) => c.code === filters.missing);
  if (at >= 0) all.push(sql`lacks & ${words(String(2 ** at))} <> 0`);
  return sql.join(all, sql` and `);
};

/** Days until all is in hand: the longest of what is lacking. */
const daysOf = ({ conditions }: DoorBody): SQL =>
  conditions.length === 0
    ? sql`0`
    : sql`greatest(${sql.join(
        conditions.map(
          (c, at) =>
            sql`case when lacks & ${words(String(2 ** at))} <> 0 then ${words(String(c.days))} else 0 end`,
        ),
        sql`, `,
      )})`;

export type NearCursor = { readonly unmet: number; readonly days: number; readonly id: string } | null;

export type Near = {
  readonly rows: readonly NearRow[];
  readonly more: boolean;
  readonly sums: readonly NearSum[];
  readonly areas: readonly AreaSum[];
};

/** The kelurahan of an area: `64.71.01.1001/RT069` lies in `64.71.01.1001`. */
const kelurahanLength = 13;

/**
 * Nearest first: fewest lacking, then soonest in hand. `sums` count every combination of what is lacking, whatever `lack` and
 * `missing` say, so that a page can offer them. At most 30 conditions a door.
 */
export async function listNear(
  db: Db,
  asked: Asked,
  { after, limit }: { after: NearCursor; limit: number },
): Promise<Near> {
  const beyond = after
    ? sql`where (unmet, days, subject_id) > (${after.unmet}::int, ${after.days}::int, ${after.id}::uuid)`
    : sql``;
  // Narrow rows through the pass; names only for those that are shown.
  const { rows } = await db.execute<{
    rows: NearRow[] | null;
    sums: NearSum[] | null;
    areas: AreaSum[] | null;
  }>(sql`
    with scored as materialized (${scored(db, asked)}),
    sums as (select lacks, count(*)::int as n from scored group by 1),
    areas as (
      select left(area, ${kelurahanLength}) as area, count(*)::int as n from scored where ${narrowed(asked)} group by 1),
    page as (
      select * from (
        select subject_id, lacks, bit_count(lacks::bit(31))::int as unmet, ${daysOf(asked.body)} as days
        from scored where ${narrowed(asked)}) s
      ${beyond} order by unmet, days, subject_id limit ${limit + 1}),
    shown as (
      select s.*, h.enterprise_id, h.product_id, h.product_kind, h.area, e.name, p.name as product
      from page s join readiness_held h on h.subject_id = s.subject_id
        join registry_enterprise e on e.id = h.enterprise_id left join catalogue_product p on p.id = h.product_id)
    select
      (select json_agg(json_build_object('subjectId', subject_id, 'enterpriseId', enterprise_id, 'productId', product_id,
        'name', name, 'product', product, 'productKind', product_kind, 'area', area, 'unmet', unmet, 'days', days,
        'lacks', lacks::text) order by unmet, days, subject_id) from shown) as rows,
      (select json_agg(json_build_object('lacks', lacks::text, 'n', n)) from sums) as sums,
      (select json_agg(json_build_object('area', area, 'n', n)) from areas) as areas`);
  const [found] = rows;
  const page = found?.rows ?? [];
  return {
    rows: page.slice(0, limit),
    more: page.length > limit,
    sums: found?.sums ?? [],
    areas: found?.areas ?? [],
  };
}

export type Lacking = {
  readonly enterpriseId: string;
  readonly productId: string | null;
  readonly unmet: number;
};

/** Everybody who lacks this condition, for an order of places; a few columns each. */
export async function listLacking(db: Db, asked: Asked): Promise<readonly Lacking[]> {
  const { rows } = await db.execute<Lacking>(sql`
    with scored as materialized (${scored(db, asked)})
    select h.enterprise_id as "enterpriseId", h.product_id as "productId", bit_count(s.lacks::bit(31))::int as unmet
    from scored s join readiness_held h on h.subject_id = s.subject_id where ${narrowed(asked)}`);
  return rows;
}

/** Codes of the conditions in these bits. */
export const codesIn = (body: DoorBody, lacks: string): readonly string[] =>
  body.conditions.flatMap((c, at) => (Number(lacks) & (2 ** at) ? [c.code] : []));

export const productKindIn = (text: string | null): ProductKind | null =>
  text !== null && isProductKind(text) ? text : null;
