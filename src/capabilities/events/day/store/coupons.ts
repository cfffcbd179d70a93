// Coupons in and out of the database: series, ranges sold, numbers handed in, and what is in doubt.
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { Run, Series } from '../rules/coupons.ts';
import type { CouponFacts } from '../rules/reconcile.ts';
import { couponDoubt, couponSale, series } from '../tables.ts';

export type SeriesRow = typeof series.$inferSelect;
export type CouponSaleRow = typeof couponSale.$inferSelect;
export type DoubtRow = typeof couponDoubt.$inferSelect;

const ofEvent = (id: string) => eq(series.activityId, id);

export const seriesOf = (db: Db, id: string): Promise<SeriesRow[]> =>
  db.select().from(series).where(ofEvent(id)).orderBy(asc(series.prefix), asc(series.first));

/** Locked: whoever sells, undoes or takes numbers of an event does it one after the other. */
export const lockSeries = (db: Db, id: string): Promise<SeriesRow[]> =>
  db.select().from(series).where(ofEvent(id)).orderBy(asc(series.prefix), asc(series.first)).for('update');

export async function insertSeries(db: Db, row: typeof series.$inferInsert): Promise<void> {
  await db.insert(series).values(row);
}

/** Sales of all series of an event, newest first; those taken back stand among them. */
export async function couponSalesOf(db: Db, id: string): Promise<readonly CouponSaleRow[]> {
  const rows = await db
    .select({ sale: couponSale })
    .from(couponSale)
    .innerJoin(series, eq(series.id, couponSale.seriesId))
    .where(ofEvent(id))
    .orderBy(desc(couponSale.recordedAt), desc(couponSale.id));
  return rows.map(({ sale }) => sale);
}

export async function insertCouponSale(db: Db, row: typeof couponSale.$inferInsert): Promise<void> {
  await db.insert(couponSale).values(row);
}

export async function undoCouponSale(db: Db, id: string, by: string, now: Date): Promise<boolean> {
  const done = await db
    .update(couponSale)
    .set({ undoneAt: now, undoneBy: by })
    .where(and(eq(couponSale.id, id), isNull(couponSale.undoneAt)));
  return done.rowCount === 1;
}

/** Numbers of these runs that were handed in already. Over the whole city. */
export async function redeemedAmong(wide: Db, runs: readonly Run[]): Promise<ReadonlySet<string>> {
  if (runs.length === 0) return new Set();
  const { rows } = await wide.execute<{ id: string; number: number }>(sql`
    select r.series_id as id, r.number from events_coupon_redeemed r
    where exists (select from unnest(${sql.param(runs.map((r) => r.seriesId))}::uuid[],
        ${sql.param(runs.map((r) => r.first))}::int[], ${sql.param(runs.map((r) => r.last))}::int[]) q (id, first, last)
      where q.id = r.series_id and r.number between q.first and q.last)`);
  return new Set(rows.map(({ id, number }) => `${id} ${String(number)}`));
}

export async function insertRedeemed(
  wide: Db,
  runs: readonly Run[],
  row: { enterpriseId: string; day: string; recordedAt: Date; recordedBy: string },
): Promise<void> {
  if (runs.length === 0) return;
  await wide.execute(sql`
    insert into events_coupon_redeemed (series_id, number, enterprise_id, day, recorded_at, recorded_by)
    select q.id, n, ${row.enterpriseId}::uuid, ${row.day}::date, ${row.recordedAt.toISOString()}::timestamptz, ${row.recordedBy}
    from unnest(${sql.param(runs.map((r) => r.seriesId))}::uuid[], ${sql.param(runs.map((r) => r.first))}::int[],
      ${sql.param(runs.map((r) => r.last))}::int[]) q (id, first, last), generate_series(q.first, q.last) n`);
}

export const doubtsOf = (db: Db, id: string): Promise<DoubtRow[]> =>
  db
    .select()
    .from(couponDoubt)
    .where(eq(couponDoubt.activityId, id))
    .orderBy(asc(couponDoubt.recordedAt), asc(couponDoubt.id));

/** Locked, open or settled; null when there is none in the scope. */
export async function lockDoubt(db: Db, id: string): Promise<DoubtRow | null> {
  const [row] = await db.select().from(couponDoubt).where(eq(couponDoubt.id, id)).for('update');
  return row ?? null;
}

export async function settleDoubt(
  db: Db,
  id: string,
  set: { settled: string; settledAt: Date; settledBy: string },
): Promise<void> {
  await db.update(couponDoubt).set(set).where(eq(couponDoubt.id, id));
}

/** What the account of an event's coupons is made of, by enterprises of today. Within the scope. */
export async function couponFacts(db: Db, id: ActivityId): Promise<CouponFacts> {
  const own: readonly Series[] = await seriesOf(db, id);
  const sales = (await couponSalesOf(db, id)).filter((s) => s.undoneAt === null);
  const handed = await db.execute<CouponFacts['redeemed'][number]>(sql`
    select r.series_id as "seriesId", coalesce(i.now_id, r.enterprise_id) as enterprise, count(*)::int as n
    from events_coupon_redeemed r join events_coupon_series s on s.id = r.series_id
      left join registry_identity i on i.born_id = r.enterprise_id
    where s.activity_id = ${id} group by 1, 2`);
  const tallied = await db.execute<{ enterprise: string; coupons: number; amount: string }>(sql`
    select coalesce(i.now_id, t.enterprise_id) as enterprise, sum(t.coupons)::int as coupons, sum(t.amount)::text as amount
    from events_sale t left join registry_identity i on i.born_id = t.enterprise_id
    where t.activity_id = ${id} and t.pay = 'coupon'
      and not exists (select from events_sale_undone u where u.sale_id = t.id)
    group by 1`);
  return {
    series: own,
    sales,
    redeemed: handed.rows,
    tallied: tallied.rows.map((row) => ({ ...row, amount: BigInt(row.amount) })),
  };
}
