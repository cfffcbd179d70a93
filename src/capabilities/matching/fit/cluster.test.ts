// Groups by average linkage.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { groupsOf } from './cluster.ts';

const grouped = (
  pairs: readonly (readonly [number, number, number])[],
  open: (pair: number) => boolean = () => true,
) =>
  groupsOf(
    { left: Int32Array.from(pairs, ([i]) => i), right: Int32Array.from(pairs, ([, j]) => j) },
    Float64Array.from(pairs, ([, , chance]) => chance),
    open,
  );

test('two that are likelier one than not are a group, others are none', () => {
  expect(grouped([[0, 1, 0.5]])).toEqual([[0, 1]]);
  expect(grouped([[0, 1, 0.49]])).toEqual([]);
});

test('no chain of strangers: each resembles the next, the ends nobody', () => {
  expect(grouped([[0, 1, 0.9], [1, 2, 0.8], [2, 3, 0.9]])).toEqual([[0, 1], [2, 3]]); // prettier-ignore
});

test('one doubtful pair does not part three who else agree', () => {
  expect(grouped([[0, 1, 0.99], [1, 2, 0.99], [0, 2, 0.2]])).toEqual([[0, 1, 2]]); // prettier-ignore
});

test('a pair that is ruled out makes no group, but does not stand in the way of one', () => {
  expect(grouped([[0, 1, 0.9]], () => false)).toEqual([]);
  expect(grouped([[0, 1, 0.9], [1, 2, 0.9], [0, 2, 0.9]], (pair) => pair !== 2)).toEqual([[0, 1, 2]]); // prettier-ignore
});

test('nobody is in two groups, and the order of the pairs changes nothing', () => {
  const pair = fc.tuple(fc.nat(12), fc.nat(12), fc.constantFrom(0.1, 0.3, 0.55, 0.7, 0.95));
  const pairs = fc
    .uniqueArray(pair, { selector: ([i, j]) => `${Math.min(i, j)}-${Math.max(i, j)}`, maxLength: 40 })
    .map((all) => all.filter(([i, j]) => i < j));
  fc.assert(
    fc.property(pairs, (all) => {
      const groups = grouped(all);
      expect(new Set(groups.flat()).size).toBe(groups.flat().length);
      expect(grouped(all.toReversed())).toEqual(groups);
    }),
  );
});
