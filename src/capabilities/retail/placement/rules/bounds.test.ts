// The bounds of terms: the exact ceiling is allowed, one point more is not.
import { expect, test } from 'vitest';

import { basisPoints } from '../../../../kernel/basispoints.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import { judgeTerms, listingShare } from './bounds.ts';

const bounds = {
  commissionLeast: basisPoints(200),
  commissionMost: basisPoints(500),
  totalMost: basisPoints(1500),
  clause: 'pasal A',
  commissionClause: 'pasal B',
};

const terms = (commission: number, promotion = 0, otherCuts = 0, listing = 0, expected = 0) => ({
  commission: basisPoints(commission),
  promotion: basisPoints(promotion),
  otherCuts: basisPoints(otherCuts),
  listing: rupiah(listing),
  expected: rupiah(expected),
});

test.each([
  ['the two rates of the seeds', terms(200), []],
  ['the upper rate', terms(500), []],
  ['one point below the lower bound', terms(199), ['commission-low']],
  ['one point above the upper bound', terms(501), ['commission-high']],
  ['exactly the ceiling of all together', terms(500, 700, 300), []],
  ['one point above the ceiling', terms(500, 700, 301), ['total-high']],
  ['a listing of exactly what is left of a year', terms(500, 500, 0, 600_000, 1_000_000), []],
  ['one rupiah more of listing', terms(500, 500, 0, 600_001, 1_000_000), ['total-high']],
  ['a listing with nothing expected', terms(200, 0, 0, 1), ['listing-unknown']],
  ['both broken at once', terms(1600), ['commission-high', 'total-high']],
])('%s', (_, typed, codes) => {
  expect(judgeTerms(typed, bounds).map(({ code }) => code)).toEqual(codes);
});

test('a breach says what it comes to, what is allowed and the clause', () => {
  expect(judgeTerms(terms(500, 1001), bounds)).toEqual([
    { code: 'total-high', is: 1501, allowed: 1500, clause: 'pasal A' },
  ]);
});

test('the share of a listing is rounded up to the next point', () => {
  expect(listingShare({ listing: rupiah(1), expected: rupiah(1_000_000) })).toBe(1);
});
