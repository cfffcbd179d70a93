// What lands of a row, what is dropped with a reason, and what rejects it.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../../platform/reading/batch.ts';
import { guessColumns } from './columns.ts';
import { balikpapan, readCells, template, wholeCity } from './fixtures.ts';
import { planRows, readRow } from './row.ts';
import { type TypedRow, canonical } from './typed.ts';
import { sayProblem } from './words.ts';

const named = { 'Nama Usaha': 'Warung Contoh' };

function landed(cells: Readonly<Record<string, Cell>>): TypedRow {
  const outcome = readCells({ ...named, ...cells });
  if ('skipped' in outcome || outcome.row === null)
    throw new Error(`did not land: ${JSON.stringify(outcome)}`);
  return outcome.row;
}

function codes(cells: Readonly<Record<string, Cell>>, circumstances = {}): string[] {
  const outcome = readCells({ ...named, ...cells }, circumstances);
  return 'skipped' in outcome
    ? [outcome.skipped]
    : outcome.problems.map(({ code, severity }) => `${code} ${severity}`);
}

test('a full row of the government template lands', () => {
  const cells: Cell[] = [
    '6471015509850001',
    '6471010101100002',
    'IBU CONTOH',
    'Warung Contoh ',
    '081234567890',
    'Balikpapan Tengah',
    'Gn. Sari Ilir',
    'Kulier',
    2015,
    'Rp 5.000.000,-',
    '-',
    '60jt',
    3,
    '1234567890123',
    '2066471010012-28',
    'ADA',
    'TIDAK ADA',
    2025,
  ];
  const outcome = readRow(cells, planRows(guessColumns(template, [cells])), wholeCity);
  expect(outcome).toEqual({
    problems: [],
    row: {
      name: 'Warung Contoh',
      owner: 'IBU CONTOH',
      sex: null,
      nik: '6471015509850001',
      kk: '6471010101100002',
      phones: ['+6281234567890'],
      email: null,
      area: '64.71.04.1002',
      place: null,
      address: null,
      rt: null,
      rw: null,
      lat: null,
      lng: null,
      kind: 'Kulier',
      sectors: ['food'],
      kbli: null,
      foundedYear: 2015,
      ownCapital: { low: 5_000_000n, high: 5_000_000n },
      outsideCapital: null,
      sales: { low: 60_000_000n, high: 60_000_000n },
      workers: 3,
      nib: '1234567890123',
      npwp: null,
      papers: [
        { kind: 'nib', number: '1234567890123' },
        { kind: 'pirt', number: '2066471010012-28' },
        { kind: 'halal', number: null },
      ],
      surveyYear: 2025,
      seenOn: null,
      notes: [],
    },
  });
});

