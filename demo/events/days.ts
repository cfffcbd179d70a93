// Invented days of events: who stood where, what was sold, coupons, visitors and what they left.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../src/kernel/day.ts';
import type { Db } from '../../src/platform/db/index.ts';

const of = (text: ReturnType<typeof sql>) => sql`(('x' || substr(md5(${text}), 1, 6))::bit(24)::int)`;

/** Each who came stands in one stall, two shifts at the most, in the order of their turns. */
async function places(db: Db, today: PlainDate): Promise<void> {
  await db.execute(sql`
    with seats as (
      select t.activity_id, t.id as stall_id, seat,
        row_number() over (partition by t.activity_id order by t."row", t.col, seat) - 1 as at,
        count(*) over (partition by t.activity_id) as many
      from events_stall t cross join generate_series(1, 2) seat),
    people as (
      select p.activity_id, p.enterprise_id, c.id as application_id,
        row_number() over (partition by p.activity_id order by p.turn, p.id) - 1 as at
      from programme_participation p join events_application c on c.participation_id = p.id
        join programme_activity a on a.id = p.activity_id
      where p.state in ('taken', 'attended', 'completed') and (a.state = 'closed' or (a.state = 'running' and a.starts <= ${today}))),
    turns as (
      select id as shift_id, activity_id, row_number() over (partition by activity_id order by day, no) - 1 as at
      from events_shift)
    insert into events_place (id, activity_id, stall_id, shift_id, seat, enterprise_id, application_id, locked, recorded_at,
      recorded_by)
    select gen_random_uuid(), w.activity_id, s.stall_id, t.shift_id, s.seat, w.enterprise_id, w.application_id, false,
      v.recorded_at, 'demo'
    from people w join events_event v on v.activity_id = w.activity_id
      join seats s on s.activity_id = w.activity_id and s.at = w.at % s.many
      join turns t on t.activity_id = w.activity_id and t.at / 2 = w.at / s.many`);
}

/** Of today only what is not later than the clock; where today is not the clock's day, its first shift. */
const untilNow = (db: Db, today: PlainDate, at: ReturnType<typeof sql>) => sql`(s.day < ${today}::date
  or case when ${today}::date = (now() at time zone ${db.city.zone})::date then ${at} <= now() else s.no = 1 end)`;

/** Who stands has a pass; nearly all came in by the gate and were seen at their stall. */
async function came(db: Db, today: PlainDate): Promise<void> {
  await db.execute(sql`
    insert into events_pass (id, activity_id, kind, code, enterprise_id, recorded_at, recorded_by)
    select gen_random_uuid(), p.activity_id, 'exhibitor', upper(left(replace(gen_random_uuid()::text, '-', ''), 16)),
      p.enterprise_id, min(p.recorded_at), 'demo'
    from events_place p group by p.activity_id, p.enterprise_id`);
  const at = sql`(s.day + s.starts + make_interval(mins => h.h % 25)) at time zone ${db.city.zone}`;
  await db.execute(sql`
    insert into events_scan (id, activity_id, pass_id, stall_id, day, gate, claimed_at, again, recorded_at, recorded_by)
    select gen_random_uuid(), k.activity_id, k.id, where_to.stall_id, one.day, coalesce(where_to.gate, ''), one.at, false, one.at,
      'demo'
    from events_pass k
      cross join lateral (
        select distinct on (s.day) s.day, p.stall_id, ${at} as at
        from events_place p join events_shift s on s.id = p.shift_id join registry_enterprise e on e.id = p.enterprise_id
          cross join lateral (select ${of(sql`e.squeezed || s.day`)} as h) h
        where p.activity_id = k.activity_id and p.enterprise_id = k.enterprise_id and h.h % 100 < 92
          and ${untilNow(db, today, at)}
        order by s.day, s.starts) one
      cross join lateral (values (null::uuid, 'Pintu utama'), (one.stall_id, null)) as where_to (stall_id, gate)`);
}

