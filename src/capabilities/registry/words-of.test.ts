// What an enterprise is found by.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchWords } from './words-of.ts';

test('name, owner and kind give their distinct words, the name first', () => {
  expect(searchWords("Warung Bu Sa'diyah", 'Hj. SADIYAH', 'Warung makan')).toEqual([
    'warung',
    'bu',
    'sadiyah',
    'hj',
    'makan',
  ]);
});

test('a single letter is no word to search by, a digit is', () => {
  expect(searchWords('Toko A 2', null, null)).toEqual(['toko', '2']);
});

test('words are distinct, bounded and never empty, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (name, owner, kind) => {
      const found = searchWords(name, owner, kind);
      expect(new Set(found).size).toBe(found.length);
      for (const word of found) expect([...word].length).toBeGreaterThan(0);
      for (const word of found) expect([...word].length).toBeLessThanOrEqual(40);
    }),
  );
});
