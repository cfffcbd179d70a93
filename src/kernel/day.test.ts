import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  compareDays,
  day,
  dayFrom,
  dayOf,
  daysBetween,
  endOfDay,
  formatDay,
  formatInstant,
  startOfDay,
} from './day.ts';

const days = fc.integer({ min: -25_000, max: 80_000 }).map((after) => addDays(day('1970-01-01'), after));
const instants = fc.date({ min: new Date('1975-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
const makassar = 'Asia/Makassar';

test('a day that the calendar does not have is a fault of the program', () => {
  expect(() => day('2026-02-29')).toThrow(RangeError);
  expect(() => day('5/3/2026')).toThrow(RangeError);
  expect(day('2028-02-29')).toBe('2028-02-29');
  expect(dayFrom(1900, 2, 29)).toBeNull();
});

describe('arithmetic', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to));

  test('five years after 29 February is the last day of that February', () => {
    expect(addYears(day('2024-02-29'), 5)).toBe('2029-02-28');
  });

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (from, more) => {
        expect(daysBetween(from, addDays(from, more))).toBe(more);
      }),
    );
  });

  test('the order of days is the order of time', () => {
    fc.assert(fc.property(days, days, (a, b) => compareDays(a, b) === Math.sign(daysBetween(b, a))));
  });
});

describe('borders of a day', () => {
  test('a day in Balikpapan begins at 16.00 UTC of the day before', () => {
    expect(startOfDay(day('2026-11-22'), makassar)).toEqual(new Date('2026-11-21T16:00:00Z'));
    expect(endOfDay(day('2026-11-22'), makassar)).toEqual(new Date('2026-11-22T16:00:00Z'));
  });

  test.each([
    ['2026-11-21T15:59:59.999Z', '2026-11-21'],
    ['2026-11-21T16:00:00.000Z', '2026-11-22'],
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
  ])('at %s it is %s in Balikpapan', (instant, expected) => {
    expect(dayOf(new Date(instant), makassar)).toBe(expected);
  });

  test('every instant lies within its day, also where clocks are changed at midnight', () => {
    const zones = fc.constantFrom(
      makassar,
      'Asia/Jayapura',
      'America/Santiago',
      'Asia/Beirut',
      'Europe/Paris',
      'UTC',
    );
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const today = dayOf(instant, zone);
        expect(startOfDay(today, zone).getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(endOfDay(today, zone).getTime()).toBeGreaterThan(instant.getTime());
        expect(dayOf(startOfDay(today, zone), zone)).toBe(today);
      }),
    );
  });

  test('where summer time skips midnight the day begins behind the gap', () => {
    expect(startOfDay(day('2023-09-03'), 'America/Santiago')).toEqual(new Date('2023-09-03T04:00:00Z'));
  });
});

test('days and instants are written as people read them', () => {
  expect(formatDay(day('2026-11-22'), 'id')).toBe('22 November 2026');
  expect(formatDay(day('2026-05-05'), 'id')).toBe('5 Mei 2026');
  expect(formatDay(day('2026-05-05'), 'en')).toBe('5 May 2026');
  const instant = new Date('2026-11-22T06:05:09Z');
  expect(formatInstant(instant, makassar, 'id')).toBe('22 November 2026 14.05 WITA');
  expect(formatInstant(instant, makassar, 'en')).toBe('22 November 2026 14:05 WITA');
  expect(formatInstant(instant, 'UTC', 'en')).toBe('22 November 2026 06:05 UTC');
});
