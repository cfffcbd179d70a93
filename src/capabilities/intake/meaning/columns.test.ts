// The headings that agencies write, and what their columns mean.
import { expect, test } from 'vitest';
import { guessColumns } from './columns.ts';
import { fields } from './field.ts';
import { balikpapan, template } from './fixtures.ts';
import { applyMapping, assign, mappingOf, missingHeading, recallMapping, shapeHash } from './mapping.ts';

const fieldOf = (heading: string) => guessColumns([heading], [])[0]?.field;

test('every heading of the government template is known', () => {
  expect(guessColumns(template, []).map(({ field }) => field)).toEqual(
    'nik kk owner name phone kecamatan kelurahan kind founded ownCapital outsideCapital sales workers nib pirt halal mark surveyYear'.split(
      ' ',
    ),
  );
});

test.each<[string, string]>([
  ['name', 'Nama Usaha|Nama UMKM|Nama|nama|business_name|NAMA USAHA |Nama Usaha*|nama_usaha|Nama Ussaha'],
  ['owner', 'Nama Pemilik|Nama Pemilik Usaha|owner_name|PEMILIK|Nama Lengkap Pemilik Usaha (sesuai KTP)'],
  ['kecamatan', 'Kecamatan|Nmkec|Kdkec|KEC.|Kecamtan'],
  ['kelurahan', 'Kelurahan|Desa|Desa / Kelurahan|Nmdesa|Kel/Desa|Keluraan'],
  ['kind', 'Kegiatan|Kegiatan Usaha|Jenis Usaha|kategori|Sektor Usaha|Bidang'],
  ['sales', 'Omset Tahunan (Rp)|omzet|Omzet/bulan|Omset per Tahun (juta)|Rata-rata omzet sebulan'],
  ['phone', 'No. HP|No HP / WA|WA|No. Telp/HP|Nomor WhatsApp Aktif'],
  ['papers', 'Perizinan|Legalitas Usaha|Izin usaha yang dimiliki'],
  ['surveyYear', 'Tahun Pendataan'],
  ['founded', 'Tahun Berdiri|Thn. Berdiri'],
  ['ownCapital', 'Modal Sendiri (Rp)|Modal Sendiri|Modal / Sendiri (Rp)'],
  ['outsideCapital', 'Modal Luar (Rp)|Modal / Luar (Rp)'],
  ['workers', 'Tenaga Kerja|Jumlah Tenaga Kerja (orang)|Jml. Karyawan'],
  ['nib', 'NIB|Nomor Induk Berusaha (NIB)|No. NIB'],
  ['pirt', 'PIRT|P-IRT|SPP-IRT|No. PIRT'],
  ['halal', 'Sertifikat Halal|Halal|No. Sertifikat Halal'],
  ['mark', 'HAKI|Merek Dagang|HKI'],
  ['nik', 'NIK|No. KTP|NIK / No KTP|Nomor Induk Kependudukan (NIK)'],
  ['kk', 'No KK|Nomor Kartu Keluarga'],
  ['rtrw', 'RT/RW|RT / RW|Alamat / RT/RW'],
  ['rt', 'RT|RT.'],
  ['rw', 'RW'],
  ['address', 'Alamat|Alamat Usaha|Alamat Lengkap Usaha'],
  ['seenOn', 'Tanggal Pendataan|Tgl. Survei'],
  ['email', 'Email|E-mail'],
  ['sex', 'Jenis Kelamin|L/P|JK'],
  ['kbli', 'KBLI|Kode KBLI'],
  ['npwp', 'NPWP|No. NPWP'],
  ['lat', 'Latitude|Lintang|Titik Koordinat'],
  ['lng', 'Longitude|Bujur'],
  ['ignore', 'No|No.|Keterangan|Tempat, Tanggal Lahir|Umur||Kabupaten/Kota|xyz'],
])('%s stands under many headings', (field, headings) => {
  for (const heading of headings.split('|')) expect([heading, fieldOf(heading)]).toEqual([heading, field]);
});

test.each([
  ['Omzet/bulan', { per: 'month' }],
  ['Omset Tahunan (Rp)', { per: 'year' }],
  ['Omzet per bulan (juta)', { per: 'month', unit: 'juta' }],
  ['Modal (ribuan Rp)', { unit: 'ribu' }],
])('the heading %s says %j for every cell', (heading, hints) => {
  expect(guessColumns([heading], [])[0]).toMatchObject(hints);
});

