// Days as people and spreadsheets write them: serial numbers, `5/3/2026`, `5 Maret 2026`, ISO.
import { readCell } from './cell.ts';
import type { CellRefusal } from './cell.ts';
import { addDays, day, dayFrom } from './day.ts';
import type { PlainDate } from './day.ts';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export type DayRefusal =
  | CellRefusal
  | Refusal<'not-a-day', { typed: string }>
  | Refusal<'no-such-day', { typed: string }>
  | Refusal<'month-first', { typed: string }>
  | Refusal<'year-only', { typed: string }>
  | Refusal<'year-implausible', { typed: string }>;

const months = new Map<string, number>();
const spellings = [
  'jan januari january',
  'feb februari february peb pebruari febuari',
  'mar maret march mrt',
  'apr april',
  'mei may',
  'jun juni june',
  'jul juli july',
  'agu agustus august aug ags agt agst agus',
  'sep september sept',
  'okt oktober october oct',
  'nov november nop nopember',
  'des desember december dec',
];
for (const [at, names] of spellings.entries()) for (const name of names.split(' ')) months.set(name, at + 1);

const firstYear = 1900;
const lastYear = 2199;
const time = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?: ?[AP]M)?(?: ?(?:Z|[+-]\d\d:?\d\d|WIB|WITA|WIT))?)?`;
const weekday = String.raw`(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[, ]+)?`;
const iso = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`, 'i');
const compact = /^((?:19|20|21)\d\d)(\d\d)(\d\d)$/;
const local = new RegExp(`^${weekday}(\\d{1,2})(?: ?([-/.]) ?)(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})${time}$`, 'i');
const named = new RegExp(
  `^${weekday}(\\d{1,2})(?:st|nd|rd|th)?[-/. ,]{0,3}([a-z]{3,9})\\.?[-/. ,]{0,3}(\\d{4}|\\d{2})${time}$`,
  'i',
);
const english = new RegExp(`^${weekday}([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${time}$`, 'i');

/** Two digits mean 1950 to 2049. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function settle(typed: string, year: number, month: number, date: number): PlainDate | DayRefusal {
  if (year < firstYear || year > lastYear) return refuse('year-implausible', { typed });
  return dayFrom(year, month, date) ?? refuse('no-such-day', { typed });
}

/** Days between here and there in a text cell are serial numbers: the years 1927 to 2173. */
const serialText = /^[1-9]\d{4}(?:[.,]\d{1,20})?$/;

/** Day 1 is 1 January 1900; day 60 is the 29 February 1900 that never was, a fault kept by spreadsheets since Lotus. */
function fromSerial(serial: number, typed: string): PlainDate | DayRefusal {
  const days = Math.floor(serial);
  if (days >= firstYear && days <= lastYear) return refuse('year-only', { typed });
  if (days === 60) return refuse('no-such-day', { typed });
  if (!(days >= 1 && days <= 109_574)) return refuse('not-a-day', { typed });
  return addDays(day(days < 60 ? '1899-12-31' : '1899-12-30'), days);
}

/**
 * `5/3/2026` is 5 March, as in Indonesia; `3/25/2026` is refused rather than turned round. A time behind the day is
 * left away. Serial numbers are of the 1900 system; a number that looks like a year is refused as one.
 */
export function parseDay(cell: string | number): PlainDate | DayRefusal {
  const typed = readCell(cell, 'day');
  if (isRefused(typed)) return typed;
  if (typeof cell === 'number' && !compact.test(typed)) return fromSerial(cell, typed);
  let found = iso.exec(typed) ?? compact.exec(typed);
  if (found) return settle(typed, Number(found[1]), Number(found[2]), Number(found[3]));
  found = local.exec(typed);
  if (found) {
    const [date, month] = [Number(found[1]), Number(found[3])];
    if (month > 12 && month <= 31 && date <= 12) return refuse('month-first', { typed });
    return settle(typed, fullYear(found[4] ?? ''), month, date);
  }
  if (serialText.test(typed)) return fromSerial(Number(typed.replace(',', '.')), typed);
  if (/^(?:19|20|21)\d\d$/.test(typed)) return refuse('year-only', { typed });
  return fromNamedMonth(typed);
}

function fromNamedMonth(typed: string): PlainDate | DayRefusal {
  let found = named.exec(typed);
  let month = months.get(found?.[2]?.toLowerCase() ?? '');
  if (found && month) return settle(typed, fullYear(found[3] ?? ''), month, Number(found[1]));
  found = english.exec(typed);
  month = months.get(found?.[1]?.toLowerCase() ?? '');
  if (found && month) return settle(typed, Number(found[3]), month, Number(found[2]));
  return refuse('not-a-day', { typed });
}
