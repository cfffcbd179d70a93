// The figures of an event for its report, over the whole city: enterprises by id only, so that few can be counted and hidden.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { Payment } from '../../kinds.ts';

export type TookRow = {
  /** The enterprise of today; null for a group. */
  readonly who: string | null;
  /** Of the enterprise: its RT where known, else its kelurahan. */
  readonly area: string | null;
  readonly took: boolean;
};

/** Everybody on the list who was not refused. */
export async function listTook(db: Db, id: ActivityId): Promise<readonly TookRow[]> {
  const { rows } = await db.execute<TookRow>(sql`
    select e.id as who, e.area, bool_or(p.state in ('taken', 'attended', 'completed')) as took
    from programme_participation p
      left join registry_identity i on i.born_id = p.enterprise_id
      left join registry_enterprise e on e.id = coalesce(i.now_id, p.enterprise_id)
    where p.activity_id = ${id} and p.state <> 'refused'
    group by e.id, e.area, coalesce(e.id, p.id)
    order by e.area, e.id`);
  return rows;
}

export type SoldRow = {
  readonly who: string;
  readonly group: ProductKind;
  readonly pay: Payment;
  readonly amount: bigint;
};

/** What stands of the tally, by enterprise of today, group and way to pay; the largest sums first. */
export async function listSold(db: Db, id: ActivityId): Promise<readonly SoldRow[]> {
  const { rows } = await db.execute<Omit<SoldRow, 'amount'> & { amount: string }>(sql`
    select coalesce(i.now_id, s.enterprise_id) as who, s."group", s.pay, sum(s.amount)::text as amount
    from events_sale s left join registry_identity i on i.born_id = s.enterprise_id
    where s.activity_id = ${id} and not exists (select from events_sale_undone u where u.sale_id = s.id)
    group by 1, 2, 3 order by sum(s.amount) desc, 1`);
  return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

/** How many enterprises handed in coupons. */
export async function countRedeemers(db: Db, id: ActivityId): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(distinct coalesce(i.now_id, r.enterprise_id))::int as n
    from events_coupon_redeemed r join events_coupon_series s on s.id = r.series_id
      left join registry_identity i on i.born_id = r.enterprise_id
    where s.activity_id = ${id}`);
  return rows[0]?.n ?? 0;
}

/** Worth of all coupons in whole rupiah: of those sold, and of those printed. */
export async function couponWorth(
  db: Db,
  id: ActivityId,
): Promise<{ readonly issued: bigint; readonly sold: bigint }> {
  const { rows } = await db.execute<{ issued: string; sold: string }>(sql`
    select coalesce(sum((s.last - s.first + 1) * s.value), 0)::text as issued, coalesce(sum(k.n * s.value), 0)::text as sold
    from events_coupon_series s left join lateral (
      select sum(last - first + 1) as n from events_coupon_sale where series_id = s.id and undone_at is null) k on true
    where s.activity_id = ${id}`);
  return { issued: BigInt(rows[0]?.issued ?? 0), sold: BigInt(rows[0]?.sold ?? 0) };
}

export type MoneyRow = { readonly line: string; readonly setAside: bigint; readonly realised: bigint };

/** By funding line: set aside and paid, less what came back. */
export async function listMoney(db: Db, id: ActivityId): Promise<readonly MoneyRow[]> {
  const { rows } = await db.execute<{ line: string; setAside: string; realised: string }>(sql`
    select l.name || ' (' || l.year || ')' as line,
      coalesce(sum(e.amount) filter (where e.kind = 'promised'), 0)::text as "setAside",
      coalesce(sum(case e.kind when 'realised' then e.amount when 'returned' then -e.amount end), 0)::text as realised
    from funding_entry e join funding_line l on l.id = e.line_id
    where e.activity_id = ${id} group by l.id order by l.year desc, l.name`);
  return rows.map((r) => ({ line: r.line, setAside: BigInt(r.setAside), realised: BigInt(r.realised) }));
}

export type StepRow = {
  readonly what: string;
  readonly all: number;
  readonly done: number;
  readonly open: number;
  readonly overdue: number;
  readonly dropped: number;
};

/** Next steps agreed at the event, by kind; `none` are reasons for none. Overdue ones are among the open. */
export async function listSteps(db: Db, id: ActivityId, today: string): Promise<readonly StepRow[]> {
  const { rows } = await db.execute<StepRow>(sql`
    select case when state = 'dropped' and text = '' then 'none' else what end as what, count(*)::int as "all",
      (count(*) filter (where state = 'done'))::int as done, (count(*) filter (where state = 'open'))::int as open,
      (count(*) filter (where state = 'open' and due < ${today}::date))::int as overdue,
      (count(*) filter (where state = 'dropped' and text <> ''))::int as dropped
    from programme_follow_up where activity_id = ${id} and participation_id is not null
    group by 1 order by count(*) desc, 1`);
  return rows;
}
