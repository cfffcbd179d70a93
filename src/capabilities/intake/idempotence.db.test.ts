// What holds for any rows: a second time changes nothing, the order of files does not matter, bad rows block nobody.
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isRefused } from '../../kernel/refusal.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { acceptImport } from './actions/accept.ts';
import { csvOf, land, later, prepare, preview } from './fixtures.ts';
import type { Line } from './fixtures.ts';
import { registryOf } from './fixtures.ts';

const city = await testCity();
await prepare(city);

const clear = () =>
  within(city, wholeCity, async (db) => {
    await db.execute(sql`delete from intake_fate`);
    await db.execute(sql`update registry_enterprise set status = 'withdrawn', nib = null, owner_id = null`);
    await db.execute(sql`update registry_person set nik_hash = null, phone_hash = null`);
  });

// Few names, owners and numbers, so that rows meet: in the file, in the registry, by different rules.
const line: fc.Arbitrary<Line> = fc.record({
  'Nama Usaha': fc.constantFrom('Dapur Aminah', 'DAPUR AMINAH', 'Bengkel Jaya', 'Kios Rina', ''),
  'Nama Pemilik': fc.constantFrom('Siti Aminah', 'Budi', 'Rina', ''),
  NIK: fc.constantFrom('', '', '6471015509850001', '6471011203900002', '6,47101E+15'),
  NIB: fc.constantFrom('', '', '1234567890123', '9876543210987'),
  'No HP / WA': fc.constantFrom('', '081234567890', '085211112222'),
  'Desa / Kelurahan': fc.constantFrom('', 'Gunung Sari Ilir', 'Prapatan', 'Tidak Dikenal'),
  'Jenis Usaha': fc.constantFrom('', 'Kuliner', 'Jasa'),
  'Omset Tahunan (Rp)': fc.constantFrom('', '120jt', '90jt'),
  PIRT: fc.constantFrom('', 'ADA', '206647101001230'),
  Email: fc.constantFrom('', 'siti@contoh.id', 'Budi@Contoh.ID'),
  Koordinat: fc.constantFrom('', '-1.2384, 116.8527', '-1.25, 116.9'),
  HAKI: fc.constantFrom('', 'dalam proses', 'sedang diurus'),
});
const file = fc.array(line, { minLength: 1, maxLength: 12 });

test('any rows a second time change nothing, and the counts add up', async () => {
  await fc.assert(
    fc.asyncProperty(file, async (lines) => {
      await clear();
      const first = await landOrNone(lines);
      if (!first) return;
      const { new: fresh, changed, unchanged, rejected, duplicatesInFile, rows, matched } = first;
      expect(fresh + changed + unchanged + rejected + duplicatesInFile).toBe(rows);
      expect(matched).toBe(changed + unchanged);
      const before = await registryOf(city);
      const again = await landOrNone(lines);
      expect(again).toMatchObject({ new: 0, changed: 0, rejected, duplicatesInFile, rows });
      expect(await registryOf(city)).toEqual(before);
    }),
    { numRuns: 24 },
  );
});

test('rows that met in one enterprise the first time do not part the second time', async () => {
  await clear();
  const owner = { 'Nama Usaha': 'Bengkel Jaya', 'Nama Pemilik': 'Siti Aminah', NIK: '6471015509850001' };
  const twoNumbers = [
    { ...owner, NIB: '9876543210987' },
    { ...owner, NIB: '1234567890123' },
  ];
  await land(city, csvOf([owner]));
  await land(city, csvOf(twoNumbers));
  expect((await land(city, csvOf([...twoNumbers, { 'Nama Usaha': 'Lain' }]))).counts).toMatchObject({
    new: 1,
    changed: 0,
  });
});

test('three files again in any order change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(file, file, file),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      async (files, order) => {
        await clear();
        for (const lines of files) await landOrNone(lines);
        const before = await registryOf(city);
        for (const at of order) {
          const counts = await landOrNone(files[at] ?? []);
          if (counts) expect(counts).toMatchObject({ new: 0, changed: 0 });
        }
        expect(await registryOf(city)).toEqual(before);
      },
    ),
    { numRuns: 12 },
  );
});

test('a bad row never blocks a good one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 3 }), async (at) => {
      await clear();
      const good = [1, 2, 3].map((n): Line => ({
        'Nama Usaha': `Usaha ${n}`,
        'Desa / Kelurahan': 'Prapatan',
      }));
      const counts = await landOrNone(good.toSpliced(at, 0, { 'Nama Usaha': 'Rusak', NIK: '6,47101E+15' }));
      expect(counts).toMatchObject({ new: 3, rejected: 1 });
    }),
    { numRuns: 4 },
  );
});

test('two previews of one file, both accepted at once: the second changes nothing', async () => {
  await clear();
  const text = csvOf([
    { 'Nama Usaha': 'Serentak A', 'Nama Pemilik': 'Ani', 'Desa / Kelurahan': 'Prapatan' },
    { 'Nama Usaha': 'Serentak B' },
  ]);
  const [one, two] = [await preview(city, text), await preview(city, text)];
  expect([one.counts.new, two.counts.new]).toEqual([2, 2]);
  const accepted = await Promise.all([
    acceptImport(city, wholeCity, one, later()),
    acceptImport(city, wholeCity, two, later()),
  ]);
  const fresh = accepted.map((outcome) => (isRefused(outcome) ? -1 : outcome.counts.new));
  expect(fresh.toSorted((a, b) => a - b)).toEqual([0, 2]);
});

test('one acceptance asked for twice at once has one effect', async () => {
  await clear();
  const { importId } = await preview(city, csvOf([{ 'Nama Usaha': 'Sekali Saja' }]));
  await Promise.all([1, 2, 3].map(() => acceptImport(city, wholeCity, { importId }, later())));
  const [found] = await within(
    city,
    wholeCity,
    async (db) =>
      (await db.execute(sql`select count(*)::int as n from registry_enterprise where name = 'Sekali Saja'`))
        .rows,
  );
  expect(found).toEqual({ n: 1 });
});

async function landOrNone(lines: readonly Line[]) {
  // A file of empty rows alone is refused as one without a list.
  if (!lines.some((cells) => Object.values(cells).some((cell) => cell !== ''))) return null;
  return (await land(city, csvOf(lines))).counts;
}
