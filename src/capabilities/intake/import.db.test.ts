// Files on their whole way: brought, tried, accepted.
import { existsSync, readFileSync } from 'node:fs';

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { wholeCity, within } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { csvOf, land, prepare, preview } from './fixtures.ts';

const city = await testCity();
await prepare(city);

const row = (line: Record<string, string>) => ({
  Kecamatan: 'Balikpapan Kota',
  'Desa / Kelurahan': 'Gunung Sari Ilir',
  ...line,
});

test('a sheet lands, and the same sheet again changes nothing', async () => {
  const text = csvOf([
    row({
      'Nama Usaha': 'Dapur Aminah',
      'Nama Pemilik': 'Siti Aminah',
      NIK: '6471015509850001',
      'No HP / WA': '081234567890',
      NIB: '1234567890123',
      'Jenis Usaha': 'Kuliner',
      'Omset Tahunan (Rp)': '120jt',
    }),
    row({ 'Nama Usaha': 'Bengkel Jaya', 'Nama Pemilik': 'Budi', 'Jenis Usaha': 'Jasa' }),
    row({ 'Nama Usaha': 'Rusak', NIK: '6,47101E+15' }),
  ]);
  const first = await land(city, text);
  expect(first.counts).toMatchObject({ rows: 3, new: 2, rejected: 1, matched: 0, duplicatesInFile: 0 });
  const again = await land(city, text);
  expect(again.counts).toMatchObject({ rows: 3, new: 0, changed: 0, unchanged: 2, rejected: 1 });
  const [found] = await within(
    city,
    wholeCity,
    async (db) =>
      (
        await db.execute(sql`
    select (select count(*)::int from registry_enterprise) as enterprises, (select count(*)::int from registry_person) as persons,
      (select count(*)::int from registry_standing) as standings, (select count(*)::int from evidence_fact) as facts,
      (select count(*)::int from intake_row) as staged`)
      ).rows,
  );
  expect(found).toEqual({ enterprises: 2, persons: 2, standings: 2, facts: 2, staged: 0 });
});

const malawele = new URL(
  '../../../../shared/data/spreadsheets/malawele_sorong_names_categories.csv',
  import.meta.url,
);
test.skipIf(!existsSync(malawele))(
  '265 names of another place are 265 enterprises and one possible duplicate',
  async () => {
    const { counts } = await preview(city, readFileSync(malawele, 'utf8'));
    expect(counts).toMatchObject({ new: 265, possibleDuplicates: 1, rejected: 0, duplicatesInFile: 0 });
  },
);