/** Some taps a shift. */
async function sales(db: Db, today: PlainDate): Promise<void> {
  await db.execute(sql`
    insert into events_sale (id, activity_id, enterprise_id, stall_id, shift_id, day, "group", pay, amount, coupons, new_buyer,
      claimed_at, recorded_at, recorded_by)
    select gen_random_uuid(), p.activity_id, p.enterprise_id, p.stall_id, p.shift_id, s.day, c."group", h.pay,
      case h.pay when 'coupon' then 5000 * (1 + h.h % 3) else 5000 * (1 + h.h % 9) end,
      case h.pay when 'coupon' then 1 + h.h % 3 else 0 end, h.h % 4 = 0, h.at, h.at, 'demo'
    from events_place p join events_shift s on s.id = p.shift_id join events_application c on c.id = p.application_id
      join registry_enterprise e on e.id = p.enterprise_id
      cross join lateral generate_series(1, 2 + ${of(sql`e.squeezed || s.no`)} % 6) tap
      cross join lateral (select ${of(sql`e.squeezed || e.area || tap || s.no`)} as h) base
      cross join lateral (select base.h, (array['coupon', 'cash', 'cash', 'qris'])[1 + base.h % 4] as pay,
        (s.day + s.starts + make_interval(mins => 20 + base.h % 320)) at time zone ${db.city.zone} as at) h
    where ${untilNow(db, today, sql`h.at`)}`);
}

/** One series an event, worth Rp5.000 each: as many sold as were tapped and a few more, all tapped ones handed in. */
async function coupons(db: Db): Promise<void> {
  await db.execute(sql`
    insert into events_coupon_series (id, activity_id, prefix, first, last, value, recorded_at, recorded_by)
    select gen_random_uuid(), v.activity_id, 'K', 1, (ceil(t.n * 1.1 / 50) * 50)::int, 5000, v.recorded_at, 'demo'
    from events_event v join (select activity_id, sum(coupons) as n from events_sale group by 1) t using (activity_id)
    where v.kind = 'bazaar' and t.n > 0`);
  await db.execute(sql`
    insert into events_coupon_sale (id, series_id, first, last, "to", paid, day, recorded_at, recorded_by)
    select gen_random_uuid(), s.id, 1 + r.n * q.each, (r.n + 1) * q.each, 'RT ' || lpad((r.n + 1)::text, 3, '0'),
      q.each * 5000, a.starts - 1, s.recorded_at + r.n * interval '7 minutes', 'demo'
    from events_coupon_series s join programme_activity a on a.id = s.activity_id
      cross join lateral (select ceil((select sum(coupons) from events_sale e where e.activity_id = s.activity_id) * 1.02 / 5)::int as each) q
      cross join generate_series(0, 4) as r (n)`);
  await db.execute(sql`
    insert into events_coupon_redeemed (series_id, number, enterprise_id, day, recorded_at, recorded_by)
    select s.id, row_number() over (partition by s.id order by e.claimed_at, e.id, n), e.enterprise_id, e.day, e.recorded_at, 'demo'
    from events_coupon_series s join events_sale e on e.activity_id = s.activity_id cross join lateral generate_series(1, e.coupons) n
      join programme_activity a on a.id = s.activity_id where a.state = 'closed'`);
}

async function visitors(db: Db, today: PlainDate): Promise<void> {
  await db.execute(sql`
    insert into events_turnout (id, activity_id, day, n, recorded_at, recorded_by)
    select gen_random_uuid(), d.activity_id, d.day, 90 + ${of(sql`a.name || d.day`)} % 400, now(), 'demo'
    from (select distinct activity_id, day from events_sale) d join programme_activity a on a.id = d.activity_id`);
  await db.execute(sql`
    insert into events_voice (id, activity_id, enterprise_id, stall_id, kind, stars, said, day, recorded_at)
    select gen_random_uuid(), p.activity_id, p.enterprise_id, p.stall_id, case when h.h % 5 = 0 then 'question' else 'rating' end,
      case when h.h % 5 > 0 then 3 + h.h % 3 end,
      (array['Enak, besok beli lagi.', 'Bisa pesan untuk arisan?', 'Kemasannya rapi.', null])[1 + h.h % 4], s.day,
      (s.day + s.starts + interval '2 hours') at time zone ${db.city.zone}
    from events_place p join events_shift s on s.id = p.shift_id join registry_enterprise e on e.id = p.enterprise_id
      cross join lateral (select ${of(sql`e.squeezed || e.area || s.day || s.no`)} as h) h
    where h.h % 7 < 2
      and ${untilNow(db, today, sql`(s.day + s.starts + interval '2 hours') at time zone ${db.city.zone}`)}`);
}

export async function demoDays(db: Db, today: PlainDate): Promise<void> {
  await places(db, today);
  await came(db, today);
  await sales(db, today);
  await coupons(db);
  await visitors(db, today);
}
