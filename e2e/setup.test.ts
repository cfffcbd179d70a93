// Setting up another city: from an empty one to an officer who works in the right area, by the guided page alone.
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { png } from '../src/capabilities/city/fixtures.ts';
import { sidewaysOn, violationsOn } from './harness/axe.ts';
import {
  closeBrowserAtEnd,
  enrol,
  firstSignIn,
  follow,
  heading,
  profile,
  signIn,
  signInOf,
} from './harness/browser.ts';
import { endServer, naikKelas, newFolder, startServer } from './harness/server.ts';
import type { Server } from './harness/server.ts';

closeBrowserAtEnd();

let server: Server;
let admin: Page;

beforeAll(async () => {
  server = await startServer({ dataDir: newFolder(), args: ['--empty'] });
  const own = signInOf(server, 'administrator');
  admin = await (await profile()).newPage();
  await signIn(admin, server.url, own);
  await heading(admin, 'Verifikasi dua langkah').waitFor();
  await enrol(admin, own.password);
});

afterAll(() => endServer(server));

/** What the guided page says of a step. */
const step = (page: Page, title: string) =>
  page.getByRole('list', { name: 'Langkah penyiapan' }).getByRole('listitem').filter({ hasText: title });

const sees = async (page: Page, title: string, state: 'Selesai' | 'Belum') =>
  expect(await step(page, title).getByRole('heading').innerText()).toContain(state);

const kbli = 'kode,judul\n10792,Kue basah\n13134,Batik\n';

test('an administrator sees what is open on the own home, and what the data already say', async () => {
  await admin.goto(`${server.url}/home`);
  await follow(admin.getByRole('link', { name: 'Buka penyiapan kota' }));
  await heading(admin, 'Penyiapan kota').waitFor();
  for (const done of ['Wilayah', 'Kebijakan jenjang', 'Verifikasi dua langkah'])
    await sees(admin, done, 'Selesai');
  for (const open of ['Logo kota', 'Daftar KBLI', 'Petugas pertama', 'Impor pertama'])
    await sees(admin, open, 'Belum');
  expect(await step(admin, 'Wilayah').innerText()).toContain('6 kecamatan, 34 kelurahan');
});

test('a place name that is no kelurahan is added to the areas, and the step counts it', async () => {
  await follow(step(admin, 'Wilayah').getByRole('link', { name: 'Lihat wilayah' }));
  await heading(admin, 'Wilayah').waitFor();
  await admin.getByRole('textbox', { name: 'Nama lain' }).fill('Kampung Bungas');
  await admin.getByLabel('Letaknya di').selectOption('64.71.04.1002');
  await follow(admin.getByRole('button', { name: 'Tambah nama lain' }));
  await admin.getByText('Kampung Bungas sekarang dikenal').waitFor();
  const row = admin.getByRole('row').filter({ hasText: 'Kampung Bungas' });
  expect(await row.innerText()).toContain('Kelurahan Gunung Sari Ilir');
  expect(await violationsOn(admin)).toEqual([]);
  await admin.goto(`${server.url}/city`);
  expect(await step(admin, 'Wilayah').innerText()).toContain('2 nama lain');
});

