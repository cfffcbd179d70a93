// What a person types about coupons at a desk: a new series, and numbers that were sold or given out.
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { readAmount } from '../../../funding/index.ts';
import { findRuns, runText, splitTyped } from './coupons.ts';
import type { Run, Series } from './coupons.ts';

export type CouponField = 'prefix' | 'first' | 'last' | 'value' | 'numbers' | 'to' | 'paid';
export type CouponProblemCode =
  | 'prefix-wrong'
  | 'number-wrong'
  | 'range-wrong'
  | 'value-wrong'
  | 'series-overlap'
  | 'numbers-wrong'
  | 'sold-before'
  | 'to-missing'
  | 'paid-wrong';
export type CouponProblem = {
  readonly field: CouponField;
  readonly code: CouponProblemCode;
  /** Numbers it is about. */
  readonly about?: string;
};
export type CouponFormRefusal = Refusal<'form', { readonly problems: readonly CouponProblem[] }>;

/** The most numbers of one series. */
const mostNumbers = 100_000;
/** A coupon worth more is a slip. */
const mostValue = 1_000_000n;

const whole = (typed: string): number | null => {
  const tidied = tidy(typed).replaceAll('.', '');
  return /^\d{1,9}$/.test(tidied) && Number(tidied) > 0 ? Number(tidied) : null;
};

export type TypedSeries = Readonly<Record<'prefix' | 'first' | 'last' | 'value', string>>;
export type CheckedSeries = Omit<Series, 'id'>;

/** Every problem at once; the numbers of two series with one prefix do not overlap. */
export function checkSeries(typed: TypedSeries, known: readonly Series[]): CheckedSeries | CouponFormRefusal {
  const problems: CouponProblem[] = [];
  const prefix = tidy(typed.prefix).toUpperCase();
  const [first, last] = [whole(typed.first), whole(typed.last)];
  const value = readAmount(typed.value);
  if (!/^[A-Z]{0,6}$/.test(prefix)) problems.push({ field: 'prefix', code: 'prefix-wrong' });
  if (first === null) problems.push({ field: 'first', code: 'number-wrong' });
  if (last === null) problems.push({ field: 'last', code: 'number-wrong' });
  if (first !== null && last !== null && (last < first || last - first >= mostNumbers))
    problems.push({ field: 'last', code: 'range-wrong' });
  if (value === null || value > mostValue) problems.push({ field: 'value', code: 'value-wrong' });
  const met = known.find(
    (s) => s.prefix === prefix && first !== null && last !== null && s.first <= last && first <= s.last,
  );
  if (met) problems.push({ field: 'first', code: 'series-overlap', about: runText(met, met) });
  if (problems.length > 0 || first === null || last === null || value === null)
    return refuse('form', { problems });
  return { prefix, first, last, value };
}

export type TypedSale = Readonly<Record<'numbers' | 'to' | 'paid', string>>;
export type CheckedSale = { readonly runs: readonly Run[]; readonly to: string; readonly paid: bigint };

/** The sum of what these numbers are worth. */
export const worthOf = (runs: readonly Run[], series: readonly Series[]): bigint =>
  runs.reduce(
    (sum, run) =>
      sum + (series.find((s) => s.id === run.seriesId)?.value ?? 0n) * BigInt(run.last - run.first + 1),
    0n,
  );

/** Numbers as one entry of any length; `paid` empty is their worth, "0" is given out by a sponsor. */
export function checkCouponSale(
  typed: TypedSale,
  series: readonly Series[],
  sold: readonly Run[],
): CheckedSale | CouponFormRefusal {
  const problems: CouponProblem[] = [];
  const entries = splitTyped(typed.numbers);
  const { runs, doubts } = findRuns(entries, series, mostNumbers);
  if (entries.length === 0) problems.push({ field: 'numbers', code: 'numbers-wrong', about: '' });
  for (const { typed: about } of doubts.slice(0, 5))
    problems.push({ field: 'numbers', code: 'numbers-wrong', about });
  const met = runs.flatMap((run, at) =>
    [...sold, ...runs.slice(0, at)]
      .filter((s) => s.seriesId === run.seriesId && s.first <= run.last && run.first <= s.last)
      .map((s) => ({ run, first: Math.max(s.first, run.first), last: Math.min(s.last, run.last) })),
  );
  for (const { run, first, last } of met.slice(0, 5)) {
    const of = series.find((s) => s.id === run.seriesId);
    if (of) problems.push({ field: 'numbers', code: 'sold-before', about: runText(of, { first, last }) });
  }
  const to = tidy(typed.to);
  if (to.length < 2 || to.length > 120) problems.push({ field: 'to', code: 'to-missing' });
  const said = tidy(typed.paid);
  const paid = said === '' ? worthOf(runs, series) : /^(?:rp)?\s?0+$/i.test(said) ? 0n : readAmount(said);
  if (paid === null) problems.push({ field: 'paid', code: 'paid-wrong' });
  if (problems.length > 0 || paid === null) return refuse('form', { problems });
  return { runs, to, paid };
}
