// Giving new days to what was put off: the whole form or nothing, and everybody it concerns is told.
import type { PlainDate } from '../../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../../kernel/refusal.ts';
import { audit } from '../../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../../platform/audit/index.ts';
import { overCity } from '../../../../../platform/db/index.ts';
import type { Db } from '../../../../../platform/db/index.ts';
import { editActivity } from '../../../../programme/index.ts';
import type { ActivityId, NewActivity } from '../../../../programme/index.ts';
import { activityRevision, findEvent, lockEvent, shiftsOf, updateEvent } from '../../../event/store.ts';
import { excluded } from '../../../sessions/actions/session.ts';
import { tellAll } from '../../../sessions/actions/tell.ts';
import type { News } from '../../../sessions/actions/tell.ts';
import { sessionsOf } from '../../../sessions/door.ts';
import type { SessionId, SessionRow } from '../../../sessions/door.ts';
import { settle } from '../../../sessions/actions/seats.ts';
import { seatedOf } from '../../../sessions/store/sign-ups.ts';
import { lockStalls } from '../../../stalls/store/plan.ts';
import { readRow, refuseRow, shiftOf } from '../rules/redate.ts';
import type { PutOff, RowRefusal, Standing } from '../rules/redate.ts';
import {
  listLevels,
  listWaiting,
  lockLevels,
  moveSession,
  moveShift,
  programmeOf,
  standersOf,
} from '../store.ts';
import { joinShift, takenOf } from '../places.ts';
import type { Waiting } from '../store.ts';

export type TypedRow = { readonly day: string; readonly hours: string };
type At = { readonly day: string; readonly starts: string; readonly ends: string };
export type Redated = { readonly moved: number; readonly told: number; readonly without: number };
export type RedateRefusal =
  | Refusal<'rows', { readonly rows: ReadonlyMap<string, RowRefusal> }>
  | Refusal<'nothing' | 'changed-since', object>;

/** What stands at an event, growing with each row that is given a day. */
type Ground = { readonly sessions: readonly SessionRow[]; readonly standing: Standing };

async function groundOf(db: Db, event: ActivityId): Promise<Ground> {
  const sessions = await sessionsOf(db, event);
  const shifts = (await shiftsOf(db, event)).filter((s) => s.postponedAt === null);
  const taken = await takenOf(db, event);
  return {
    sessions,
    standing: {
      shifts: shifts.map((s) => ({
        id: s.id,
        day: s.day,
        starts: s.starts.slice(0, 5),
        ends: s.ends.slice(0, 5),
        taken: taken.get(s.id) ?? 0,
      })),
      sessions: sessions.filter((s) => !s.off && !s.postponed),
    },
  };
}

const putOffOf = (one: Waiting, { sessions }: Ground): PutOff => ({
  ...one,
  speakers: sessions.find((s) => s.id === one.id)?.speakers ?? [],
});

const withRow = ({ shifts, sessions }: Standing, one: PutOff, at: At): Standing => {
  if (one.kind === 'session') {
    const session = {
      id: one.id,
      title: one.title ?? '',
      room: one.room ?? '',
      speakers: one.speakers,
      ...at,
    };
    return { shifts, sessions: [...sessions, session] };
  }
  const joined = shiftOf(one, at, { shifts, sessions });
  if (!joined) return { shifts: [...shifts, { id: one.id, taken: one.taken, ...at }], sessions };
  const grown = { ...joined, taken: joined.taken + one.taken };
  return { shifts: shifts.map((s) => (s === joined ? grown : s)), sessions };
};

/** The activity lasts from its first to its last day. */
async function stretch(
  db: Db,
  id: ActivityId,
  days: readonly string[],
  around: Circumstances,
): Promise<boolean> {
  const event = await findEvent(db, id);
  if (!event) return false;
  const [starts = event.starts] = [event.starts, ...days].toSorted();
  const ends = [event.ends, ...days].toSorted().at(-1) ?? event.ends;
  if (starts === event.starts && ends === event.ends) return true;
  const set: NewActivity = {
    programmeId: (await programmeOf(db, id)) as NewActivity['programmeId'],
    kind: event.kind === 'bazaar' ? 'bazaar' : 'exhibition',
    name: event.name,
    area: event.area,
    starts: starts as PlainDate,
    ends: ends as PlainDate,
    initiator: event.initiator,
    initiatorUser: event.initiatorUser,
    fundingLineId: event.fundingLineId,
    places: event.places,
    answerDays: event.answerDays,
  };
  return !isRefused(await editActivity(db, { id, revision: await activityRevision(db, id), set }, around));
}

