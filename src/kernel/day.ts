// Plain dates: the days of the programme in the city's zone, their arithmetic, and their borders in real time.
import type { Brand } from './brand.ts';
import type { Lang } from './language.ts';

/** `YYYY-MM-DD`, 0001 to 9999; sorts as text. */
export type PlainDate = Brand<string, 'PlainDate'>;

const msOfDay = 86_400_000;
const pad = (number: number, width: number) => String(number).padStart(width, '0');

/** How many days a month has; `month` is 1 to 12. */
export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day, or null when the calendar has no such day. */
export function dayFrom(year: number, month: number, date: number): PlainDate | null {
  const exists =
    Number.isInteger(year + month + date) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    date >= 1;
  if (!exists || date > daysOfMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as PlainDate;
}

/** A day the program itself vouches for (`day('2026-03-05')`, a database row); anything else is a fault. */
export function day(iso: string): PlainDate {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  const found = parts && dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (!found) throw new RangeError('not a day in YYYY-MM-DD');
  return found;
}

const yearOf = (of: PlainDate) => Number(of.slice(0, 4));
const monthOf = (of: PlainDate) => Number(of.slice(5, 7));
const dateOf = (of: PlainDate) => Number(of.slice(8, 10));

/** Days since 1 January 1970. */
function ordinal(of: PlainDate): number {
  return Date.parse(`${of}T00:00:00Z`) / msOfDay;
}

function fromOrdinal(days: number): PlainDate {
  const at = new Date(days * msOfDay);
  const found = dayFrom(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  if (!found) throw new RangeError('day outside of the years 1 to 9999');
  return found;
}

export function addDays(from: PlainDate, days: number): PlainDate {
  return fromOrdinal(ordinal(from) + days);
}

/** The same date some months later, or the last day of that month: 31 January plus one is 28 or 29 February. */
export function addMonths(from: PlainDate, months: number): PlainDate {
  const total = yearOf(from) * 12 + monthOf(from) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  const found = dayFrom(year, month, Math.min(dateOf(from), daysOfMonth(year, month)));
  if (!found) throw new RangeError('day outside of the years 1 to 9999');
  return found;
}

export function addYears(from: PlainDate, years: number): PlainDate {
  return addMonths(from, years * 12);
}

/** How many days `to` is after `from`; negative when before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return ordinal(to) - ordinal(from);
}

/** For sorting, earliest first. */
export function compareDays(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall of the zone shows: [year, month, date, hour, minute, second]. */
function wallClock(instant: Date, zone: string): [number, number, number, number, number, number] {
  let clock = clocks.get(zone);
  if (!clock) {
    const two = '2-digit';
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      calendar: 'gregory',
      ...fields,
    });
    clocks.set(zone, clock);
  }
  const shown = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/.exec(clock.format(instant));
  const at = (index: number) => Number(shown?.[index]);
  return [at(3), at(1), at(2), at(4), at(5), at(6)];
}

/** The day on the calendar of the zone (`Asia/Makassar`) at an instant. */
export function dayOf(instant: Date, zone: string): PlainDate {
  const [year, month, date] = wallClock(instant, zone);
  const found = dayFrom(year, month, date);
  if (!found) throw new RangeError('day outside of the years 1 to 9999');
  return found;
}

/** Milliseconds the zone is ahead of UTC at an instant. */
function ahead(instant: number, zone: string): number {
  const [year, month, date, hour, minute, second] = wallClock(new Date(instant), zone);
  return Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** The first instant of a day in the zone; where summer time skips midnight, the first instant after the gap. */
export function startOfDay(of: PlainDate, zone: string): Date {
  const midnight = ordinal(of) * msOfDay;
  const early = midnight - ahead(midnight - msOfDay, zone);
  const late = midnight - ahead(midnight + msOfDay, zone);
  const fits = [early, late].filter((instant) => instant + ahead(instant, zone) === midnight);
  return new Date(fits.length > 0 ? Math.min(...fits) : Math.max(early, late));
}

/** The instant a day is over: the start of the next one, so a day is `start <= instant < end`. */
export function endOfDay(of: PlainDate, zone: string): Date {
  return startOfDay(addDays(of, 1), zone);
}

/** January first. */
export const monthNames = {
  id: 'Januari,Februari,Maret,April,Mei,Juni,Juli,Agustus,September,Oktober,November,Desember'.split(','),
  en: 'January,February,March,April,May,June,July,August,September,October,November,December'.split(','),
} as const satisfies Record<Lang, readonly string[]>;

/** `22 November 2026` */
export function formatDay(of: PlainDate, lang: Lang): string {
  return `${dateOf(of)} ${monthNames[lang][monthOf(of) - 1]} ${yearOf(of)}`;
}

const shortZones = new Map([
  ['Asia/Jakarta', 'WIB'],
  ['Asia/Pontianak', 'WIB'],
  ['Asia/Makassar', 'WITA'],
  ['Asia/Jayapura', 'WIT'],
]);

/** `22 November 2026 14.05 WITA` (English `14:05`); a zone outside of Indonesia is written by its name. */
export function formatInstant(instant: Date, zone: string, lang: Lang): string {
  const [, , , hour, minute] = wallClock(instant, zone);
  const time = `${pad(hour, 2)}${lang === 'id' ? '.' : ':'}${pad(minute, 2)}`;
  return `${formatDay(dayOf(instant, zone), lang)} ${time} ${shortZones.get(zone) ?? zone}`;
}

export { parseDay } from './dayread.ts';
export type { DayRefusal } from './dayread.ts';