test.each<[string, Cell, Partial<TypedRow>]>([
  ['Omzet/bulan', '1,5jt', { sales: { low: 18_000_000n, high: 18_000_000n } as never }],
  ['Omzet/bulan', 'Rp 18jt/tahun', { sales: { low: 18_000_000n, high: 18_000_000n } as never }],
  ['Omset Tahunan (Rp)', 'Rp 2-3jt/bulan', { sales: { low: 24_000_000n, high: 36_000_000n } as never }],
  ['omzet', '>3jt/Bulan', { sales: { low: 36_000_000n, high: null } as never }],
  ['omzet', 'Rp 1.500.000,-', { sales: { low: 1_500_000n, high: 1_500_000n } as never }],
  ['Omzet (juta)', 12, { sales: { low: 12_000_000n, high: 12_000_000n } as never }],
  ['Omzet (juta)', '12,5', { sales: { low: 12_500_000n, high: 12_500_000n } as never }],
  ['Omzet (juta)', 'Rp 12.500.000', { sales: { low: 12_500_000n, high: 12_500_000n } as never }],
  ['Modal Sendiri (Rp)', '500rb', { ownCapital: { low: 500_000n, high: 500_000n } as never }],
  ['RT/RW', 'RT. 005. RW. 009', { rt: '005', rw: '009' }],
  ['RT/RW', 'RT/RW 02/01', { rt: '002', rw: '001' }],
  ['RT/RW', 'RT05 RE01', { rt: '005', rw: '001' }],
  ['Alamat', 'Jl. Contoh RT002 RW001', { rt: '002', rw: '001', address: 'Jl. Contoh RT002 RW001' }],
  ['RT', 5, { rt: '005' }],
  ['RT', '05/02', { rt: '005', rw: '002' }],
  ['WA', '8123456789', { phones: ['+628123456789'] as never }],
  ['WA', 628123456789, { phones: ['+628123456789'] as never }],
  ['No. HP', '0812 3456 7890 / 0813 4567 8901', { phones: ['+6281234567890', '+6281345678901'] as never }],
  ['Perizinan', 'ADA', { papers: [{ kind: 'licence', number: null }] }],
  ['Perizinan', 'TIDAK ADA', { papers: [] }],
  [
    'Perizinan',
    'NIB, PIRT dan Halal',
    {
      papers: [
        { kind: 'nib', number: null },
        { kind: 'pirt', number: null },
        { kind: 'halal', number: null },
      ],
    },
  ],
  ['NIB', 'ADA', { nib: null, papers: [{ kind: 'nib', number: null }] }],
  ['NIB', "'1234567890123", { nib: '1234567890123' as never }],
  ['NIB', 1234567890123, { nib: '1234567890123' as never }],
  ['NIB', 'dalam proses', { nib: null, papers: [], notes: [{ field: 'nib', text: 'dalam proses' }] }],
  ['PIRT', 'MD 123456789012', { papers: [{ kind: 'bpom', number: 'MD123456789012' }] }],
  ['HAKI', 'IDM000123456', { papers: [{ kind: 'mark', number: 'IDM000123456' }] }],
  ['Sertifikat Halal', 'belum', { papers: [] }],
  ['NIK', '-', { nik: null }],
  ['NIK', '0000000000000000', { nik: null }],
  ['Tahun Berdiri', 'Maret 2015', { foundedYear: 2015 }],
  ['Tahun Berdiri', '2015-03-01', { foundedYear: 2015 }],
  ['Tanggal Pendataan', '5 Maret 2026', { seenOn: '2026-03-05' as never }],
  ['Tanggal Pendataan', '5/3/2026', { seenOn: '2026-03-05' as never }],
  ['Tanggal Pendataan', 46086, { seenOn: '2026-03-05' as never }],
  ['Tanggal Pendataan', '2026-03-05T08:00:00', { seenOn: '2026-03-05' as never }],
  ['Jenis Kelamin', 'P', { sex: 'female' }],
  ['L/P', 'Laki-laki', { sex: 'male' }],
  ['Koordinat', '-1.2379, 116.8529', { lat: -1.2379, lng: 116.8529 }],
  [
    'Kegiatan',
    '47829 | Perdagangan Eceran',
    { kbli: '47829', kind: 'Perdagangan Eceran', sectors: ['trade'] },
  ],
  ['KBLI', 56101, { kbli: '56101', sectors: ['food'] }],
  ['Kode KBLI 2025', '56101', { kbli: '56101', kbliEdition: 2025 }],
  ['Koordinat', '0,0', { lat: null, lng: null }],
  ['Bujur', '0', { lng: null }],
  ['Kelurahan', 'Wonorejo', { area: '64.71.03', place: 'Wonorejo' }],
  ['Kecamatan', 'Bpp Selatan', { area: '64.71.05' }],
  ['Email', 'Ibu@Example.ID', { email: 'ibu@example.id' as never }],
  ['Nama Pemilik', '#N/A', { owner: null }],
])('%s %j is understood', (heading, cell, expected) => {
  expect(landed({ [heading]: cell })).toMatchObject(expected);
});

