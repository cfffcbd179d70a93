// The fair order: nearest to ready, longest unserved, then a lot that gives the same to whoever draws it again.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { lotOf } from '../../../kernel/lot.ts';
import { fairOrder, turnDay } from './order.ts';
import type { Candidate } from './order.ts';

const one = (
  enterpriseId: string,
  unmet: number,
  servedOn: string | null = null,
  productId: string | null = null,
): Candidate => ({
  enterpriseId,
  productId,
  unmet,
  servedOn: servedOn === null ? null : day(servedOn),
});

test('nearest to ready goes first, then who was never supported, then who waited longest', () => {
  const order = fairOrder(
    [one('a', 2), one('b', 1, '2026-03-01'), one('c', 1), one('d', 1, '2025-03-01')],
    'undian 1',
  );
  expect(order.map((o) => `${o.place}${o.enterpriseId}`)).toEqual(['1c', '2d', '3b', '4a']);
});

test('between equals the lot decides, and anybody can draw it again from the seed', () => {
  // printf '%s' 'undian 1:a' | sha256sum
  expect([lotOf('undian 1', 'a'), lotOf('undian 1', 'b')].every((lot) => /^[0-9a-f]{12}$/.test(lot))).toBe(
    true,
  );
  const order = fairOrder([one('a', 1), one('b', 1), one('c', 1)], 'undian 1');
  expect(order.map((o) => o.lot)).toEqual(order.map((o) => lotOf('undian 1', o.enterpriseId)).sort());
});

test('an enterprise has one place, for its product nearest to ready', () => {
  const order = fairOrder([one('a', 2, null, 'p'), one('a', 1, null, 'q'), one('b', 1)], 's');
  expect(order).toHaveLength(2);
  expect(order.find((o) => o.enterpriseId === 'a')).toMatchObject({ productId: 'q', unmet: 1 });
});

const some = fc.array(
  fc.record({
    enterpriseId: fc.constantFrom(...'abcdefghij'),
    productId: fc.constantFrom(null, 'p', 'q'),
    unmet: fc.integer({ min: 1, max: 4 }),
    servedOn: fc.constantFrom(null, day('2025-01-01'), day('2026-01-01')),
  }),
);

test('the order does not depend on who is named first, and nobody nearer stands behind', () => {
  fc.assert(
    fc.property(some, fc.string(), (candidates, seed) => {
      // One enterprise was last served on one day.
      const served = new Map(candidates.map((c) => [c.enterpriseId, c.servedOn]));
      const all = candidates.map((c) => ({ ...c, servedOn: served.get(c.enterpriseId) ?? null }));
      const order = fairOrder(all, seed);
      expect(fairOrder(all.toReversed(), seed)).toEqual(order);
      expect(order.map((o) => o.place)).toEqual(order.map((_, at) => at + 1));
      for (const [at, o] of order.entries())
        expect(order[at + 1]?.unmet ?? 9).toBeGreaterThanOrEqual(o.unmet);
    }),
  );
});

test.each([
  [1, '2027-01-04'],
  [30, '2027-01-04'],
  [31, '2027-02-08'],
  [61, '2027-03-15'],
])('the %i. who waits may expect %s', (waiting, expected) => {
  const round = { starts: day('2026-11-30'), nextRound: day('2027-01-04'), quota: 30 };
  expect(turnDay(round, waiting)).toBe(expected);
});
