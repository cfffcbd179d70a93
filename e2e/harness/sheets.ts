// The agency's files as they arrive: titles above merged headings, semicolons in Windows-1252, misspelt lists.
import excel from 'exceljs';

import { xlsxParts, zipOf } from '../../src/platform/reading/fixtures.ts';

export type FileOf = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const xlsx = (name: string, buffer: Buffer): FileOf => ({ name, mimeType: xlsxType, buffer });
export const csv = (name: string, buffer: Buffer): FileOf => ({ name, mimeType: 'text/csv', buffer });

const places = [
  ['Balikpapan Tengah', 'Gunung Sari Ilir'],
  ['Balikpapan Tengah', 'Karang Jati'],
  ['Balikpapan Kota', 'Prapatan'],
  ['Balikpapan Utara', 'Batu Ampar'],
  ['BALIKPAPAN BARAT', 'BARU ILIR '],
] as const;
const place = (at: number) => places[at % places.length] ?? places[0];
const two = (at: number) => String(at).padStart(2, '0');

/** Invented: the tenth to twelfth digit are no birthday of anybody in the registry of persons, region 6499 is nobody's. */
const nik = (at: number): string => `649901${two((at % 28) + 1)}0780${String(1000 + at)}`;
const nib = (at: number): string => `91200${String(10_000_000 + at)}`;

/** `good` enterprises, then three rows that cannot come in, one that stands twice, and the total. */
export async function licenceExport(good: number): Promise<FileOf> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Ekspor');
  sheet.addRow(['DAFTAR PELAKU USAHA KOTA BALIKPAPAN (REKAAN)']);
  sheet.addRow(['Ditarik 5 Maret 2026']);
  sheet.addRow([]);
  sheet.addRow([
    'No',
    'Nama Usaha',
    'Nama Pemilik',
    'NIK',
    'NIB',
    'Lokasi Usaha',
    '',
    'Kegiatan Usaha',
    'Patokan',
    'Omset Tahunan (Rp)',
    '',
  ]);
  sheet.addRow(['', '', '', '', '', 'Kecamatan', 'Kelurahan', '', '', '', '']);
  sheet.mergeCells('A1:J1');
  sheet.mergeCells('F4:G4');
  for (const column of ['A', 'B', 'C', 'D', 'E', 'H', 'I', 'J']) sheet.mergeCells(`${column}4:${column}5`);
  const row = (at: number, name: string, owner: string, id: string | number, number: string) => {
    const [kecamatan, kelurahan] = place(at);
    return [
      at,
      name,
      owner,
      id,
      number,
      kecamatan,
      kelurahan,
      '10794 | Industri Kerupuk, Keripik',
      `Dekat pos ${at}`,
      'Rp 1,5jt/bulan',
    ];
  };
  for (let at = 1; at <= good; at++)
    sheet.addRow(row(at, `Dapur Rekaan ${two(at)}`, `Pemilik Rekaan ${two(at)}`, nik(at), nib(at)));
  sheet.addRow(row(good + 1, 'Dapur Angka Hilang', 'Pemilik Rekaan', 6.47101e15, ''));
  sheet.addRow(row(good + 2, '', 'Pemilik Rekaan', '', ''));
  sheet.addRow([
    good + 3,
    'Dapur Entah Di Mana',
    'Pemilik Rekaan',
    '',
    '',
    'Balikpapan Utara',
    'Kampung Antah Berantah',
    '',
    '',
    '',
  ]);
  sheet.addRow(row(1, 'DAPUR REKAAN 01 ', 'Pemilik Rekaan 01', nik(1), nib(1)));
  sheet.addRow(['Jumlah', good + 4]);
  return xlsx('ekspor OSS.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
}

/** `known` of the licence export with a phone added, `fresh` new ones; the last new one stands twice. */
export function fieldList(known: number, fresh: number): FileOf {
  const phones = (at: number) =>
    [`0811000${1000 + at}`, `62811000${1000 + at}`, `+62 811-000-${1000 + at}`, `811000${1000 + at}`][at % 4];
  const line = (at: number, name: string, owner: string) => {
    const [kecamatan, kelurahan] = place(at);
    const rt = [`RT. 00${(at % 8) + 1}. RW. 002`, `RT/RW 0${(at % 8) + 1}/02`, `RT00${(at % 8) + 1} RW002`][
      at % 3
    ];
    return [name, owner, phones(at), kecamatan, kelurahan.trim(), rt, 'gado\u00b2, es campur', '-'].join(';');
  };
  const fresher = (at: number) => line(at, `Warung Lapangan ${two(at)}`, `Ibu Rekaan ${two(at)}`);
  const lines = [
    'Nama UMKM;Nama Pemilik Usaha;No HP / WA;Kecamatan;Desa / Kelurahan;RT/RW;Jenis Usaha;Sertifikat Halal',
    ...Array.from({ length: known }, (_, at) =>
      line(at + 1, `Dapur Rekaan ${two(at + 1)}`, `Pemilik Rekaan ${two(at + 1)}`),
    ),
    ...Array.from({ length: fresh }, (_, at) => fresher(at + 1)),
    fresher(fresh),
  ];
  return csv('pendataan lapangan.csv', Buffer.from(lines.join('\r\r\n'), 'latin1'));
}

