// Invented plans of events: places, shifts, stalls, the list of work, the planned cost, sessions of the Gebyar to come.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../src/kernel/day.ts';
import type { Db } from '../../src/platform/db/index.ts';

const groups = sql`array['processed_food_dry', 'processed_food_wet', 'drink', 'craft', 'batik_fashion', 'farm']`;

/** What is done before, on and after the days, by days from the first. */
const tasks: readonly (readonly [text: string, offset: number])[] = [
  ['Surat izin keramaian ke kelurahan dan polsek', -21],
  ['Kabari ketua RT dan bagikan pesan pendaftaran', -20],
  ['Pesan tenda, meja, dan sambungan listrik', -10],
  ['Cetak kupon dan serahkan kepada ketua RT', -7],
  ['Bersihkan lapangan dan kembalikan meja', 2],
];
const costs: readonly (readonly [what: string, share: number])[] = [
  ['Tenda dan meja', 50],
  ['Listrik dan kebersihan', 20],
  ['Cetak kupon dan poster', 10],
];
const sessions: readonly (readonly [kind: string, title: string, speaker: string, day: number])[] = [
  ['seminar', 'Jualan daring yang sederhana', 'Dewi Rekaan, Balai Latihan Rekaan', 0],
  ['discussion', 'Surat apa dulu: NIB, PIRT, halal', 'Petugas dinas (contoh)', 1],
  ['sharing', 'Dari dapur ke rak swalayan', 'Pemilik usaha (contoh)', 2],
  ['seminar', 'Mengenal pinjaman usaha mikro', 'Bank Contoh Kaltim', 3],
];

const list = <T>(rows: readonly (readonly T[])[], at: number): T[] => rows.map((row) => row[at] as T);

/** Every bazaar and exhibition of the programme, with what the public reads about it. */
async function events(db: Db): Promise<void> {
  await db.execute(sql`
    insert into events_event (activity_id, kind, slug, place, address, groups, invited, apply_until, about, contact,
      answer_days, shifts_each, published, recorded_at, recorded_by)
    select a.id, case when a.name like 'Gebyar%' then 'gebyar' else a.kind end,
      trim(both '-' from regexp_replace(lower(a.name), '[^a-z0-9]+', '-', 'g')) || '-' || to_char(a.starts, 'YYYY-MM'),
      case when a.area = ${db.city.code} then 'Mal Contoh Balikpapan' else 'Lapangan ' || coalesce(r.name, 'warga') end,
      case when a.area = ${db.city.code} then 'Atrium lantai dasar' else 'Dekat balai warga' end,
      ${groups}, case when a.state = 'proposed' and r.level = 'kelurahan'
        then array(select a.area || '/RT' || lpad(n::text, 3, '0') from generate_series(1, 5) n) else array[]::text[] end,
      a.starts - 7, 'Makanan olahan, kerajinan, dan hasil kebun warga. Datang, cicipi, dan kenal pembuatnya.',
      'Kantor kelurahan, jam kerja', 2, null, a.state <> 'proposed', a.recorded_at, 'demo'
    from programme_activity a left join regions_area r on r.code = a.area
    where a.kind in ('bazaar', 'exhibition')`);
  // The second bazaar of a kelurahan was copied from the first of all.
  await db.execute(sql`
    update events_event set copied_from = first.id
    from (select id from programme_activity where kind = 'bazaar' and state = 'closed' order by starts, id limit 1) first
    where activity_id in (select id from programme_activity where kind = 'bazaar' and state = 'closed'
      order by starts, id offset 1 limit 1)`);
}

async function shifts(db: Db): Promise<void> {
  await db.execute(sql`
    insert into events_shift (id, activity_id, day, no, starts, ends, recorded_at, recorded_by)
    select gen_random_uuid(), a.id, a.starts + d, n,
      case when e.kind = 'bazaar' then (array['08:00', '14:00'])[n] else (array['10:00', '16:00'])[n] end::time,
      case when e.kind = 'bazaar' then (array['14:00', '20:00'])[n] else (array['16:00', '22:00'])[n] end::time,
      a.recorded_at, 'demo'
    from events_event e join programme_activity a on a.id = e.activity_id
      cross join lateral generate_series(0, a.ends - a.starts) d cross join generate_series(1, 2) n`);
}

