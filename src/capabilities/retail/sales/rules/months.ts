// Where the report of a month stands: running, awaited until the seventh, late, in, settled.
import { addDays, addMonths, daysBetween } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';

/** The last day of grace in the month after: agreed with outlets, no rule of law. */
const graceDay = 7;

export const monthStates = ['running', 'awaited', 'late', 'in', 'settled'] as const;
export type MonthState = (typeof monthStates)[number];

export const monthOf = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;
export const lastOfMonth = (month: PlainDate): PlainDate => addDays(addMonths(month, 1), -1);
/** The day by which the report of a month must be in. */
export const dueOf = (month: PlainDate): PlainDate => addDays(addMonths(month, 1), graceDay - 1);

export type MonthFacts = { readonly reported: boolean; readonly settled: boolean };

/** A month that was reported while it runs is still running: more of it is to come. */
export function stateOf(month: PlainDate, { reported, settled }: MonthFacts, today: PlainDate): MonthState {
  if (settled) return 'settled';
  if (today <= lastOfMonth(month)) return 'running';
  if (reported) return 'in';
  return today <= dueOf(month) ? 'awaited' : 'late';
}

/** Whole days after the day by which it was due; 0 when not late. */
export const daysLate = (month: PlainDate, today: PlainDate): number =>
  Math.max(0, daysBetween(dueOf(month), today));
