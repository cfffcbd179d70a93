// The legal size class of PP 7/2021 article 35, from dated limits that are policy.
import type { PlainDate } from '../../kernel/day.ts';
import type { Ceilings, Policy, SizeLimits } from './policy/types.ts';

/** In rising order; the place in the list is the small number kept in summaries. `unknown` comes first. */
export const sizeClasses = ['unknown', 'micro', 'small', 'medium', 'large'] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** Whole rupiah; both ends equal when the figure is exact. */
export type RupiahRange = { readonly low: bigint; readonly high: bigint };

export type SizeFigures = {
  readonly foundedYear?: number;
  /** Capital without land and building. */
  readonly capital?: RupiahRange;
  /** Sales of one year. */
  readonly sales?: RupiahRange;
};

/** The limits in force on a day; undefined before the first law in the policy. */
export const limitsOn = (policy: Pick<Policy, 'size'>, day: PlainDate): SizeLimits | undefined =>
  policy.size.findLast((limits) => limits.from <= day);

const classOf = (amount: bigint, ceilings: Ceilings): SizeClass =>
  sizeClasses[1 + ceilings.filter((ceiling) => amount > BigInt(ceiling)).length]!;

/** A firm that has not yet had a full year of sales: its founding year, or as many years as the policy says. */
const isNewFirm = (limits: SizeLimits, foundedYear: number | undefined, year: number): boolean =>
  foundedYear !== undefined && year < foundedYear + limits.newForYears;

/**
 * Micro, small, medium or large; the bound itself still belongs to the lower class. Capital counts for new firms, sales
 * for running ones, and a firm whose founding year is not known is taken as running. A range gives the class of both
 * ends, or `unknown` when they differ; `unknown` also without the figure that counts.
 */
export const sizeClass = (policy: Pick<Policy, 'size'>, figures: SizeFigures, day: PlainDate): SizeClass => {
  const limits = limitsOn(policy, day);
  if (limits === undefined) return 'unknown';
  const isNew = isNewFirm(limits, figures.foundedYear, Number(day.slice(0, 4)));
  const range = isNew ? figures.capital : figures.sales;
  if (range === undefined) return 'unknown';
  const ceilings = isNew ? limits.capital : limits.sales;
  const low = classOf(range.low, ceilings);
  return low === classOf(range.high, ceilings) ? low : 'unknown';
};