test.each<[string, Cell, string]>([
  ['NIK', '6,47101E+15', 'nik-digits-lost rejects'],
  ['NIK', 6.47101e15, 'nik-digits-lost rejects'],
  ['NIK', 6471015509850000, 'nik-digits-lost rejects'],
  ['NIK', '647101550985', 'nik-length rejects'],
  ['NIK', '6471019909850001', 'nik-date rejects'],
  ['NIK', 'KTP hilang', 'nik-unreadable rejects'],
  ['NIB', '1,23457E+12', 'nib-digits-lost rejects'],
  ['NIB', '090/SKU/180/2025', 'nib-village-letter warns'],
  ['NIB', '12345', 'nib-length warns'],
  ['NIB', 'menyusul ya', 'nib-unreadable warns'],
  ['No KK', '6,47101E+15', 'kk-unreadable warns'],
  ['WA', '1.23E+11', 'phone-digits-lost warns'],
  ['WA', '12', 'phone-unreadable warns'],
  ['WA', '081234567890 / xx', 'phone-partly warns'],
  ['Kelurahan', 'Xyzzy', 'kelurahan-unknown rejects'],
  ['Kelurahan', 'Sepinggan Bara', 'kelurahan-ambiguous rejects'],
  ['Kelurahan', 'Sepingan', 'area-respelt warns'],
  ['Kecamatan', 'Samarinda Ulu', 'kecamatan-unknown rejects'],
  ['Jenis Usaha', 'xyzzy', 'kind-unknown warns'],
  ['Omzet', 'lumayan', 'amount-unreadable warns'],
  ['Tenaga Kerja', 'banyak', 'count-unreadable warns'],
  ['Tahun Berdiri', '2099', 'year-unreadable warns'],
  ['Tanggal Pendataan', '23/11/2026', 'day-unreadable warns'],
  ['NPWP', '123', 'npwp-unreadable warns'],
  ['PIRT', '123', 'pirt-unreadable warns'],
  ['Halal', '123', 'halal-unreadable warns'],
  ['Halal', 'KH 123', 'halal-fatwa-number warns'],
  ['Email', 'ibu at contoh', 'email-unreadable warns'],
  ['Email', 'ibu@contoh,id', 'email-unreadable warns'],
  ['Jenis Kelamin', 'x', 'sex-unreadable warns'],
  ['Latitude', '95,1', 'point-unreadable warns'],
  ['Latitude', '-1,238', 'point-unreadable warns'],
  ['Longitude', '116,853', 'point-unreadable warns'],
  ['Koordinat', '-1.238, 89.9', 'point-unreadable warns'],
  ['Koordinat', '-1.238, 145.1', 'point-unreadable warns'],
  ['RT/RW', 'belakang pasar', 'rtrw-unreadable warns'],
  ['KBLI', '123', 'kbli-unreadable warns'],
])('%s %j is a problem: %s', (heading, cell, problem) => {
  expect(codes({ [heading]: cell })).toEqual([problem]);
});

test('the day of the list may be today, not tomorrow', () => {
  expect(codes({ 'Tanggal Pendataan': '22/11/2026' })).toEqual([]);
  expect(codes({ 'Tanggal Pendataan': '23/11/2026' })).toEqual(['day-unreadable warns']);
});

test('a row without a name is rejected, one with nothing said is passed over', () => {
  expect(codes({ 'Nama Usaha': ' - ', Pemilik: 'Ibu Contoh' })).toEqual(['name-missing rejects']);
  expect(codes({ 'Nama Usaha': '#REF!', Pemilik: 'Ibu Contoh' })).toEqual(['name-missing rejects']);
  expect(codes({ 'Nama Usaha': '-', Pemilik: '-' })).toEqual(['note']);
});

test('a name of 200 characters lands, one of 201 does not', () => {
  expect(codes({ 'Nama Usaha': 'x'.repeat(200) })).toEqual([]);
  expect(codes({ 'Nama Usaha': 'x'.repeat(201) })).toEqual(['name-too-long rejects']);
});

test('an importer touches only its own area', () => {
  const kelurahan = { scope: '64.71.06.1005' };
  expect(codes({ Kelurahan: 'Damai' }, kelurahan)).toEqual([]);
  expect(codes({ Kelurahan: 'Damai Baru' }, kelurahan)).toEqual(['outside-area rejects']);
  expect(codes({ Kecamatan: 'Balikpapan Kota' }, kelurahan)).toEqual(['outside-area rejects']);
  expect(codes({ Kelurahan: 'Damai' }, { scope: '64.71.05' })).toEqual(['outside-area rejects']);
  expect(codes({ Kelurahan: 'Damai', RT: '69' }, { scope: '64.71.06.1005/RT069' })).toEqual([]);
  expect(codes({ Kelurahan: 'Damai', RT: '70' }, { scope: '64.71.06.1005/RT069' })).toEqual([
    'outside-area rejects',
  ]);
  expect(codes({}, { scope: '64.71.05', sheetArea: '64.71.06' })).toEqual(['outside-area rejects']);
});

