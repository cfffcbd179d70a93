// What a level of restriction leaves of the stalls: how many seats of a shift, and which of them stay empty.
import { allowedOf, shareOn, whole } from '../../day/restriction/rules/level.ts';
import type { Level } from '../../day/restriction/rules/level.ts';

type Stall = { readonly id: string; readonly row: number; readonly col: number; readonly seats: number };
type Held = { readonly stall: string; readonly seat: number; readonly locked: boolean };

export const seatKey = (stall: string, seat: number): string => `${stall}/${String(seat)}`;

export const seatsIn = (stalls: readonly { readonly seats: number }[]): number =>
  stalls.reduce((sum, s) => sum + s.seats, 0);

/** So many seats of one shift may be taken on this day. */
export const allowedOn = (
  day: string,
  stalls: readonly { readonly seats: number }[],
  levels: readonly Level[],
): number => allowedOf(seatsIn(stalls), shareOn(day, levels));

/** Days on which less than everything is allowed, each once. */
export const restrictedDays = (
  shifts: readonly { readonly day: string }[],
  levels: readonly Level[],
): readonly { readonly day: string; readonly share: number }[] =>
  [...new Set(shifts.map((s) => s.day))]
    .map((day) => ({ day, share: shareOn(day, levels) }))
    .filter(({ share }) => share < whole);

/**
 * Seats that stay empty in one shift so that no more than `allowed` are taken, as `seatKey`. One after the other from the
 * stall that has most left, of alike ones the last on the plan; of a stall its last seat first. Seats that somebody holds
 * go after free ones, locked ones never.
 */
export function closedSeats(
  stalls: readonly Stall[],
  allowed: number,
  held: readonly Held[],
): readonly string[] {
  const holder = new Map(held.map((h) => [seatKey(h.stall, h.seat), h.locked]));
  const open = stalls
    .toSorted((a, b) => b.row - a.row || b.col - a.col)
    .map((s) => ({ id: s.id, seats: Array.from({ length: s.seats }, (_, n) => n + 1) }));
  const closed: string[] = [];
  for (let many = seatsIn(stalls) - allowed; many > 0; many--) {
    const free = last(open, (key) => !holder.has(key)) ?? last(open, (key) => holder.get(key) === false);
    if (!free) break;
    free.stall.seats = free.stall.seats.filter((n) => n !== free.seat);
    closed.push(seatKey(free.stall.id, free.seat));
  }
  return closed;
}

type Open = { readonly id: string; seats: number[] };

/** The next seat to close among those that may be. */
function last(open: readonly Open[], may: (key: string) => boolean): { stall: Open; seat: number } | null {
  let best: { stall: Open; seat: number } | null = null;
  for (const stall of open) {
    const seat = stall.seats.findLast((n) => may(seatKey(stall.id, n)));
    if (seat !== undefined && (best === null || stall.seats.length > best.stall.seats.length))
      best = { stall, seat };
  }
  return best;
}
