// Signing up, leaving, and what a change does to the line: the seats of a session settle in the same transaction.
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { PassFound } from '../../day/passes.ts';
import { seatsOf } from '../../day/restriction/rules/level.ts';
import { listLevels } from '../../day/restriction/store.ts';
import { findEvent } from '../../event/store.ts';
import { sessionsOf } from '../door.ts';
import type { SessionId, SessionRow } from '../door.ts';
import { instantOf, readFeedback } from '../rules/feedback.ts';
import { settleSeats } from '../rules/seats.ts';
import { lockSession } from '../store/sessions.ts';
import { putInLine, seatedOf, setFeedback, setStates } from '../store/sign-ups.ts';
import { tellAll } from './tell.ts';

export type SeatRefusal = Refusal<
  | 'unknown-session'
  | 'event-over'
  | 'session-off'
  | 'session-postponed'
  | 'session-over'
  | 'pass-ended'
  | 'came-already',
  object
>;
type Holder = Pick<PassFound, 'id' | 'activityId' | 'ended'>;
type Wanted = { readonly session: SessionId; readonly pass: Holder };

async function findOne(db: Db, activityId: ActivityId, id: SessionId): Promise<SessionRow | null> {
  if (!(await lockSession(db, activityId, id))) return null;
  return (await sessionsOf(db, activityId)).find((s) => s.id === id) ?? null;
}

/** Moves who must move, and tells enterprises that have a seat now. Call it with the session locked, over the whole city. */
export async function settle(
  db: Db,
  { activityId, session }: { activityId: ActivityId; session: SessionRow },
  around: Circumstances,
): Promise<void> {
  const all = await seatedOf(db, session.id);
  const { up, down } = settleSeats(all, seatsOf(session, await listLevels(db)));
  await setStates(db, up, 'seat');
  await setStates(db, down, 'waiting');
  const waited = new Set(up);
  const passes = all.filter((s) => waited.has(s.id)).map((s) => s.pass);
  await tellAll(db, activityId, [{ passes, what: { code: 'seat', session } }], around);
}

async function refuseSeat(
  db: Db,
  session: SessionRow | null,
  activityId: ActivityId,
  now: Date,
): Promise<SeatRefusal | null> {
  const event = await findEvent(db, activityId);
  if (!session || !event?.published) return refuse('unknown-session');
  if (event.state !== 'approved' && event.state !== 'running') return refuse('event-over');
  if (session.off) return refuse('session-off');
  if (session.postponed) return refuse('session-postponed');
  const end = instantOf(session.day as PlainDate, session.ends, db.city.zone);
  return end <= now ? refuse('session-over') : null;
}

/** A seat, or the end of the line when there is none left; nothing changes for who has either. */
export const signUp = (
  db: Db,
  { session: id, pass }: Wanted,
  around: Circumstances,
): Promise<{ readonly id: SessionId } | SeatRefusal> =>
  overCity(db, async (wide) => {
    if (pass.ended) return refuse('pass-ended');
    const session = await findOne(wide, pass.activityId, id);
    const no = await refuseSeat(wide, session, pass.activityId, around.now);
    if (no || !session) return no ?? refuse('unknown-session');
    const all = await seatedOf(wide, id);
    if (all.some((s) => s.pass === pass.id && s.state !== 'left')) return { id };
    await putInLine(wide, { session: id, pass: pass.id }, around);
    const line = await seatedOf(wide, id);
    const { up } = settleSeats(line, seatsOf(session, await listLevels(wide)));
    await setStates(wide, up, 'seat');
    await audit(wide, around, { act: 'events:sign-up', subject: id, detail: { pass: pass.id } });
    return { id };
  });

/** Whoever waits longest gets the seat. One who came cannot leave any more. */
export const leave = (
  db: Db,
  { session: id, pass }: Wanted,
  around: Circumstances,
): Promise<{ readonly id: SessionId } | SeatRefusal> =>
  overCity(db, async (wide) => {
    const session = await findOne(wide, pass.activityId, id);
    if (!session) return refuse('unknown-session');
    const own = (await seatedOf(wide, id)).find((s) => s.pass === pass.id);
    if (own?.came) return refuse('came-already');
    if (!own || own.state === 'left') return { id };
    await setStates(wide, [own.id], 'left');
    await audit(wide, around, { act: 'events:leave', subject: id, detail: { pass: pass.id } });
    // After its end nobody is called in any more.
    if (!(await refuseSeat(wide, session, pass.activityId, around.now)))
      await settle(wide, { activityId: pass.activityId, session }, around);
    return { id };
  });

export type FeedbackRefusal = Refusal<
  'unknown-session' | 'too-early' | 'no-seat' | 'stars-missing' | 'said-long',
  object
>;

/** From the end of the session on, by whoever had a seat; given again it replaces what was given. */
export const giveFeedback = (
  db: Db,
  { session: id, pass, stars, said }: Wanted & { stars: string; said: string },
  around: Circumstances,
): Promise<{ readonly id: SessionId } | FeedbackRefusal> =>
  overCity(db, async (wide) => {
    const session = (await sessionsOf(wide, pass.activityId)).find((s) => s.id === id);
    if (!session || session.off || session.postponed) return refuse('unknown-session');
    if (instantOf(session.day as PlainDate, session.ends, db.city.zone) > around.now)
      return refuse('too-early');
    const read = readFeedback(stars, said);
    if (isRefused(read)) return read;
    const done = await setFeedback(wide, { session: id, pass: pass.id }, read);
    return done ? { id } : refuse('no-seat');
  });
