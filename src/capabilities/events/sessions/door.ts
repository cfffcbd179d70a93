// What other floors ask of the sessions: the programme of an event, and that somebody came to one.
import { sql } from 'drizzle-orm';

import { freshId } from '../../../kernel/ids.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { overCity } from '../../../platform/db/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import type { SessionKind } from '../kinds.ts';

export type SessionId = Id<'Session'>;

export type SessionRow = {
  readonly id: SessionId;
  readonly kind: SessionKind;
  readonly title: string;
  readonly about: string | null;
  readonly room: string;
  /** 2026-12-05 */
  readonly day: string;
  /** 09:00 */
  readonly starts: string;
  readonly ends: string;
  /** Null: as many as come. */
  readonly capacity: number | null;
  /** Called off, and why. */
  readonly off: boolean;
  readonly why: string | null;
  /** Put off until it gets another day. */
  readonly postponed: boolean;
  readonly revision: number;
  readonly speakers: readonly { readonly name: string; readonly from: string | null }[];
  readonly seats: number;
  readonly waiting: number;
  readonly came: number;
  /** Mean of what was given afterwards in hundredths; null without any. */
  readonly stars: number | null;
};

/** The programme by day and hour, also what is called off; counts are over the whole city whoever asks, and name nobody. */
export async function sessionsOf(db: Db, activityId: ActivityId): Promise<readonly SessionRow[]> {
  return overCity(db, async (wide) => {
    const { rows } = await wide.execute<SessionRow>(sql`
      select s.id, s.kind, s.title, s.about, s.room, s.day::text as day, to_char(s.starts, 'HH24:MI') as starts,
        to_char(s.ends, 'HH24:MI') as ends, s.capacity, s.called_off_at is not null as off, s.called_off_why as why,
        s.called_off_at is null and s.postponed_at is not null as postponed, s.revision,
        coalesce((select json_agg(json_build_object('name', k.name, 'from', k."from") order by k.name)
          from events_speaker k where k.session_id = s.id), '[]') as speakers,
        coalesce(u.seats, 0)::int as seats, coalesce(u.waiting, 0)::int as waiting, coalesce(u.came, 0)::int as came,
        u.stars::int as stars
      from events_session s left join lateral (
        select count(*) filter (where state = 'seat') as seats, count(*) filter (where state = 'waiting') as waiting,
          count(came_at) as came, round(avg(stars) * 100) as stars
        from events_sign_up where session_id = s.id) u on true
      where s.activity_id = ${activityId} order by s.day, s.starts, s.title, s.id`);
    return rows;
  });
}

/**
 * Attendance from a scan; the first instant stays. Whoever did not sign up, waited or had left has a seat by it: they sit
 * there. A session of another event is left alone.
 */
export async function noteCame(
  db: Db,
  { session, pass, at }: { session: string; pass: string; at: Date },
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<void> {
  await overCity(db, (wide) =>
    wide.execute(sql`
      insert into events_sign_up (id, session_id, pass_id, enterprise_id, state, turn, came_at, recorded_at, recorded_by)
      select ${freshId<'SignUp'>()}, s.id, p.id, p.enterprise_id, 'seat',
        coalesce((select max(turn) from events_sign_up where session_id = s.id), 0) + 1,
        ${at.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz, ${by}
      from events_session s join events_pass p on p.activity_id = s.activity_id
      where s.id = ${session} and p.id = ${pass}
      on conflict (session_id, pass_id) do update
        set state = 'seat', came_at = least(events_sign_up.came_at, excluded.came_at)`),
  );
}
