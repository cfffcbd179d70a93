// What a phone may tell of an event's day.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, day } from '../../../../kernel/day.ts';
import { dayTold, lateDays, refuseSale, refuseUndo, worksAt } from './told.ts';
import type { Days } from './told.ts';

const event: Days = { state: 'running', starts: day('2026-12-05'), ends: day('2026-12-07') };

test.each([
  ['2026-12-05', '2026-12-05', '2026-12-05', false, 'on the first day'],
  [
    '2026-12-05',
    '2026-12-07',
    '2026-12-05',
    false,
    'told two days later, it counts for the day of the phone',
  ],
  ['2026-12-07', '2026-12-09', '2026-12-07', false, 'told after the event'],
  ['2026-12-02', '2026-12-05', '2026-12-05', true, 'a clock three days slow'],
  ['2026-12-08', '2026-12-05', '2026-12-05', true, 'a clock three days fast, past the event'],
  ['2026-12-07', '2026-12-06', '2026-12-06', true, 'a clock one day fast within the event'],
  ['2026-12-02', '2026-12-09', '2026-12-07', true, 'a slow clock, told afterwards: the last day'],
])('claimed %s, received %s: counts for %s (moved: %s), %s', (claimed, received, counts, moved) => {
  expect(dayTold(day(claimed), day(received), event)).toEqual({ day: counts, moved });
});

test('nothing is told of an event before it begins, after it was called off, or long after', () => {
  const told = (received: string, over: Partial<Days> = {}) =>
    dayTold(day('2026-12-05'), day(received), { ...event, ...over });
  expect(told('2026-12-04')).toEqual({ refused: 'not-begun' });
  expect(told('2026-12-05', { state: 'proposed' })).toEqual({ refused: 'not-begun' });
  expect(told('2026-12-05', { state: 'cancelled' })).toEqual({ refused: 'called-off' });
  expect(told(addDays(event.ends, lateDays))).toEqual({ day: '2026-12-05', moved: false });
  expect(told(addDays(event.ends, lateDays + 1))).toEqual({ refused: 'too-late' });
});

test('whatever a phone claims, it counts for a day of the event that has come', () => {
  const anyDay = fc.integer({ min: -20, max: 20 }).map((n) => addDays(event.starts, n));
  fc.assert(
    fc.property(anyDay, anyDay, (claimed, received) => {
      const told = dayTold(claimed, received, event);
      if ('refused' in told) {
        expect(received < event.starts).toBe(true);
        return;
      }
      expect(told.day >= event.starts && told.day <= event.ends && told.day <= received).toBe(true);
      expect(told.moved).toBe(told.day !== claimed);
    }),
  );
});

test.each([
  ['64.71.04', '64.71.04.1002', true, 'kecamatan around the event'],
  ['64.71.04.1002/RT003', '64.71.04.1002', true, 'an RT of the kelurahan in which it is held'],
  ['64.71.01', '64.71.04.1002', false, 'another kecamatan'],
  ['64.71.04.1002/RT003', '64.71.04.1002/RT004', false, 'the RT beside it'],
  ['', '64.71.04.1002', false, 'an owner'],
])('an officer of %s works at an event in %s: %s (%s)', (area, eventArea, works) => {
  expect(worksAt(area, eventArea)).toBe(works);
});

test.each([
  ['coupon', 15_000, 3, [5_000], null],
  ['coupon', 15_001, 3, [5_000], 'coupon-sum'],
  ['coupon', 14_999, 3, [5_000], 'coupon-sum'],
  ['coupon', 30_000, 3, [5_000, 10_000], null],
  ['coupon', 5_000, 1, [], 'no-coupons'],
  ['coupon', 5_000, 0, [5_000], 'coupons-missing'],
  ['cash', 12_500, 0, [], null],
  ['cash', 12_500, 2, [5_000], 'coupons-with-cash'],
  ['qris', 1, 0, [5_000], null],
] as const)(
  'paid by %s, Rp%d and %d coupons, where coupons are worth %j: %s',
  (pay, amount, coupons, values, no) => {
    expect(refuseSale({ pay, amount: BigInt(amount), coupons }, values.map(BigInt))?.refused ?? null).toBe(
      no,
    );
  },
);

test('a tap is taken back by who made it, once', () => {
  expect(refuseUndo({ recordedBy: 'ani', undone: false }, 'ani')).toBeNull();
  expect(refuseUndo({ recordedBy: 'ani', undone: true }, 'ani')).toEqual({ refused: 'undone-before' });
  expect(refuseUndo({ recordedBy: 'budi', undone: false }, 'ani')).toEqual({ refused: 'not-yours' });
  expect(refuseUndo(null, 'ani')).toEqual({ refused: 'unknown-sale' });
});
