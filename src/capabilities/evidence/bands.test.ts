// Bands of money: every figure lies in one, and none is shown exactly.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { bandOf, salesBands } from './bands.ts';

test.each([
  [0n, 12_000_000n, 'sampai Rp12 juta'],
  [12_000_000n, 12_000_000n, 'sampai Rp12 juta'],
  [12_000_001n, 12_000_001n, 'Rp12 juta sampai Rp60 juta'],
  [2_337_000_000n, 2_337_000_000n, 'Rp2 miliar sampai Rp5 miliar'],
  [50_000_000_001n, 50_000_000_001n, 'lebih dari Rp50 miliar'],
])('%s to %s is told as %s', (low, high, told) => {
  expect(bandOf(low, high, 'id')).toBe(told);
});

test('every figure up to 50 miliar lies in exactly one band', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 50_000_000_000n }), (figure) => {
      expect(salesBands.filter(({ low, high }) => figure >= low && figure <= high)).toHaveLength(1);
    }),
  );
});

test('a band that was chosen is told as that band', () => {
  const told = salesBands.map(({ low, high }) => bandOf(low, high, 'id'));
  expect(new Set(told).size).toBe(salesBands.length);
  expect(told[2]).toBe('Rp60 juta sampai Rp300 juta');
});