test('a drawing is refused in a sentence, a picture stands on the front page at once', async () => {
  await admin.goto(`${server.url}/city`);
  await follow(admin.getByRole('link', { name: 'Unggah logo' }));
  const send = async (name: string, mimeType: string, buffer: Buffer) => {
    await admin.getByLabel('Berkas gambar').setInputFiles({ name, mimeType, buffer });
    await follow(admin.getByRole('button', { name: 'Simpan logo' }));
  };
  await send('lambang.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await admin.getByText('SVG tidak diterima').waitFor();
  await send('lambang.png', 'image/png', png(160, 120));
  await admin.getByText('Logo disimpan').waitFor();
  const visitor = await (await profile({ viewport: { width: 360, height: 740 } })).newPage();
  await visitor.goto(server.url);
  const wide = await visitor.evaluate<number>("document.querySelector('.brand img').naturalWidth");
  expect(wide).toBe(160);
  expect([await violationsOn(visitor), await sidewaysOn(visitor)]).toEqual([[], 0]);
  await visitor.context().close();
});

test('a KBLI file is tried, read back in figures, and loaded', async () => {
  await admin.goto(`${server.url}/city/kbli`);
  await admin.getByLabel('Tahun edisi').fill('2025');
  const file = { name: 'kbli.csv', mimeType: 'text/csv', buffer: Buffer.from(kbli) };
  await admin.getByLabel('Berkas csv').setInputFiles(file);
  await follow(admin.getByRole('button', { name: 'Periksa dulu' }));
  await heading(admin, 'Periksa KBLI 2025').waitFor();
  expect(await admin.getByRole('main').innerText()).toContain('2 jenis usaha edisi 2025 akan dimuat');
  expect(await violationsOn(admin)).toEqual([]);
  await follow(admin.getByRole('button', { name: 'Muat sekarang' }));
  await admin.getByText('KBLI 2025 dimuat: 2 jenis usaha').waitFor();
});

/** Reads a one-time password from the page that shows it once. */
const passwordOn = async (page: Page): Promise<string> =>
  /\b[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}\b/.exec(await page.getByRole('main').innerText())?.[0] ?? '';

test('an officer is created from the step, changes the kelurahan, is signed out, and works in the new one', async () => {
  await admin.goto(`${server.url}/city`);
  await follow(admin.getByRole('link', { name: 'Tambah petugas' }));
  await admin.getByLabel('Nama lengkap').fill('Rekaan Budi');
  await admin.getByLabel('Nama pengguna').fill('budi.rekaan');
  expect(await admin.getByLabel('Petugas kelurahan').isChecked()).toBe(true);
  await admin.getByLabel('Wilayah', { exact: true }).selectOption('64.71.04.1002');
  await follow(admin.getByRole('button', { name: 'Buat akun' }));
  await heading(admin, 'Akun Rekaan Budi sudah dibuat').waitFor();
  const password = await passwordOn(admin);

  const officer = await (await profile({ viewport: { width: 360, height: 740 } })).newPage();
  const own = 'empat ekor bekantan biru';
  await firstSignIn(officer, server.url, { username: 'budi.rekaan', password, own });
  const areaOf = async (page: Page) => {
    await page.goto(`${server.url}/accounts/me`);
    return page.getByRole('main').innerText();
  };
  expect(await areaOf(officer)).toContain('Kelurahan Gunung Sari Ilir');

  await follow(admin.getByRole('link', { name: 'Ke akun ini' }));
  await follow(admin.getByRole('link', { name: 'Ubah data' }));
  await heading(admin, 'Ubah data Rekaan Budi').waitFor();
  expect(await violationsOn(admin)).toEqual([]);
  await admin.getByLabel('Wilayah', { exact: true }).selectOption('64.71.04.1004');
  await admin.getByLabel('Alasan').fill('Pindah tugas ke Karang Jati');
  await follow(admin.getByRole('button', { name: 'Simpan perubahan' }));
  await admin.getByText('Perubahan disimpan. 1 perangkat dikeluarkan.').waitFor();
  expect(await admin.getByRole('main').innerText()).toContain('Kelurahan Karang Jati');

  await officer.goto(`${server.url}/home`);
  await heading(officer, 'Masuk').waitFor();
  await signIn(officer, server.url, { username: 'budi.rekaan', password: own });
  await officer.waitForURL('**/home');
  expect(await officer.getByRole('main').innerText()).toContain('Karang Jati');
  expect(await areaOf(officer)).toContain('Kelurahan Karang Jati');
  await officer.context().close();
});

test('the last administrator is led to no act that would leave the city without one', async () => {
  await admin.goto(`${server.url}/accounts?role=administrator`);
  await follow(admin.getByRole('table').getByRole('rowheader').getByRole('link').first());
  await admin.getByText('Ini akun Anda sendiri').waitFor();
  expect(await admin.getByRole('button', { name: /Nonaktifkan/ }).count()).toBe(0);
  await follow(admin.getByRole('link', { name: 'Ubah data' }));
  await admin.getByText('hanya nama yang dapat diubah').waitFor();
  expect(await admin.getByRole('radio').count()).toBe(0);
});

test('the guided page is left with the import, says who does it, and reads well on a phone in both languages', async () => {
  await admin.setViewportSize({ width: 360, height: 740 });
  for (const [lang, said] of [
    ['id', '6 dari 7'],
    ['en', '6 of 7'],
  ] as const) {
    await admin.context().addCookies([{ name: 'language', value: lang, url: server.url }]);
    await admin.goto(`${server.url}/city`);
    const text = await admin.getByRole('main').innerText();
    expect(text).toContain(said);
    expect([await violationsOn(admin), await sidewaysOn(admin)]).toEqual([[], 0]);
  }
  await follow(admin.getByRole('link', { name: 'Add agency staff' }));
  expect(await admin.getByLabel('Agency staff').isChecked()).toBe(true);
});

const real = new URL('../../shared/data/kbli/kbli2020_titles.csv', import.meta.url);

test.skipIf(!existsSync(real))(
  'the whole edition of 2020 is counted by command without a change (skipped where ../shared/data is absent)',
  async () => {
    const lines = readFileSync(real, 'utf8').split('\n');
    const codes = lines.filter((line) => /^\d{5},/.test(line)).length;
    const said = await naikKelas(
      server.dataDir,
      'kbli',
      real.pathname,
      '--edition',
      '2020',
      '--dry-run',
      '--json',
    );
    expect([said.code, JSON.parse(said.out)]).toMatchObject([0, { codes, fresh: codes, gone: 0 }]);
    await admin.goto(`${server.url}/city/kbli`);
    expect(await admin.getByRole('table').getByRole('rowheader').allInnerTexts()).toEqual(['2025']);
  },
);
