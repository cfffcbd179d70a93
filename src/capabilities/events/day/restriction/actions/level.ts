// Setting the city's level: what it does is shown first, and is then done by the same function.
import { createHash } from 'node:crypto';

import { refuse } from '../../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../../kernel/refusal.ts';
import { audit } from '../../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../../platform/audit/index.ts';
import { overCity } from '../../../../../platform/db/index.ts';
import type { Db } from '../../../../../platform/db/index.ts';
import type { ActivityId } from '../../../../programme/index.ts';
import { updateEvent } from '../../../event/store.ts';
import { tellAll } from '../../../sessions/actions/tell.ts';
import type { News, Told } from '../../../sessions/actions/tell.ts';
import { putOffSessions } from '../../../sessions/store/sessions.ts';
import { setStates } from '../../../sessions/store/sign-ups.ts';
import type { PassId } from '../../passes.ts';
import { effectOf } from '../rules/effect.ts';
import type { Effect, Planned } from '../rules/effect.ts';
import type { CheckedLevel, Level } from '../rules/level.ts';
import type { Holder } from '../rules/stay.ts';
import {
  insertLevel,
  listLevels,
  lockLevels,
  lockPlanned,
  passesOf,
  putOffShifts,
  readPlanned,
  standersOf,
} from '../store.ts';
import { movePlaces, splitShift } from '../places.ts';

export type Preview = { readonly planned: Planned; readonly effect: Effect; readonly seen: string };

/** What was shown, in few letters: a confirmation carries it, so that nobody confirms another effect than they saw. */
const seenOf = ({ shifts, thinned, sessions, moved }: Effect): string =>
  [
    shifts.length,
    createHash('sha256')
      .update(JSON.stringify(thinned.map((t) => [t.shift.id, t.off.map((h) => h.place), t.moves])))
      .digest('hex')
      .slice(0, 16),
    sessions.length,
    moved.reduce((sum, m) => sum + m.down.length, 0),
    moved.reduce((sum, m) => sum + m.up.length, 0),
  ].join('-');

const previewOf = async (
  db: Db,
  levels: readonly Level[],
  { from, now }: { from: string; now: Date },
): Promise<Preview> => {
  const planned = await readPlanned(db, from, now);
  const effect = effectOf(planned, levels);
  return { planned, effect, seen: seenOf(effect) };
};

/** Of a level that is only thought of. */
export const previewLevel = (db: Db, level: CheckedLevel, now: Date): Promise<Preview> =>
  overCity(db, async (wide) =>
    previewOf(wide, [...(await listLevels(wide)), level], { from: level.fromDay, now }),
  );

/** What open events may hold from a day on, as things stand. */
export const currentEffect = (
  db: Db,
  { today, now }: { readonly today: string; readonly now: Date },
): Promise<Preview> =>
  overCity(db, async (wide) => previewOf(wide, await listLevels(wide), { from: today, now }));

/** Of shifts that go on with fewer: whoever stays is told as well, because everybody has heard of a restriction. */
function thinnedNews({ thinned }: Effect, event: string, why: string): readonly News[] {
  const of = (holders: readonly Holder[]) => holders.map((h) => h.enterprise);
  const own = thinned.filter((t) => t.shift.event === event);
  return own.flatMap(({ shift, stay, moves, off }): readonly News[] => {
    const { day, starts, ends } = shift;
    const at = { day, starts, ends };
    return [
      { enterprises: of(stay), what: { code: 'shift-stays', shift: at, why } },
      { enterprises: of(off), what: { code: 'shifts-postponed', shifts: [at], why } },
      ...moves.map(({ holder, to, seat }): News => {
        const { day: on, starts: from, ends: until } = to;
        const target = { day: on, starts: from, ends: until };
        const what = { code: 'place-moved', from: at, to: target, stall: seat.code, why } as const;
        return { enterprises: [holder.enterprise], what };
      }),
    ];
  });
}

