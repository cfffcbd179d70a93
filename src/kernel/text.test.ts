import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, isNone, squeeze, tidy, titleCase, words } from './text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const nameLike = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', '²', ' ', '-', "'", '7', '\u200b', 'İ', 'ﬁ'),
});

describe('tidy', () => {
  test.each([
    ['  Warung   Melati ', 'Warung Melati'],
    ['Warung\u00a0Melati', 'Warung Melati'],
    ['War\u200bung\ufeff', 'Warung'],
    ["'081234567890", '081234567890'],
    ["Ma'ruf", "Ma'ruf"],
    ['Jl. Melati\r\r\nRT 05', 'Jl. Melati RT 05'],
    ['War\u0000ung\u202e', 'Warung'],
    ['', ''],
  ])('%j becomes %j', (cell, expected) => expect(tidy(cell)).toBe(expected));

  test('what is tidy has no border blanks, no double blanks, nothing invisible and can be stored as it is', () => {
    fc.assert(
      fc.property(anyText, (cell) => {
        const text = tidy(cell);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\s\s|[\u200b\ufeff\u202e]/);
        expect(text).not.toContain('\0');
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });

  test('half of a character is replaced rather than stored', () => {
    expect(tidy('a\ud800b')).toBe('a\ufffdb');
  });
});

test.each(['', ' ', '-', '--', '–', 'n/a', 'N/A', 'Tidak Ada', ' tidak  ada ', 'BELUM ADA', 'nihil', "'-"])(
  '%j says that there is nothing',
  (cell) => expect(isNone(cell)).toBe(true),
);

test.each(['0', 'ada', 'Tidak Ada Duanya', '-1', `-${'-'.repeat(300)}`])('%j says something', (cell) =>
  expect(isNone(cell)).toBe(false),
);

describe('squeeze', () => {
  test.each([
    ['Warung Bu Sri', 'warungbusri'],
    ['WARUNG  BU-SRI', 'warungbusri'],
    ['Gado²', 'gadogado'],
    ['Gado-gado', 'gadogado'],
    ['Gado² Bu Sri', 'gadogadobusri'],
    ['Café Ma’ruf 99', 'cafemaruf99'],
    ['ＫＩＯＳ', 'kios'],
    ['!?', ''],
  ])('%s becomes %s', (name, key) => expect(squeeze(name)).toBe(key));

  test('a squeezed name squeezes to itself', () => {
    fc.assert(fc.property(fc.oneof(anyText, nameLike), (name) => squeeze(squeeze(name)) === squeeze(name)));
  });

  test('capitals, blanks and signs make no difference', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (parts) => {
        expect(squeeze(` ${parts.join(' - ').toUpperCase()}. `)).toBe(parts.join(''));
      }),
    );
  });
});

test.each([
  ['Warung Bu Sri', ['warung', 'bu', 'sri']],
  ['Gado² Ma’ruf', ['gado', 'maruf']],
  ['Depot Al - Izzah', ['depot', 'al', 'izzah']],
  ['Tahu petis & Tahu walik', ['tahu', 'petis', 'walik']],
  ['!?', []],
])('the search words of %s are %j', (name, expected) => expect(words(name)).toEqual(expected));

test('joined search words hold no letter that the key does not', () => {
  fc.assert(
    fc.property(nameLike, (name) => {
      for (const word of words(name)) expect(squeeze(name)).toContain(word);
    }),
  );
});

test.each([
  ['WARUNG BU SRI', 'Warung Bu Sri'],
  ['PT MAJU JAYA', 'PT Maju Jaya'],
  ['BBQ DAN SATE', 'BBQ dan Sate'],
  ['DAN JAYA', 'Dan Jaya'],
  ['BARBER G4UL', 'Barber G4UL'],
  ['JL. MELATI GG. II', 'Jl. Melati Gg. II'],
  ['MA’RUF', 'Ma’ruf'],
  ['AngkringanAR', 'AngkringanAR'],
  ['gado mama rio', 'gado mama rio'],
])('%s is shown as %s', (name, shown) => expect(titleCase(name)).toBe(shown));

/** Optimal string alignment without any short cut. */
function plainDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => i || j),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(i - 2, j - 2) + 1);
      (rows[i] ?? [])[j] = cost;
    }
  return at(a.length, b.length);
}

describe('typing errors', () => {
  test.each([
    ['warung', 'warung', 0],
    ['warung', 'warng', 1],
    ['warung', 'warrung', 1],
    ['warung', 'wraung', 1],
    ['kuliner', 'kulier', 1],
    ['kuliner', 'kulener', 1],
    ['perdagangan', 'perdangan', 2],
    ['', 'abc', 3],
  ])('between %s and %s are %i', (a, b, errors) => expect(editDistance(a, b, 3)).toBe(errors));

  test('the quick count equals the plain one, up to its limit, in both directions', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, max) => {
        const expected = Math.min(plainDistance(a, b), max + 1);
        expect(editDistance(a, b, max)).toBe(expected);
        expect(editDistance(b, a, max)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
