// Who keeps a place when fewer may stand in a shift, who moves to another shift, and whose place is put off.
import { lotOf } from '../../../../../kernel/lot.ts';

/** A seat of a stall; `only` is the one group it is for. */
export type Seat = {
  readonly stall: string;
  readonly code: string;
  readonly seat: number;
  readonly only: string | null;
  readonly power: boolean;
  readonly water: boolean;
};

/** A place that is taken. `enterprise` is the one of today; `cannot` are shifts it asked not to have. */
export type Holder = {
  readonly place: string;
  readonly enterprise: string;
  readonly name: string | null;
  readonly application: string;
  readonly cannot: readonly string[];
  readonly group: string;
  readonly power: boolean;
  readonly water: boolean;
  readonly stall: string;
  readonly seat: number;
};

/** A shift that is held, with so many `allowed` in it; shifts come in the order of their days and hours. */
export type Held = {
  readonly id: string;
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  readonly allowed: number;
  readonly holders: readonly Holder[];
};

export type Moving = { readonly holder: Holder; readonly to: Held; readonly seat: Seat };

/** What becomes of one shift in which more stand than may. */
export type Thinned = {
  readonly shift: string;
  readonly stay: readonly Holder[];
  readonly moves: readonly Moving[];
  readonly off: readonly Holder[];
};

type Place = { readonly holder: Holder; readonly shift: Held };

/**
 * Each shift keeps as many as it may. First everybody keeps one place who can, then a second, and so on; who is given first is
 * decided by lot (`seed` and the application draw it), and who has one keeps so many. Whoever must leave a shift moves to another one
 * where a seat suits, those with the fewest places first; for whom there is none the place is put off. Shifts that hold no more than
 * they may change only by who moves in.
 */
export function whoStays(shifts: readonly Held[], seats: readonly Seat[], seed: string): readonly Thinned[] {
  const full = shifts.filter((s) => s.holders.length > s.allowed);
  if (full.length === 0) return [];
  const order = ordered(shifts, seed);
  const kept = keep(shifts, order);
  const moves = move(shifts, { seats, order, kept });
  return full.map((s) => {
    const stay = s.holders.filter((h) => kept.has(h.place));
    const own = moves.filter((m) => s.holders.includes(m.holder));
    const off = s.holders.filter((h) => !kept.has(h.place) && !own.some((m) => m.holder === h));
    return { shift: s.id, stay, moves: own, off };
  });
}

/** Enterprises of these shifts, the smallest lot first; of several applications the smallest stands for all. */
function ordered(shifts: readonly Held[], seed: string): readonly string[] {
  const lots = new Map<string, string>();
  for (const { enterprise, application } of shifts.flatMap((s) => s.holders)) {
    const lot = lotOf(seed, application);
    if (lot < (lots.get(enterprise) ?? 'g')) lots.set(enterprise, lot);
  }
  return [...lots].toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([enterprise]) => enterprise);
}

/** Places that are kept, round by round; in a round nobody loses what an earlier one gave, only where it is may change. */
function keep(shifts: readonly Held[], order: readonly string[]): ReadonlySet<string> {
  const kept = new Map(shifts.map((s) => [s.id, new Set(s.holders.length <= s.allowed ? s.holders : [])]));
  const places = Map.groupBy(
    shifts.flatMap((shift) => shift.holders.map((holder): Place => ({ holder, shift }))),
    ({ holder }) => holder.enterprise,
  );
  const has = ({ holder, shift }: Place): boolean => kept.get(shift.id)?.has(holder) ?? false;
  const give = (enterprise: string, tried: Set<string>): boolean => {
    for (const place of places.get(enterprise) ?? []) {
      const inside = kept.get(place.shift.id);
      if (!inside || has(place) || tried.has(place.shift.id)) continue;
      tried.add(place.shift.id);
      const room = inside.size < place.shift.allowed;
      const left = room
        ? null
        : [...inside].find((h) => h.enterprise !== enterprise && give(h.enterprise, tried));
      if (left === undefined) continue;
      if (left) inside.delete(left);
      inside.add(place.holder);
      return true;
    }
    return false;
  };
  const most = Math.max(...[...places.values()].map((all) => all.length));
  for (let round = 1; round <= most; round++)
    for (const enterprise of order)
      if ((places.get(enterprise) ?? []).filter(has).length < round) give(enterprise, new Set());
  return new Set([...kept.values()].flatMap((inside) => [...inside].map((h) => h.place)));
}

const suits = ({ holder }: Place, seat: Seat): boolean =>
  (seat.only === null || seat.only === holder.group) &&
  (seat.power || !holder.power) &&
  (seat.water || !holder.water);

const keyOf = (shift: string, { stall, seat }: Pick<Seat, 'stall' | 'seat'>): string =>
  `${shift}/${stall}/${String(seat)}`;

type Found = {
  readonly seats: readonly Seat[];
  readonly order: readonly string[];
  readonly kept: ReadonlySet<string>;
};

function move(shifts: readonly Held[], { seats, order, kept }: Found): readonly Moving[] {
  const turn = new Map(order.map((enterprise, n) => [enterprise, n]));
  const stands = new Map(
    shifts.map((s) => [s.id, s.holders.filter((h) => kept.has(h.place)).map((h) => h.enterprise)]),
  );
  const held = new Set(shifts.flatMap((s) => s.holders.map((h) => keyOf(s.id, h))));
  const many = (enterprise: string): number =>
    [...stands.values()].filter((inside) => inside.includes(enterprise)).length;
  const seatFor = (place: Place): Pick<Moving, 'to' | 'seat'> | null => {
    const { holder, shift } = place;
    const near = shifts.toSorted((a, b) => Number(b.day === shift.day) - Number(a.day === shift.day));
    for (const to of near) {
      const inside = stands.get(to.id) ?? [];
      const barred = inside.includes(holder.enterprise) || holder.cannot.includes(to.id);
      if (barred || to.id === shift.id || inside.length >= to.allowed) continue;
      const seat = seats.find((s) => !held.has(keyOf(to.id, s)) && suits(place, s));
      if (seat) return { to, seat };
    }
    return null;
  };
  let out = shifts.flatMap((shift) =>
    shift.holders.filter((h) => !kept.has(h.place)).map((holder): Place => ({ holder, shift })),
  );
  const moves: Moving[] = [];
  while (out.length > 0) {
    const [next, ...rest] = out.toSorted(
      ({ holder: a }, { holder: b }) =>
        many(a.enterprise) - many(b.enterprise) ||
        (turn.get(a.enterprise) ?? 0) - (turn.get(b.enterprise) ?? 0),
    );
    if (!next) break;
    out = rest;
    const found = seatFor(next);
    if (!found) continue;
    moves.push({ holder: next.holder, ...found });
    stands.get(found.to.id)?.push(next.holder.enterprise);
    held.add(keyOf(found.to.id, found.seat));
  }
  return moves;
}
