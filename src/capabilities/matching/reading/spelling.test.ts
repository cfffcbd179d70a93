// What people write in many ways is one spelling.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { folded, spelt } from './spelling.ts';

describe('names of people and shops', () => {
  test.each([
    ['Bu Sri Wahyuni', 'Hj. Sri Wahyuni'],
    ['Pak Soekarno', 'Sukarno'],
    ['Djoko Tjahjono', 'Joko Cahjono'],
    ['Warung Bu Tutik', 'wr. Ibu Tutik'],
    ['Wrg. Gado²', 'WARUNG GADO-GADO'],
    ['Toko Kupu2', 'tk kupu kupu'],
    ["Ma'ruf", 'Maruf'],
    ['Muh. Anas', 'MUHAMMAD ANAS'],
    ['Annisaa', 'Anisa'],
    ['CV Berkah', 'Berkah'],
    ['Café Nuri', 'Cafe Nuri'],
  ])('%s is %s', (one, other) => {
    expect(spelt(one, true)).toEqual(spelt(other, true));
  });

  test('a title is left where there is nothing else', () => {
    expect(spelt('Mak', true)).toEqual(['mak']);
    expect(spelt('Haji', true)).toEqual(['haji']);
  });

  test('different names stay different', () => {
    expect(spelt('Sri Rahayu', true)).not.toEqual(spelt('Siti Rahayu', true));
    expect(spelt('Toko Jaya', true)).not.toEqual(spelt('Warung Jaya', true));
  });
});

describe('addresses', () => {
  test.each([
    ['Jl. Mulawarman No. 12', 'jalan mulawarman nomor 12'],
    ['Gg Mawar', 'Gang Mawar'],
    ['Kel. Damai', 'Damai'],
    ['Perum. Pondok Indah blk C', 'Perumahan Pondok Indah Blok C'],
  ])('%s is %s', (one, other) => {
    expect(spelt(one, false)).toEqual(spelt(other, false));
  });
});

test('any text is spelt, and what is spelt is lower case without blanks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, named) => {
      for (const word of spelt(text, named)) expect(word).toMatch(/^\S+$/u);
      expect(folded(folded(text))).toBe(folded(text));
    }),
  );
});
