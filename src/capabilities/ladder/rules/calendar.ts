// Days as whole numbers such as 20261018, so that a whole city can be replayed without a string or a date object.
import { daysOfMonth, type PlainDate } from '../../../kernel/day.ts';

/** A day as yyyymmdd; 0 stands for "never" or "no end". Orders like the calendar. */
export type DayNumber = number;

export const toNumber = (day: PlainDate): DayNumber =>
  Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));

/** The inverse of `toNumber`. */
export const toDay = (n: DayNumber): PlainDate => {
  const text = String(n).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}` as PlainDate;
};

/** Months since year 0, to see whether months follow each other. */
export const monthIndex = (n: DayNumber): number =>
  Math.trunc(n / 10_000) * 12 + (Math.trunc(n / 100) % 100) - 1;

const split = (n: DayNumber): [year: number, month: number, day: number] => [
  Math.trunc(n / 10_000),
  Math.trunc(n / 100) % 100,
  n % 100,
];

export const nextDay = (n: DayNumber): DayNumber => {
  const day = n % 100;
  if (day < 28) return n + 1;
  const [year, month] = split(n);
  if (day < daysOfMonth(year, month)) return n + 1;
  return month === 12 ? (year + 1) * 10_000 + 101 : n - day + 101;
};

/** The day before; used to say until when something holds. */
export const dayBefore = (n: DayNumber): DayNumber => {
  const [year, month, day] = split(n);
  if (day > 1) return n - 1;
  if (month === 1) return (year - 1) * 10_000 + 1231;
  return year * 10_000 + (month - 1) * 100 + daysOfMonth(year, month - 1);
};

/** The same day so many months later, or the last of that month where it has no such day (31 January + 1 = 28/29 February). */
export const plusMonths = (n: DayNumber, months: number): DayNumber => {
  const index = monthIndex(n) + months;
  const year = Math.trunc(index / 12);
  const month = (index % 12) + 1;
  return year * 10_000 + month * 100 + Math.min(n % 100, daysOfMonth(year, month));
};
