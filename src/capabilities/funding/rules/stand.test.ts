// What entries say together, and which may be appended: the exact amount and one rupiah more.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { isBehind, refuseEntry, shareOfYear, standOf } from './stand.ts';
import type { Entry } from './stand.ts';

const entry = (kind: Entry['kind'], amount: bigint, activityId: string | null = null): Entry => ({
  kind,
  amount,
  activityId,
});
const promise = entry('promised', 1000n);

describe('an entry', () => {
  test.each<[string, readonly Entry[], Entry, string | null]>([
    ['the whole promise may be set aside', [promise], entry('promised', 1000n, 'a'), null],
    ['but not one rupiah more', [promise], entry('promised', 1001n, 'a'), 'more-than-promised'],
    [
      'what was set aside may come back',
      [promise, entry('promised', 400n, 'a')],
      entry('promised', -400n, 'a'),
      null,
    ],
    [
      'but not one rupiah more of it',
      [promise, entry('promised', 400n, 'a')],
      entry('promised', -401n, 'a'),
      'amount-negative',
    ],
    ['what was paid is recorded even above the promise', [promise], entry('realised', 5000n), null],
    ['nothing is no entry', [promise], entry('realised', 0n), 'amount-nothing'],
    ['nobody pays less than nothing', [promise], entry('realised', -1n), 'amount-negative'],
    ['all that was spent may come back', [promise, entry('realised', 300n)], entry('returned', 300n), null],
    [
      'but not one rupiah more of that',
      [promise, entry('realised', 300n)],
      entry('returned', 301n),
      'more-than-spent',
    ],
    [
      'and not from an activity that did not spend it',
      [promise, entry('realised', 300n, 'a')],
      entry('returned', 1n),
      'more-than-spent',
    ],
    [
      'a promise may be cut to what is gone',
      [promise, entry('realised', 300n)],
      entry('promised', -700n),
      null,
    ],
    [
      'but not one rupiah below',
      [promise, entry('realised', 300n)],
      entry('promised', -701n),
      'less-than-spent',
    ],
    [
      'nor below what is set aside',
      [promise, entry('promised', 600n, 'a')],
      entry('promised', -401n),
      'less-than-set-aside',
    ],
  ])('%s', (_title, known, next, refused) => {
    expect(refuseEntry(known, next)?.refused ?? null).toBe(refused);
  });

  test('whatever is appended lawfully, nothing comes back that was not spent and nothing is set aside twice', () => {
    const any = fc.record({
      kind: fc.constantFrom('promised' as const, 'realised' as const, 'returned' as const),
      amount: fc.bigInt({ min: -500n, max: 1000n }),
      activityId: fc.constantFrom(null, 'a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (asked) => {
        const kept: Entry[] = [];
        for (const next of asked) if (refuseEntry(kept, next) === null) kept.push(next);
        const all = standOf(kept);
        expect(all.promised).toBeGreaterThanOrEqual(0n);
        expect(all.setAside).toBeLessThanOrEqual(all.promised);
        for (const activity of [null, 'a', 'b'])
          expect(standOf(kept.filter((e) => e.activityId === activity)).realised).toBeGreaterThanOrEqual(0n);
        expect(all.left).toBe(all.promised - all.realised);
        expect(standOf(kept.toReversed())).toEqual(all);
      }),
    );
  });
});

test.each([
  ['2025-12-31', 0],
  ['2026-01-01', 0],
  ['2026-07-02', 4986],
  ['2027-01-01', 10_000],
  ['2028-05-05', 10_000],
])('on %s, %d basis points of 2026 are gone', (on, share) => {
  expect(shareOfYear(2026, day(on))).toBe(share);
});

test('a line is behind below half of what the year asks for, and not at that', () => {
  const stand = (realised: bigint) => ({ promised: 1000n, setAside: 0n, realised, left: 1000n - realised });
  expect(isBehind(stand(250n), 5000)).toBe(false);
  expect(isBehind(stand(249n), 5000)).toBe(true);
  expect(isBehind({ ...stand(0n), promised: 0n }, 10_000)).toBe(false);
});
