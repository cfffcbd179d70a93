// Events as an iCalendar (RFC 5545): lines folded, text escaped, one entry a day of an event, the same uid for ever.
import { addDays, day, startOfDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';

/** One entry: of a day of an event, or of a session. */
export type Entry = {
  /** The same for the same thing for ever. */
  readonly uid: string;
  /** Grows with every change. */
  readonly sequence: number;
  readonly day: string;
  /** `08:00` of the city's clock; null for the whole day. */
  readonly hours: { readonly starts: string; readonly ends: string } | null;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly point: { readonly lat: number; readonly lng: number } | null;
  readonly cancelled: boolean;
};

/** Backslash, semicolon, comma and line ends (3.3.11); signs that no calendar may hold are left out. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n?|\n/g, '\\n');

const most = 75;
const encoder = new TextEncoder();

/** No line of more than 75 octets; what goes on begins with a blank (3.1). A letter of several octets stays whole. */
export function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (size + octets > most) {
      parts.push(part);
      part = '';
      size = 1;
    }
    part += letter;
    size += octets;
  }
  return [...parts, part].join('\r\n ');
}

const stamp = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
const compact = (of: PlainDate): string => of.replaceAll('-', '');

/** A time of the city's clock as an instant: its zone keeps the same distance to UTC all day. */
const instant = (of: PlainDate, time: string, zone: string): Date => {
  const [hour, minute] = time.split(':').map(Number);
  return new Date(startOfDay(of, zone).getTime() + ((hour ?? 0) * 60 + (minute ?? 0)) * 60_000);
};

function linesOf(entry: Entry, { zone, now }: { zone: string; now: Date }): readonly string[] {
  const on = day(entry.day);
  const { hours, point } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}@naik-kelas`,
    `DTSTAMP:${stamp(now)}`,
    `SEQUENCE:${String(entry.sequence)}`,
    ...(hours
      ? [`DTSTART:${stamp(instant(on, hours.starts, zone))}`, `DTEND:${stamp(instant(on, hours.ends, zone))}`]
      : [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`]),
    `SUMMARY:${escapeText(entry.summary)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    `LOCATION:${escapeText(entry.location)}`,
    ...(point ? [`GEO:${String(point.lat)};${String(point.lng)}`] : []),
    `URL:${entry.url}`,
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** The whole calendar; times are written in UTC, so that no reader needs to know the city's zone. */
export function calendarText(
  entries: readonly Entry[],
  around: { readonly name: string; readonly zone: string; readonly now: Date },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Naik Kelas//Acara//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(around.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...entries.flatMap((entry) => linesOf(entry, around)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
