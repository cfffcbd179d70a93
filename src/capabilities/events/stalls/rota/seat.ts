// From "who stands in which shift in which sort of stall" to single seats: stay where you stood, beside another group.
import type { Exhibitor, Held, Place, Shift, Stall } from './asked.ts';

/** Whether two stalls stand side by side or back to back on the plan. */
export const touch = (a: Stall, b: Stall): boolean => Math.abs(a.row - b.row) + Math.abs(a.col - b.col) === 1;

/** Sharing a stall with one's like is worse than standing beside it. */
const bad = (a: Stall, b: Stall): number => (a.id === b.id ? 3 : touch(a, b) ? 1 : 0);

/** Seats of a stall that are dealt in a shift. */
export const openSeats = (stall: Stall, { closed = [] }: Shift): readonly number[] =>
  Array.from({ length: stall.seats }, (_, n) => n + 1).filter(
    (seat) => !closed.includes(`${stall.id}/${String(seat)}`),
  );

type Seated = { exhibitor: Exhibitor; stall: Stall; seat: number; fixed: boolean };

/** Pairs of one group: those who share a stall, and those whose stalls touch. */
export function alikeIn(seated: readonly { readonly group: string; readonly stall: Stall }[]): {
  sharing: number;
  beside: number;
} {
  let [sharing, beside] = [0, 0];
  for (const [n, a] of seated.entries())
    for (const b of seated.slice(n + 1)) {
      if (a.group !== b.group) continue;
      if (a.stall.id === b.stall.id) sharing++;
      else if (touch(a.stall, b.stall)) beside++;
    }
  return { sharing, beside };
}

/**
 * Seats of one shift. `sorted` says who comes into which stalls (all of them suit). Whoever held a stall in this shift
 * stays; who stood in one the shift before stands there again where nothing speaks against it; then places are exchanged
 * within their sort as long as fewer alike stand side by side.
 */
export function seatShift(
  shift: Shift,
  sorted: readonly { readonly stalls: readonly Stall[]; readonly exhibitors: readonly Exhibitor[] }[],
  held: ReadonlyMap<string, Held>,
  before: ReadonlyMap<string, string>,
): readonly Place[] {
  const all: Seated[][] = sorted.map(({ stalls, exhibitors }) => {
    const free = new Map(stalls.map((s) => [s.id, new Set(openSeats(s, shift))]));
    const seated: Seated[] = [];
    const take = (
      exhibitor: Exhibitor,
      stall: Stall | undefined,
      wanted?: number,
      fixed = false,
    ): boolean => {
      const seats = stall && free.get(stall.id);
      const seat =
        seats && (wanted !== undefined && seats.has(wanted) ? wanted : seats.values().next().value);
      if (!stall || !seats || seat === undefined) return false;
      seats.delete(seat);
      seated.push({ exhibitor, stall, seat, fixed });
      return true;
    };
    const stallOf = new Map(stalls.map((s) => [s.id, s]));
    const rest = exhibitors.filter((e) => {
      const own = held.get(e.id);
      return !(own && take(e, stallOf.get(own.stall), own.seat, true));
    });
    const fresh = rest.filter((e) => !take(e, stallOf.get(before.get(e.id) ?? '')));
    // Spread each group over the stalls: the emptiest stall that has none of it yet.
    for (const e of fresh) {
      const open = stalls.filter((s) => (free.get(s.id)?.size ?? 0) > 0);
      const same = (s: Stall) =>
        seated.reduce((sum, o) => sum + (o.exhibitor.group === e.group ? bad(o.stall, s) : 0), 0);
      const best = open.reduce<{ stall: Stall; n: number } | undefined>((b, s) => {
        const n = same(s);
        return !b || n < b.n ? { stall: s, n } : b;
      }, undefined);
      take(e, best?.stall);
    }
    return seated;
  });
  exchange(all);
  return all.flat().map(({ exhibitor, stall, seat }) => ({
    exhibitor: exhibitor.id,
    shift: shift.id,
    stall: stall.id,
    seat,
  }));
}

/** Exchanges two seats of one sort while that leaves fewer alike side by side. Ends, since each exchange lessens a count. */
function exchange(all: readonly Seated[][]): void {
  const everyone = all.flat();
  const near = (one: Seated, at: Stall, without: Seated): number =>
    everyone.reduce(
      (sum, o) =>
        sum +
        (o !== one && o !== without && o.exhibitor.group === one.exhibitor.group ? bad(o.stall, at) : 0),
      0,
    );
  for (let better = true; better;) {
    better = false;
    for (const seated of all)
      for (const [n, a] of seated.entries())
        for (const b of seated.slice(n + 1)) {
          if (a.fixed || b.fixed || a.stall === b.stall || a.exhibitor.group === b.exhibitor.group) continue;
          const now = near(a, a.stall, b) + near(b, b.stall, a);
          if (near(a, b.stall, b) + near(b, a.stall, a) >= now) continue;
          [a.stall, b.stall] = [b.stall, a.stall];
          [a.seat, b.seat] = [b.seat, a.seat];
          better = true;
        }
  }
}
