// The rota as a model for HiGHS: who stands in which shift, and how many of each kind in each sort of stall.
import type { Exhibitor, Held, RotaAsked, Stall } from './asked.ts';
import { openSeats } from './seat.ts';
import { turnWorth, worth } from './worth.ts';

/** Exhibitors that ask the same of a stall are one kind; stalls that offer the same in one zone are one sort. */
export type Kind = { readonly group: string; readonly power: boolean; readonly water: boolean };
export type Sort = { readonly zone: string; readonly stalls: readonly Stall[]; readonly seats: number };

export const kindKey = (e: Kind): string => `${e.group}|${e.power}|${e.water}`;
const sortKey = (s: Stall): string => `${s.zone}|${s.power}|${s.water}|${s.only ?? ''}`;

/** Whether somebody of this kind can stand in this stall. */
export const suits = (e: Kind, s: Stall): boolean =>
  (!e.power || s.power) && (!e.water || s.water) && (s.only === null || s.only === e.group);

function grouped<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const known = groups.get(key(one));
    if (known) known.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

export const sortsOf = (stalls: readonly Stall[]): readonly Sort[] =>
  [...grouped(stalls, sortKey).values()].map((same) => ({
    zone: same[0]?.zone ?? '',
    stalls: same,
    seats: same.reduce((sum, s) => sum + s.seats, 0),
  }));

/** Column-wise sparse rows of a maximisation, all columns integer between bounds. */
export type Model = {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly whole: readonly boolean[];
  readonly rows: readonly {
    readonly low: number;
    readonly high: number;
    readonly at: readonly number[];
    readonly by: readonly number[];
  }[];
  /** Column of an exhibitor in a shift. */
  readonly stands: ReadonlyMap<string, number>;
  /** Column counting a kind in a sort of stall in a shift. */
  readonly counts: ReadonlyMap<string, number>;
};

export const standKey = (exhibitor: string, shift: string): string => `${exhibitor}@${shift}`;
export const countKey = (kind: string, sort: number, shift: string): string => `${kind}#${sort}@${shift}`;

export function modelOf({ stalls, shifts, exhibitors, held, seed }: RotaAsked): Model {
  const cost: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const whole: boolean[] = [];
  const rows: { low: number; high: number; at: number[]; by: number[] }[] = [];
  const column = (c: number, low: number, high: number, isWhole: boolean): number => {
    cost.push(c);
    lower.push(low);
    upper.push(high);
    whole.push(isWhole);
    return cost.length - 1;
  };
  const row = (low: number, high: number, terms: readonly (readonly [number, number])[]) =>
    rows.push({ low, high, at: terms.map(([c]) => c), by: terms.map(([, v]) => v) });

  const sorts = sortsOf(stalls);
  const kinds = grouped(exhibitors, kindKey);
  const turn = turnWorth(exhibitors, seed);
  const was = new Map<string, Held>(held.map((h) => [standKey(h.exhibitor, h.shift), h]));
  const stands = new Map<string, number>();
  const counts = new Map<string, number>();

  for (const e of exhibitors) {
    if (!stalls.some((s) => suits(e, s))) continue;
    const own: (readonly [number, number])[] = [];
    for (const shift of shifts) {
      const before = was.get(standKey(e.id, shift.id));
      if (e.cannot.includes(shift.id) && !before?.locked) continue;
      const value = (before ? worth.kept : 0) + (e.prefers.includes(shift.id) ? worth.wish : 0);
      const at = column(value, before?.locked ? 1 : 0, 1, true);
      stands.set(standKey(e.id, shift.id), at);
      own.push([at, 1]);
    }
    // The n-th place is worth less than the one before, so these fill in order by themselves.
    const most = Math.max(
      Math.min(e.most, own.length),
      held.filter((h) => h.locked && h.exhibitor === e.id).length,
    );
    const steps = Array.from({ length: most }, (_, n) =>
      column(worth.place(n + 1) + (turn.get(e.id) ?? 0), 0, 1, false),
    );
    row(0, 0, [...own, ...steps.map((at) => [at, -1] as const)]);
  }

  const groups = grouped(exhibitors, (e) => e.group);
  const zones = grouped(stalls, (s) => s.zone);
  const shareOf = (group: string): number => (groups.get(group)?.length ?? 0) / exhibitors.length;
  const heldIn = (same: readonly Exhibitor[], shift: string, here: readonly Stall[]): readonly Held[] =>
    same
      .flatMap((e) => was.get(standKey(e.id, shift)) ?? [])
      .filter((h) => here.some((stall) => stall.id === h.stall));
  const lockedIn = (...where: Parameters<typeof heldIn>) => heldIn(...where).filter((h) => h.locked).length;
  /** As many of a kind stay in the stalls in which they were told to stand. */
  const keep = (at: number, n: number) => {
    if (n > 0) row(0, Infinity, [[at, 1] as const, [column(worth.keptStall, 0, n, false), -1] as const]);
  };
  for (const shift of shifts) {
    const open = (here: readonly Stall[]) => here.reduce((sum, s) => sum + openSeats(s, shift).length, 0);
    const taken = sorts.map(() => [] as (readonly [number, number])[]);
    const inZone = new Map<string, (readonly [number, number])[]>();
    const inSort = new Map<string, (readonly [number, number])[]>();
    for (const [key, same] of kinds) {
      const one = same[0] as Exhibitor;
      const parts: (readonly [number, number])[] = [];
      for (const [n, sort] of sorts.entries()) {
        if (!suits(one, sort.stalls[0] as Stall)) continue;
        const set = lockedIn(same, shift.id, sort.stalls);
        const at = column(0, set, Math.min(sort.seats, same.length), true);
        counts.set(countKey(key, n, shift.id), at);
        parts.push([at, -1]);
        keep(at, heldIn(same, shift.id, sort.stalls).length);
        taken[n]?.push([at, 1]);
        const zoned = `${sort.zone}\n${one.group}`;
        inZone.set(zoned, [...(inZone.get(zoned) ?? []), [at, 1]]);
        const sorted = `${n}\n${one.group}`;
        inSort.set(sorted, [...(inSort.get(sorted) ?? []), [at, 1]]);
      }
      const here = same.flatMap((e) => stands.get(standKey(e.id, shift.id)) ?? []);
      if (here.length > 0 || parts.length > 0) row(0, 0, [...here.map((at) => [at, 1] as const), ...parts]);
    }
    for (const [n, terms] of taken.entries()) row(-Infinity, open(sorts[n]?.stalls ?? []), terms);
    for (const [sorted, terms] of inSort) {
      const sort = sorts[Number(sorted.split('\n')[0])];
      const stallsHere = sort?.stalls.length ?? 0;
      if ((sort?.seats ?? 0) <= stallsHere) continue;
      row(-Infinity, stallsHere, [...terms, [column(-worth.sharing, 0, sort?.seats ?? 0, false), -1]]);
    }
    for (const [zoned, terms] of inZone) {
      const [zone = '', group = ''] = zoned.split('\n');
      const seats = open(zones.get(zone) ?? []);
      const share = Math.ceil(seats * shareOf(group));
      if (share >= seats) continue;
      const over = column(-worth.unmixed, 0, seats, false);
      row(-Infinity, share, [...terms, [over, -1]]);
    }
  }
  return { cost, lower, upper, whole, rows, stands, counts };
}
