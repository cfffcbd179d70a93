// What must not happen: rows outside the area, numbers in clear, half an import, cells that do something.
import { existsSync, readFileSync } from 'node:fs';

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import type { Scope } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { acceptImport } from './actions/accept.ts';
import { landRows } from './actions/land-rows.ts';
import { previewImport } from './actions/preview.ts';
import { csvOf, gunungSariIlir, land, later, prepare, preview, template, upload } from './fixtures.ts';
import { newDraft } from './meaning/draft.ts';
import type { TypedRow } from './meaning/typed.ts';
import { rejectedRows } from './rejected/rows.ts';
import { findImport } from './store.ts';

const city = await testCity();
await prepare(city);

const count = (what: string) =>
  within(city, wholeCity, async (db) =>
    Number((await db.execute<{ n: string }>(sql.raw(`select count(*) as n from ${what}`))).rows[0]?.n),
  );

const kelurahan: Scope = { kind: 'area', area: gunungSariIlir };

test('an officer lands rows of the own kelurahan only', async () => {
  const { counts, importId } = await land(
    city,
    csvOf([
      { 'Nama Usaha': 'Di Sini', 'Desa / Kelurahan': 'Gunung Sari Ilir' },
      { 'Nama Usaha': 'Di Sana', 'Desa / Kelurahan': 'Prapatan' },
      { 'Nama Usaha': 'Tanpa Alamat' },
    ]),
    kelurahan,
  );
  expect(counts).toMatchObject({ new: 2, rejected: 1 });
  expect(await count(`registry_enterprise where area <> '${gunungSariIlir}'`)).toBe(0);
  const elsewhere: Scope = { kind: 'area', area: '64.71.05.1001' };
  expect(await within(city, elsewhere, (db) => findImport(db, importId))).toBeNull();
});

test('a NIK known outside the area gives the enterprise a person of its own, and the file is as idempotent', async () => {
  await land(
    city,
    csvOf([
      {
        'Nama Usaha': 'Jauh',
        'Nama Pemilik': 'Umi',
        NIK: '6471014101800009',
        'Desa / Kelurahan': 'Prapatan',
      },
    ]),
  );
  const text = csvOf([
    {
      'Nama Usaha': 'Dekat',
      'Nama Pemilik': 'Umi',
      NIK: '6471014101800009',
      'Desa / Kelurahan': 'Gunung Sari Ilir',
    },
  ]);
  expect((await land(city, text, kelurahan)).counts).toMatchObject({ new: 1, changed: 0 });
  expect((await land(city, text, kelurahan)).counts).toMatchObject({ new: 0, unchanged: 1 });
  expect(await count(`registry_person where name = 'Umi'`)).toBe(2);
});

test('one owner, several enterprises; one phone, several owners', async () => {
  const nik = '6471011203900002';
  await land(
    city,
    csvOf([
      { 'Nama Usaha': 'Warung Satu', 'Nama Pemilik': 'Tono', NIK: nik },
      { 'Nama Usaha': 'Warung Dua', 'Nama Pemilik': 'Tono', NIK: nik },
      { 'Nama Usaha': 'Kue Ani', 'Nama Pemilik': 'Ani', 'No HP / WA': '081200001111' },
      { 'Nama Usaha': 'Jahit Ani', 'Nama Pemilik': 'Ani', 'No HP / WA': '081200001111' },
      { 'Nama Usaha': 'Sayur Adi', 'Nama Pemilik': 'Adi', 'No HP / WA': '081200001111' },
    ]),
  );
  expect(await count(`registry_person where name = 'Tono'`)).toBe(1);
  expect(
    await count(`registry_enterprise e join registry_person p on p.id = e.owner_id where p.name = 'Tono'`),
  ).toBe(2);
  expect(await count(`registry_person where name in ('Ani', 'Adi')`)).toBe(2);
});

test('no table holds a NIK or a phone in clear, staged, landed or rejected', async () => {
  const nik = '6471015509850001';
  const text = csvOf([
    {
      'Nama Usaha': 'Rahasia',
      'Nama Pemilik': 'Siti',
      NIK: nik,
      'No KK': '6471012345678901',
      'No HP / WA': '0812 3456 7890',
    },
    {
      'Nama Usaha': 'Ditolak',
      NIK: nik,
      'No HP / WA': '081234567890',
      'Desa / Kelurahan': 'Entah Di Mana Ini',
    },
  ]);
  const { importId } = await preview(city, text);
  const lookEverywhere = async () => {
    for (const table of [
      'intake_row',
      'intake_fate',
      'intake_import',
      'registry_person',
      'registry_enterprise',
      'registry_change',
      'evidence_fact',
      'audit_entry',
    ]) {
      for (const secret of [nik, '6471012345678901', '81234567890', '0812 3456 7890']) {
        expect([table, secret, await count(`${table} t where t::text like '%${secret}%'`)]).toEqual([
          table,
          secret,
          0,
        ]);
      }
    }
  };
  await lookEverywhere();
  await acceptImport(city, wholeCity, { importId }, later());
  await lookEverywhere();
});

