// Where a list begins in the sheets that agencies send.
import { expect, test } from 'vitest';
import type { Cell, SheetRow } from '../../../platform/reading/batch.ts';
import { balikpapan } from './fixtures.ts';
import { findHeading, skipReason } from './heading.ts';

const sheet = (rows: readonly (readonly Cell[])[]): SheetRow[] =>
  rows.map((cells, at) => ({ number: at + 1, cells })).filter(({ cells }) => cells.length > 0);
const find = (rows: readonly (readonly Cell[])[], name = 'Sheet1') =>
  findHeading(sheet(rows), name, balikpapan);
const data: readonly Cell[] = [1, 'Warung Contoh', 'Ibu Contoh', 'Damai', 2_000_000];
const heading = ['No', 'Nama Usaha', 'Nama Pemilik', 'Kelurahan', 'Omzet'];

test.each<[string, readonly (readonly Cell[])[], number]>([
  ['in the first row', [heading, data], 1],
  ['below a title', [['DATA UMKM KOTA BALIKPAPAN'], heading, data], 2],
  [
    'below three titles and a blank row',
    [['DATA UMKM'], ['KOTA BALIKPAPAN'], ['TAHUN 2025'], [], heading, data],
    5,
  ],
  ['below a title in two cells', [['DATA UMKM', null, null, 'Tahun 2025'], heading, data], 2],
  ['over a row of column numbers', [heading, [1, 2, 3, 4, 5], data], 1],
])('the heading is found %s', (_, rows, row) => {
  expect(find(rows)).toEqual({ headings: heading, row, sheetArea: null });
});

test('a heading over two rows is joined', () => {
  const rows = [
    ['DAFTAR USAHA'],
    ['No', 'Nama Usaha', 'Alamat', null, null, 'Modal', null, 'Omzet'],
    [null, null, 'Kecamatan', 'Kelurahan', 'RT', 'Sendiri (Rp)', 'Luar (Rp)'],
    [1, 'Warung Contoh', 'Balikpapan Kota', 'Damai', '05', 1_000_000, 0, 5_000_000],
  ];
  expect(find(rows)).toMatchObject({
    row: 3,
    headings: [
      'No',
      'Nama Usaha',
      'Alamat / Kecamatan',
      'Alamat / Kelurahan',
      'Alamat / RT',
      'Modal / Sendiri (Rp)',
      'Modal / Luar (Rp)',
      'Omzet',
    ],
  });
});

test('an empty heading over a column of totals stays empty', () => {
  expect(
    find([
      ['Nama Usaha', 'Omzet', null, 'Jenis Usaha'],
      ['A', 5, 7, 'Jasa'],
    ]),
  ).toMatchObject({ headings: ['Nama Usaha', 'Omzet', '', 'Jenis Usaha'] });
});

test.each([
  ['Balikpapan Tengah', '64.71.04'],
  ['KEC. BPP TENGAH', '64.71.04'],
  ['Gn Sari Ilir', '64.71.04.1002'],
  ['Sheet1', null],
])('the sheet %j gives its rows the area %j', (name, area) => {
  expect(find([heading, data], name)).toMatchObject({ sheetArea: area });
});

test.each<[string, readonly (readonly Cell[])[]]>([
  [
    'areas as columns',
    [
      ['Jenis Usaha', 'Balikpapan Timur', 'Balikpapan Barat', 'Balikpapan Utara', 'Jumlah'],
      ['Kuliner', 10, 20, 30, 60],
    ],
  ],
  [
    'one line a kecamatan',
    [
      ['REKAP UMKM'],
      ['No', 'Kecamatan', 'Jumlah UMKM', 'Mikro', 'Kecil'],
      [1, 'Balikpapan Timur', 12, 10, 2],
      [2, 'Balikpapan Kota', '1.200', 1000, 200],
      ['Jumlah', null, 1212, 1010, 202],
    ],
  ],
  [
    'one line a kelurahan',
    [
      ['Kelurahan', 'Jumlah UMKM'],
      ['Damai', 12],
      ['Prapatan', 9],
    ],
  ],
])('a recap with %s is recognised', (_, rows) => {
  expect(find(rows)).toMatchObject({ refused: 'recap' });
});

test('a list with a column of areas is no recap', () => {
  expect(
    find([
      ['Nama Usaha', 'Kelurahan', 'Omzet'],
      ['A', 'Damai', 5],
    ]),
  ).not.toHaveProperty('refused');
});

test('a list of one column needs no more than its heading', () => {
  expect(find([['nama'], ['Warung Contoh']])).toEqual({ headings: ['nama'], row: 1, sheetArea: null });
});

test('a sheet of headings only, and a sheet of none, say so', () => {
  expect(find([['DATA'], heading])).toEqual({ refused: 'heading-only', row: 2 });
  expect(find([heading, ['Jumlah', null, null, null, 0]])).toEqual({ refused: 'heading-only', row: 1 });
  expect(
    find([
      [1, 2, 3],
      [4, 5, 6],
    ]),
  ).toEqual({ refused: 'no-heading' });
  expect(find([])).toEqual({ refused: 'no-heading' });
});

test.each<[string | null, readonly Cell[]]>([
  ['total', ['Jumlah', null, null, null, 5_000_000]],
  ['total', [null, 'JUMLAH TOTAL', null, null, 'Rp 5.000.000']],
  ['total', ['Total :', '12']],
  ['numbering', [1, 2, 3, 4, 5]],
  ['numbering', ['(1)', '(2)', '(3)', '(4)']],
  ['heading-again', heading],
  ['note', ['Mengetahui, Lurah Damai']],
  ['blank', []],
  [null, data],
  [null, [1, 'Total Jaya Motor', 'Ibu Contoh', 'Damai', 5]],
  [null, ['Jumlah Rejeki', 'Ibu Contoh']],
  [null, [null, 'Warung Contoh']],
])('%j is why the row %j is passed over', (reason, cells) => {
  expect(skipReason(cells, heading)).toBe(reason);
});
