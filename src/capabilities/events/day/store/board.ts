// What stands on the board of one day: sums of that day, by hour, who came in, stalls now, and what visitors left.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { Payment } from '../../kinds.ts';

export type DaySums = {
  readonly amount: bigint;
  readonly taps: number;
  readonly newBuyers: number;
  readonly byGroup: readonly { readonly group: ProductKind; readonly amount: bigint }[];
  readonly byPay: readonly { readonly pay: Payment; readonly amount: bigint }[];
  /** Hour of the phone's clock in the city's zone. */
  readonly byHour: readonly { readonly hour: number; readonly amount: bigint }[];
  readonly redeemed: number;
  readonly turnout: number;
  /** Passes that were let in, each once, and those shown at a gate more than once. */
  readonly passes: number;
  readonly again: number;
  readonly orders: number;
  readonly questions: number;
  readonly ratings: number;
  /** Mean in hundredths. */
  readonly stars: number | null;
};

type Row = {
  readonly group: ProductKind | null;
  readonly pay: Payment | null;
  readonly hour: number | null;
  readonly amount: string;
  readonly taps: number;
  readonly newBuyers: number;
};

/** Over the whole city: sums only. */
export async function daySums(wide: Db, id: ActivityId, day: string): Promise<DaySums> {
  const { rows } = await wide.execute<Row>(sql`
    select s."group", s.pay, h.hour, sum(s.amount)::text as amount, count(*)::int as taps,
      (count(*) filter (where s.new_buyer))::int as "newBuyers"
    from events_sale s cross join lateral (
      select extract(hour from s.claimed_at at time zone ${wide.city.zone})::int as hour) h
    where s.activity_id = ${id} and s.day = ${day}::date
      and not exists (select from events_sale_undone u where u.sale_id = s.id)
    group by grouping sets ((), (s."group"), (s.pay), (h.hour)) order by h.hour, sum(s.amount) desc`);
  const all = rows.find((r) => r.group === null && r.pay === null && r.hour === null);
  const other = await wide.execute<
    Pick<DaySums, 'redeemed' | 'turnout' | 'passes' | 'again' | 'orders' | 'questions' | 'ratings' | 'stars'>
  >(sql`
    select
      (select count(*)::int from events_coupon_redeemed r join events_coupon_series s on s.id = r.series_id
        where s.activity_id = ${id} and r.day = ${day}::date) as redeemed,
      (select coalesce(sum(n), 0)::int from events_turnout where activity_id = ${id} and day = ${day}::date) as turnout,
      p.passes, p.again, v.orders, v.questions, v.ratings, v.stars
    from (select count(distinct pass_id)::int as passes, (count(*) filter (where again))::int as again from events_scan
        where activity_id = ${id} and day = ${day}::date and stall_id is null and session_id is null) p
      cross join (select (count(*) filter (where kind = 'order'))::int as orders,
          (count(*) filter (where kind = 'question'))::int as questions,
          (count(*) filter (where kind = 'rating'))::int as ratings, round(avg(stars) * 100)::int as stars
        from events_voice where activity_id = ${id} and day = ${day}::date and hidden_at is null) v`);
  const [rest] = other.rows;
  if (!rest) throw new Error('no sums');
  return {
    amount: BigInt(all?.amount ?? 0),
    taps: all?.taps ?? 0,
    newBuyers: all?.newBuyers ?? 0,
    byGroup: rows.flatMap((r) => (r.group === null ? [] : [{ group: r.group, amount: BigInt(r.amount) }])),
    byPay: rows.flatMap((r) => (r.pay === null ? [] : [{ pay: r.pay, amount: BigInt(r.amount) }])),
    byHour: rows.flatMap((r) => (r.hour === null ? [] : [{ hour: r.hour, amount: BigInt(r.amount) }])),
    ...rest,
  };
}

export type StallNow = {
  readonly stall: string;
  readonly code: string;
  readonly zone: string;
  readonly shift: string;
  /** `08:00` */
  readonly starts: string;
  readonly ends: string;
  readonly name: string | null;
  readonly group: ProductKind | null;
  /** Seen at the stall that day. */
  readonly there: boolean;
};

/** Everybody who holds a seat that day, by shift and stall; over the whole city, for who works at the event. */
export async function stallsNow(wide: Db, id: ActivityId, day: string): Promise<readonly StallNow[]> {
  const { rows } = await wide.execute<StallNow>(sql`
    select t.id as stall, t.code, t.zone, s.id as shift, to_char(s.starts, 'HH24:MI') as starts,
      to_char(s.ends, 'HH24:MI') as ends, v.name, c."group",
      exists (select from events_scan k join events_pass o on o.id = k.pass_id
          left join registry_identity j on j.born_id = o.enterprise_id
        where k.activity_id = p.activity_id and k.day = s.day and k.stall_id is not null
          and coalesce(j.now_id, o.enterprise_id) = coalesce(i.now_id, p.enterprise_id)) as there
    from events_place p join events_shift s on s.id = p.shift_id join events_stall t on t.id = p.stall_id
      left join events_application c on c.id = p.application_id
      left join registry_identity i on i.born_id = p.enterprise_id
      left join registry_visible v on v.id = coalesce(i.now_id, p.enterprise_id)
    where p.activity_id = ${id} and p.freed_at is null and s.postponed_at is null and s.day = ${day}::date
    order by s.starts, t.row, t.col, p.seat`);
  return rows;
}
