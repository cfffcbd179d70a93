import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, daysBetween, formatDay, parseDay } from './day.ts';

const days = fc.integer({ min: 0, max: 109_000 }).map((after) => addDays(day('1900-03-01'), after));

test.each<[string | number, string]>([
  ['5/3/2026', '2026-03-05'],
  ['05/03/2026', '2026-03-05'],
  ['5-3-26', '2026-03-05'],
  ['5.3.2026', '2026-03-05'],
  ['5 / 3 / 2026', '2026-03-05'],
  ['31-12-49', '2049-12-31'],
  ['1-1-50', '1950-01-01'],
  ['5 Maret 2026', '2026-03-05'],
  ['5 MARET 2026', '2026-03-05'],
  ['Kamis, 5 Maret 2026', '2026-03-05'],
  ["Jum'at 6 Maret 2026", '2026-03-06'],
  ['5 Mar 26', '2026-03-05'],
  ['5-Mar-26', '2026-03-05'],
  ['5 Agt 2025', '2025-08-05'],
  ['5 Agustus 2025', '2025-08-05'],
  ['5 Des. 2025', '2025-12-05'],
  ['5 Nopember 2025', '2025-11-05'],
  ['5 Pebruari 2025', '2025-02-05'],
  ['5th May 2025', '2025-05-05'],
  ['March 5, 2026', '2026-03-05'],
  ['Thursday, March 5, 2026', '2026-03-05'],
  ['2026-03-05', '2026-03-05'],
  ['2026/3/5', '2026-03-05'],
  ['20260305', '2026-03-05'],
  ['2026-03-05T10:00:00Z', '2026-03-05'],
  ['2026-03-05 10:00:00.000 +08:00', '2026-03-05'],
  ['5/3/2026 14:05', '2026-03-05'],
  ['5/3/2026 2:05 PM', '2026-03-05'],
  ['5 Maret 2026 14.05 WITA', '2026-03-05'],
  ["'5/3/2026", '2026-03-05'],
  ['\u00a05\u00a0Maret  2026\u200b', '2026-03-05'],
  ['29/2/2028', '2028-02-29'],
  [46_086, '2026-03-05'],
  [46_086.75, '2026-03-05'],
  ['46086', '2026-03-05'],
  ['46086,5', '2026-03-05'],
])('%s is %s', (typed, expected) => expect(parseDay(typed)).toBe(expected));

test.each<[number, string]>([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [109_574, '2199-12-31'],
])('the serial number %i is %s', (serial, expected) => expect(parseDay(serial)).toBe(expected));

test.each<[string | number, string]>([
  [60, 'no-such-day'],
  [0, 'not-a-day'],
  [-5, 'not-a-day'],
  [109_575, 'not-a-day'],
  [Number.NaN, 'not-a-day'],
  ['29/2/2026', 'no-such-day'],
  ['31/4/2026', 'no-such-day'],
  ['0/3/2026', 'no-such-day'],
  ['32/13/2026', 'no-such-day'],
  ['3/25/2026', 'month-first'],
  ['2026-13-05', 'no-such-day'],
  ['2019', 'year-only'],
  [2019, 'year-only'],
  ['5/3/0206', 'year-implausible'],
  ['5 Maret 1026', 'year-implausible'],
  ['5 Foo 2026', 'not-a-day'],
  ['Maret 2026', 'not-a-day'],
  ['5/3', 'not-a-day'],
  ['5/3-2026', 'not-a-day'],
  ['60', 'not-a-day'],
  ['kemarin', 'not-a-day'],
  ['', 'empty'],
  ['-', 'empty'],
])('%s is refused as %s', (typed, refused) => expect(parseDay(typed)).toMatchObject({ refused }));

test('every day is read back from each way it is written', () => {
  fc.assert(
    fc.property(days, (one) => {
      const [year, month, date] = one.split('-').map(Number);
      expect(parseDay(one)).toBe(one);
      expect(parseDay(formatDay(one, 'id'))).toBe(one);
      expect(parseDay(formatDay(one, 'en'))).toBe(one);
      expect(parseDay(`${date}/${month}/${year}`)).toBe(one);
    }),
  );
});

test('serial numbers behind February 1900 count from 30 December 1899', () => {
  const serials = days.filter((one) => !(one >= '1905-01-01' && one < '1907-01-01'));
  fc.assert(fc.property(serials, (one) => parseDay(daysBetween(day('1899-12-30'), one)) === one));
});
