// What comes back.
import { expect, test } from 'vitest';

import { earlierOf, restoredFor } from './restore.ts';

const of = (id: string, replaces: string | null, replacedBy: string | null) => ({ id, replaces, replacedBy });

/** A, then B in its place, then C in B's; C was taken back for a copy of B, called D; that one for a copy of A, called E. */
const facts = [
  of('A', null, 'B'),
  of('B', 'A', 'C'),
  of('C', 'B', 'D'),
  of('D', 'B', 'E'),
  of('E', 'A', null),
];

test.each([
  ['A', null],
  ['B', 'A'],
  ['C', 'B'],
  ['D', 'A'],
  ['E', null],
])('taking %s back brings back %s', (id, expected) => {
  const fact = facts.find((f) => f.id === id)!;
  expect(earlierOf(fact, facts)?.id ?? null).toBe(expected);
});

test('those that were taken back are told from those that were replaced', () => {
  expect(facts.map((f) => restoredFor(f, facts)?.id ?? null)).toEqual([null, null, 'D', 'E', null]);
});