test('a connection cut in mid-acceptance leaves nothing, and once more lands it', async () => {
  const { importId } = await preview(city, csvOf([{ 'Nama Usaha': 'Terputus', 'Nama Pemilik': 'Wati' }]));
  const before = await count('registry_enterprise');
  let cut: Promise<unknown> = Promise.resolve();
  // Whoever holds the words makes the acceptance wait behind everything it wrote; there it is cut.
  await within(city, wholeCity, async (db) => {
    await db.execute(sql`lock table registry_word in exclusive mode`);
    cut = acceptImport(city, wholeCity, { importId }, later()).then(
      () => 'landed',
      () => 'cut',
    );
    await expect.poll(() => endWaiting(), { timeout: 20_000 }).toBe(1);
    expect(await cut).toBe('cut');
  });
  expect(await count('registry_enterprise')).toBe(before);
  expect((await within(city, wholeCity, (db) => findImport(db, importId)))?.state).toBe('accepting');
  expect(await acceptImport(city, wholeCity, { importId }, later())).toMatchObject({ counts: { new: 1 } });
  expect(await count('registry_enterprise')).toBe(before + 1);
});

/** Ends the connection that waits to write words; how many there were. */
const endWaiting = () =>
  within(city, wholeCity, async (db) => {
    const { rows } = await db.execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into registry_word%'`);
    return rows.length;
  });

const hostile = new URL('../../../../shared/data/hostile/blns.json', import.meta.url);
const naughty: readonly string[] = existsSync(hostile)
  ? (JSON.parse(readFileSync(hostile, 'utf8')) as string[])
  : [
      "'; drop table registry_enterprise; --",
      '\\N',
      '\\.',
      'a\tb\\nc',
      '=cmd|calc',
      '\u202eabc',
      '\ud800',
      '𝕿𝖊𝖘𝖙',
    ];

test('naughty strings in every field land or come back, and do nothing', async () => {
  const lines = naughty.flatMap((text) => [
    Object.fromEntries(template.map((heading) => [heading, text])),
    { 'Nama Usaha': `Usaha ${text}`, 'Nama Pemilik': text, 'Jenis Usaha': text },
  ]);
  const { counts, importId } = await land(city, csvOf(lines));
  expect(counts.rows).toBeGreaterThan(naughty.length);
  expect(counts.rejected).toBeGreaterThan(0);
  expect((await land(city, csvOf(lines))).counts).toMatchObject({
    new: 0,
    changed: 0,
    rejected: counts.rejected,
  });
  for (const kind of ['csv', 'xlsx'] as const) {
    const file = await rejectedRows(city, wholeCity, { importId, kind, lang: 'id' });
    if ('refused' in file) throw new Error(file.refused);
    let bytes = 0;
    for await (const chunk of file.content as AsyncIterable<Buffer | string>) bytes += chunk.length;
    expect(bytes).toBeGreaterThan(100);
  }
});

test('rows that are typed already land by the same way, and only once', async () => {
  const { kecamatanText: _, kelurahanText: __, problems: ___, ...empty } = newDraft(city.code);
  const rows = async function* (): AsyncGenerator<TypedRow> {
    for (let n = 0; n < 1_200; n += 1)
      yield { ...empty, name: `Contoh ${n}`, sectors: ['trade'], area: gunungSariIlir };
  };
  const how = { ...later('demo'), now: new Date('2024-10-01T00:00:00Z'), today: '2024-10-01' };
  const first = await landRows(city, rows(), how, { name: 'CONTOH.xlsx', example: true });
  expect(first.counts).toMatchObject({ rows: 1_200, new: 1_200 });
  expect(await landRows(city, rows(), how, { name: 'CONTOH.xlsx', example: true })).toEqual(first);
  expect(await count(`registry_enterprise where example`)).toBe(1_200);
  expect(await count(`registry_standing where day = '2024-10-01'`)).toBe(1_200);
});

test('an unread upload says what it is; an unreadable one is refused with its reason', async () => {
  const importId = await upload(city, 'ini bukan tabel sama sekali\n');
  expect(await previewImport(city, wholeCity, { importId }, later())).toMatchObject({
    refused: expect.any(String),
  });
  const found = await within(city, wholeCity, (db) => findImport(db, importId));
  expect(found).toMatchObject({ state: 'refused', refusal: { refused: expect.any(String) } });
  expect(await acceptImport(city, wholeCity, { importId }, later())).toEqual({ refused: 'not-previewed' });
});
