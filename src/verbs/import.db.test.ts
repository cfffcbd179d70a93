// The verb import: the same files as on screen, one object a file, and a refused one holds up no other.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { csvOf, prepare } from '../capabilities/intake/fixtures.ts';
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
