// Locks: when they close, for how long, and when failures are forgotten.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { afterFailure, afterSuccess, closedUntil } from './lockout.ts';
import type { Door, Failures } from './lockout.ts';

const start = new Date('2026-11-22T01:00:00Z');
const minute = 60_000;
const later = (minutes: number, from = start) => new Date(from.getTime() + minutes * minute);

/** Fails at each lock's end, as a patient guesser does; the minutes each lock lasted. */
function locks(door: Door, times: number): (number | null)[] {
  let state: Failures | null = null;
  let now = start;
  const minutes: (number | null)[] = [];
  for (let i = 0; i < times; i++) {
    state = afterFailure(door, state, now);
    minutes.push(state.lockedUntil ? (state.lockedUntil.getTime() - now.getTime()) / minute : null);
    now = state.lockedUntil ?? now;
  }
  return minutes;
}

describe('an account', () => {
  test('four failures close nothing, the fifth closes 15 minutes, each further one twice as long', () => {
    expect(locks('account', 10)).toEqual([null, null, null, null, 15, 30, 60, 120, 240, 480]);
    expect(locks('code', 6)).toEqual([null, null, null, null, 15, 30]);
  });

  test('a lock holds to its last millisecond', () => {
    const state = { failures: 5, since: start, lockedUntil: later(15) };
    expect(closedUntil(state, new Date(later(15).getTime() - 1))).toEqual(later(15));
    expect(closedUntil(state, later(15))).toBeNull();
    expect(closedUntil(null, start)).toBeNull();
  });

  test('failures are forgotten a day after the first', () => {
    const four = { failures: 4, since: start, lockedUntil: null };
    expect(afterFailure('account', four, later(24 * 60)).failures).toBe(5);
    expect(afterFailure('account', four, later(24 * 60 + 1))).toEqual({
      failures: 1,
      since: later(24 * 60 + 1),
      lockedUntil: null,
    });
  });

  test('nobody gets more than a dozen guesses a day, however patient', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 60, maxLength: 200 });
    fc.assert(
      fc.property(gaps, (waits) => {
        let state: Failures | null = null;
        let now = start;
        let judged = 0;
        for (const wait of waits) {
          now = later(wait, now);
          if (now > later(24 * 60)) break;
          if (closedUntil(state, now)) continue;
          state = afterFailure('account', state, now);
          judged += 1;
        }
        expect(judged).toBeLessThanOrEqual(12);
      }),
    );
  });

  test('a success forgets everything', () => {
    expect(afterSuccess('account', { failures: 4, since: start, lockedUntil: null })).toBeNull();
  });
});

describe('a hall', () => {
  test('of 500 is not shut out by three slips each less one; the next closes it for five minutes', () => {
    expect(locks('hall', 1_501).slice(1_497)).toEqual([null, null, 5, 10]);
  });

  test('whoever shows a right code takes only their own try back', () => {
    const slips = { failures: 7, since: start, lockedUntil: null };
    expect(afterSuccess('hall', afterFailure('hall', slips, start))).toEqual(slips);
  });
});

describe('an address', () => {
  test('forty tries in a quarter of an hour close it for five minutes', () => {
    expect(locks('address', 41).slice(38)).toEqual([null, 5, 10]);
  });

  test('who signs in takes only their own try back, so an office of many is not shut out', () => {
    let state: Failures | null = null;
    for (let i = 0; i < 200; i++) state = afterSuccess('address', afterFailure('address', state, start));
    expect(state).toBeNull();
    expect(afterSuccess('address', { failures: 7, since: start, lockedUntil: null })?.failures).toBe(6);
  });
});
