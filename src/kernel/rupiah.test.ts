import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyBasisPoints, basisPoints } from './basispoints.ts';
import { formatRupiah, rupiah, splitByShares } from './rupiah.ts';

const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(rupiah);
const shares = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 })
  .filter((some) => some.some((share) => share > 0));

test.each<[bigint, string]>([
  [0n, 'Rp0'],
  [500n, 'Rp500'],
  [2_337_000n, 'Rp2.337.000'],
  [-1_500n, '-Rp1.500'],
  [10n ** 15n, 'Rp1.000.000.000.000.000'],
])('%s rupiah are written %s', (amount, written) => expect(formatRupiah(amount)).toBe(written));

test('a fraction of a rupiah is a fault', () => {
  expect(() => rupiah(1.5)).toThrow(RangeError);
  expect(() => rupiah(2 ** 53)).toThrow(RangeError);
  expect(rupiah(1_500)).toBe(1_500n);
});

test('the parts of a split always sum to the whole', () => {
  fc.assert(
    fc.property(amounts, shares, (whole, some) => {
      const parts = splitByShares(whole, some);
      expect(parts.length).toBe(some.length);
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(whole);
    }),
  );
});

test('only the largest share of a split differs from its plain proportion, by less than one rupiah a part', () => {
  fc.assert(
    fc.property(amounts, shares, (whole, some) => {
      const total = BigInt(some.reduce((sum, share) => sum + share, 0));
      const largest = some.indexOf(Math.max(...some));
      for (const [at, part] of splitByShares(whole, some).entries()) {
        const off = part * total - whole * BigInt(some[at] ?? 0);
        const bound = at === largest ? total * BigInt(some.length) : total;
        expect(off < bound && off > -bound).toBe(true);
      }
    }),
  );
});

test('the remainder goes to the largest share, to the first of equals', () => {
  expect(splitByShares(rupiah(100), [1, 1, 1])).toEqual([34n, 33n, 33n]);
  expect(splitByShares(rupiah(100), [200, 500, 300])).toEqual([20n, 50n, 30n]);
  expect(splitByShares(rupiah(101), [200, 500, 300])).toEqual([20n, 51n, 30n]);
});

test('a split among nobody is a fault', () => {
  expect(() => splitByShares(rupiah(100), [])).toThrow(RangeError);
  expect(() => splitByShares(rupiah(100), [0, 0])).toThrow(RangeError);
  expect(() => splitByShares(rupiah(100), [2, -1])).toThrow(RangeError);
});

test.each<[bigint, number, bigint]>([
  [1_000_000n, 200, 20_000n],
  [1_000_000n, 500, 50_000n],
  [124n, 200, 2n],
  [125n, 200, 3n],
  [-125n, 200, -2n],
  [-126n, 200, -3n],
  [99n, 10_000, 99n],
  [99n, 0, 0n],
])('of %s rupiah %i basis points are %s', (amount, rate, part) => {
  expect(applyBasisPoints(rupiah(amount), basisPoints(rate))).toBe(part);
});

test('a rate is never off by more than half a rupiah', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (amount, rate) => {
      const off = applyBasisPoints(amount, basisPoints(rate)) * 10_000n - amount * BigInt(rate);
      expect(off > -5_000n && off <= 5_000n).toBe(true);
    }),
  );
});

test('a rate below nothing, above the whole or between two basis points is a fault', () => {
  for (const rate of [-1, 10_001, 2.5]) expect(() => basisPoints(rate)).toThrow(RangeError);
});
