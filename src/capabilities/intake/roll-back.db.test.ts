// An accepted import is taken back as if it had never been, as long as nothing stands on it.
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isRefused } from '../../kernel/refusal.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { rollBackImport } from './actions/roll-back.ts';
import { csvOf, land, later, prepare, registryOf } from './fixtures.ts';
import type { Line } from './fixtures.ts';

const city = await testCity();
await prepare(city);

const back = (importId: string, reason = 'berkas keliru') =>
  rollBackImport(city, wholeCity, { importId, reason }, later());

const base: readonly Line[] = [
  {
    'Nama Usaha': 'Dapur Aminah',
    'Nama Pemilik': 'Siti Aminah',
    NIK: '6471015509850001',
    'No HP / WA': '081234567890',
    'Desa / Kelurahan': 'Prapatan',
    NIB: '1234567890123',
  },
  {
    'Nama Usaha': 'Bengkel Jaya',
    'Nama Pemilik': 'Budi',
    'Desa / Kelurahan': 'Prapatan',
    'Jenis Usaha': 'Jasa',
  },
  { 'Nama Usaha': 'Kios Tanpa Pemilik', NIB: '9876543210987' },
];
await land(city, csvOf(base));

const maybe = (...values: string[]) => fc.constantFrom('', ...values);
const change: fc.Arbitrary<readonly Line[]> = fc
  .tuple(
    fc.record({
      'Nama Usaha': fc.constantFrom('Dapur Aminah', 'Dapur Bu Aminah'),
      'Nama Pemilik': maybe('Hj. Siti Aminah', 'Siti Aminah', 'Orang Lain'),
      NIK: maybe('6471015509850001', '6471011203900002'),
      'No HP / WA': maybe('085211112222'),
      'Desa / Kelurahan': maybe('Gunung Sari Ilir', 'Prapatan'),
      NIB: fc.constant('1234567890123'),
      'Omset Tahunan (Rp)': maybe('90jt'),
    }),
    fc.record({
      'Nama Usaha': fc.constant('Bengkel Jaya'),
      'Nama Pemilik': fc.constant('Budi'),
      'Desa / Kelurahan': fc.constant('Prapatan'),
      'Jenis Usaha': maybe('Perdagangan'),
      NIK: maybe('6471014101800003'),
      'No HP / WA': maybe('085277778888'),
      'Tahun Berdiri': maybe('2011'),
      'Tahun Pendataan': maybe('2025'),
    }),
    fc.record({
      'Nama Usaha': fc.constantFrom('Kios Tanpa Pemilik', 'Kios Baru'),
      'Nama Pemilik': maybe('Rina'),
      'No HP / WA': maybe('085233334444'),
      NIB: fc.constant('9876543210987'),
      PIRT: maybe('ADA'),
    }),
    fc.record({
      'Nama Usaha': fc.constantFrom('Sama Sekali Baru', 'Usaha Kedua'),
      NIK: maybe('6471014101800009', '6471015509850001'),
    }),
  )
  .map((lines) => lines);

test('whatever an import brought or changed is as before once it is taken back', async () => {
  await fc.assert(
    fc.asyncProperty(change, async (lines) => {
      const before = await registryOf(city);
      const { importId, counts } = await land(city, csvOf(lines));
      fc.pre(counts.new + counts.changed > 0);
      expect(await registryOf(city)).not.toEqual(before);
      expect(await back(importId)).toEqual({ importId });
      expect(await registryOf(city)).toEqual(before);
    }),
    { numRuns: 24 },
  );
});

test('search words are counted as before', async () => {
  const used = () =>
    within(
      city,
      wholeCity,
      async (db) =>
        (
          await db.execute(sql`
    select w.word, w.uses from registry_word w where w.uses > 0 order by 1`)
        ).rows,
    );
  const before = await used();
  const { importId } = await land(
    city,
    csvOf([{ 'Nama Usaha': 'Kata Langka' }, { 'Nama Usaha': 'Kios Berganti', NIB: '9876543210987' }]),
  );
  expect(await used()).not.toEqual(before);
  await back(importId);
  expect(await used()).toEqual(before);
});

test('after it was taken back, the same file is new again', async () => {
  const text = csvOf([{ 'Nama Usaha': 'Datang Lagi', 'Nama Pemilik': 'Ujang', NIK: '6471014101800007' }]);
  const first = await land(city, text);
  await back(first.importId);
  expect((await land(city, text)).counts).toMatchObject({ new: 1, unchanged: 0 });
});

test('a later file that speaks of the same enterprises must be taken back first', async () => {
  const lines = [{ 'Nama Usaha': 'Bertumpuk', 'Nama Pemilik': 'Ica', 'Desa / Kelurahan': 'Prapatan' }];
  const first = await land(city, csvOf(lines));
  const second = await land(city, csvOf(lines.map((line) => ({ ...line, 'No HP / WA': '085299990000' }))));
  const refused = await back(first.importId);
  expect(refused).toMatchObject({ refused: 'depended-on', count: 1 });
  expect(await back(second.importId)).toEqual({ importId: second.importId });
  expect(await back(first.importId)).toEqual({ importId: first.importId });
});

test('a hand that changed one of them holds the import', async () => {
  const { importId } = await land(city, csvOf([{ 'Nama Usaha': 'Dipegang' }, { 'Nama Usaha': 'Bebas' }]));
  const { now } = later();
  await within(city, wholeCity, (db) =>
    db.execute(sql`
    insert into registry_change (enterprise_id, before, after, reason, recorded_at, recorded_by)
    select id, '{}', '{}', 'dicek', ${now.toISOString()}, 'petugas' from registry_enterprise where name = 'Dipegang'`),
  );
  expect(await back(importId)).toMatchObject({ refused: 'depended-on', count: 1 });
});

test('a reason is asked for, and nothing is taken back twice', async () => {
  const { importId } = await land(city, csvOf([{ 'Nama Usaha': 'Sekali' }]));
  expect(await back(importId, '  ')).toEqual({ refused: 'reason-missing' });
  expect(isRefused(await back(importId))).toBe(false);
  expect(await back(importId)).toEqual({ refused: 'not-accepted' });
});