test('each meaning is given once, to the surest column', () => {
  const columns = guessColumns(
    ['Kdkec', 'Nmkec', 'Nama', 'Nama Usaha', 'Alamat'],
    [['05', 'Balikpapan Kota', 'Ibu Contoh', 'Warung', 'Jl. A']],
  );
  expect(columns.map(({ field }) => field)).toEqual(['ignore', 'kecamatan', 'owner', 'name', 'address']);
});

test('a person name column beside an enterprise name column is the owner', () => {
  const columns = guessColumns(['Nama', 'Nama Usaha'], []);
  expect(columns.map(({ field }) => field)).toEqual(['owner', 'name']);
});

test('without a heading the cells speak', () => {
  const rows = [
    ['6471015509850001', '081234567890', 'Damai', '1234567890123', 'ibu@example.id'],
    ['6471015509850002', '+62 812 3456 7891', 'Gn. Sari Ilir', '1234567890124', 'bapak@example.id'],
  ];
  expect(guessColumns(['', '', '', '', ''], rows, balikpapan).map(({ field }) => field)).toEqual([
    'nik',
    'phone',
    'kelurahan',
    'nib',
    'email',
  ]);
});

test('cells that contradict their heading lower the confidence', () => {
  const good = guessColumns(['NIK'], [['6471015509850001']])[0]?.confidence ?? 0;
  const bad = guessColumns(['NIK'], [['Warung Contoh']])[0]?.confidence ?? 0;
  expect(good).toBe(1);
  expect(bad).toBeLessThan(0.8);
});

test('a shape is known again by its headings, not by case, blanks or signs', () => {
  expect(shapeHash(['Nama Usaha', 'No. HP'])).toBe(shapeHash(['NAMA USAHA ', 'no hp', '', '']));
  expect(shapeHash(['Nama Usaha', 'No. HP'])).not.toBe(shapeHash(['No. HP', 'Nama Usaha']));
  expect(shapeHash(['ab', 'c'])).not.toBe(shapeHash(['a', 'bc']));
});

test('a person corrects a guess and the former holder gives way', () => {
  const columns = guessColumns(['Nama', 'Merk'], []);
  const changed = applyMapping(columns, [{ heading: 'merk', field: 'name' }]);
  expect(changed).toMatchObject({ columns: [{ field: 'ignore' }, { field: 'name' }], lacking: [] });
  expect(recallMapping(columns, mappingOf(assign(columns, 1, 'name')))).toMatchObject([
    { field: 'ignore' },
    { field: 'name' },
  ]);
});

test('a mapping that cannot be is refused', () => {
  const columns = guessColumns(['Nama', 'Merk'], []);
  expect(applyMapping(columns, [{ heading: 'Merk', field: 'brand' }])).toEqual({
    refused: 'unknown-field',
    field: 'brand',
  });
  expect(applyMapping(columns, [{ heading: 'Nama', field: 'owner' }])).toEqual({ refused: 'no-name-column' });
});

test('a sheet that lacks a chosen heading keeps its own guess and says so', () => {
  const columns = guessColumns(['Nama Usaha', 'Merk'], []);
  expect(applyMapping(columns, [{ heading: 'Toko', field: 'name' }])).toEqual({ columns, lacking: ['Toko'] });
  expect(applyMapping(guessColumns(['Merk apa'], []), [{ heading: 'Toko', field: 'name' }])).toEqual({
    refused: 'no-name-column',
  });
});

test('a heading that no sheet has is missing, whatever its case; of a file without headings nothing is', () => {
  const chosen = [{ heading: 'TOKO ', field: 'name' }];
  expect(missingHeading(['Nama', 'Toko', ''], chosen)).toBeNull();
  expect(missingHeading(['Nama', '', 'Nama', ' Merk '], chosen)).toEqual({
    refused: 'unknown-heading',
    heading: 'TOKO ',
    headings: ['Nama', 'Merk'],
  });
  expect(missingHeading([], chosen)).toBeNull();
});

test('every meaning but ignore can be found by some heading', () => {
  const words =
    'Nama Usaha|Pemilik|NIK|No KK|HP|Kecamatan|Kelurahan|Alamat|RT|RW|RT/RW|Jenis Usaha|KBLI|Tahun Berdiri|Modal Sendiri|Modal Luar|Omzet|Tenaga Kerja|NIB|NPWP|PIRT|Halal|HAKI|Perizinan|Tahun Pendataan|Tanggal Pendataan|Email|Jenis Kelamin|Lintang|Bujur|Keterangan';
  expect(new Set(words.split('|').map(fieldOf))).toEqual(new Set(fields));
});
