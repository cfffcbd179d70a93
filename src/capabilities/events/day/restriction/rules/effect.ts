// What a level does to everything that is planned: shifts and sessions put off, seats that go to waiting and come back.
import { settleSeats } from '../../../sessions/rules/seats.ts';
import type { Seated } from '../../../sessions/rules/seats.ts';
import { allowedOf, seatsOf, shareOn, whole } from './level.ts';
import type { Level } from './level.ts';
import { whoStays } from './stay.ts';
import type { Holder, Seat, Thinned } from './stay.ts';

/** `places`: seats of all stalls in one shift; `holders` have some of them. */
export type PlannedShift = {
  readonly id: string;
  readonly event: string;
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  readonly places: number;
  readonly holders: readonly Holder[];
};
export type PlannedSession = {
  readonly id: string;
  readonly event: string;
  readonly title: string;
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  readonly capacity: number | null;
  readonly signUps: readonly Seated[];
};
export type Planned = {
  readonly events: readonly { readonly id: string; readonly name: string }[];
  /** By event. */
  readonly seats: ReadonlyMap<string, readonly Seat[]>;
  readonly shifts: readonly PlannedShift[];
  readonly sessions: readonly PlannedSession[];
};

/** Seats that change hands in one session that goes on. */
export type Moved = {
  readonly session: PlannedSession;
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly seats: number | null;
};

export type Effect = {
  readonly shifts: readonly PlannedShift[];
  /** Shifts that go on with fewer: who stays, moves, or waits for another day. */
  readonly thinned: readonly (Omit<Thinned, 'shift'> & { readonly shift: PlannedShift })[];
  readonly sessions: readonly PlannedSession[];
  readonly moved: readonly Moved[];
  /** What each open event may hold, day by day, under these levels. */
  readonly allowed: readonly {
    readonly event: string;
    readonly day: string;
    readonly share: number;
    readonly places: number;
    readonly allowed: number;
  }[];
};

/** Shifts of one event that are not put off, thinned so that none holds more than it may. */
function thin(planned: Planned, held: readonly PlannedShift[], levels: readonly Level[]): Effect['thinned'] {
  const since = levels.at(-1)?.fromDay ?? '';
  return planned.events.flatMap(({ id }) => {
    const own = held.filter((s) => s.event === id);
    const shifts = own.map((s) => {
      const share = shareOn(s.day, levels);
      // A place on a stall that was taken off the plan is no reason to thin a shift that nothing bounds.
      return {
        ...s,
        allowed: share < whole ? allowedOf(s.places, share) : Math.max(s.places, s.holders.length),
      };
    });
    return whoStays(shifts, planned.seats.get(id) ?? [], `${id} ${since}`).flatMap((t) => {
      const shift = own.find((s) => s.id === t.shift);
      return shift ? [{ ...t, shift }] : [];
    });
  });
}

/**
 * `planned` holds what is not over and not put off. A shift is put off when nobody may come; when fewer may than stand there, it
 * goes on with as many (`whoStays`). A session is put off when nobody may come; else the last who signed up wait.
 */
export function effectOf(planned: Planned, levels: readonly Level[]): Effect {
  const shifts = planned.shifts.filter((s) => {
    const share = shareOn(s.day, levels);
    return share === 0 || (share < whole && s.holders.length > 0 && allowedOf(s.places, share) === 0);
  });
  const held = planned.shifts.filter((s) => !shifts.includes(s));
  const sessions = planned.sessions.filter((s) => seatsOf(s, levels) === 0);
  const off = new Set(sessions);
  const moved = planned.sessions.flatMap((session): readonly Moved[] => {
    if (off.has(session)) return [];
    const seats = seatsOf(session, levels);
    const moves = settleSeats(session.signUps, seats);
    return moves.up.length + moves.down.length === 0 ? [] : [{ session, ...moves, seats }];
  });
  const days = Map.groupBy(planned.shifts, (s) => `${s.event} ${s.day}`);
  const allowed = [...days.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const share = shareOn(first.day, levels);
    const places = Math.max(first.places, ...rest.map((s) => s.places));
    return [{ event: first.event, day: first.day, share, places, allowed: allowedOf(places, share) }];
  });
  return { shifts, thinned: thin(planned, held, levels), sessions, moved, allowed };
}
