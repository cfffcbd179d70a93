// The verb import: the same files as on screen, one object a file, and a refused one holds up no other.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import excel from 'exceljs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { csvOf, prepare } from '../capabilities/intake/fixtures.ts';
import { listImports } from '../capabilities/intake/index.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import type { City } from '../platform/db/index.ts';
import { testCity } from '../platform/db/testing.ts';
import type { System } from '../system.ts';
import { importFiles } from './import.ts';
import { Misused } from './verb.ts';
import type { Call } from './verb.ts';

const real = '../shared/data/spreadsheets/malawele_sorong_names_categories.csv';
const started = process.cwd();
let city: City;
let folder = '';

beforeAll(async () => {
  city = await testCity();
  await prepare(city);
  folder = mkdtempSync(join(tmpdir(), 'import-verb-'));
  vi.spyOn(process, 'cwd').mockReturnValue(folder); // where the person stands; threads cannot go elsewhere
});

afterAll(() => void vi.restoreAllMocks());

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const run = (words: readonly string[], values: Call['values'] = {}) =>
  importFiles.run({
    system: {} as System,
    city: async () => city,
    by: 'command',
    values,
    words,
    lang: 'id',
    say: () => undefined,
  });

const row = (name: string, kelurahan = 'Prapatan') => ({
  'Nama Usaha': name,
  'Nama Pemilik': 'Bu Rekaan',
  Kecamatan: 'Balikpapan Kota',
  'Desa / Kelurahan': kelurahan,
});

test('a dry run counts and changes nothing, an import lands, and the same again changes nothing', async () => {
  const path = file('daftar.csv', csvOf([row('Dapur Satu'), row('Dapur Dua'), row('Dapur Dua')]));
  const tried = await run([path], { 'dry-run': true });
  const landed = await run([path]);
  const again = await run([path]);
  const nothing = { changed: 0, rejected: 0, rejectedRows: null };
  expect([tried.json, landed.json, again.json]).toMatchObject([
    [{ file: path, dryRun: true, new: 2, matched: 0, unchanged: 0, duplicatesInFile: 1, ...nothing }],
    [{ file: path, dryRun: false, new: 2, matched: 0, unchanged: 0, duplicatesInFile: 1, ...nothing }],
    [{ file: path, dryRun: false, new: 0, matched: 2, unchanged: 2, duplicatesInFile: 1, ...nothing }],
  ]);
  expect([landed.jsonLines, landed.refused]).toEqual([true, false]);
  const states = await within(city, wholeCity, async (db) =>
    (await listImports(db, {})).map((one) => one.state),
  );
  expect(states).toEqual(['accepted', 'accepted', 'tried']);
});

test('rejected rows are written beside, a refused file holds up no other and makes the whole refused', async () => {
  const bad = file('rusak.csv', csvOf([row('Dapur Tiga'), row('Dapur Empat', 'Antah')]));
  const empty = file('kosong.csv', '');
  const result = await run([empty, join(folder, 'tidak-ada.csv'), bad]);
  const rejectedRows = join(folder, 'rusak.ditolak.xlsx');
  expect(result.json).toMatchObject([
    { file: empty, refused: 'empty-file' },
    { refused: 'no-such-file' },
    { file: bad, new: 1, rejected: 1, rejectedRows },
  ]);
  expect(result.refused).toBe(true);
  expect(existsSync(rejectedRows)).toBe(true);
  expect(result.text).toContain('Berkas ini kosong');
});

test('a heading may be given its meaning', async () => {
  const path = file('aneh.csv', 'Toko = apa,Kel\nDapur Lima,Prapatan\n');
  expect((await run([path])).json).toMatchObject([{ refused: 'no-name-column' }]);
  expect((await run([path], { map: ['Toko = apa=name'] })).json).toMatchObject([{ new: 1 }]);
});

/** A workbook with these sheets. */
async function book(name: string, sheets: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const made = new excel.Workbook();
  for (const [sheet, rows] of Object.entries(sheets))
    made.addWorksheet(sheet).addRows(rows.map((cells) => [...cells]));
  const path = join(folder, name);
  await made.xlsx.writeFile(path);
  return path;
}

test('a sheet that lacks the heading given a meaning is read by its own headings, and a line says so', async () => {
  const path = await book('lembar.xlsx', {
    Tengah: [
      ['Toko = apa', 'Kelurahan'],
      ['Dapur Lembar Satu', 'Karang Jati'],
    ],
    Kota: [
      ['Nama Usaha', 'Kelurahan'],
      ['Dapur Lembar Dua', 'Prapatan'],
    ],
    Catatan: [['tulisan saja']],
  });
  const { json, text } = await run([path], { map: ['toko = APA=name'] });
  expect(json).toMatchObject([
    {
      new: 2,
      rejected: 0,
      lacking: [{ sheet: 'Kota', headings: ['toko = APA'] }],
      skippedSheets: [{ sheet: 'Catatan', why: 'no-heading' }],
    },
  ]);
  expect(text).toContain('lembar "Kota" tidak punya kolom "toko = APA"; dibaca menurut judulnya sendiri');
  expect(text).toContain('lembar "Catatan" dilewati: Baris judul kolom tidak ditemukan');
});

test('a heading that no sheet has is refused with the headings there are, and nothing lands', async () => {
  const path = await book('lembar-lain.xlsx', {
    Tengah: [
      ['Toko', 'Kelurahan'],
      ['Dapur Lembar Tiga', 'Karang Jati'],
    ],
    Kota: [
      ['Nama Usaha', 'Kelurahan'],
      ['Dapur Lembar Empat', 'Prapatan'],
    ],
  });
  const { json, text, refused } = await run([path], { map: ['Warung=name'] });
  expect([json, refused]).toMatchObject([[{ refused: 'unknown-heading' }], true]);
  for (const heading of ['Toko', 'Kelurahan', 'Nama Usaha']) expect(text).toContain(`"${heading}"`);
  expect((await run([path], { 'dry-run': true })).json).toMatchObject([{ new: 1, lacking: [] }]);
});

test('an area bounds what is taken, with or without dots', async () => {
  const path = file('luar.csv', csvOf([row('Dapur Enam'), row('Dapur Tujuh', 'Karang Jati')]));
  for (const area of ['64.71.05', '647105']) {
    const { json } = await run([path], { 'dry-run': true, area });
    expect(json).toMatchObject([{ new: 1, rejected: 1 }]);
  }
});

test.each([
  [[], {}],
  [['x.csv'], { map: ['Toko'] }],
  [['x.csv'], { map: ['Toko=kuda'] }],
  [['x.csv'], { map: ['=name'] }],
  [['x.csv'], { area: '31.71' }],
  [['x.csv'], { area: '64.71.05/RW1' }],
])('import %j with %j is wrong usage', async (words, values) => {
  await expect(run(words, values)).rejects.toThrow(Misused);
});

test.skipIf(!existsSync(real))(
  'the real file of another place: 265 enterprises and one possible duplicate',
  async () => {
    expect((await run([join(started, real)], { 'dry-run': true })).json).toMatchObject([
      { new: 265, rejected: 0, possibleDuplicates: 1 },
    ]);
  },
);