test('where a row names no area, the sheet does, then the importer does', () => {
  const areaOf = (circumstances: object) => {
    const outcome = readCells(named, circumstances);
    return 'row' in outcome ? outcome.row?.area : null;
  };
  expect(areaOf({})).toBe('64.71');
  expect(areaOf({ sheetArea: '64.71.04' })).toBe('64.71.04');
  expect(areaOf({ scope: '64.71.06.1005' })).toBe('64.71.06.1005');
  expect(areaOf({ scope: '64.71.06.1005/RT069' })).toBe('64.71.06.1005');
});

test('a NIK or a phone never shows in full in a problem', () => {
  for (const [heading, cell] of [
    ['NIK', '6471019909850001'],
    ['WA', '08123456789012345'],
    ['NIB', '6471015509850001'],
    ['Omzet', '6471015509850001x'],
    ['RT/RW', '081234567890'],
    ['No KK', '64710155098500012'],
  ] as const) {
    const outcome = readCells({ ...named, [heading]: cell });
    const shown = 'problems' in outcome ? outcome.problems.map((problem) => problem.shown) : [];
    expect(shown).toHaveLength(1);
    expect(shown[0]).not.toMatch(/\d{10}/);
    expect(shown[0]).toMatch(/•/);
  }
});

test('the same content is the same string whatever the order of the columns', () => {
  const cells: [string, Cell][] = [
    ['NIB', '1234567890123'],
    ['Sertifikat Halal', 'ADA'],
    ['Kelurahan', 'Damai'],
    ['PIRT', '123'],
    ['Omzet', '5jt'],
    ['No. HP', '081234567890'],
    ['Jenis Usaha', 'Jasa'],
    ['Perizinan', 'entah'],
  ];
  const expected = canonical(landed(Object.fromEntries(cells)));
  fc.assert(
    fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (shuffled) => {
      expect(canonical(landed(Object.fromEntries(shuffled)))).toBe(expected);
    }),
  );
  expect(canonical(landed({ Kelurahan: 'DAMAI ', NIB: "'1234567890123" }))).toBe(
    canonical(landed({ NIB: 1234567890123, Kelurahan: 'Kel. Damai' })),
  );
  expect(canonical(landed({ NIB: '1234567890124' }))).not.toBe(canonical(landed({ NIB: '1234567890123' })));
});

test('any cell in any column is read without a fault, and every problem has a sentence', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.stringMatching(/^[0-9RTW .,/E+-]{0,30}$/),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: template.length, maxLength: template.length }), (cells) => {
      const outcome = readRow(cells, planRows(guessColumns(template, [cells])), wholeCity);
      if ('skipped' in outcome) return;
      expect(outcome.row === null).toBe(outcome.problems.some(({ severity }) => severity === 'rejects'));
      for (const problem of outcome.problems)
        for (const lang of ['id', 'en'] as const) expect(sayProblem(problem, lang)).not.toContain('{');
    }),
  );
});

const naughty = '../shared/data/hostile/blns.json';
test.skipIf(!existsSync(naughty))(`naughty strings do nothing in any field (needs ${naughty})`, () => {
  const strings: string[] = JSON.parse(readFileSync(naughty, 'utf8'));
  const all = [
    ...template,
    'Alamat',
    'RT',
    'RW',
    'RT/RW',
    'KBLI',
    'NPWP',
    'Perizinan',
    'Tanggal Pendataan',
    'Email',
    'Jenis Kelamin',
    'Latitude',
    'Longitude',
  ];
  const plan = planRows(guessColumns(all, []));
  for (const text of [...strings, ...strings.map((one) => one.repeat(50))]) {
    expect(() => guessColumns([text, text], [[text, text]], balikpapan)).not.toThrow();
    const outcome = readRow(
      all.map(() => text),
      plan,
      wholeCity,
    );
    if ('row' in outcome && outcome.row !== null) expect(canonical(outcome.row).isWellFormed()).toBe(true);
  }
});
