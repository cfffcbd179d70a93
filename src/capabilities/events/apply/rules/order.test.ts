// The order of curation: means, ties and the lot.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { lotOf } from '../../../../kernel/lot.ts';
import { criteria } from '../../kinds.ts';
import { isScored, meanOf, rank, seedOf, totalOf } from './order.ts';
import type { Candidate, Points } from './order.ts';

const all = (sum: number, n: number): Points => Object.fromEntries(criteria.map((c) => [c, [sum, n]]));
const one = (id: string, points: Points, first = false): Candidate => ({ id, points, first });
const seed = 'acara 2026-12-05';

test('each criterion counts by the mean of those who looked at it', () => {
  expect(meanOf({ product: [7, 2] }, 'product')).toBe(350);
  expect(meanOf({ product: [10, 3] }, 'product')).toBe(333);
  expect(meanOf({}, 'product')).toBeNull();
  expect(totalOf({ product: [7, 2], story: [4, 1] })).toBe(750);
  expect(totalOf(all(4, 1))).toBe(2000);
  expect([isScored(all(0, 1)), isScored({ product: [4, 1] })]).toEqual([true, false]);
});

describe('the order', () => {
  test('one curator of four points stands before two whose mean is three and a half', () => {
    const order = rank([one('b', all(7, 2)), one('a', all(4, 1))], seed);
    expect(order.map((r) => [r.id, r.rank, r.total])).toEqual([
      ['a', 1, 2000],
      ['b', 2, 1750],
    ]);
  });

  test('among equals whoever stood at no event before comes first, then the smaller lot', () => {
    const ids = ['p', 'q', 'r'];
    const byLot = ids.toSorted((a, b) => (lotOf(seed, a) < lotOf(seed, b) ? -1 : 1));
    const order = rank([...ids.map((id) => one(id, all(3, 1))), one('new', all(3, 1), true)], seed);
    expect(order.map((r) => r.id)).toEqual(['new', ...byLot]);
    expect(order[1]?.lot).toBe(lotOf(seed, byLot[0] ?? ''));
  });

  test('is the same whoever lists them, and never puts fewer points before more', () => {
    const points = fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 3, max: 3 }))
      .map(([sum, n]) => all(sum, n));
    const some = fc.uniqueArray(fc.record({ id: fc.uuid(), points, first: fc.boolean() }), {
      selector: (c) => c.id,
      maxLength: 20,
    });
    fc.assert(
      fc.property(some, (candidates) => {
        const order = rank(candidates, seed);
        expect(rank(candidates.toReversed(), seed)).toEqual(order);
        for (const [at, c] of order.entries()) {
          const before = order[at - 1];
          expect(c.rank).toBe(at + 1);
          expect(before === undefined || before.total >= c.total).toBe(true);
        }
      }),
    );
  });

  test('the seed is public: the event and its first day', () => {
    expect(seedOf({ id: 'acara', starts: '2026-12-05' })).toBe(seed);
  });
});
