// Adding, correcting and calling off a session. The database has the last word on rooms and speakers; the rule names who has them.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import { covers, overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { readReason } from '../../../registry/index.ts';
import { endSpeakers } from '../../day/passes/people.ts';
import { findEvent, lockEvent, updateEvent } from '../../event/store.ts';
import type { EventRow } from '../../event/store.ts';
import { sessionsOf } from '../door.ts';
import type { SessionId, SessionRow } from '../door.ts';
import { findClash } from '../rules/clash.ts';
import { checkSession } from '../rules/form.ts';
import type { CheckedSession, FormRefusal, TypedSession } from '../rules/form.ts';
import { callOff, insertSession, lockSession, updateSession } from '../store/sessions.ts';
import { seatedOf } from '../store/sign-ups.ts';
import { settle } from './seats.ts';
import { tellAll } from './tell.ts';
import type { News, Told } from './tell.ts';

/** `who` is the speaker who is in both; null for the room. */
export type ClashRefusal = Refusal<
  'clash',
  {
    readonly who: string | null;
    readonly title: string;
    readonly day: string;
    readonly starts: string;
    readonly ends: string;
    readonly room: string;
  }
>;
export type SessionRefusal =
  | FormRefusal
  | ClashRefusal
  | Refusal<
      'unknown-event' | 'event-over' | 'unknown-session' | 'changed-since' | 'session-off' | 'clash-now',
      object
    >
  | Refusal<'seats-taken', { readonly seats: number }>;
type Done = { readonly id: SessionId };

/** The event, while its programme may be changed by this scope. */
export async function openProgramme(
  db: Db,
  id: ActivityId,
): Promise<EventRow | Refusal<'unknown-event' | 'event-over', object>> {
  const event = (await lockEvent(db, id)) ? await findEvent(db, id) : null;
  if (!event || !covers(db.scope, db.city.code, event.area)) return refuse('unknown-event');
  return ['closed', 'cancelled'].includes(event.state) ? refuse('event-over') : event;
}

const others = (all: readonly SessionRow[]): readonly SessionRow[] =>
  all.filter((s) => !s.off && !s.postponed);

export function refuseClash(
  wanted: Parameters<typeof findClash>[0],
  all: readonly SessionRow[],
): ClashRefusal | null {
  const clash = findClash(wanted, others(all));
  if (!clash) return null;
  const { title, day, starts, ends, room } = clash.with;
  return refuse('clash', { who: clash.who, title, day, starts, ends, room });
}

/** Exclusion of PostgreSQL, wherever the driver wrapped it. */
const isExcluded = (fault: unknown): boolean => {
  const { code, cause } = fault as { code?: string; cause?: unknown };
  return code === '23P01' || (cause instanceof Error && isExcluded(cause));
};

/** Writes; when somebody took room or speaker in the meantime, nothing is written and the answer is true. */
export async function excluded(db: Db, put: () => Promise<void>): Promise<boolean> {
  await db.execute(sql`savepoint session`);
  try {
    await put();
    await db.execute(sql`release savepoint session`);
    return false;
  } catch (fault) {
    if (!isExcluded(fault)) throw fault;
    await db.execute(sql`rollback to savepoint session`);
    return true;
  }
}

async function write(
  db: Db,
  event: EventRow,
  { id, set }: { id: SessionId; set: CheckedSession },
  put: () => Promise<void>,
): Promise<null | ClashRefusal | Refusal<'clash-now', object>> {
  const judge = async () => refuseClash({ id, ...set }, await sessionsOf(db, event.id));
  const clash = await judge();
  if (clash) return clash;
  return (await excluded(db, put)) ? ((await judge()) ?? refuse('clash-now')) : null;
}

