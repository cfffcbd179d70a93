// Formulas do not run, figures are not harmed.
import { expect, test } from 'vitest';

import { csvCell, csvOf } from './csv.ts';
import type { RejectedRow } from './rows.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+cmd|calc', "'+cmd|calc"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2+3+cmd', "'-2+3+cmd"],
  ['  =1+1', "'  =1+1"],
  ['\uff1d1', "'\uff1d1"],
  ['-1.26', '-1.26'],
  ['+62 812-3456-7890', '+62 812-3456-7890'],
  ['-5%', '-5%'],
  ['Warung "Ibu", lama', '"Warung ""Ibu"", lama"'],
  ['dua\nbaris', '"dua\nbaris"'],
])('%j leaves as %j', (cell, written) => {
  expect(csvCell(cell)).toBe(written);
});

test('numbers, answers and empty cells leave as they are', () => {
  expect([csvCell(-1.5), csvCell(true), csvCell(null)]).toEqual(['-1.5', 'true', '']);
});

test('the reason stands under its heading even behind short rows, and each sheet has its heading', async () => {
  const row = (sheet: number, cells: RejectedRow['cells']): RejectedRow => ({
    sheet,
    line: 2,
    cells,
    problems: [],
    reason: 'sebab',
  });
  const rows = async function* () {
    yield row(0, ['a']);
    yield row(1, ['b', 'c', 'd']);
  };
  const sheets = [
    { name: 'satu', headings: ['Nama', 'NIK'] },
    { name: 'dua', headings: ['Nama'] },
  ];
  let written = '';
  for await (const piece of csvOf(sheets, rows(), 'Alasan')) written += piece;
  expect(written).toBe('\ufeffNama,NIK,Alasan\r\na,,sebab\r\n\r\nNama,Alasan\r\nb,c,d,sebab\r\n');
});
