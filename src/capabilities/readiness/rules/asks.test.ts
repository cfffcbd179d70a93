// Bits of asks: equal to the rule that judges a condition, on every day up to the one on which they change.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, day } from '../../../kernel/day.ts';
import { grades } from '../../evidence/kinds.ts';
import type { Alternative, Fact } from '../../ladder/index.ts';
import { askOf, bitsOf, keyOf, meets } from './asks.ts';

const today = day('2026-11-22');
const asks: readonly Alternative[] = [
  { kind: 'nib', leastGrade: 'stated' },
  { kind: 'nib', leastGrade: 'seen' },
  { kind: 'pirt', leastGrade: 'seen' },
  { kind: 'halal', leastGrade: 'checked' },
  { kind: 'steady_production', leastGrade: 'stated', monthsRunning: 3, freshMonths: 6 },
];
const placed = asks.map((ask, at) => ({ place: at * 25, ask }));

const someFact: fc.Arbitrary<Fact> = fc
  .record({
    kind: fc.constantFrom('nib' as const, 'pirt', 'halal', 'steady_production'),
    grade: fc.constantFrom(...grades),
    start: fc.integer({ min: -300, max: 90 }),
    length: fc.option(fc.integer({ min: 0, max: 400 })),
  })
  .map(({ kind, grade, start, length }) => {
    const from = addDays(today, start);
    return { kind, grade, from, to: length === null ? null : addDays(from, length) };
  });

test('an ask is read back from its text', () => {
  for (const ask of asks) expect(askOf(keyOf(ask))).toEqual(ask);
});

test('places beyond the first word lie in the second', () => {
  expect(bitsOf([0, 2, 62, 63, 125])).toEqual({ met: 5n + (1n << 62n), more: 1n + (1n << 62n) });
});

test('until the day of change the bits stay as they are', () => {
  fc.assert(
    fc.property(fc.array(someFact, { maxLength: 8 }), fc.integer({ min: 1, max: 200 }), (facts, ahead) => {
      const { changesOn, ...now } = meets(placed, facts, today);
      const later = addDays(today, ahead);
      fc.pre(changesOn === null || later < changesOn);
      const { changesOn: _, ...then } = meets(placed, facts, later);
      expect(then).toEqual(now);
    }),
  );
});
