// Printing labels: what is asked for, and on which places of the paper it lands.
import { expect, test } from 'vitest';

import { rupiah } from '../../../kernel/rupiah.ts';
import { placesOf } from '../paper.ts';
import { checkSheet } from './sheet.ts';

const product = { gtin: '8991234567891', price: rupiah(15_000) };
const typed = { what: 'barcode', size: '3x7', copies: '21', start: '1' };

test.each([
  [{}, { what: 'barcode', size: '3x7', copies: 21, start: 1 }],
  [
    { size: '4x10', copies: '400', start: '40' },
    { what: 'barcode', size: '4x10', copies: 400, start: 40 },
  ],
  [{ start: '' }, { what: 'barcode', size: '3x7', copies: 21, start: 1 }],
])('%j is printed', (some, sheet) => {
  expect(checkSheet({ ...typed, ...some }, product)).toEqual(sheet);
});

test.each([
  [{ copies: '0' }, 'copies-unclear'],
  [{ copies: '401' }, 'copies-unclear'],
  [{ start: '22' }, 'start-unclear'],
  [{ start: '0' }, 'start-unclear'],
  [{ what: 'all' }, 'what-missing'],
])('%j is refused', (some, code) => {
  expect(checkSheet({ ...typed, ...some }, product)).toMatchObject({
    refused: 'sheet',
    problems: [{ code }],
  });
});

test('without a number there is no barcode, without a price no price label, but the origin can be printed', () => {
  const bare = { gtin: null, price: null };
  expect(checkSheet(typed, bare)).toMatchObject({ problems: [{ code: 'no-barcode' }] });
  expect(checkSheet({ ...typed, what: 'price' }, bare)).toMatchObject({ problems: [{ code: 'no-price' }] });
  expect(checkSheet({ ...typed, what: 'origin' }, bare)).toMatchObject({ what: 'origin' });
});

test.each([
  [21, 1, [21]],
  [22, 1, [21, 1]],
  [21, 2, [20, 1]],
  [1, 21, [1]],
])('%i labels from place %i lie %j on sheets', (copies, start, sheets) => {
  expect(placesOf('3x7', copies, start).map((sheet) => sheet.filter(Boolean).length)).toEqual(sheets);
});
