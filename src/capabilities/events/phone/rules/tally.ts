// The till of one stall-holder: the taps of a day, what they add up to, and the amounts worth a button of their own.
import type { ProductKind } from '../../../catalogue/kinds.ts';
import type { Payment, SaleSent, UndoBody } from '../../day/acts.ts';
import { isKind } from './told.ts';
import type { Told } from './told.ts';

/** One tap. `amount` in whole rupiah; one that was undone or refused is shown and does not count. */
export type Tap = {
  readonly sale: string;
  readonly at: number;
  readonly group: ProductKind;
  readonly pay: Payment;
  readonly amount: number;
  readonly coupons: number;
  readonly newBuyer: boolean;
  readonly state: Told['state'];
  readonly undone: boolean;
};

/** Taps of this enterprise at this event on this phone, newest first. */
export function tapsOf(
  told: readonly Told[],
  { activity, enterprise }: { readonly activity: string; readonly enterprise: string },
): readonly Tap[] {
  const undone = new Set(
    told
      .filter(isKind('events:undo'))
      .filter(({ state }) => state !== 'refused')
      .map(({ body }) => (body as UndoBody).sale),
  );
  return told.filter(isKind('events:sale')).flatMap(({ at, state, body }) => {
    const sold = body as SaleSent;
    if (sold.activity !== activity || sold.enterprise !== enterprise) return [];
    const { sale, group, pay, coupons, newBuyer } = sold;
    const amount = Number(sold.amount);
    return [{ sale, at, group, pay, amount, coupons, newBuyer, state, undone: undone.has(sale) }];
  });
}

export const counts = ({ undone, state }: Pick<Tap, 'undone' | 'state'>): boolean =>
  !undone && state !== 'refused';

export type Sum = {
  readonly amount: number;
  readonly taps: number;
  readonly coupons: number;
  readonly byPay: Readonly<Record<Payment, number>>;
};

/** Of what counts. */
export function sumOf(taps: readonly Tap[]): Sum {
  const sum = { amount: 0, taps: 0, coupons: 0, byPay: { coupon: 0, cash: 0, qris: 0 } };
  for (const tap of taps.filter(counts)) {
    sum.amount += tap.amount;
    sum.taps += 1;
    sum.coupons += tap.coupons;
    sum.byPay[tap.pay] += tap.amount;
  }
  return sum;
}

/** Notes that everybody has in the purse. */
export const notes = [5_000, 10_000, 20_000, 50_000] as const;
const most = 4;

/** Amounts sold before for money, the most frequent ones, that are not among the notes; smallest first. */
export function usualAmounts(taps: readonly Tap[]): readonly number[] {
  const times = new Map<number, number>();
  for (const { pay, amount } of taps.filter(counts))
    if (pay !== 'coupon' && !notes.some((note) => note === amount))
      times.set(amount, (times.get(amount) ?? 0) + 1);
  return [...times]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([amount]) => amount)
    .sort((a, b) => a - b);
}

/** The most that one tap may say, in whole rupiah. */
const mostAmount = 1_000_000_000;
/** The most coupons of one tap. */
export const mostCoupons = 10_000;

/** `12500`, `12.500`, `Rp12.500`; null for anything that is no whole amount from 1 to a thousand million rupiah. */
export function readAmount(typed: string): number | null {
  const text = typed.trim().replace(/^rp\.?\s*/i, '');
  if (!/^(?:\d{1,10}|\d{1,3}(?:[.,\s]\d{3}){1,3})$/.test(text)) return null;
  const amount = Number(text.replaceAll(/\D/g, ''));
  return amount >= 1 && amount <= mostAmount ? amount : null;
}
