// From the facts of an event to what the solver is asked, and whether those facts still hold.
import { createHash } from 'node:crypto';

import { shareOn, whole } from '../../day/restriction/rules/level.ts';
import type { Level } from '../../day/restriction/rules/level.ts';
import type { Accepted } from '../../apply/door.ts';
import type { Standing } from '../door.ts';
import type { Held, RotaAsked } from '../rota/index.ts';
import type { StallRow } from '../store/plan.ts';
import type { ShiftShown } from '../store/shifts.ts';
import { allowedOn, closedSeats, restrictedDays } from './restricted.ts';

export type Ground = {
  readonly stalls: readonly StallRow[];
  readonly shifts: readonly ShiftShown[];
  readonly accepted: readonly Accepted[];
  readonly standing: readonly Standing[];
  /** Enterprises of today that sold something today. */
  readonly sellers: ReadonlySet<string>;
  readonly today: string;
  /** The organiser's limit, when there is one. */
  readonly shiftsEach: number | null;
  /** Levels of restriction, in the order in which they were set. */
  readonly levels: readonly Level[];
};

export const suitsStall = (
  who: Pick<Accepted, 'power' | 'water' | 'group'>,
  where: Pick<StallRow, 'power' | 'water' | 'only'>,
): boolean =>
  (!who.power || where.power) &&
  (!who.water || where.water) &&
  (where.only === null || where.only === who.group);

/** Nobody is moved out of a shift that has begun, nor one who sold something today out of a shift of today. */
export const isFixed = (
  p: Pick<Standing, 'shiftId' | 'day' | 'enterpriseId'>,
  { shifts, sellers, today }: Pick<Ground, 'shifts' | 'sellers' | 'today'>,
): boolean =>
  shifts.some((s) => s.id === p.shiftId && s.begun) || (p.day === today && sellers.has(p.enterpriseId));

/** Places of those who are still in it, as the solver takes them. */
function heldIn(ground: Ground, begun: readonly string[]): readonly Held[] {
  const { stalls, accepted, standing } = ground;
  const applicationOf = new Map(accepted.map((a) => [a.enterpriseId as string, a]));
  const stallOf = new Map(stalls.map((s) => [s.id as string, s]));
  return standing.flatMap((p): Held[] => {
    const [who, where] = [applicationOf.get(p.enterpriseId), stallOf.get(p.stallId)];
    if (!who) return [];
    const past = begun.includes(p.shiftId);
    // What stood yesterday counts in the shares, unless its stall is no longer there to say so.
    if (past && (!where || p.seat > where.seats || !suitsStall(who, where))) return [];
    const locked = p.locked || isFixed(p, ground);
    return [{ exhibitor: who.application, shift: p.shiftId, stall: p.stallId, seat: p.seat, locked }];
  });
}

/** Exhibitors are named by their applications: the lot is drawn with these. */
export function askedOf(ground: Ground, seed: string): RotaAsked {
  const { stalls, shifts, accepted, shiftsEach, levels } = ground;
  const begun = shifts.filter((s) => s.begun).map((s) => s.id as string);
  const held = heldIn(ground, begun);
  const dealt = ({ id, day, no, begun: past }: ShiftShown) => {
    if (past || shareOn(day, levels) === whole) return { id, day, no };
    const here = held.filter((h) => h.shift === id);
    return { id, day, no, closed: closedSeats(stalls, allowedOn(day, stalls, levels), here) };
  };
  return {
    seed,
    stalls: stalls.map(({ id, row, col, zone, seats, power, water, only }) => ({
      id,
      row,
      col,
      zone,
      seats,
      power,
      water,
      only,
    })),
    shifts: shifts.map(dealt),
    exhibitors: accepted.map((a) => ({
      id: a.application,
      group: a.group,
      power: a.power,
      water: a.water,
      most: shiftsEach === null ? a.most : Math.min(a.most, shiftsEach),
      cannot: [...a.cannot, ...begun],
      prefers: a.prefers,
      first: a.first,
      neverServed: a.neverServed,
    })),
    held,
  };
}

const parts = ['plan', 'shifts', 'applications', 'places'] as const;
/** A short digest of each part of the facts: which of them changed can be said. */
export type Basis = Readonly<Record<(typeof parts)[number], string>>;
export type Stale = (typeof parts)[number];

export function basisOf(ground: Ground): Basis {
  const asked = askedOf(ground, '');
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const digest = (facts: unknown) =>
    createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
  return {
    plan: digest(byId(asked.stalls)),
    shifts: digest([
      ...ground.shifts.map((s) => [s.id, s.day, s.no, s.begun]),
      ...restrictedDays(ground.shifts, ground.levels).map(({ day, share }) => [day, share]),
    ]),
    // Whether somebody came to an event meanwhile changes the favour, not what they asked for.
    applications: digest(
      byId(asked.exhibitors).map((e) => [e.id, e.group, e.power, e.water, e.most, e.cannot, e.prefers]),
    ),
    places: digest(
      ground.standing
        .map((p) => [p.shiftId, p.stallId, p.seat, p.enterpriseId, p.locked || isFixed(p, ground)].join(' '))
        .toSorted(),
    ),
  };
}

/** What is no longer as it was; null when all of it is. */
export const staleIn = (then: Basis, now: Basis): Stale | null =>
  parts.find((part) => then[part] !== now[part]) ?? null;

export type Without = 'no-stall' | 'no-shift' | 'places-gone';

/** Why somebody has no place: no stall has what they need, no shift is left they can come to, or others were before them. */
export function whyWithout(
  who: Pick<Accepted, 'power' | 'water' | 'group' | 'cannot'>,
  { stalls, shifts }: Pick<Ground, 'stalls' | 'shifts'>,
): Without {
  if (!stalls.some((s) => suitsStall(who, s))) return 'no-stall';
  if (shifts.every((s) => s.begun || who.cannot.includes(s.id))) return 'no-shift';
  return 'places-gone';
}
