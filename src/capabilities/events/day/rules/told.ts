// What a phone may tell of an event's day: for whom, for which day, and what a tap may say.
import type { PlainDate } from '../../../../kernel/day.ts';
import { addDays } from '../../../../kernel/day.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Payment } from '../../kinds.ts';

/** Phones that lay in a drawer may still tell for so many days after the last one. */
export const lateDays = 30;

export type Days = {
  readonly state: 'proposed' | 'approved' | 'running' | 'closed' | 'cancelled';
  readonly starts: PlainDate;
  readonly ends: PlainDate;
};

export type DayRefusal = Refusal<'called-off' | 'not-begun' | 'too-late', object>;
export type DayTold = { readonly day: PlainDate; readonly moved: boolean };

/**
 * The day something counts for. The phone's own day is taken while it is a day of the event that has come; else the day on
 * which it was received, while that is a day of the event; else, when it came afterwards, the last day.
 */
export function dayTold(
  claimed: PlainDate,
  received: PlainDate,
  { state, starts, ends }: Days,
): DayTold | DayRefusal {
  if (state === 'cancelled') return refuse('called-off');
  if (state === 'proposed' || received < starts) return refuse('not-begun');
  if (received > addDays(ends, lateDays)) return refuse('too-late');
  if (starts <= claimed && claimed <= ends && claimed <= received) return { day: claimed, moved: false };
  return { day: received <= ends ? received : ends, moved: true };
}

/**
 * Whether somebody whose scope reaches over `area` ('' for an owner or a visitor) works where an event is held: the event
 * lies within their area, or their RT or kelurahan within the event's.
 */
export const worksAt = (area: string, eventArea: string): boolean =>
  area !== '' && (eventArea.startsWith(area) || area.startsWith(eventArea));

export type SaleSaid = { readonly pay: Payment; readonly amount: bigint; readonly coupons: number };
export type SaleRefusal = Refusal<
  'coupons-missing' | 'coupons-with-cash' | 'no-coupons' | 'coupon-sum',
  object
>;

/** Null when a tap may say so; `values` are what coupons of this event are worth, in whole rupiah. */
export function refuseSale(
  { pay, amount, coupons }: SaleSaid,
  values: readonly bigint[],
): SaleRefusal | null {
  if (pay !== 'coupon') return coupons === 0 ? null : refuse('coupons-with-cash');
  if (coupons === 0) return refuse('coupons-missing');
  if (values.length === 0) return refuse('no-coupons');
  return values.some((value) => value * BigInt(coupons) === amount) ? null : refuse('coupon-sum');
}

export type UndoRefusal = Refusal<'unknown-sale' | 'not-yours' | 'undone-before', object>;

/** Only who tapped takes it back, and once. */
export function refuseUndo(
  sale: { readonly recordedBy: string; readonly undone: boolean } | null,
  by: string,
): UndoRefusal | null {
  if (!sale) return refuse('unknown-sale');
  if (sale.recordedBy !== by) return refuse('not-yours');
  return sale.undone ? refuse('undone-before') : null;
}