/** `into` is a shift that stands then already; its places join it. */
type Row = { readonly one: Waiting; readonly at: At; readonly into: string | null };

async function put(db: Db, { one, at, into }: Row, around: Circumstances): Promise<boolean> {
  if (into !== null) return joinShift(db, { from: one.id, into }, around.now);
  let done = false;
  const gone = await excluded(db, async () => {
    done = await (one.kind === 'shift' ? moveShift : moveSession)(db, { id: one.id, ...at });
  });
  return done && !gone;
}

async function newsOf(
  db: Db,
  { one, at }: Row,
  before: ReadonlyMap<string, readonly string[]>,
): Promise<News> {
  if (one.kind === 'shift')
    return {
      enterprises: before.get(one.id) ?? [],
      what: { code: 'shift-moved', from: one, to: at },
    };
  const passes = (await seatedOf(db, one.id as SessionId))
    .filter((s) => s.state !== 'left')
    .map((s) => s.pass);
  const session = { title: one.title ?? '', room: one.room ?? '', ...at };
  return { passes, what: { code: 'session-moved', session } };
}

async function saveEvent(
  db: Db,
  event: ActivityId,
  rows: readonly Row[],
  around: Circumstances,
): Promise<Omit<Redated, 'moved'> | Refusal<'changed-since', object>> {
  // Asked first: a part that joins its shift again is no shift afterwards.
  const before = new Map<string, readonly string[]>();
  for (const { one } of rows)
    if (one.kind === 'shift') before.set(one.id, await standersOf(db, event, [one.id]));
  for (const row of rows) if (!(await put(db, row, around))) return refuse('changed-since');
  const days = rows.map((r) => r.at.day);
  if (!(await stretch(db, event, days, around))) return refuse('changed-since');
  await updateEvent(db, event, {});
  await audit(db, around, { act: 'events:redated', subject: event, detail: { rows: rows.length } });
  const news: News[] = [];
  for (const row of rows) news.push(await newsOf(db, row, before));
  const { told, without } = await tellAll(db, event, news, around);
  const held = new Set(rows.map((r) => r.one.id));
  // Under a level its seats may be fewer on the new day, or more.
  for (const session of await sessionsOf(db, event))
    if (held.has(session.id)) await settle(db, { activityId: event, session }, around);
  return { told, without };
}

/** `typed` by id; a row without a day is left for later. */
export const redate = (
  db: Db,
  typed: ReadonlyMap<string, TypedRow>,
  around: Circumstances,
): Promise<Redated | RedateRefusal> =>
  overCity(db, async (wide) => {
    await lockLevels(wide);
    const levels = await listLevels(wide);
    const waiting = (await listWaiting(wide)).filter((one) => (typed.get(one.id)?.day ?? '').trim() !== '');
    const wrong = new Map<string, RowRefusal>();
    const rows: Row[] = [];
    const grounds = new Map<ActivityId, Ground>();
    for (const one of waiting) {
      if (!grounds.has(one.event)) {
        await lockStalls(wide, one.event);
        await lockEvent(wide, one.event);
        grounds.set(one.event, await groundOf(wide, one.event));
      }
      const ground = grounds.get(one.event);
      const at = readRow(typed.get(one.id) ?? { day: '', hours: '' }, around.today as PlainDate);
      if (!ground || at === null) continue;
      const off = putOffOf(one, ground);
      const no = isRefused(at) ? at : refuseRow(off, at, { standing: ground.standing, levels });
      if (no) wrong.set(one.id, no);
      if (isRefused(at) || no) continue;
      const into = shiftOf(off, at, ground.standing);
      rows.push({ one, at, into: into?.id ?? null });
      grounds.set(one.event, { ...ground, standing: withRow(ground.standing, off, at) });
    }
    if (wrong.size > 0) return refuse('rows', { rows: wrong });
    if (rows.length === 0) return refuse('nothing');
    let all = { told: 0, without: 0 };
    for (const [event, of] of Map.groupBy(rows, (r) => r.one.event)) {
      const done = await saveEvent(wide, event, of, around);
      if (isRefused(done)) return done;
      all = { told: all.told + done.told, without: all.without + done.without };
    }
    return { moved: rows.length, ...all };
  });
