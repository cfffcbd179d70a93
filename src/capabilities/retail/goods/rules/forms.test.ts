// What may be typed about goods, at its edges.
import { describe, expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { readCounts, readOrder, readPieces, readSend } from './forms.ts';
import type { TypedRow } from './forms.ts';

const today = day('2026-11-22');
const row = (over: Partial<TypedRow> = {}): TypedRow => ({
  place: 'p1',
  quantity: '12',
  batch: 'A1',
  expires: '1/3/2027',
  ...over,
});
const send = (rows: readonly TypedRow[], on = '', note = '') => readSend(rows, { day: on, note }, today);

test.each([
  ['1', 1],
  ['1.000', 1000],
  ['1000000', 1_000_000],
  ['1000001', null],
  ['0', null],
  ['-3', null],
  ['2,5', null],
  ['dua', null],
])('%s pieces are read as %s', (typed, pieces) => {
  expect(readPieces(typed)).toBe(pieces);
});

describe('a delivery', () => {
  test('has the rows with pieces, today when no day is typed', () => {
    expect(send([row(), row({ place: 'p2', quantity: '' })])).toEqual({
      lines: [{ placementId: 'p1', quantity: 12, batch: 'A1', expiresOn: '2027-03-01' }],
      day: today,
      note: null,
    });
  });

  test('names each row that cannot be read', () => {
    const rows = [
      row({ quantity: '1,5' }),
      row({ expires: 'besok' }),
      row({ expires: '21/11/2026' }),
      row({ batch: 'x'.repeat(41) }),
      row(),
      row(),
    ];
    expect(send(rows, '23/11/2026')).toEqual({
      refused: 'form-wrong',
      problems: [
        { field: 'day', code: 'day-ahead' },
        { field: 'quantity.0', code: 'quantity-wrong' },
        { field: 'expires.1', code: 'expires-wrong' },
        { field: 'expires.2', code: 'already-expired' },
        { field: 'batch.3', code: 'batch-long' },
        { field: 'batch.5', code: 'batch-twice' },
      ],
    });
  });

  test('may expire on the day it is sent, and two batches of a product go together', () => {
    expect(send([row({ expires: '22/11/2026' }), row({ batch: 'A2' })])).toMatchObject({ lines: [{}, {}] });
    expect(send([row({ quantity: ' ' })])).toEqual({ refused: 'nothing-typed' });
  });
});

test('every line of a delivery is counted, nothing is a count too, and not before it was sent', () => {
  const around = { today, sentOn: day('2026-11-20') };
  expect(readCounts(new Map([['a', '0']]), { day: '' }, around)).toMatchObject({ day: today });
  expect(readCounts(new Map([['a', '']]), { day: '19/11/2026' }, around)).toEqual({
    refused: 'form-wrong',
    problems: [
      { field: 'day', code: 'day-past' },
      { field: 'count.a', code: 'quantity-wrong' },
    ],
  });
});

test('an order is wanted on a day from today on', () => {
  const typed = new Map([
    ['p1', '10'],
    ['p2', ''],
  ]);
  expect(readOrder(typed, '22/11/2026', today)).toEqual({
    lines: [{ placementId: 'p1', quantity: 10 }],
    day: today,
  });
  expect(readOrder(typed, '21/11/2026', today)).toMatchObject({ problems: [{ code: 'day-past' }] });
  expect(readOrder(new Map([['p1', '']]), '30/11/2026', today)).toEqual({ refused: 'nothing-typed' });
});
