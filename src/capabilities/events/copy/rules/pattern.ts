// What of an event's days is carried to other days: hours by the number of the day.
import { addDays, day, daysBetween } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';

type OnDay = { readonly day: string };
type Stretch = OnDay & { readonly starts: string; readonly ends: string };

/** The same things on the days of the copy, first to first; what lies behind its last day is left out. */
export function carry<T extends OnDay>(
  things: readonly T[],
  { from, to, last }: { readonly from: string; readonly to: PlainDate; readonly last: PlainDate },
): readonly (T & { readonly day: PlainDate })[] {
  return things
    .map((thing) => ({ ...thing, day: addDays(to, daysBetween(day(from), day(thing.day))) }))
    .filter((thing) => thing.day >= to && thing.day <= last);
}

/** What stands, and of what was put off as much as is apart from it: two that share a `ground` (a room) are not both held. */
export function apart<T extends Stretch>(
  things: readonly T[],
  { isOff, ground }: { readonly isOff: (thing: T) => boolean; readonly ground: (thing: T) => string },
): readonly T[] {
  const kept = things.filter((thing) => !isOff(thing));
  for (const thing of things.filter(isOff)) {
    const met = kept.some(
      (k) =>
        ground(k) === ground(thing) && k.day === thing.day && k.starts < thing.ends && thing.starts < k.ends,
    );
    if (!met) kept.push(thing);
  }
  return things.filter((thing) => kept.includes(thing));
}

/** `08.00–14.00, 14.00–20.00` when every day has the same hours, as one types them; else empty. */
export function sameHours(shifts: readonly Stretch[], days: number): string {
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
