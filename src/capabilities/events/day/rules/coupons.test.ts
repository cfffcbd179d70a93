// Coupons by number, as people type them and as stalls hand them in.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { couponText, findRuns, judge, readEntry, runText, splitTyped } from './coupons.ts';
import type { Series } from './coupons.ts';

const a: Series = { id: 'a', prefix: 'A', first: 1, last: 100, value: 5_000n };
const b: Series = { id: 'b', prefix: 'A', first: 201, last: 300, value: 10_000n };

test.each([
  ['A0012', { prefix: 'A', first: 12, last: 12 }],
  ['a 12', { prefix: 'A', first: 12, last: 12 }],
  ['A-0012', { prefix: 'A', first: 12, last: 12 }],
  ['12', { prefix: '', first: 12, last: 12 }],
  ['A0012-A0040', { prefix: 'A', first: 12, last: 40 }],
  ['A12 - 40', { prefix: 'A', first: 12, last: 40 }],
  ['A12 s/d A40', { prefix: 'A', first: 12, last: 40 }],
  ['A12 sampai 40', { prefix: 'A', first: 12, last: 40 }],
  ['SD0012', { prefix: 'SD', first: 12, last: 12 }],
  ['SD0012 sd SD0040', { prefix: 'SD', first: 12, last: 40 }],
  ['BPSD-12', { prefix: 'BPSD', first: 12, last: 12 }],
  ['1–3650', null],
  ['A40-A12', null],
  ['A12-B40', null],
  ['A0', null],
  ['=cmd()', null],
  ['٣٤', null],
  ['', null],
])('%j is read as %j', (typed, read) => {
  expect(readEntry(typed)).toEqual(read);
});

test('a list is taken apart by comma, semicolon and line', () => {
  expect(splitTyped('A1, A2;\n A3 - A5 \r\n\n')).toEqual(['A1', 'A2', 'A3 - A5']);
});

test.each([
  ['K0012 K0013  K0014', ['K0012', 'K0013', 'K0014']],
  ['0012 0013', ['0012', '0013']],
  ['K 12 K 13', ['K 12', 'K 13']],
  ['K12 sampai 40 K50', ['K12 sampai 40', 'K50']],
  ['K12 s/d K40', ['K12 s/d K40']],
  ['K12 - 40', ['K12 - 40']],
  ['K12 -40', ['K12 -40']],
])('%j with spaces alone is %j', (typed, entries) => {
  expect(splitTyped(typed)).toEqual(entries);
});

test('signs that nobody sees are not kept', () => {
  expect(findRuns(['\u0000K\u0000é1', '\u0000'], [a]).doubts).toEqual([
    { typed: 'Ké1', why: 'unreadable' },
    { typed: '?', why: 'unreadable' },
  ]);
});

test('what cannot be read is kept whole, so that a person can', () => {
  const typed = 'K12/K13/K14/'.repeat(12);
  expect(findRuns([typed], [a]).doubts).toEqual([{ typed, why: 'unreadable' }]);
});

test('numbers are written as they are printed', () => {
  expect(couponText(a, 7)).toBe('A0007');
  expect(runText({ prefix: '', last: 36_500 }, { first: 1, last: 20 })).toBe('00001-00020');
});

test('what lies outside every series was never issued; the rest of the range is not held up by it', () => {
  expect(findRuns(['A90-A210', 'B7', 'x'], [b, a])).toEqual({
    runs: [
      { seriesId: 'a', first: 90, last: 100 },
      { seriesId: 'b', first: 201, last: 210 },
    ],
    doubts: [
      { typed: 'A0101-A0200', why: 'never-issued' },
      { typed: 'B0007', why: 'never-issued' },
      { typed: 'x', why: 'unreadable' },
    ],
  });
  expect(findRuns(['12'], [a]).runs).toEqual([{ seriesId: 'a', first: 12, last: 12 }]);
  expect(findRuns(['12'], []).doubts).toEqual([{ typed: '0012', why: 'never-issued' }]);
});

test('handed in twice or never sold stays in doubt, neighbours together', () => {
  const sold = (_: string, n: number) => n <= 50;
  const before = (_: string, n: number) => n === 12 || n === 13;
  expect(
    judge(
      [
        { seriesId: 'a', first: 10, last: 14 },
        { seriesId: 'a', first: 14, last: 14 },
        { seriesId: 'a', first: 50, last: 52 },
      ],
      [a],
      { isSold: sold, isRedeemed: before },
    ),
  ).toEqual({
    taken: [
      { seriesId: 'a', first: 10, last: 11 },
      { seriesId: 'a', first: 14, last: 14 },
      { seriesId: 'a', first: 50, last: 50 },
    ],
    doubts: [
      { typed: 'A0012-A0013', why: 'twice' },
      { typed: 'A0014', why: 'twice' },
      { typed: 'A0051-A0052', why: 'not-sold' },
    ],
  });
});

test('every number of a list is taken once or stands in doubt, and none is taken twice', () => {
  const run = fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 30 }))
    .map(([first, more]) => ({ seriesId: 'a', first, last: Math.min(100, first + more) }));
  fc.assert(
    fc.property(
      fc.array(run, { minLength: 1, maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 100 })),
      fc.integer({ min: 0, max: 100 }),
      (runs, redeemed, soldTo) => {
        const before = new Set(redeemed);
        const judged = judge(runs, [a], {
          isSold: (_, n) => n <= soldTo,
          isRedeemed: (_, n) => before.has(n),
        });
        const numbers = (all: readonly { first: number; last: number }[]) =>
          all.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
        const taken = numbers(judged.taken);
        const doubted = numbers(judged.doubts.map(({ typed }) => readEntry(typed) ?? { first: 0, last: -1 }));
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.every((n) => n <= soldTo && !before.has(n))).toBe(true);
        expect([...taken, ...doubted].toSorted((x, y) => x - y)).toEqual(
          numbers(runs).toSorted((x, y) => x - y),
        );
      },
    ),
  );
});
