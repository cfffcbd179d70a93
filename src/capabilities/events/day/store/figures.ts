// Sums of the days out of the database: sales by group, way to pay and day, coupons, visitors counted, what they left.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { Payment } from '../../kinds.ts';

export type SalesRow = {
  readonly id: ActivityId;
  /** All null: the sum of the event. */
  readonly group: ProductKind | null;
  readonly pay: Payment | null;
  readonly day: string | null;
  readonly amount: bigint;
  readonly taps: number;
  readonly sellers: number;
  readonly newBuyers: number;
};

const among = (ids: readonly string[]): SQL => sql`any(${sql.param([...ids])}::uuid[])`;

/** One row for the event, one for each group, each way to pay and each day, of what stands. Within the scope. */
export async function salesRows(
  db: Db,
  ids: readonly ActivityId[],
  enterprise: SQL = sql`true`,
): Promise<readonly SalesRow[]> {
  const { rows } = await db.execute<Omit<SalesRow, 'amount'> & { amount: string }>(sql`
    select s.activity_id as id, s."group", s.pay, s.day::text as day, sum(s.amount)::text as amount, count(*)::int as taps,
      count(distinct coalesce(i.now_id, s.enterprise_id))::int as sellers,
      (count(*) filter (where s.new_buyer))::int as "newBuyers"
    from events_sale s left join registry_identity i on i.born_id = s.enterprise_id
    where s.activity_id = ${among(ids)} and ${enterprise}
      and not exists (select from events_sale_undone u where u.sale_id = s.id)
    group by grouping sets ((s.activity_id), (s.activity_id, s."group"), (s.activity_id, s.pay), (s.activity_id, s.day))
    order by s.day, sum(s.amount) desc, s."group", s.pay`);
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

export type OtherRow = {
  readonly id: ActivityId;
  readonly issued: number;
  readonly sold: number;
  readonly redeemed: number;
  readonly paid: bigint;
  readonly owed: bigint;
  readonly openDoubts: number;
  readonly turnout: number;
  readonly orders: number;
  readonly questions: number;
  readonly ratings: number;
  readonly stars: number | null;
};

/** Coupons, visitors and voices of each of these events. Within the scope. */
export async function otherFigures(db: Db, ids: readonly ActivityId[]): Promise<readonly OtherRow[]> {
  const { rows } = await db.execute<Omit<OtherRow, 'paid' | 'owed'> & { paid: string; owed: string }>(sql`
    select e.activity_id as id, coalesce(c.issued, 0)::int as issued, coalesce(c.sold, 0)::int as sold,
      coalesce(c.redeemed, 0)::int as redeemed, coalesce(c.paid, 0)::text as paid, coalesce(c.owed, 0)::text as owed,
      (select count(*)::int from events_coupon_doubt d where d.activity_id = e.activity_id and d.settled_at is null)
        as "openDoubts",
      (select coalesce(sum(t.n), 0)::int from events_turnout t where t.activity_id = e.activity_id) as turnout,
      v.orders, v.questions, v.ratings, v.stars
    from events_event e
      left join lateral (
        select sum(s.last - s.first + 1) as issued, sum(k.sold) as sold, sum(k.paid) as paid, sum(r.redeemed) as redeemed,
          sum(r.redeemed * s.value) as owed
        from events_coupon_series s
          left join lateral (select sum(last - first + 1) as sold, sum(paid) as paid from events_coupon_sale
            where series_id = s.id and undone_at is null) k on true
          left join lateral (select count(*) as redeemed from events_coupon_redeemed where series_id = s.id) r on true
        where s.activity_id = e.activity_id) c on true
      left join lateral (
        select (count(*) filter (where kind = 'order'))::int as orders,
          (count(*) filter (where kind = 'question'))::int as questions,
          (count(*) filter (where kind = 'rating'))::int as ratings, round(avg(stars) * 100)::int as stars
        from events_voice where activity_id = e.activity_id and hidden_at is null) v on true
    where e.activity_id = ${among(ids)}`);
  return rows.map((row) => ({ ...row, paid: BigInt(row.paid), owed: BigInt(row.owed) }));
}
