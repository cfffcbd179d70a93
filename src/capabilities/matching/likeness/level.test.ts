// How alike two values are, whichever stands first.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { editDistance } from '../../../kernel/text.ts';
import { typingErrors } from './distance.ts';
import { apart, levelBetween, levelOfHashes, levelOfPhones, lettersIn, neighboursIn } from './level.ts';
import type { Value } from './level.ts';

const generic = new Set(['jalan', 'warung', 'toko']);
const value = (text: string): Value => {
  const all = text.replaceAll(' ', '');
  const [low, high] = neighboursIn(all);
  const words = text
    .split(' ')
    .map((word) => ({ text: word, weight: generic.has(word) ? 0.7 : 8, letters: lettersIn(word) }));
  return { text: all, words, all: lettersIn(all), low, high };
};

test('typing errors by bits are those of the table', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      fc.pre(Math.min(a.length, b.length) <= 31);
      expect(typingErrors(a, b)).toBe(editDistance(a, b, 99));
    }),
  );
});

describe('levels', () => {
  test.each([
    ['same', 'siti aminah', 'siti aminah', 0],
    ['blanks do not count', 'pridham street', 'pridhamstreet', 0],
    ['one slip in a long name', 'muehlbserg', 'muehlberg', 1],
    ['two neighbours swapped', 'lauern', 'lauren', 2],
    ['words in another order', 'rahayu sri', 'sri rahayu', 1],
    ['a word left out', 'sri wahyuni', 'wahyuni', 3],
  ])('%s', (_, a, b, level) => {
    expect(levelBetween(value(a), value(b))).toBe(level);
  });

  test('what all shops are called makes none alike', () => {
    expect(levelBetween(value('warung sri'), value('warung joko'))).toBe(apart);
    expect(levelBetween(value('jalan melati'), value('jalan diponegoro'))).toBe(apart);
  });

  test('it does not matter which stands first', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'i', 'r', 's', 't', 'u'),
      minLength: 1,
      maxLength: 8,
    });
    const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => value(all.join(' ')));
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(levelBetween(a, b)).toBe(levelBetween(b, a));
      }),
      { numRuns: 2000 },
    );
  });

  test('one telephone in common is enough, a wrong digit nearly', () => {
    expect(levelOfPhones(value('81234567890 81111111111'), value('81111111111'))).toBe(0);
    expect(levelOfPhones(value('81234567890'), value('81234567891'))).toBe(1);
    expect(levelOfPhones(value('81234567890'), value('85300000001'))).toBe(apart);
  });

  test('keyed hashes are the same or nothing alike', () => {
    expect(levelOfHashes(value('01ab34cd'), value('01ab34cd'))).toBe(0);
    expect(levelOfHashes(value('01ab34cd'), value('01ab34ce'))).toBe(apart);
  });
});
