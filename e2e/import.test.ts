// The data officer's day: spreadsheets come in as a dry run, are corrected, accepted, sent again and taken back.
import { connect } from 'node:net';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { closeBrowserAtEnd, follow, heading, numberOf, pageAs, soon } from './harness/browser.ts';
import { demoIsWhole, endServer, naikKelas, newFolder, startServer, until } from './harness/server.ts';
import type { Server } from './harness/server.ts';
import {
  fieldList,
  hostileNames,
  licenceExport,
  marketplaceList,
  notLists,
  templateSheet,
} from './harness/sheets.ts';
import type { FileOf } from './harness/sheets.ts';

let city: Server;
const dataDir = newFolder();
closeBrowserAtEnd();

beforeAll(async () => {
  city = await startServer({ dataDir, args: ['--enterprises', '300'] });
  await demoIsWhole(city.url);
});

afterAll(() => endServer(city));

async function send(page: Page, files: FileOf | FileOf[]): Promise<void> {
  await page.goto(`${city.url}/intake/new`);
  await page.getByLabel('Berkas daftar usaha').setInputFiles(files);
  await follow(page.getByRole('button', { name: 'Unggah dan periksa' }));
  await page.waitForURL(/\/intake(\/[0-9a-f-]{36})?$/);
}

/** Waits as a person does: the page renews itself with scripts, is loaded again without. */
async function whenDone(
  page: Page,
  scripts: boolean,
  sign = 'Pratinjau. Belum ada yang berubah.',
): Promise<void> {
  const done = page.getByText(sign).first();
  if (scripts) return done.waitFor({ timeout: 90_000 });
  await until(`"${sign}"`, async () => {
    if ((await done.count()) > 0) return true;
    await follow(page.getByRole('link', { name: 'Muat ulang halaman' }));
    return false;
  });
}

