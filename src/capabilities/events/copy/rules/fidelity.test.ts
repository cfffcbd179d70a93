// How much of a recipe a copy kept.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fidelity, keptShare, parts } from './fidelity.ts';
import type { Recipe } from './fidelity.ts';

const none: Recipe = { groups: [], shifts: [], tasks: [], budget: [], stalls: [], sessions: [] };

test('a line that is there twice counts twice', () => {
  const [first] = fidelity({ ...none, groups: ['a', 'a', 'b'] }, { ...none, groups: ['a', 'c'] });
  expect(first).toEqual({ part: 'groups', of: 3, kept: 1, gone: ['a', 'b'], added: ['c'] });
});

test('a recipe without lines has no share', () => {
  expect(keptShare(fidelity(none, { ...none, tasks: ['x'] }))).toBe(null);
});

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
const recipe: fc.Arbitrary<Recipe> = fc.record(
  Object.fromEntries(parts.map((p) => [p, lines])) as Record<(typeof parts)[number], typeof lines>,
);

test('an untouched copy keeps everything, and what is gone and kept is the whole original', () => {
  fc.assert(
    fc.property(recipe, recipe, (a, b) => {
      for (const k of fidelity(a, a)) expect(k).toMatchObject({ kept: k.of, gone: [], added: [] });
      for (const k of fidelity(a, b)) {
        expect(k.kept + k.gone.length).toBe(a[k.part].length);
        expect(k.kept + k.added.length).toBe(b[k.part].length);
      }
    }),
  );
});
