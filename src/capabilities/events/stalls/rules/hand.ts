// What a hand may change: one enterprise in one seat, and what speaks against it.
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Accepted } from '../../apply/door.ts';
import type { Standing } from '../door.ts';
import type { StallRow } from '../store/plan.ts';
import type { ShiftShown } from '../store/shifts.ts';
import type { Ground } from './facts.ts';
import { allowedOn } from './restricted.ts';

export type Seat = { readonly stallId: string; readonly shiftId: string; readonly seat: number };
type Who = Pick<
  Accepted,
  'application' | 'enterpriseId' | 'name' | 'group' | 'power' | 'water' | 'most' | 'cannot'
>;

export type Clash =
  | Refusal<'unknown-seat', object>
  | Refusal<'shift-over', object>
  | Refusal<'level-full', object>
  | Refusal<'seat-taken', { readonly name: string | null }>
  | Refusal<'stands-already', { readonly name: string; readonly stall: string }>
  | Refusal<'needs-power' | 'needs-water' | 'other-group', { readonly name: string; readonly stall: string }>
  | Refusal<'cannot-then' | 'enough-shifts', { readonly name: string }>;

type Facts = Pick<Ground, 'stalls' | 'shifts' | 'standing' | 'shiftsEach' | 'levels'>;

export const seatOf = (
  { stalls, shifts }: Pick<Facts, 'stalls' | 'shifts'>,
  at: Seat,
): { readonly stall: StallRow; readonly shift: ShiftShown } | null => {
  const stall = stalls.find((s) => s.id === at.stallId);
  const shift = shifts.find((s) => s.id === at.shiftId);
  return stall && shift && at.seat >= 1 && at.seat <= stall.seats ? { stall, shift } : null;
};

/**
 * Null when nothing speaks against it. `without` are places that are given up by the same act; what the owner said about
 * days and numbers yields when it was talked over (`agreed`), power, water and groups do not.
 */
export function clashOf(
  who: Who,
  at: Seat,
  facts: Facts,
  { agreed = false, without = [] }: { readonly agreed?: boolean; readonly without?: readonly string[] } = {},
): Clash | null {
  const found = seatOf(facts, at);
  if (!found) return { refused: 'unknown-seat' };
  const { stall, shift } = found;
  if (shift.over) return { refused: 'shift-over' };
  const standing = facts.standing.filter((p) => !without.includes(p.placeId));
  const holder = standing.find(
    (p) => p.stallId === at.stallId && p.shiftId === at.shiftId && p.seat === at.seat,
  );
  if (holder) return { refused: 'seat-taken', name: holder.name };
  const many = standing.filter((p) => p.shiftId === at.shiftId).length;
  if (many >= allowedOn(shift.day, facts.stalls, facts.levels)) return { refused: 'level-full' };
  const own = standing.filter((p) => p.enterpriseId === who.enterpriseId);
  const there = own.find((p) => p.shiftId === at.shiftId);
  const { name } = who;
  if (there) return { refused: 'stands-already', name, stall: there.stallCode };
  if (who.power && !stall.power) return { refused: 'needs-power', name, stall: stall.code };
  if (who.water && !stall.water) return { refused: 'needs-water', name, stall: stall.code };
  if (stall.only !== null && stall.only !== who.group)
    return { refused: 'other-group', name, stall: stall.code };
  if (agreed) return null;
  if (who.cannot.includes(at.shiftId)) return { refused: 'cannot-then', name };
  if (own.length >= Math.min(who.most, facts.shiftsEach ?? who.most))
    return { refused: 'enough-shifts', name };
  return null;
}

export type Stuck =
  | Refusal<'shift-over', object>
  | Refusal<'tallied' | 'shift-begun', { readonly name: string | null }>;

/** Null when this place may be given up: its shift is not over, and who began or sold something today has a reason. */
export function stuckIn(
  p: Pick<Standing, 'shiftId' | 'day' | 'enterpriseId' | 'name'>,
  { shifts, sellers, today }: Pick<Ground, 'shifts' | 'sellers' | 'today'>,
  reason: string,
): Stuck | null {
  const shift = shifts.find((s) => s.id === p.shiftId);
  if (!shift || shift.over) return { refused: 'shift-over' };
  if (reason.length >= 3) return null;
  if (p.day === today && sellers.has(p.enterpriseId)) return { refused: 'tallied', name: p.name };
  return shift.begun ? { refused: 'shift-begun', name: p.name } : null;
}
