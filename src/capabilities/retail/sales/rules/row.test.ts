// Rows of outlets' own files: columns by their head row, numbers as tills write them.
import { expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import type { Cell } from '../../../../platform/reading/batch.ts';
import { findHead, guessMapping, lacking, readMapping } from './mapping.ts';
import { isNoSale, itemsOf, readAmount, readPieces, readRow, readTaker } from './row.ts';

const head = ['Tgl Transaksi', 'Barcode', 'Nama Barang', 'Qty', 'Harga Jual', 'Total'];
const mapping = guessMapping(head);
const items = itemsOf([
  { productId: 'amplang', name: 'Amplang Kuku', codes: ['8991234567897', 'PLU 0042'], price: 15_000n },
  { productId: 'kopi', name: 'Kopi', codes: [], price: null },
  { productId: 'abon-a', name: 'Abon', codes: ['1'], price: 1n },
  { productId: 'abon-b', name: 'abon', codes: ['2'], price: 1n },
]);
const read = (...cells: Cell[]) => readRow({ number: 7, cells }, mapping, items);

test('columns are known by their head row, in any order, below titles', () => {
  expect(mapping).toEqual({ day: 0, code: 1, name: 2, quantity: 3, price: 4, amount: 5 });
  const rows = [['LAPORAN PENJUALAN'], ['Oktober 2026', 'Cabang Rekaan'], head].map((cells, at) => ({
    number: at + 1,
    cells,
  }));
  expect(findHead(rows)).toBe(2);
  expect(lacking(guessMapping(['Total', 'Qty']))).toEqual(['day', 'code']);
  expect(readMapping({ day: '2', quantity: '9', name: 'x' }, 3)).toEqual({ day: 2 });
});

test.each<[Cell, bigint | null]>([
  ['12.500', 12_500n],
  ['12,500.00', 12_500n],
  ['12.500,00', 12_500n],
  ['Rp 12.500,-', 12_500n],
  ['12500', 12_500n],
  [12_500, 12_500n],
  [12.5, null],
  ['12.5', null],
  ['-12.500', -1n],
  [-5, -1n],
  ['(12.500)', -1n],
  ['1-2rb', null],
  ['banyak', null],
])('rupiah %s are %s', (typed, amount) => expect(readAmount(typed)).toBe(amount));

test.each<[Cell, number | null]>([
  ['12', 12],
  ['1.200', 1200],
  ['12 pcs', 12],
  [12, 12],
  [1.5, 1.5],
  ['1,5', 0.5],
  ['-3', -1],
  ['(3)', -1],
  ['selusin', null],
  ['', null],
])('pieces %s are %s', (typed, pieces) => expect(readPieces(typed)).toBe(pieces));

test.each<[Cell, string | null]>([
  [null, 'outlet'],
  ['Toko', 'outlet'],
  ['Pelaku Usaha', 'maker'],
  ['bendahara', null],
])('cash taken by %s is %s', (typed, taker) => expect(readTaker(typed)).toBe(taker));

test('a row becomes a line by code, by the outlet’s own code or by name', () => {
  const line = {
    line: 7,
    productId: 'amplang',
    day: day('2026-10-05'),
    quantity: 2,
    amount: 30_000n,
    takenBy: 'outlet',
    kind: 'sold',
  };
  expect(read('5/10/2026', 8991234567897, null, 2, null, 30_000)).toEqual(line);
  expect(read('2026-10-05', 'plu-0042', null, 2, null, '30.000')).toEqual(line);
  expect(read('5 Okt 2026', null, 'AMPLANG KUKU', '2', '15.000', null)).toEqual(line);
  expect(read('5/10/2026', null, 'Amplang Kuku', 2)).toEqual(line);
  expect(read('5/10/2026', '999', 'Lain', 2)).toEqual({ ...line, productId: null, amount: 0n });
});

test.each<[string, readonly Cell[], string]>([
  ['a day that is none', ['31/9/2026', null, 'Kopi', 1, null, 5], 'day-unclear'],
  ['no day', [null, null, 'Kopi', 1, null, 5], 'day-unclear'],
  ['pieces in words', ['5/10/2026', null, 'Kopi', 'dua', null, 5], 'quantity-unclear'],
  ['a price with one meaning too many', ['5/10/2026', null, 'Kopi', 1, 12.5], 'amount-unclear'],
  ['no price anywhere', ['5/10/2026', null, 'Kopi', 1], 'amount-unclear'],
  ['a name that two have', ['5/10/2026', null, 'Abon', 1], 'two-of-name'],
])('a row with %s is refused', (_, cells, refused) => expect(read(...cells)).toEqual({ line: 7, refused }));

test.each<[string, readonly Cell[], boolean]>([
  ['an empty row', [], true],
  ['a sum', [null, null, 'TOTAL', 12, null, 150_000], true],
  ['a remark', [null, null, 'dicetak oleh kasir'], true],
  ['a sale without a day', [null, null, 'Kopi', 1], false],
  ['a sale', ['5/10/2026', null, 'Kopi', 1], false],
])('%s is no sale: %#', (_, cells, no) => expect(isNoSale({ number: 1, cells }, mapping)).toBe(no));
