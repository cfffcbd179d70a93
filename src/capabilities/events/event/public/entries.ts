// Which entries an event has in a calendar: each of its days with the hours of that day, and its sessions.
import { addDays, day } from '../../../../kernel/day.ts';
import type { Entry } from './calendar.ts';
import type { PublicEvent, PublicSession, PublicShift } from './store.ts';

type Shift = Pick<PublicShift, 'day' | 'starts' | 'ends' | 'postponed'>;

/** First start to last end of a day; a day whose shifts are all put off is called off, until it gets another. */
function hoursOf(shifts: readonly Shift[]): Pick<Entry, 'hours'> & { readonly off: boolean } {
  const held = shifts.filter((s) => !s.postponed);
  const of = held.length > 0 ? held : shifts;
  const starts = of.map((s) => s.starts).toSorted()[0];
  const ends = of
    .map((s) => s.ends)
    .toSorted()
    .at(-1);
  return {
    hours: starts === undefined || ends === undefined ? null : { starts, ends },
    off: shifts.length > 0 && held.length === 0,
  };
}

export function entriesOf(
  event: PublicEvent,
  {
    shifts,
    sessions = [],
    url,
  }: { shifts: readonly Shift[]; sessions?: readonly PublicSession[]; url: string },
): readonly Entry[] {
  const days: string[] = [];
  for (let at = day(event.starts); at <= event.ends; at = addDays(at, 1)) days.push(at);
  const called = event.state === 'cancelled';
  const shared = {
    sequence: event.revision,
    url,
    point: event.lat === null || event.lng === null ? null : { lat: event.lat, lng: event.lng },
  };
  const location = [event.place, event.address].filter(Boolean).join(', ');
  return [
    ...days.flatMap((on) => {
      const own = shifts.filter((s) => s.day === on);
      if (shifts.length > 0 && own.length === 0) return [];
      const { hours, off } = hoursOf(own);
      const description = [event.about, url].filter(Boolean).join('\n\n');
      return [
        {
          uid: `${event.id}-${on}`,
          day: on,
          hours,
          summary: event.name,
          description,
          location,
          ...shared,
          cancelled: called || off,
        },
      ];
    }),
    ...sessions.map((s) => ({
      uid: s.id,
      day: s.day,
      hours: { starts: s.starts, ends: s.ends },
      summary: `${s.title} (${event.name})`,
      description: [s.speakers.join('; '), s.about, url].filter(Boolean).join('\n\n'),
      location: [s.room, location].join(', '),
      ...shared,
      cancelled: called || s.off,
    })),
  ];
}
