// Placements in and out of the database, with the names of what stands where.
import { eq, inArray, sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { bornIdsOf } from '../../../registry/index.ts';
import { partnerNames } from '../../../partners/index.ts';
import type { PartnerId } from '../../../partners/index.ts';
import type { PlacementId } from '../../kinds.ts';
import { placement } from '../tables.ts';

export type PlacementRow = typeof placement.$inferSelect;

/** A placement as lists show it. Names come by the ids of rows that whoever asks may see. */
export type Placed = {
  readonly id: PlacementId;
  readonly productId: string;
  readonly productName: string;
  /** What a till reads; null without one. */
  readonly gtin: string | null;
  /** The id under which it was placed. */
  readonly enterpriseId: string;
  readonly maker: string;
  readonly outletId: PartnerId;
  readonly outlet: string;
  readonly aggregatorId: PartnerId | null;
  readonly aggregator: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly endReason: string | null;
  readonly signedOn: PlainDate | null;
};

export type Which = {
  readonly outletId?: string;
  readonly aggregatorId?: string;
  /** The enterprise of today: also what was placed under ids joined into it. */
  readonly enterpriseId?: string;
  readonly ids?: readonly string[];
  /** Of these organisations, as outlet or as koperasi. */
  readonly partnerIds?: readonly string[];
  /** Standing on this day; without it all, the newest first. */
  readonly on?: PlainDate;
};

type Bare = Omit<Placed, 'productName' | 'gtin' | 'maker' | 'outlet' | 'aggregator'>;
type Named = { readonly id: string; readonly name: string; readonly gtin: string | null };

const array = (ids: readonly string[]) => sql`${sql.param([...ids])}::uuid[]`;

/** Of the scope. */
export async function listPlacements(db: Db, which: Which): Promise<readonly Placed[]> {
  const born = which.enterpriseId === undefined ? null : await bornIdsOf(db, which.enterpriseId);
  const where = [
    sql`true`,
    ...(which.outletId === undefined ? [] : [sql`outlet_id = ${which.outletId}::uuid`]),
    ...(which.aggregatorId === undefined ? [] : [sql`aggregator_id = ${which.aggregatorId}::uuid`]),
    ...(born === null ? [] : [sql`enterprise_id = any(${array(born)})`]),
    ...(which.ids === undefined ? [] : [sql`id = any(${array(which.ids)})`]),
    ...(which.partnerIds === undefined
      ? []
      : [
          sql`(outlet_id = any(${array(which.partnerIds)}) or aggregator_id = any(${array(which.partnerIds)}))`,
        ]),
    ...(which.on === undefined
      ? []
      : [sql`starts_on <= ${which.on} and (ends_on is null or ends_on >= ${which.on})`]),
  ];
  const { rows } = await db.execute<Bare>(sql`
    select id, product_id as "productId", enterprise_id as "enterpriseId", outlet_id as "outletId",
      aggregator_id as "aggregatorId", starts_on as "startsOn", ends_on as "endsOn", end_reason as "endReason", signed_on as "signedOn"
    from retail_placement where ${sql.join(where, sql` and `)} order by starts_on desc, id desc`);
  return name(db, rows);
}

async function name(db: Db, rows: readonly Bare[]): Promise<readonly Placed[]> {
  if (rows.length === 0) return [];
  const partners = await partnerNames(
    db,
    rows.flatMap((r) => [r.outletId, r.aggregatorId]),
  );
  const named = await namesOf(db, rows);
  return rows.map((row) => {
    const product = named.products.get(row.productId);
    return {
      ...row,
      productName: product?.name ?? '–',
      gtin: product?.gtin ?? null,
      maker: named.makers.get(row.enterpriseId) ?? '–',
      outlet: partners.get(row.outletId) ?? '–',
      aggregator: row.aggregatorId === null ? null : (partners.get(row.aggregatorId) ?? '–'),
    };
  });
}

/** Organisations may not look into the catalogue and the registry: names alone, of rows they see, come from the whole city. */
function namesOf(db: Db, rows: readonly Pick<Bare, 'productId' | 'enterpriseId'>[]) {
  return overCity(db, async (wide) => {
    const products = await wide.execute<Named>(sql`
      select id, name, gtin from catalogue_product where id = any(${array(rows.map((r) => r.productId))})`);
    const makers = await wide.execute<Named>(sql`
      select b.id, e.name, null as gtin from unnest(${array([...new Set(rows.map((r) => r.enterpriseId))])}) b(id)
      left join registry_identity i on i.born_id = b.id
      join registry_enterprise e on e.id = coalesce(i.now_id, b.id)`);
    return {
      products: new Map(products.rows.map((p) => [p.id, p])),
      makers: new Map(makers.rows.map((m) => [m.id, m.name])),
    };
  });
}

/** Null when there is none in the scope. */
export async function findPlacement(
  db: Db,
  id: PlacementId,
  { lock = false }: { lock?: boolean } = {},
): Promise<PlacementRow | null> {
  const query = db.select().from(placement).where(eq(placement.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

/** Locks them in the order of their ids, so that two who want the same ones wait instead of blocking each other. */
export const lockPlacements = (db: Db, ids: readonly PlacementId[]): Promise<PlacementRow[]> =>
  db
    .select()
    .from(placement)
    .where(inArray(placement.id, [...ids]))
    .orderBy(placement.id)
    .for('update');

/** Null: one of this product stands at this outlet on one of these days. */
export async function insertPlacement(
  db: Db,
  row: typeof placement.$inferInsert,
): Promise<PlacementId | null> {
  const done = await db.insert(placement).values(row).onConflictDoNothing();
  return done.rowCount === 1 ? (row.id as PlacementId) : null;
}

/** The revision counts up. */
export async function updatePlacement(
  db: Db,
  id: PlacementId,
  set: Partial<typeof placement.$inferInsert>,
): Promise<void> {
  await db
    .update(placement)
    .set({ ...set, revision: sql`${placement.revision} + 1` })
    .where(eq(placement.id, id));
}
