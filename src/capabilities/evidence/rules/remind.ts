// When an owner is reminded of papers that end: at 90, 30 and 7 days, and never more than one message a week.
import { daysBetween } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';

/** Days before the last day, the furthest first. */
export const marks = [90, 30, 7] as const;
export type Mark = (typeof marks)[number];

/** A message is followed by none for so many days, so it tells ahead what would fall into them. */
export const quietDays = 7;

export type EndingPaper = {
  readonly factId: string;
  readonly validTo: PlainDate;
  /** The tightest mark of which this receiver was told; null for none. */
  readonly told: Mark | null;
};

export type Reminder = { readonly factId: string; readonly mark: Mark };

/** The tightest mark that is reached when so many days are left. */
const reached = (days: number): Mark | null => marks.findLast((mark) => days <= mark) ?? null;

const isNew = (mark: Mark | null, { told }: EndingPaper): mark is Mark =>
  mark !== null && (told === null || mark < told);

/**
 * Of which papers one person is told today, all in one message; none within a week of the last. `lastTold` is the day of
 * that message. What is over is not reminded of any more.
 */
export function remindersOf(
  papers: readonly EndingPaper[],
  lastTold: PlainDate | null,
  today: PlainDate,
): readonly Reminder[] {
  if (lastTold !== null && daysBetween(lastTold, today) < quietDays) return [];
  const open = papers
    .map((paper) => ({ paper, days: daysBetween(today, paper.validTo) }))
    .filter(({ days }) => days >= 0);
  if (!open.some(({ paper, days }) => isNew(reached(days), paper))) return [];
  return open.flatMap(({ paper, days }) => {
    const mark = reached(Math.max(days - (quietDays - 1), 0));
    return isNew(mark, paper) ? [{ factId: paper.factId, mark }] : [];
  });
}