/** The counts as the page writes them, under their names. */
async function countsOn(page: Page): Promise<Record<string, number>> {
  const items = await page.getByRole('main').getByRole('listitem').allInnerTexts();
  const lines = items.map((item) =>
    item
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  return Object.fromEntries(
    lines.flatMap(([label, value]) =>
      label && value && /^[\d.]+$/.test(value) ? [[label, numberOf(value)]] : [],
    ),
  );
}

async function accept(page: Page, scripts: boolean): Promise<void> {
  await follow(page.getByRole('button', { name: /^(Terima \d+ usaha|Tutup sebagai diterima)$/ }));
  await whenDone(page, scripts, 'Sudah diterima');
}

const cityNumber = async (): Promise<number> => {
  const said = await naikKelas(dataDir, 'number', '--json');
  return (JSON.parse(said.out) as { count: number }).count;
};

/** What the public reads: said anew in the background after an import. */
const publicNumber = async (): Promise<number> =>
  ((await (await fetch(`${city.url}/census/figures.json`)).json()) as { count: number }).count;

async function openImport(page: Page, name: string): Promise<void> {
  await page.goto(`${city.url}/intake`);
  await follow(page.getByRole('table').getByRole('link', { name }).first());
  await heading(page, name).waitFor();
}

describe('[1] three spreadsheets as they arrive', () => {
  test('with scripts: guessed, corrected, accepted with the good rows, and nothing changes when they come again', async () => {
    const page = await pageAs(city, 'staff');
    const before = await cityNumber();
    const files = [await licenceExport(40), fieldList(10, 30), marketplaceList(20)] as const;

    await send(page, files[0]);
    await whenDone(page, true);
    await heading(page, files[0].name).waitFor();
    expect(await countsOn(page)).toMatchObject({
      Baru: 40,
      'Sudah dikenal': 0,
      Ditolak: 3,
      'Ganda di berkas': 1,
    });
    expect(await page.getByText('Pratinjau. Belum ada yang berubah.').isVisible()).toBe(true);
    expect(await cityNumber()).toBe(before);

    await follow(page.getByRole('link', { name: 'Kolom', exact: true }));
    const meaning = (column: string) => page.getByRole('combobox', { name: `Artinya: ${column}` });
    expect(await meaning('Nama Usaha').locator('option:checked').innerText()).toBe('Nama usaha');
    expect(await meaning('NIB').locator('option:checked').innerText()).toBe('NIB');
    expect(await meaning('Omset Tahunan (Rp)').locator('option:checked').innerText()).toBe('Omzet');
    expect(await page.getByRole('row', { name: /Patokan/ }).innerText()).toContain('Dekat pos 1');
    await meaning('Patokan').selectOption({ label: 'Alamat' });
    await follow(page.getByRole('button', { name: 'Simpan dan periksa lagi' }));
    await whenDone(page, true);
    expect(await countsOn(page)).toMatchObject({ Baru: 40, Ditolak: 3 });

    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('main').getByRole('link', { name: 'csv' }).click(),
    ]);
    const rejected = readFileSync(await sheet.path(), 'utf8');
    expect(rejected).toContain('Dapur Angka Hilang');
    expect(rejected).toContain('Sebagian angka NIK sudah hilang karena diubah oleh lembar kerja');
    expect(rejected).toContain('Nama usaha belum diisi');
    expect(rejected).toContain('Kelurahan ini tidak dikenal di kota ini');

    await accept(page, true);
    expect(await cityNumber()).toBe(before + 40);
    await soon(publicNumber).toBe(before + 40);
    await send(page, [files[1], files[2]]);
    await until('both files', async () => {
      await page.goto(`${city.url}/intake`);
      return (await page.getByRole('table').getByText('siap diterima').count()) === 2;
    });
    await openImport(page, files[1].name);
    expect(await countsOn(page)).toMatchObject({
      Baru: 30,
      'Sudah dikenal': 10,
      Ditolak: 0,
      'Ganda di berkas': 1,
    });
    await accept(page, true);
    await openImport(page, files[2].name);
    expect(await countsOn(page)).toMatchObject({ Baru: 20 + hostileNames.length, Ditolak: 0 });
    await accept(page, true);
    const after = before + 40 + 30 + 20 + hostileNames.length;
    expect(await cityNumber()).toBe(after);

    await page.goto(`${city.url}/registry?q=Dapur+Rekaan+07`);
    await follow(page.getByRole('rowheader', { name: 'Dapur Rekaan 07' }).getByRole('link'));
    await heading(page, 'Dapur Rekaan 07').waitFor();
    const told = await page.getByRole('main').innerText();
    expect(told).toContain('Posisi di setiap jalur');
    expect(told).toContain('dari 4 anak tangga');
    expect(told).toContain('Langkah berikut');
    expect(told).toContain('Dekat pos 7');
    expect(told).toContain(files[0].name);

    await send(page, [...files]);
    await until('all three files', async () => {
      await page.goto(`${city.url}/intake`);
      return (await page.getByRole('table').getByText('siap diterima').count()) === 3;
    });
    for (const { name } of files) {
      await openImport(page, name);
      await page.getByText('Tidak ada yang perlu diterima').waitFor();
      expect(await countsOn(page)).toMatchObject({ Baru: 0 });
      await accept(page, true);
    }
    expect(await cityNumber()).toBe(after);
    await page.context().close();
  });

  test('hostile names are text like any other, on the page and in the file that leaves', async () => {
    const page = await pageAs(city, 'staff');
    const alarms: string[] = [];
    page.on('dialog', (dialog) => void alarms.push(dialog.message()) as unknown);
    await page.goto(`${city.url}/registry?q=script+alert`);
    await follow(page.getByRole('rowheader', { name: '<script>alert(1)</script>' }).getByRole('link'));
    await heading(page, '<script>alert(1)</script>').waitFor();
    await page.goto(`${city.url}/registry?q=HYPERLINK`);
    await page.getByText('Unduh daftar ini').click();
    await page.getByLabel('Untuk apa?').selectOption({ index: 1 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('main').getByRole('button', { name: 'csv' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('HYPERLINK');
    expect(text).not.toMatch(/(^|[,;"])=HYPERLINK/m);
    expect(alarms).toEqual([]);
    await page.context().close();
  });

  test('without scripts: accepted, and taken back with a reason', async () => {
    const page = await pageAs(city, 'staff', { javaScriptEnabled: false, anew: true });
    const before = await cityNumber();
    const file = { ...marketplaceList(5), name: 'salah kota.csv' };
    const own = {
      ...file,
      buffer: Buffer.from(file.buffer.toString().replaceAll('Lapak Lama', 'Lapak Keliru')),
    };
    await send(page, own);
    await whenDone(page, false);
    expect(await countsOn(page)).toMatchObject({ Baru: 5 });
    await follow(page.getByRole('link', { name: 'Kolom', exact: true }));
    await page.getByRole('combobox', { name: 'Artinya: kategori' }).selectOption({ label: 'Jenis usaha' });
    await follow(page.getByRole('button', { name: 'Simpan dan periksa lagi' }));
    await whenDone(page, false);
    await accept(page, false);
    expect(await cityNumber()).toBe(before + 5);

    await page.getByLabel('Alasan').fill('berkas kota lain');
    await follow(page.getByRole('button', { name: 'Tarik kembali' }));
    await whenDone(page, false, 'Impor ini sudah ditarik kembali');
    expect(await cityNumber()).toBe(before);
    await openImport(page, own.name);
    expect(await page.getByRole('main').innerText()).toContain('Ditarik kembali');
    await page.context().close();
  });
});

test('[1] the government template goes in by screen: each enterprise on its rungs, the rejected row explained', async () => {
  const page = await pageAs(city, 'staff', { anew: true });
  const before = await cityNumber();
  await send(page, templateSheet(12));
  await whenDone(page, true);
  expect(await countsOn(page)).toMatchObject({ Baru: 12, Ditolak: 1 });
  expect(await page.getByRole('main').innerText()).toContain('Sebagian angka NIK sudah hilang');
  await accept(page, true);
  expect(await cityNumber()).toBe(before + 12);
  await page.goto(`${city.url}/registry?q=Usaha+Formulr+03`);
  await follow(page.getByRole('link', { name: 'Usaha Formulir 03' }).first());
  await page.getByRole('heading', { name: 'Posisi di setiap jalur' }).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('Langkah berikut');
  await page.context().close();
});

describe('[1] what is no list of enterprises', () => {
  let before = 0;
  beforeAll(async () => {
    before = await cityNumber();
  });

  test.each(notLists())('%s is refused with a sentence, and the server stays up', async (_, file, told) => {
    const page = await pageAs(city, 'staff');
    await page.goto(`${city.url}/intake/new`);
    await page.getByLabel('Berkas daftar usaha').setInputFiles(file);
    await follow(page.getByRole('button', { name: 'Unggah dan periksa' }));
    await page.getByRole('alert').filter({ hasText: told }).waitFor({ timeout: 30_000 });
    expect((await fetch(`${city.url}/readyz`)).status).toBe(200);
    await page.context().close();
  });

  test('nothing of it is in the number', async () => {
    expect(await cityNumber()).toBe(before);
  });
});

test('[1] an upload cut in the middle leaves nothing behind', async () => {
  const page = await pageAs(city, 'staff');
  await page.goto(`${city.url}/intake`);
  const listed = () => page.getByRole('table').getByRole('row').count();
  const stored = () => {
    const folder = join(dataDir, 'files');
    return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : [];
  };
  const [rows, before] = [await listed(), new Set(stored())];
  const left = () => stored().filter((file) => !before.has(file));
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const part =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="putus.csv"\r\nContent-Type: text/csv\r\n\r\nNama Usaha,Kelurahan\n';
  const head = `POST /intake/new HTTP/1.1\r\nHost: ${new URL(city.url).host}\r\nOrigin: ${city.url}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000000\r\n\r\n`;
  const socket = connect(Number(new URL(city.url).port), '127.0.0.1');
  await new Promise<void>((sent) =>
    socket.write(head + part + 'Warung Putus,Prapatan\n'.repeat(50_000), () => sent()),
  );
  await until('the first half to lie there', () => left().length > 0);
  socket.destroy();
  await until('what was half sent to be let go', () => left().length === 0);
  await page.reload();
  expect(await listed()).toBe(rows);
  expect(await page.getByRole('main').innerText()).not.toContain('putus.csv');
  expect((await fetch(`${city.url}/healthz`)).status).toBe(200);
  await page.context().close();
});
