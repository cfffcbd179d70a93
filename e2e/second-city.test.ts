// A second city beside the first, a real file of another place, and the government's template: by screen and by command.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';

import { closeBrowserAtEnd, firstSignIn, follow, numberOf, profile } from './harness/browser.ts';
import { naikKelas, newFolder, removeFolder, until } from './harness/server.ts';
import type { Said } from './harness/server.ts';
import { templateSheet } from './harness/sheets.ts';

const city = inject('city');
closeBrowserAtEnd();

const real = resolve(
  import.meta.dirname,
  '../../shared/data/spreadsheets/malawele_sorong_names_categories.csv',
);
const absent = existsSync(real) ? false : `the real file is not here (${real})`;
const [folder, own] = [newFolder(), newFolder()];
afterAll(() => [folder, own].forEach(removeFolder));

/** The code since the province was divided; the older one is refused with this one named. */
const sorong = ['--code', '96.71', '--name', 'Kota Sorong'] as const;
type Brought = {
  file: string;
  new: number;
  matched: number;
  rejected: number;
  possibleDuplicates: number;
  rejectedRows: string | null;
};
type Figures = { count: number; bridge: readonly { code: string; count: number }[] };
const broughtBy = ({ out }: Said) => JSON.parse(out) as Brought;
const figuresOf = ({ out }: Said) => JSON.parse(out) as Figures;

test.skipIf(absent)(
  `[1] by command: 265 enterprises of a second city, one possible duplicate${absent ? `: ${absent}` : ''}`,
  async () => {
    const made = await naikKelas(folder, 'city', 'create', ...sorong, '--json');
    expect([made.code, JSON.parse(made.out)]).toEqual([
      0,
      { code: '96.71', name: 'Kota Sorong', address: '/c/9671' },
    ]);
    const tried = await naikKelas(folder, 'import', real, '--dry-run', '--json');
    expect(broughtBy(tried)).toMatchObject({ new: 265, rejected: 0 });
    expect(figuresOf(await naikKelas(folder, 'number', '--json')).count).toBe(0);
    const brought = await naikKelas(folder, 'import', real, '--json');
    expect(brought.code).toBe(0);
    expect(broughtBy(brought)).toMatchObject({
      new: 265,
      matched: 0,
      rejected: 0,
      possibleDuplicates: 1,
    });
    expect(figuresOf(await naikKelas(folder, 'number', '--json')).count).toBe(265);
    const again = await naikKelas(folder, 'import', real, '--json');
    expect(broughtBy(again)).toMatchObject({ new: 0, rejected: 0 });
    expect(figuresOf(await naikKelas(folder, 'number', '--json')).count).toBe(265);
  },
);

test('a code that is no longer in force is refused with the one that is, and the running server forgets the attempt', async () => {
  const refused = await naikKelas(city.dataDir, 'city', 'create', '--code', '92.71', '--name', 'Kota Sorong');
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('96.71 Kota Sorong')]);
  expect((await fetch(`${city.url}/readyz`)).status).toBe(200);
});

test.skipIf(absent)(
  `[1] by screen: the second city beside the first, under its own address${absent ? `: ${absent}` : ''}`,
  async () => {
    const made = await naikKelas(city.dataDir, 'city', 'create', ...sorong);
    expect(made.code).toBe(0);
    expect((await naikKelas(city.dataDir, 'number')).code).toBe(1);
    const person = await naikKelas(
      city.dataDir,
      'user',
      'create',
      '--city',
      '9671',
      '--username',
      'rekaan.sorong',
      '--role',
      'staff',
      '--json',
    );
    const { username, password } = JSON.parse(person.out) as { username: string; password: string };
    const base = `${city.url}/c/9671`;
    await until('the second city', async () => (await fetch(base)).ok);

    const page = await (await profile()).newPage();
    await firstSignIn(page, base, { username, password, own: 'perahu kayu ulin tua' });

    await page.goto(`${base}/intake/new`);
    await page.getByLabel('Berkas daftar usaha').setInputFiles(real);
    await follow(page.getByRole('button', { name: 'Unggah dan periksa' }));
    await page.getByRole('heading', { name: '265 usaha siap diterima' }).waitFor({ timeout: 60_000 });
    expect(page.url()).toContain('/c/9671/intake/');
    expect(await page.getByRole('main').innerText()).toMatch(/\b1 usaha baru mirip dengan usaha lain/);
    await follow(page.getByRole('button', { name: 'Terima 265 usaha' }));
    await page.getByText('Sudah diterima').waitFor({ timeout: 60_000 });

    await page.goto(`${base}/registry`);
    expect(await page.getByRole('main').innerText()).toContain('265 usaha');
    await follow(page.getByRole('table').getByRole('rowheader').getByRole('link').first());
    await page.getByRole('heading', { name: 'Posisi di setiap jalur' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('anak tangga');
    await until('the number of the second city', async () => {
      const said = await fetch(`${base}/census/figures.json`);
      return said.ok && ((await said.json()) as Figures).count === 265;
    });
    await page.goto(`${base}/census`);
    const figure = await page
      .getByRole('main')
      .getByText(/^[\d.]+$/)
      .first()
      .innerText();
    expect(numberOf(figure)).toBe(265);
    expect(await page.getByRole('main').innerText()).toContain('Mungkin tercatat dua kali');
    const elsewhere = await page.goto(`${city.url}/registry`);
    expect(elsewhere?.url()).toContain('/accounts/sign-in');
    const said = await naikKelas(city.dataDir, 'number', '--city', '96.71', '--json');
    expect(figuresOf(said).count).toBe(265);
    await page.context().close();
  },
);

test('[1] the government template goes in by command, and what is rejected is explained in a file', async () => {
  const file = templateSheet(12);
  const path = join(own, file.name);
  writeFileSync(path, file.buffer);
  await naikKelas(own, 'city', 'create', '--code', '64.71', '--name', 'Kota Balikpapan');
  const brought = await naikKelas(own, 'import', path, '--json');
  const outcome = broughtBy(brought);
  expect([brought.code, outcome.new, outcome.rejected]).toEqual([0, 12, 1]);
  expect(figuresOf(await naikKelas(own, 'number', '--json')).count).toBe(12);
  expect(outcome.rejectedRows).not.toBeNull();
  expect(
    readFileSync(outcome.rejectedRows ?? '')
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const found = await naikKelas(own, 'search', 'Usaha Formulr 03', '--json');
  expect(found.out).toContain('Usaha Formulir 03');
  expect((await naikKelas(own, 'verify')).code).toBe(0);
});
