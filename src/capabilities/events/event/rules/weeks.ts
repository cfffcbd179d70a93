// Events by the week in which they are on, from today's week on.
import { addDays, day, daysBetween } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';

/** Monday of the week of a day. 5 January 1970 was a Monday. */
export const mondayOf = (of: PlainDate): PlainDate => {
  const since = daysBetween(day('1970-01-05'), of);
  return addDays(of, 0 - (((since % 7) + 7) % 7));
};

export type Week<T> = { readonly monday: PlainDate; readonly events: readonly T[] };

/** Those that are not over, each in the week of its first day, what began before in today's; weeks in order. */
export function byWeek<T extends { readonly starts: string; readonly ends: string }>(
  events: readonly T[],
  today: PlainDate,
): readonly Week<T>[] {
  const now = mondayOf(today);
  const open = events.filter((e) => e.ends >= today).toSorted((a, b) => a.starts.localeCompare(b.starts));
  const weeks = Map.groupBy(open, (e) => {
    const monday = mondayOf(day(e.starts));
    return monday < now ? now : monday;
  });
  return [...weeks].map(([monday, of]) => ({ monday, events: of }));
}