/** What people type to break things, as names of shops: text like any other. */
export const hostileNames = [
  '=HYPERLINK("http://contoh.invalid","klik")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '<script>alert(1)</script>',
  "Toko '; drop table registry_enterprise; --",
  'Kedai \u202etxet desrever',
  '\u6e2c\u8a66 \ud83c\udf5c \u0645\u0637\u0639\u0645',
  '${7*7}{{7*7}}',
  '../../../etc/passwd',
] as const;

/** An old list with two columns more than it needs, misspelt kinds, and the hostile names among the others. */
export function marketplaceList(plain: number): FileOf {
  const kinds = ['Kulier', 'Kulener', 'Perdangan', 'Jasa', 'kuliner,perdagangan'];
  const names = [...Array.from({ length: plain }, (_, at) => `Lapak Lama ${two(at + 1)}`), ...hostileNames];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = names.map((name, at) =>
    [name, kinds[at % kinds.length] ?? '', place(at)[1], ''].map(quoted).join(','),
  );
  return csv('lapak lama.csv', Buffer.from(`\ufeffnama,kategori,kelurahan,\n${lines.join('\n')}\n`));
}

/** Headings of the government's template, with rows that are good, and one that is not. */
export function templateSheet(good: number): FileOf {
  const headings =
    'NIK,No KK,Nama Pemilik,Nama Usaha,No HP / WA,Kecamatan,Desa / Kelurahan,Jenis Usaha,Tahun Berdiri,Modal Sendiri (Rp),Modal Luar (Rp),Omset Tahunan (Rp),Tenaga Kerja,NIB,PIRT,Sertifikat Halal,HAKI,Tahun Pendataan';
  const line = (at: number, name: string, id: string) => {
    const [kecamatan, kelurahan] = place(at);
    return `${id},,Pemilik Formulir ${two(at)},${name},,${kecamatan},${kelurahan},Kuliner,2019,"Rp 1.500.000,-",-,"Rp 2-3jt/bulan",2,,ADA,TIDAK ADA,-,2025`;
  };
  const lines = Array.from({ length: good }, (_, at) => line(at, `Usaha Formulir ${two(at)}`, ''));
  return csv(
    'formulir.csv',
    Buffer.from([headings, ...lines, line(good, 'Usaha Tanpa Angka', '"6,47101E+15"')].join('\n')),
  );
}

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetOf = (xml: string): Buffer => zipOf(xlsxParts([{ name: 'Data', xml }]));

/** The header of the container in which spreadsheets are locked with a password. */
function lockedBook(): Buffer {
  const bytes = Buffer.alloc(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.write('EncryptedPackage', 1024, 'utf16le');
  return bytes;
}

/** Files that are no list of enterprises, each with what a person is told. */
export const notLists = (): readonly (readonly [what: string, file: FileOf, told: string])[] => [
  [
    'a recap',
    csv(
      'rekap.csv',
      Buffer.from(
        'Kategori,Balikpapan Timur,Balikpapan Barat,Balikpapan Utara,Balikpapan Kota\nKuliner,120,98,143,77\nJasa,61,55,80,41\nJumlah,181,153,223,118\n',
      ),
    ),
    'Ini rekap (jumlah per wilayah), bukan daftar usaha',
  ],
  ['a locked workbook', xlsx('terkunci.xlsx', lockedBook()), 'dikunci dengan kata sandi'],
  [
    'a picture named .xlsx',
    xlsx(
      'foto.xlsx',
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(5000, 7)]),
    ),
    'bukan lembar kerja',
  ],
  [
    'a bomb',
    xlsx('bom.xlsx', sheetOf(' '.repeat(80 * 1024 * 1024))),
    'mengembang jauh lebih besar dari yang wajar',
  ],
  [
    'headings alone',
    xlsx(
      'kosong.xlsx',
      sheetOf(`<row>${cell('Nama Usaha')}${cell('Nama Pemilik')}${cell('Kelurahan')}</row>`),
    ),
    'Hanya ada judul kolom',
  ],
  ['nothing', csv('nol.csv', Buffer.from('')), 'Berkas ini kosong'],
];

/** Many rows, for what takes a while. */
export const longList = (rows: number): FileOf =>
  csv(
    'panjang.csv',
    Buffer.from(
      `Nama Usaha,Nama Pemilik,Kelurahan\n${Array.from({ length: rows }, (_, at) => `Usaha Panjang ${at},Pemilik Panjang ${at},${place(at)[1]}`).join('\n')}\n`,
    ),
  );
