// What counts as the same word, misspelt.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceOf, errorsAllowed, oneErrorAway, soundsLike } from './spelling.ts';

test.each([
  ['kripik', 'keripik'],
  ['kerupuk', 'krupuk'],
  ['laundri', 'laundry'],
  ['soekarno', 'sukarno'],
  ['tjendana', 'cendana'],
  ['gado2', 'gado'],
  ['bakso', 'baso'],
])('%s is written for %s', (typed, known) => {
  expect(distanceOf(typed, known, 2)).toBeLessThanOrEqual(1);
});

test.each([
  ['mie', 0],
  ['sate', 1],
  ['bakso', 1],
  ['amplang', 2],
  ['081234', 0],
])('in %s so many slips are forgiven: %i', (word, allowed) => {
  expect(errorsAllowed(word)).toBe(allowed);
});

const word = fc.stringMatching(/^[a-z]{4,12}$/);

test('every slip of one letter is among the words one error away, and the way back too', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('a', 'k', 'z'), (known, place, letter) => {
      const at = place % known.length;
      const slips = [
        known.slice(0, at) + known.slice(at + 1),
        known.slice(0, at) + letter + known.slice(at),
        known.slice(0, at) + letter + known.slice(at + 1),
      ].filter((slip) => slip !== known);
      for (const slip of slips) {
        expect(oneErrorAway(known)).toContain(slip);
        expect(oneErrorAway(slip)).toContain(known);
        expect(distanceOf(slip, known, 2)).toBe(1);
      }
    }),
  );
});

test('a word is no other spelling of itself', () => {
  fc.assert(fc.property(word, (known) => !soundsLike(known).includes(known)));
});
