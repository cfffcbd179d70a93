// Levels of restriction, and all that is planned under them.
import { sql } from 'drizzle-orm';

import { freshId } from '../../../../kernel/ids.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { lockStalls } from '../../stalls/store/plan.ts';
import type { PassId } from '../passes.ts';
import { restriction } from '../tables.ts';
import type { Planned, PlannedSession, PlannedShift } from './rules/effect.ts';
import type { Level } from './rules/level.ts';
import type { Seat } from './rules/stay.ts';

/** In the order in which they were set. */
export async function listLevels(db: Db): Promise<readonly Level[]> {
  const { rows } = await db.execute<Level>(sql`
    select from_day::text as "fromDay", level, share, source from events_restriction order by recorded_at, id`);
  return rows;
}

export async function insertLevel(
  db: Db,
  { fromDay, level, share, source }: Level,
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<void> {
  const recorded = { recordedAt: now, recordedBy: by };
  await db
    .insert(restriction)
    .values({ id: freshId<'Restriction'>(), fromDay, level, share, source, ...recorded });
}

/** Nobody else sets a level, nor gets a seat by one, before this transaction ends. */
export const lockLevels = (db: Db) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtext(current_schema() || ':events_restriction'))`);

const open = sql`a.state in ('approved', 'running')`;

/** What open events plan from a day on, is not put off and not over by `now`; ask it over the whole city. */
export async function readPlanned(db: Db, from: string, now: Date): Promise<Planned> {
  const ahead = sql`s.day >= ${from}::date
    and s.day + s.ends > ${now.toISOString()}::timestamptz at time zone ${db.city.zone}`;
  const events = await db.execute<{ id: string; name: string }>(sql`
    select a.id, a.name from events_event e join programme_activity a on a.id = e.activity_id
    where ${open} and a.ends >= ${from}::date order by a.starts, a.id`);
  const seats = await db.execute<Seat & { event: string }>(sql`
    select t.activity_id as event, t.id as stall, t.code, n as seat, t.only, t.power, t.water
    from events_stall t join programme_activity a on a.id = t.activity_id cross join generate_series(1, t.seats) n
    where ${open} and t.gone_at is null and a.ends >= ${from}::date order by t.row, t.col, n`);
  const shifts = await db.execute<PlannedShift>(sql`
    select s.id, s.activity_id as event, s.day::text as day, to_char(s.starts, 'HH24:MI') as starts,
      to_char(s.ends, 'HH24:MI') as ends,
      coalesce((select sum(t.seats) from events_stall t where t.activity_id = s.activity_id and t.gone_at is null), 0)::int as places,
      coalesce((select json_agg(json_build_object('place', p.id, 'enterprise', coalesce(i.now_id, p.enterprise_id), 'name', v.name,
          'application', p.application_id, 'cannot', c.cannot, 'group', c."group", 'power', c.power, 'water', c.water,
          'stall', p.stall_id, 'seat', p.seat) order by p.id)
        from events_place p join events_application c on c.id = p.application_id
          left join registry_identity i on i.born_id = p.enterprise_id
          left join registry_visible v on v.id = coalesce(i.now_id, p.enterprise_id)
        where p.shift_id = s.id and p.freed_at is null), '[]') as holders
    from events_shift s join programme_activity a on a.id = s.activity_id
    where ${open} and s.postponed_at is null and ${ahead} order by s.day, s.starts, s.id`);
  const sessions = await db.execute<PlannedSession>(sql`
    select s.id, s.activity_id as event, s.title, s.day::text as day, to_char(s.starts, 'HH24:MI') as starts,
      to_char(s.ends, 'HH24:MI') as ends, s.capacity,
      coalesce((select json_agg(json_build_object('id', u.id, 'state', u.state, 'turn', u.turn, 'came', u.came_at is not null))
        from events_sign_up u where u.session_id = s.id and u.state <> 'left'), '[]') as "signUps"
    from events_session s join programme_activity a on a.id = s.activity_id
    where ${open} and s.called_off_at is null and s.postponed_at is null and ${ahead}
    order by s.day, s.starts, s.id`);
  return {
    events: events.rows,
    seats: Map.groupBy(seats.rows, (s) => s.event),
    shifts: shifts.rows,
    sessions: sessions.rows,
  };
}

/**
 * Stalls of a day or later are not given and its sessions not signed up for while a level is set: it must see every seat.
 * Stalls first, then events, then sessions: whoever changes one of them locks in this order.
 */
export async function lockPlanned(db: Db, from: string): Promise<void> {
  const { rows } = await db.execute<{ id: ActivityId }>(sql`
    select distinct activity_id as id from events_shift where day >= ${from}::date order by activity_id`);
  for (const { id } of rows) await lockStalls(db, id);
  await db.execute(sql`
    select from events_event where activity_id in (
      select activity_id from events_session where day >= ${from}::date
      union select activity_id from events_shift where day >= ${from}::date)
    order by activity_id for update`);
  await db.execute(sql`select from events_session where day >= ${from}::date order by id for update`);
}

export async function putOffShifts(db: Db, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await db.execute(sql`
    update events_shift set postponed_at = ${now.toISOString()} where id = any(${sql.param([...ids])}::uuid[])`);
}

/**
 * Enterprises that these shifts of one event concern: who stands there; all who hold a place, where nobody stands anywhere
 * yet. Over the whole city.
 */
export async function standersOf(
  db: Db,
  activityId: string,
  shifts: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with stand as (select shift_id, enterprise_id from events_place where activity_id = ${activityId} and freed_at is null)
    select distinct enterprise_id as id from stand where shift_id = any(${sql.param([...shifts])}::uuid[])
    union
    select enterprise_id from programme_participation
    where activity_id = ${activityId} and enterprise_id is not null and state in ('offered', 'taken')
      and not exists (select from stand)`);
  return rows.map((r) => r.id);
}

