// The city of the tests: Balikpapan's areas as facts, and rows of invented enterprises.
import { day } from '../../../kernel/day.ts';
import type { Cell } from '../../../platform/reading/batch.ts';
import { type Column, guessColumns } from './columns.ts';
import { type GazetteerArea, makeGazetteer } from './gazetteer.ts';
import { type Circumstances, type RowOutcome, planRows, readRow } from './row.ts';

const kecamatans: readonly (readonly [string, string, string])[] = [
  ['64.71.01', 'Balikpapan Timur', '1001 Manggar|1002 Lamaru|1003 Teritip|1004 Manggar Baru'],
  [
    '64.71.02',
    'Balikpapan Barat',
    '1001 Baru Ilir|1002 Baru Tengah|1003 Baru Ulu|1004 Kariangau|1005 Margo Mulyo|1006 Marga Sari',
  ],
  [
    '64.71.03',
    'Balikpapan Utara',
    '1001 Batu Ampar|1002 Gunung Samarinda|1003 Karang Joang|1004 Muara Rapak|1005 Gunung Samarinda Baru|1006 Graha Indah',
  ],
  [
    '64.71.04',
    'Balikpapan Tengah',
    '1001 Gunung Sari Ulu|1002 Gunung Sari Ilir|1003 Karang Rejo|1004 Karang Jati|1005 Mekar Sari|1006 Sumber Rejo',
  ],
  [
    '64.71.05',
    'Balikpapan Selatan',
    '1002 Sepinggan|1006 Gunung Bahagia|1008 Sepinggan Baru|1009 Sepinggan Raya|1010 Sungainangka|1011 Damai Baru|1012 Damai Bahagia',
  ],
  [
    '64.71.06',
    'Balikpapan Kota',
    '1001 Prapatan|1002 Telaga Sari|1003 Klandasan Ulu|1004 Klandasan Ilir|1005 Damai',
  ],
];

export const areas: readonly GazetteerArea[] = [
  { code: '64.71', name: 'Kota Balikpapan', level: 'city', parent: null },
  ...kecamatans.flatMap(([code, name, list]): GazetteerArea[] => [
    { code, name, level: 'kecamatan', parent: '64.71' },
    ...list.split('|').map((one): GazetteerArea => {
      return { code: `${code}.${one.slice(0, 4)}`, name: one.slice(5), level: 'kelurahan', parent: code };
    }),
  ]),
];

export const aliases = [{ name: 'Wonorejo', code: '64.71.03' }];

export const balikpapan = makeGazetteer({ areas, aliases });

export const wholeCity: Circumstances = {
  gazetteer: balikpapan,
  scope: '64.71',
  sheetArea: null,
  today: day('2026-11-22'),
};

export const template =
  'NIK,No KK,Nama Pemilik,Nama Usaha,No HP / WA,Kecamatan,Desa / Kelurahan,Jenis Usaha,Tahun Berdiri,Modal Sendiri (Rp),Modal Luar (Rp),Omset Tahunan (Rp),Tenaga Kerja,NIB,PIRT,Sertifikat Halal,HAKI,Tahun Pendataan'.split(
    ',',
  );

/** Reads one row given as heading and cell. */
export function readCells(
  cells: Readonly<Record<string, Cell>>,
  circumstances: Partial<Circumstances> = {},
): RowOutcome {
  const columns: Column[] = guessColumns(Object.keys(cells), []);
  return readRow(Object.values(cells), planRows(columns), { ...wholeCity, ...circumstances });
}
