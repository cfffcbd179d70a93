// Each field of a joined record comes from the better source.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { betterOf, joinedFields } from './better.ts';
import type { JoinedField, Proven, Side } from './better.ts';

const side = (value: Side['value'], proven: Proven = 0, said = '2026-01-01'): Side => ({
  value,
  proven,
  said,
});

test.each<[string, JoinedField, Side, Side, string]>([
  ['what only one says is taken', 'address', side(null), side('Jl. Mawar'), 'from only'],
  ['nothing never replaces something', 'nib', side('1'), side(null, 2), 'into only'],
  ['what both say stays', 'name', side('A'), side('A', 2), 'into same'],
  ['checked beats seen', 'nib', side('1', 1), side('2', 2), 'from proven'],
  ['seen beats stated', 'name', side('A', 1), side('B', 0, '2026-05-01'), 'into proven'],
  ['the newer name, proven alike', 'name', side('A'), side('B', 0, '2026-01-02'), 'from newer'],
  ['a letter too many makes no fuller name', 'name', side('Saalon Indra'), side('Salon Indra'), 'into kept'],
  ['the same day: the longer name', 'name', side('Bu Siti'), side('Warung Bu Siti'), 'from longer'],
  [
    'the longer address, although older',
    'address',
    side('Jl. Mawar', 0, '2026-05-01'),
    side('Jl. Mawar 5 blok B'),
    'from longer',
  ],
  ['an RT beats its kelurahan', 'place', side('64.71.01.1001', 1), side('64.71.01.1001/RT005'), 'from finer'],
  ['of two kelurahan the one seen', 'place', side('64.71.01.1001', 1), side('64.71.01.1002'), 'into proven'],
  ['the rest is no sector', 'sector', side('other', 0, '2026-05-01'), side('food'), 'from finer'],
  ['the older founding year', 'founded', side(2019), side(2015), 'from older'],
  [
    'the newest word on where it stands',
    'standing',
    side('closed', 2),
    side('active', 0, '2026-02-01'),
    'from newer',
  ],
  ['nothing tells them apart: what stays keeps its own', 'nib', side('1'), side('2'), 'into kept'],
])('%s', (_, field, into, from, expected) => {
  const { side: chosen, why } = betterOf(field, into, from);
  expect(`${chosen} ${why}`).toBe(expected);
});

const sideOf = (values: readonly (string | number)[]) =>
  fc.record({
    value: fc.oneof(fc.constant(null), fc.constantFrom(...values)),
    proven: fc.constantFrom<Proven>(0, 1, 2),
    said: fc.constantFrom('2026-01-01', '2026-01-02'),
  });
const anyChoice = fc
  .constantFrom(...joinedFields)
  .chain((field) =>
    fc.tuple(
      fc.constant(field),
      sideOf(field === 'founded' ? [2015, 2019] : ['a', 'b b', 'ccc']),
      sideOf(field === 'founded' ? [2015, 2019] : ['a', 'b b', 'ccc']),
    ),
  );

test('turned round, the same value is chosen wherever something tells the sides apart', () => {
  fc.assert(
    fc.property(anyChoice, ([field, a, b]) => {
      const [one, other] = [betterOf(field, a, b), betterOf(field, b, a)];
      fc.pre(one.why !== 'kept' && one.why !== 'same');
      expect(one.side).not.toBe(other.side);
      expect(one.why).toBe(other.why);
    }),
  );
});

test('a joined record never loses what one of the two knew', () => {
  fc.assert(
    fc.property(anyChoice, ([field, into, from]) => {
      const chosen = betterOf(field, into, from).side === 'into' ? into : from;
      if (into.value !== null || from.value !== null) expect(chosen.value).not.toBeNull();
    }),
  );
});
