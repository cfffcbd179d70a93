// The months of field work: who is due in one, and which day a phone's word is taken for.
import { addDays, addYears, day, daysBetween } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';

/** `2026-11` */
export const monthOf = (of: string): string => of.slice(0, 7);

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** Due in a month is what was last seen before this day: a year before the month begins, or never. */
export const dueBefore = (month: string): PlainDate => addYears(day(`${month}-01`), -1);

/** How far back a phone may have kept an act before its day is no longer believed. */
const longestKept = 60;

/** The day a finding counts for. A phone's clock is a claim: what lies ahead or too far back counts for today. */
export function dayTaken(
  claimed: PlainDate,
  today: PlainDate,
): { readonly day: PlainDate; readonly claimed: PlainDate | null } {
  const believed = claimed <= today && daysBetween(claimed, today) <= longestKept;
  return believed ? { day: claimed, claimed: null } : { day: today, claimed };
}

/** Findings of two people within so many days are about the same time. */
export const sameTime = (a: PlainDate, b: PlainDate): boolean => a >= addDays(b, -31) && b >= addDays(a, -31);
