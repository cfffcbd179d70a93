// Who took part in the demo city's activities and what was agreed with each, in a few statements an activity.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../src/kernel/day.ts';
import { addDays } from '../../src/kernel/day.ts';
import type { Db } from '../../src/platform/db/index.ts';
import type { Invented } from './activities.ts';

type Held = {
  readonly id: string;
  readonly area: string;
  readonly one: Invented;
  readonly starts: PlainDate;
  readonly ends: PlainDate;
  readonly today: PlainDate;
  readonly at: (on: PlainDate) => Date;
};

const stateOf = (one: Invented) => {
  if (one.state === 'closed')
    return sql`case when h < 58 then 'completed' when h < 84 then 'attended' when h < 93 then 'dropped' else 'refused' end`;
  if (one.state === 'running')
    return sql`case when n > ${one.places ?? 1000} then 'waiting' when h < 70 then 'attended' else 'taken' end`;
  return sql`case when n > ${one.places ?? 1000} then 'waiting' when h < 60 then 'taken' else 'offered' end`;
};

/** From 0 to 99, the same for an enterprise and an activity in every city of this seed. */
const hash = (one: Invented) =>
  sql`(('x' || substr(md5(squeezed || area || ${String(one.from)}), 1, 7))::bit(28)::int % 100)`;

/** To a bazaar come those who make something to sell, mixed; to anything else food first. */
const sells = (one: Invented) =>
  one.kind === 'bazaar' || one.kind === 'exhibition'
    ? sql`(sector not in ('food', 'crafts', 'farming', 'fishery', 'livestock'))`
    : sql`(sector <> 'food')`;

/** Enterprises of the area; chosen and set by what their names hash to, so that a city repeats. */
export async function takePart(db: Db, held: Held): Promise<void> {
  const { id, area, one, starts, ends, today, at } = held;
  const many = one.places === null ? 30 : one.places + (one.state === 'closed' ? 0 : 6);
  const [asked, came] = [addDays(starts, -14), one.state === 'closed' ? ends : starts];
  const before = asked > today ? today : asked;
  const since = one.state === 'closed' || one.state === 'running' ? (came > today ? today : came) : before;
  await db.execute(sql`
    insert into programme_participation (id, activity_id, enterprise_id, state, day, turn, recorded_at, recorded_by)
    select gen_random_uuid(), ${id}::uuid, id, ${stateOf(one)}, ${since}::date, n, ${at(before).toISOString()}::timestamptz, 'demo'
    from (
      select id, ${hash(one)} as h,
        row_number() over (order by ${sells(one)}, md5(squeezed || ${one.name} || ${String(one.from)}), id)::int as n
      from registry_enterprise where starts_with(area, ${area}) and status = 'active'
      order by n limit ${many}) chosen`);
  // A state is checked against its participation, so it comes in a statement of its own.
  await db.execute(sql`
    insert into programme_participation_state (participation_id, state, day, reason, recorded_at, recorded_by)
    select id, state, day, reason, recorded_at, 'demo' from (
      select p.id, case when p.turn > ${one.places ?? 1000} then 'waiting' else 'offered' end as state, 1 as step,
        ${before}::date as day, null as reason, ${at(before).toISOString()}::timestamptz as recorded_at, p.turn
      from programme_participation p where p.activity_id = ${id}::uuid
      union all
      select p.id, 'attended', 2, ${starts > today ? today : starts}::date, null, ${at(starts > today ? today : starts).toISOString()}::timestamptz, p.turn
      from programme_participation p where p.activity_id = ${id}::uuid and p.state = 'completed'
      union all
      select p.id, p.state, 3, ${since}::date,
        case p.state when 'refused' then 'produk belum memenuhi syarat kegiatan ini' when 'dropped' then
          (array['sedang sakit', 'pesanan sedang banyak', 'tidak ada yang menjaga anak'])[1 + p.turn % 3] end,
        ${at(since).toISOString()}::timestamptz, p.turn
      from programme_participation p where p.activity_id = ${id}::uuid and p.state not in ('offered', 'waiting')) told
    order by step, turn`);
  if (one.state === 'closed') await agree(db, held, 100);
  else if (one.state === 'running' && one.days > 1) await agree(db, held, 55);
}

/** What is agreed with each, mostly done by now; `share` of those who are still in have one. */
async function agree(db: Db, { id, ends, today, at }: Held, share: number): Promise<void> {
  const on = ends > today ? today : ends;
  await db.execute(sql`
    insert into programme_follow_up (id, enterprise_id, activity_id, participation_id, what, text, responsible, due, state,
      outcome, reason, closed_day, closed_by, recorded_at, recorded_by)
    select gen_random_uuid(), f.enterprise_id, ${id}::uuid, f.id, f.what, f.text, f.officer, f.due,
      f.state, case when f.state = 'done' then f.came end, case when f.state = 'dropped' then 'pemilik belum berminat tahun ini' end,
      case when f.state <> 'open' then least(f.due - f.h % 9, ${today}::date) end,
      case when f.state <> 'open' then f.officer end, ${at(on).toISOString()}::timestamptz, 'demo'
    from (
      select g.*, (array['financing', 'digital', 'certification'])[1 + h % 3] as what,
        (array['antar ke bank untuk pinjaman mikro', 'ajak ke kelas pemasaran digital', 'bantu urus PIRT dan halal'])[1 + h % 3] as text,
        (array['pengajuan sudah masuk bank', 'ikut kelas, katalog sudah daring', 'berkas sudah diajukan'])[1 + h % 3] as came,
        case when due < ${today}::date then case when h < 84 then 'done' when h < 91 then 'dropped' else 'open' end
          else case when h < 12 then 'done' else 'open' end end as state
      from (
        select p.id, p.enterprise_id, h.h, ${on}::date + 21 + (h.h * 3) as due,
          coalesce((select u.id from accounts_user u where u.active and starts_with(e.area, u.area)
              and u.role in ('kelurahan_officer', 'kecamatan_officer', 'mentor', 'staff')
            order by array_position(array['kelurahan_officer', 'kecamatan_officer'], u.role) nulls last,
              md5(u.id || p.turn::text) limit 1), 'demo') as officer
        from programme_participation p join registry_enterprise e on e.id = p.enterprise_id
          cross join lateral (select (('x' || substr(md5(e.squeezed || 'langkah'), 1, 7))::bit(28)::int % 100) as h) h
        where p.activity_id = ${id}::uuid and p.state not in ('dropped', 'refused') and h.h < ${share}) g) f`);
}