export async function addSession(
  db: Db,
  { activityId, typed }: { activityId: ActivityId; typed: TypedSession },
  around: Circumstances & { readonly today: string },
): Promise<Done | SessionRefusal> {
  const event = await openProgramme(db, activityId);
  if (isRefused(event)) return event;
  const set = checkSession(typed, { ...event, today: around.today as PlainDate });
  if (isRefused(set)) return set;
  const id = freshId<'Session'>();
  const no = await write(db, event, { id, set }, () => insertSession(db, { id, activityId, set }, around));
  if (no) return no;
  await updateEvent(db, activityId, {});
  await audit(db, around, { act: 'events:session', subject: id, detail: { event: activityId } });
  return { id };
}

const samePlace = (a: SessionRow, b: CheckedSession): boolean =>
  a.day === b.day && a.starts === b.starts && a.ends === b.ends && a.room === b.room;

/** Whoever has a seat is told of a new day, hour or room; more seats go to those who wait, fewer than are taken are refused. */
export async function editSession(
  db: Db,
  {
    activityId,
    id,
    revision,
    typed,
  }: { activityId: ActivityId; id: SessionId; revision: number; typed: TypedSession },
  around: Circumstances,
): Promise<Done | SessionRefusal> {
  const event = await openProgramme(db, activityId);
  if (isRefused(event)) return event;
  if (!(await lockSession(db, activityId, id))) return refuse('unknown-session');
  const known = (await sessionsOf(db, activityId)).find((s) => s.id === id);
  if (!known) return refuse('unknown-session');
  if (known.revision !== revision) return refuse('changed-since');
  if (known.off) return refuse('session-off');
  const set = checkSession(typed, { ...event, today: around.today as PlainDate, was: known.day });
  if (isRefused(set)) return set;
  if (set.capacity !== null && set.capacity < known.seats && set.capacity !== known.capacity)
    return refuse('seats-taken', { seats: known.seats });
  const no = await write(db, event, { id, set }, () => updateSession(db, { id, activityId, set }));
  if (no) return no;
  await endSpeakers(db, activityId, around);
  await updateEvent(db, activityId, {});
  await audit(db, around, { act: 'events:session', subject: id, detail: { event: activityId } });
  await overCity(db, async (wide) => {
    const session: SessionRow = { ...known, ...set, postponed: false };
    await settle(wide, { activityId, session }, around);
    if (!samePlace(known, set))
      await tellHolders(wide, activityId, id, { code: 'session-moved', session }, around);
  });
  return { id };
}

/** Everybody with a seat or in the line. Over the whole city. */
async function tellHolders(
  db: Db,
  activityId: ActivityId,
  id: SessionId,
  what: News['what'],
  around: Circumstances,
): Promise<Told> {
  const passes = (await seatedOf(db, id)).filter((s) => s.state !== 'left').map((s) => s.pass);
  return tellAll(db, activityId, [{ passes, what }], around);
}

export type EndRefusal = Refusal<
  'unknown-event' | 'event-over' | 'unknown-session' | 'session-off' | 'reason-short',
  object
>;

export async function endSession(
  db: Db,
  { activityId, id, reason }: { activityId: ActivityId; id: SessionId; reason: string },
  around: Circumstances,
): Promise<Done | EndRefusal> {
  const event = await openProgramme(db, activityId);
  if (isRefused(event)) return event;
  if (!(await lockSession(db, activityId, id))) return refuse('unknown-session');
  const known = (await sessionsOf(db, activityId)).find((s) => s.id === id);
  if (!known) return refuse('unknown-session');
  if (known.off) return refuse('session-off');
  const why = readReason(reason);
  if (isRefused(why)) return refuse('reason-short');
  await callOff(db, { id, why }, around.now);
  await endSpeakers(db, activityId, around);
  await updateEvent(db, activityId, {});
  await audit(db, around, {
    act: 'events:session-off',
    subject: id,
    reason: why,
    detail: { event: activityId },
  });
  await overCity(db, (wide) =>
    tellHolders(wide, activityId, id, { code: 'session-off', session: known, why }, around),
  );
  return { id };
}
