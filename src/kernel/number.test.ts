import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCount, formatShare, parseCount } from './number.ts';

test.each<[string | number, number]>([
  ['12', 12],
  [12, 12],
  ['0', 0],
  ['1.234', 1234],
  ['1,234', 1234],
  ['1.234.567', 1_234_567],
  ['1.234,00', 1234],
  ['12 orang', 12],
  ['12org', 12],
  ['3 Karyawan', 3],
  ['3,0', 3],
  ['3.0', 3],
  ['3,000', 3000],
  ["'5", 5],
])('%s counts %i', (typed, count) => expect(parseCount(typed)).toBe(count));

test.each<[string | number, string]>([
  ['3,5', 'not-whole'],
  [3.5, 'not-whole'],
  [1.234, 'not-whole'],
  ['-3', 'not-a-count'],
  [-3, 'not-a-count'],
  [Number.NaN, 'not-a-count'],
  [1e21, 'not-a-count'],
  ['1E+05', 'not-a-count'],
  ['dua', 'not-a-count'],
  ['3 L 2 P', 'not-a-count'],
  ['12 juta', 'not-a-count'],
  ['1.23.456', 'not-a-count'],
  ['-', 'empty'],
])('%s is refused as %s', (typed, refused) => expect(parseCount(typed)).toMatchObject({ refused }));

test('every count we write is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (count) => {
      expect(parseCount(formatCount(count, 'id'))).toBe(count);
      expect(parseCount(formatCount(count, 'en'))).toBe(count);
    }),
  );
});

test('counts are grouped as each language does', () => {
  expect(formatCount(93_412, 'id')).toBe('93.412');
  expect(formatCount(93_412, 'en')).toBe('93,412');
  expect(formatCount(-1_234_567n, 'id')).toBe('-1.234.567');
  expect(formatCount(999, 'id')).toBe('999');
});

test.each<[number, number, string]>([
  [61, 100, '61 %'],
  [1, 8, '13 %'],
  [0, 100, '0 %'],
  [100, 100, '100 %'],
  [1, 95_000, '<1 %'],
  [94_999, 95_000, '>99 %'],
  [0, 0, '–'],
])('%i of %i is %s', (part, whole, shown) => expect(formatShare(part, whole, 'id')).toBe(shown));

test('English writes the percent sign close', () => expect(formatShare(61, 100, 'en')).toBe('61%'));
