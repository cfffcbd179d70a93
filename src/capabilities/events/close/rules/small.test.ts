// Nobody's own figure can be read off a report, neither in a row nor by taking rows from the total.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fewest, hideSmall } from './small.ts';
import type { Cell } from './small.ts';

const cell = (key: string, who: string, amount: bigint): Cell<string> => ({
  key,
  who: new Set(who),
  amount,
});

test('a row of three stands, a row of two is put together with others', () => {
  expect(hideSmall([cell('a', 'xyz', 30n), cell('b', 'pq', 20n), cell('c', 'r', 5n)])).toEqual({
    rows: [{ key: 'a', n: 3, amount: 30n }],
    others: { rows: 2, n: 3, amount: 25n },
    hidden: false,
  });
});

test('one small row takes the smallest of the others with it, else it would follow from the total', () => {
  expect(hideSmall([cell('a', 'abcde', 50n), cell('b', 'xyz', 30n), cell('c', 'r', 5n)])).toEqual({
    rows: [{ key: 'a', n: 5, amount: 50n }],
    others: { rows: 2, n: 4, amount: 35n },
    hidden: false,
  });
});

test('the same two in several rows are still two', () => {
  expect(hideSmall([cell('a', 'xy', 1n), cell('b', 'y', 1n)])).toEqual({
    rows: [],
    others: null,
    hidden: true,
  });
});

test('nothing at all is shown as nothing', () => {
  expect(hideSmall([])).toEqual({ rows: [], others: null, hidden: false });
});

test('every row is of three at least, and the rupiah of all rows are the rupiah of all', () => {
  const one = fc.record({
    key: fc.string({ minLength: 1 }),
    who: fc.array(fc.constantFrom(...'abcdefgh'), { minLength: 1 }).map((some) => new Set(some)),
    amount: fc.bigInt(0n, 1_000_000n),
  });
  fc.assert(
    fc.property(fc.array(one), (cells) => {
      const { rows, others, hidden } = hideSmall(cells);
      const whole = cells.reduce((sum, c) => sum + c.amount, 0n);
      for (const row of [...rows, ...(others ? [others] : [])]) expect(row.n).toBeGreaterThanOrEqual(fewest);
      const shown = rows.reduce((sum, r) => sum + r.amount, others?.amount ?? 0n);
      expect(shown).toBe(hidden ? 0n : whole);
    }),
  );
});