async function newsOf(
  db: Db,
  { effect, event, why }: { effect: Effect; event: string; why: string },
  passes: ReadonlyMap<string, PassId>,
): Promise<readonly News[]> {
  const holders = (ids: readonly string[]) => ids.flatMap((id) => passes.get(id) ?? []);
  const shifts = effect.shifts.filter((s) => s.event === event);
  const stand =
    shifts.length === 0
      ? []
      : [
          {
            enterprises: await standersOf(
              db,
              event,
              shifts.map((s) => s.id),
            ),
            what: { code: 'shifts-postponed', shifts, why } as const,
          },
        ];
  const sessions = effect.sessions
    .filter((s) => s.event === event)
    .map((session) => ({
      passes: holders(session.signUps.map((u) => u.id)),
      what: { code: 'session-postponed', session } as const,
    }));
  const moved = effect.moved
    .filter((m) => m.session.event === event)
    .flatMap(({ session, up, down }) => [
      { passes: holders(down), what: { code: 'waiting', session } as const },
      { passes: holders(up), what: { code: 'seat', session } as const },
    ]);
  return [...stand, ...thinnedNews(effect, event, why), ...sessions, ...moved];
}

const eventsIn = ({ shifts, thinned, sessions, moved }: Effect): readonly string[] => [
  ...new Set(
    [...shifts, ...thinned.map((t) => t.shift), ...sessions, ...moved.map((m) => m.session)].map(
      (one) => one.event,
    ),
  ),
];

/** Shifts and sessions above the level are put off, seats above it wait, seats that are free again are filled; all are told. */
async function follow(db: Db, effect: Effect, level: CheckedLevel, around: Circumstances): Promise<Told> {
  const signUps = [
    ...effect.sessions.flatMap((s) => s.signUps.map((u) => u.id)),
    ...effect.moved.flatMap((m) => [...m.up, ...m.down]),
  ];
  const passes = await passesOf(db, signUps);
  await putOffShifts(
    db,
    effect.shifts.map((s) => s.id),
    around.now,
  );
  for (const { shift, moves, off } of effect.thinned) {
    await movePlaces(db, moves, around.now);
    await splitShift(db, { shift: shift.id, places: off.map((h) => h.place) }, around);
  }
  await putOffSessions(
    db,
    effect.sessions.map((s) => s.id),
    around.now,
  );
  for (const { up, down } of effect.moved) {
    await setStates(db, down, 'waiting');
    await setStates(db, up, 'seat');
  }
  let all: Told = { told: 0, without: 0, visitors: 0 };
  for (const event of eventsIn(effect)) {
    const news = await newsOf(db, { effect, event, why: level.source }, passes);
    const told = await tellAll(db, event as ActivityId, news, around);
    all = {
      told: all.told + told.told,
      without: all.without + told.without,
      visitors: all.visitors + told.visitors,
    };
    await updateEvent(db, event as ActivityId, {});
  }
  return all;
}

/** `places` went to another shift, `waiting` stand on the list of what gets another day. */
export type LevelSet = Told & {
  readonly shifts: number;
  readonly sessions: number;
  readonly places: number;
  readonly waiting: number;
};
export type LevelRefusal = Refusal<'changed-since', object>;

/** `seen` is what the preview showed; when the plan changed since, nothing is done. */
export const setLevel = (
  db: Db,
  { level, seen }: { level: CheckedLevel; seen: string },
  around: Circumstances,
): Promise<LevelSet | LevelRefusal> =>
  overCity(db, async (wide) => {
    await lockLevels(wide);
    await lockPlanned(wide, level.fromDay);
    const levels = [...(await listLevels(wide)), level];
    const { effect, seen: shown } = await previewOf(wide, levels, { from: level.fromDay, now: around.now });
    if (shown !== seen) return refuse('changed-since');
    await insertLevel(wide, level, around);
    const told = await follow(wide, effect, level, around);
    const done = {
      shifts: effect.shifts.length,
      sessions: effect.sessions.length,
      places: effect.thinned.reduce((sum, t) => sum + t.moves.length, 0),
      waiting: effect.thinned.reduce((sum, t) => sum + t.off.length, 0),
      ...told,
    };
    await audit(wide, around, {
      act: 'events:restriction',
      reason: level.source,
      detail: { level: level.level, share: level.share, from: level.fromDay, ...done },
    });
    return done;
  });
