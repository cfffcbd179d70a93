// Rates typed by people: percent in any of their ways, basis points when named, nothing guessed.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { formatRate, parseRate } from './rate.ts';

test.each([
  ['5 %', 500],
  ['5%', 500],
  ['5,0', 500],
  ['5', 500],
  ['2.5 persen', 250],
  ['0,05 %', 5],
  ['12,25', 1225],
  ['500 bp', 500],
  ['100', 10_000],
])('"%s" is %i basis points', (typed, points) => {
  expect(parseRate(typed)).toBe(points);
});

test.each(['', 'lima', '-5', '5,125', '100,01', '101 %', '10001 bp', '5 5', '1.000', '12,250'])(
  '"%s" is no rate',
  (typed) => {
    expect(parseRate(typed)).toEqual({ refused: 'not-a-rate' });
  },
);

test('every rate is read back from what is shown, in both languages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom('id', 'en'), (rate, lang) => {
      expect(parseRate(formatRate(rate, lang))).toBe(rate);
    }),
  );
});