export async function passesOf(db: Db, signUps: readonly string[]): Promise<ReadonlyMap<string, PassId>> {
  if (signUps.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; pass: PassId }>(sql`
    select id, pass_id as pass from events_sign_up where id = any(${sql.param([...signUps])}::uuid[])`);
  return new Map(rows.map((r) => [r.id, r.pass]));
}

/** Something put off, waiting for another day. `title` and `room` are of a session. */
export type Waiting = {
  readonly kind: 'shift' | 'session';
  readonly id: string;
  readonly event: ActivityId;
  readonly name: string;
  readonly title: string | null;
  readonly room: string | null;
  readonly day: string;
  /** 08:00 */
  readonly starts: string;
  readonly ends: string;
  /** A shift's: places and how many are taken; a session's: seats (null: as many as come) and who sits. */
  readonly places: number | null;
  readonly taken: number;
};

/** All that is put off at open events, by event, day and hour; over the whole city. */
export async function listWaiting(db: Db): Promise<readonly Waiting[]> {
  const { rows } = await db.execute<Waiting>(sql`
    select * from (
      select 'shift' as kind, s.id, a.id as event, a.name, null as title, null as room, s.day::text as day,
        to_char(s.starts, 'HH24:MI') as starts, to_char(s.ends, 'HH24:MI') as ends,
        coalesce((select sum(t.seats) from events_stall t where t.activity_id = a.id and t.gone_at is null), 0)::int as places,
        (select count(*)::int from events_place p where p.shift_id = s.id and p.freed_at is null) as taken
      from events_shift s join programme_activity a on a.id = s.activity_id where s.postponed_at is not null and ${open}
      union all
      select 'session', s.id, a.id, a.name, s.title, s.room, s.day::text, to_char(s.starts, 'HH24:MI'),
        to_char(s.ends, 'HH24:MI'), s.capacity,
        (select count(*)::int from events_sign_up u where u.session_id = s.id and u.state = 'seat')
      from events_session s join programme_activity a on a.id = s.activity_id
      where s.postponed_at is not null and s.called_off_at is null and ${open}) w
    order by name, event, kind desc, day, starts, id`);
  return rows;
}

/** False when somebody gave it a day in the meantime. */
export async function moveShift(
  db: Db,
  { id, day, starts, ends }: { id: string; day: string; starts: string; ends: string },
): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update events_shift s set day = ${day}::date, starts = ${starts}, ends = ${ends}, postponed_at = null,
      no = 1 + coalesce((select max(o.no) from events_shift o where o.activity_id = s.activity_id and o.day = ${day}::date and o.id <> s.id), 0)
    where s.id = ${id} and s.postponed_at is not null`);
  return rowCount === 1;
}

/** Its speakers are held again. False when somebody gave it a day in the meantime. */
export async function moveSession(
  db: Db,
  { id, day, starts, ends }: { id: string; day: string; starts: string; ends: string },
): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update events_session set day = ${day}::date, starts = ${starts}, ends = ${ends}, postponed_at = null, revision = revision + 1
    where id = ${id} and postponed_at is not null and called_off_at is null`);
  await db.execute(sql`
    update events_speaker set day = ${day}::date, starts = ${starts}, ends = ${ends}, off = false where session_id = ${id}`);
  return rowCount === 1;
}

export async function programmeOf(db: Db, id: ActivityId): Promise<string | null> {
  const { rows } = await db.execute<{ id: string | null }>(
    sql`select programme_id as id from programme_activity where id = ${id}`,
  );
  return rows[0]?.id ?? null;
}
