// What of an event's days is carried to other days: hours by the number of the day.
import { addDays, day, daysBetween } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';

type OnDay = { readonly day: string };

/** The same things on the days of the copy, first to first; what lies behind its last day is left out. */
export function carry<T extends OnDay>(
  things: readonly T[],
  { from, to, last }: { readonly from: string; readonly to: PlainDate; readonly last: PlainDate },
): readonly (T & { readonly day: PlainDate })[] {
  return things
    .map((thing) => ({ ...thing, day: addDays(to, daysBetween(day(from), day(thing.day))) }))
    .filter((thing) => thing.day >= to && thing.day <= last);
}

/** `08.00–14.00, 14.00–20.00` when every day has the same hours, as one types them; else empty. */
export function sameHours(
  shifts: readonly (OnDay & { readonly starts: string; readonly ends: string })[],
  days: number,
): string {
  const byDay = Map.groupBy(shifts, (s) => s.day);
  const texts = new Set(
    [...byDay.values()].map((of) =>
      of
        .toSorted((a, b) => a.starts.localeCompare(b.starts))
        .map((s) => `${s.starts.slice(0, 5)}–${s.ends.slice(0, 5)}`.replaceAll(':', '.'))
        .join(', '),
    ),
  );
  const [text = ''] = texts;
  return texts.size === 1 && byDay.size === days ? text : '';
}
