// Which rows are one enterprise, and what a matched row changes.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { csvOf, land, preview, prepare } from './fixtures.ts';
import type { Line } from './fixtures.ts';
import { selectFates } from './store.ts';

const city = await testCity();
await prepare(city);

const ilir = 'Gunung Sari Ilir';
await land(
  city,
  csvOf([
    {
      'Nama Usaha': 'Dapur Aminah',
      'Nama Pemilik': 'Siti Aminah',
      NIK: '6471015509850001',
      NIB: '1234567890123',
      'Desa / Kelurahan': ilir,
      'No HP / WA': '081234567890',
      'Jenis Usaha': 'Kuliner',
      'Omset Tahunan (Rp)': '120jt',
    },
    { 'Nama Usaha': 'Bengkel Jaya', 'Nama Pemilik': 'Budi', 'Desa / Kelurahan': ilir },
    { 'Nama Usaha': 'Kios Rina', 'Nama Pemilik': 'Rina', 'Desa / Kelurahan': '' },
    { 'Nama Usaha': 'Toko Satu', 'Nama Pemilik': 'Umi', NIK: '6471014101800009', 'Desa / Kelurahan': ilir },
    { 'Nama Usaha': 'Toko Dua', 'Nama Pemilik': 'Umi', NIK: '6471014101800009', 'Desa / Kelurahan': ilir },
  ]),
);

const fateOf = async (line: Line) => {
  const { importId } = await preview(city, csvOf([line]));
  const [found] = await within(city, wholeCity, (db) =>
    selectFates(db, importId, { fates: ['new', 'changed', 'unchanged', 'duplicate'] }),
  );
  return { fate: found?.fate, by: found?.matchedBy, differences: found?.differences };
};

test.each<[string, Line, object]>([
  [
    'the same NIB under another name',
    { 'Nama Usaha': 'Dapur Ibu', NIB: '1234567890123' },
    { fate: 'changed', by: 'nib', differences: { name: ['Dapur Aminah', 'Dapur Ibu'] } },
  ],
  [
    'the same NIK, where it names one enterprise',
    { 'Nama Usaha': 'Dapur Siti', NIK: '6471015509850001' },
    { fate: 'changed', by: 'nik' },
  ],
  [
    'the same NIK and name among several of one owner',
    { 'Nama Usaha': 'TOKO DUA', NIK: '6471014101800009' },
    { fate: 'unchanged', by: 'nik' },
  ],
  [
    'a third name under a NIK with several enterprises',
    { 'Nama Usaha': 'Toko Tiga', NIK: '6471014101800009' },
    { fate: 'new' },
  ],
  [
    'name, owner and kelurahan, written otherwise',
    { 'Nama Usaha': 'BENGKEL  JAYA', 'Nama Pemilik': 'budi', 'Desa / Kelurahan': 'gunung sari ilir' },
    { fate: 'unchanged', by: 'name-owner-kelurahan' },
  ],
  [
    'name and owner without a kelurahan',
    { 'Nama Usaha': 'Kios Rina', 'Nama Pemilik': 'Rina', 'No HP / WA': '081200009999' },
    { fate: 'new' },
  ],
  [
    'name and kelurahan without an owner',
    { 'Nama Usaha': 'Bengkel Jaya', 'Desa / Kelurahan': ilir },
    { fate: 'new' },
  ],
  [
    'name, owner and kelurahan under another NIB',
    {
      'Nama Usaha': 'Dapur Aminah',
      'Nama Pemilik': 'Siti Aminah',
      'Desa / Kelurahan': ilir,
      NIB: '9999999999999',
    },
    { fate: 'new' },
  ],
  [
    'empty cells erase nothing',
    { 'Nama Usaha': 'Dapur Aminah', NIB: '1234567890123' },
    { fate: 'unchanged', by: 'nib' },
  ],
  [
    'a kecamatan does not replace its kelurahan',
    { 'Nama Usaha': 'Dapur Aminah', NIB: '1234567890123', Kecamatan: 'Balikpapan Kota' },
    { fate: 'unchanged' },
  ],
  [
    'another phone is a change that shows no number',
    { 'Nama Usaha': 'Dapur Aminah', NIB: '1234567890123', 'No HP / WA': '085211112222' },
    { fate: 'changed', differences: { phone: ['••••', '••••'] } },
  ],
  [
    'the same phone and sales are no change',
    {
      'Nama Usaha': 'Dapur Aminah',
      NIB: '1234567890123',
      'No HP / WA': '+62 812 3456 7890',
      'Omset Tahunan (Rp)': '120.000.000',
    },
    { fate: 'unchanged' },
  ],
  [
    'a paper not known yet is a change',
    { 'Nama Usaha': 'Dapur Aminah', NIB: '1234567890123', 'Sertifikat Halal': 'ADA' },
    { fate: 'changed', differences: { evidence: [null, ['halal']] } },
  ],
  [
    'another kelurahan is a move',
    { 'Nama Usaha': 'Dapur Aminah', NIB: '1234567890123', 'Desa / Kelurahan': 'Prapatan' },
    { fate: 'changed', differences: { area: ['64.71.05.1005', '64.71.05.1001'] } },
  ],
])('%s', async (_, line, expected) => {
  expect(await fateOf(line)).toMatchObject(expected);
});

test('what changed lands with its before, its standing and its words', async () => {
  await land(
    city,
    csvOf([
      { 'Nama Usaha': 'Montir Jaya', 'Nama Pemilik': 'Budi', 'Desa / Kelurahan': ilir, NIB: '2222222222222' },
    ]),
  );
  const { importId, counts } = await land(
    city,
    csvOf([
      {
        'Nama Usaha': 'Montir Makmur',
        NIB: '2222222222222',
        'Desa / Kelurahan': 'Prapatan',
        'Tahun Pendataan': '2025',
      },
    ]),
  );
  expect(counts).toMatchObject({ changed: 1, new: 0 });
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute(sql`
    select e.name, e.words @@ 'makmur'::tsquery as found, e.words @@ 'budi'::tsquery as owner, c.before, c.after,
      (select count(*)::int from registry_standing s where s.enterprise_id = e.id) as standings
    from registry_enterprise e join registry_change c on c.enterprise_id = e.id where c.import_id = ${importId}`),
  );
  expect(rows).toEqual([
    {
      name: 'Montir Makmur',
      found: true,
      owner: true,
      before: { name: 'Montir Jaya', area: '64.71.05.1005', seenDay: null },
      after: { name: 'Montir Makmur', area: '64.71.05.1001', seenDay: '2025-12-31' },
      standings: 2,
    },
  ]);
});

test('rows of one file: the first of an identity counts, later ones are told as repeated', async () => {
  const { counts } = await preview(
    city,
    csvOf([
      { 'Nama Usaha': 'Ulang', 'Nama Pemilik': 'Eka', 'Desa / Kelurahan': ilir },
      { 'Nama Usaha': 'ULANG', 'Nama Pemilik': 'Eka', 'Desa / Kelurahan': ilir, 'Jenis Usaha': 'Jasa' },
      { 'Nama Usaha': 'Sendiri', NIB: '3333333333333' },
      { 'Nama Usaha': 'Sendiri Lain', NIB: '3333333333333' },
      { 'Nama Usaha': 'Tanpa Apa-apa' },
      { 'Nama Usaha': 'Tanpa Apa-apa' },
      { 'Nama Usaha': 'Tanpa Apa-apa', 'Jenis Usaha': 'Jasa' },
    ]),
  );
  expect(counts).toMatchObject({ rows: 7, new: 4, duplicatesInFile: 3, possibleDuplicates: 1 });
});
