// How long a paper may still wait before it is late.
import { addDays, daysBetween } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';

/** Days until the target day, 0 on it, negative when late. */
export const daysLeft = (since: PlainDate, targetDays: number, today: PlainDate): number =>
  daysBetween(today, addDays(since, targetDays));