/** Stalls of two seats, half as many as places, twenty at the most; food in the first rows. */
async function stalls(db: Db): Promise<void> {
  await db.execute(sql`
    insert into events_stall (id, activity_id, code, "row", col, zone, seats, size, price, power, water, recorded_at, recorded_by)
    select gen_random_uuid(), a.id, chr(65 + (n / 5)) || (1 + n % 5), n / 5, n % 5,
      case when n < s.many / 2 then 'Kuliner' else 'Kriya' end, 2, '2 x 2 m', 0, n < s.many / 2, n % 5 = 0, a.recorded_at, 'demo'
    from events_event e join programme_activity a on a.id = e.activity_id
      cross join lateral (select least(20, (coalesce(a.places, 20) + 1) / 2) as many) s
      cross join lateral generate_series(0, s.many - 1) n
    where a.state in ('approved', 'running', 'closed')`);
}

async function recipe(db: Db, today: PlainDate): Promise<void> {
  const [texts, offsets] = [list<string | number>(tasks, 0), list<string | number>(tasks, 1)];
  await db.execute(sql`
    insert into events_task (id, activity_id, text, offset_days, done_day, done_by, recorded_at, recorded_by)
    select gen_random_uuid(), a.id, t.text, t.days, case when a.starts + t.days < ${today}::date then a.starts + t.days end,
      case when a.starts + t.days < ${today}::date then 'demo' end, a.recorded_at, 'demo'
    from events_event e join programme_activity a on a.id = e.activity_id
      cross join unnest(${sql.param(texts)}::text[], ${sql.param(offsets)}::int[]) as t (text, days)
    where a.state <> 'cancelled'`);
  const [whats, shares] = [list<string | number>(costs, 0), list<string | number>(costs, 1)];
  await db.execute(sql`
    insert into events_budget (id, activity_id, what, amount, recorded_at, recorded_by)
    select gen_random_uuid(), a.id, c.what, m.amount * c.share / 100, a.recorded_at, 'demo'
    from events_event e join programme_activity a on a.id = e.activity_id
      cross join lateral (select greatest(coalesce((select sum(amount) from funding_entry
        where activity_id = a.id and kind = 'promised'), 0), 10000000)::bigint as amount) m
      cross join unnest(${sql.param(whats)}::text[], ${sql.param(shares)}::int[]) as c (what, share)
    where a.state <> 'cancelled'`);
}

/** At the Gebyar to come, in the afternoon of its days. */
async function programmeOfSessions(db: Db): Promise<void> {
  const columns = [0, 1, 2, 3].map((at) => list<string | number>(sessions, at));
  const [kinds, titles, speakers, days] = columns.map((column) => sql.param(column));
  await db.execute(sql`
    with made as (
      insert into events_session (id, activity_id, kind, title, room, room_squeezed, day, starts, ends, capacity, recorded_at,
        recorded_by)
      select gen_random_uuid(), a.id, s.kind, s.title, 'Panggung atrium', 'panggungatrium', a.starts + s.day, '14:00', '15:30',
        60, a.recorded_at, 'demo'
      from events_event e join programme_activity a on a.id = e.activity_id
        cross join unnest(${kinds}::text[], ${titles}::text[], ${days}::int[]) as s (kind, title, day)
      where e.kind = 'gebyar' and a.state = 'approved'
      returning id, activity_id, title, day, starts, ends)
    insert into events_speaker (session_id, squeezed, name, activity_id, off, day, starts, ends)
    select m.id, regexp_replace(lower(s.speaker), '[^a-z0-9]+', '', 'g'), s.speaker, m.activity_id, false, m.day, m.starts, m.ends
    from made m join unnest(${titles}::text[], ${speakers}::text[]) as s (title, speaker) on s.title = m.title`);
}

export async function demoPlan(db: Db, today: PlainDate): Promise<void> {
  await events(db);
  await shifts(db);
  await stalls(db);
  await recipe(db, today);
  await programmeOfSessions(db);
}
