// Which month a payer settles next, and which of its reports belong to it. Pure.
import type { PlainDate } from '../../../../kernel/day.ts';
import { addMonths, day } from '../../../../kernel/day.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';

/** The first day of the month that a day lies in. */
const monthOf = (of: string): PlainDate => day(`${of.slice(0, 7)}-01`);

/** A report in the line of a payer that no settlement took yet; `month` is its first day. */
export type Waiting = { readonly number: number; readonly month: string };

export type Plan = {
  readonly month: PlainDate;
  readonly from: number;
  readonly to: number;
  /** The month is not over: it can be looked at, not closed. */
  readonly running: boolean;
};

/**
 * Months are closed one after the other. The oldest report that waits says which comes next; with it go all reports behind
 * it up to the first one of a later month, so that numbers are taken without a gap.
 */
export function planOf(
  last: { readonly to: number; readonly month: string } | null,
  waiting: readonly Waiting[],
  today: string,
): Plan | Refusal<'nothing-to-settle', object> {
  const [first] = waiting;
  if (!first) return refuse('nothing-to-settle');
  const after = last ? addMonths(day(last.month), 1) : null;
  const own = monthOf(first.month);
  const month = after !== null && after > own ? after : own;
  const later = waiting.find((report) => report.month > month);
  const taken = later ? waiting.filter((report) => report.number < later.number) : waiting;
  return {
    month,
    from: first.number,
    to: taken.at(-1)?.number ?? first.number,
    running: month >= monthOf(today),
  };
}
