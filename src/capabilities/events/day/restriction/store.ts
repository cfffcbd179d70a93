// Levels of restriction, and all that is planned under them.
import { sql } from 'drizzle-orm';

import { freshId } from '../../../../kernel/ids.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { restriction } from '../tables.ts';
import type { Planned, PlannedSession, PlannedShift } from './rules/effect.ts';
import type { Level } from './rules/level.ts';

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

/** What open events plan from a day on and is not put off; ask it over the whole city. */
export async function readPlanned(db: Db, from: string): Promise<Planned> {
  const events = await db.execute<{ id: string; name: string }>(sql`
    select a.id, a.name from events_event e join programme_activity a on a.id = e.activity_id
    where ${open} and a.ends >= ${from}::date order by a.starts, a.id`);
  const shifts = await db.execute<PlannedShift>(sql`
    select s.id, s.activity_id as event, s.day::text as day, to_char(s.starts, 'HH24:MI') as starts,
      to_char(s.ends, 'HH24:MI') as ends,
      coalesce((select sum(t.seats) from events_stall t where t.activity_id = s.activity_id and t.gone_at is null), 0)::int as places,
      (select count(*)::int from events_place p where p.shift_id = s.id and p.freed_at is null) as taken
    from events_shift s join programme_activity a on a.id = s.activity_id
    where ${open} and s.postponed_at is null and s.day >= ${from}::date order by s.day, s.starts, s.id`);
  const sessions = await db.execute<PlannedSession>(sql`
    select s.id, s.activity_id as event, s.title, s.day::text as day, to_char(s.starts, 'HH24:MI') as starts,
      to_char(s.ends, 'HH24:MI') as ends, s.capacity,
      coalesce((select json_agg(json_build_object('id', u.id, 'state', u.state, 'turn', u.turn, 'came', u.came_at is not null))
        from events_sign_up u where u.session_id = s.id and u.state <> 'left'), '[]') as "signUps"
    from events_session s join programme_activity a on a.id = s.activity_id
    where ${open} and s.called_off_at is null and s.postponed_at is null and s.day >= ${from}::date
    order by s.day, s.starts, s.id`);
  return { events: events.rows, shifts: shifts.rows, sessions: sessions.rows };
}
