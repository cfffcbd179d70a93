// The policy desk: new thresholds and a stricter condition as a draft, tried on the city, adopted by the head.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, numberOf, pageAs } from './harness/browser.ts';
import { demoIsWhole, endServer, newFolder, startServer } from './harness/server.ts';
import type { Server } from './harness/server.ts';

// A city of its own, since others rely on the rungs of theirs; large enough for the work to be done in the background.
let city: Server;
const dataDir = newFolder();
closeBrowserAtEnd();

beforeAll(async () => {
  city = await startServer({ dataDir, args: ['--enterprises', '6000'] });
  await demoIsWhole(city.url);
});
afterAll(() => endServer(city));

async function look(page: Page): Promise<void> {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysOn(page)).toBe(0);
  }
  expect(await violationsOn(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const stat = (page: Page, label: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('b')
    .first();

test('[11] staff draft new thresholds with a day and a stricter condition, see who would change by kelurahan, and the head adopts', async () => {
  const page = await pageAs(city, 'staff');
  await page.goto(`${city.url}/ladder`);
  await follow(page.getByRole('link', { name: 'Meja kebijakan' }));
  await look(page);
  await page.getByLabel('Apa yang mau diubah?').fill('Batas baru 2030 dan katalog daring dicek');
  await follow(page.getByRole('button', { name: 'Mulai rancangan' }));
  await heading(page, 'Batas baru 2030 dan katalog daring dicek').waitFor();
  const draft = page.url();

  await follow(page.getByRole('link', { name: 'Tambah batas kelas usaha' }));
  await page.getByLabel('Berlaku sejak').fill('1 Januari 2030');
  const limits = { micro: ['1 M', '1 M'], small: ['3 M', '10 M'], medium: ['10 M', '40 M'] } as const;
  for (const [size, [capital, sales]] of Object.entries(limits)) {
    await page.locator(`[name=capital_${size}]`).fill(capital);
    await page.locator(`[name=sales_${size}]`).fill(sales);
  }
  await page.getByLabel('Usaha baru selama').fill('satu');
  await page.getByLabel('Dasar').fill('Rancangan peraturan contoh');
  await page.getByLabel('Seberapa pasti').selectOption('C');
  await follow(page.getByRole('button', { name: 'Simpan' }));
  await page.getByRole('alert').waitFor();
  expect(await page.locator('[name=capital_micro]').inputValue()).toBe('1 M');
  await look(page);
  await page.getByLabel('Usaha baru selama').fill('1');
  await follow(page.getByRole('button', { name: 'Simpan' }));
  await page.getByText('Batas kelas usaha baru sejak 1 Januari 2030').waitFor();

  await look(page);
  await page.locator('summary', { hasText: 'Digital' }).click();
  await follow(page.getByRole('link', { name: 'katalog daring', exact: true }));
  await look(page);
  await page.getByLabel('Paling rendah').first().selectOption('checked');
  await follow(page.getByRole('button', { name: 'Simpan' }));
  await page.getByText('bukti dari “Katalog daring dengan harga dan foto, dilihat petugas”').waitFor();
  await look(page);

  await follow(page.getByRole('link', { name: 'Coba bagi seluruh kota' }));
  await page.getByLabel('Dihitung untuk hari').fill('1/1/2030');
  await follow(page.getByRole('button', { name: 'Hitung' }));
  await page.getByText('Untuk 1 Januari 2030').waitFor();
  // Its figures come by themselves when they are there.
  await stat(page, 'Kelas usaha lain').waitFor();
  const sized = numberOf(await stat(page, 'Kelas usaha lain').innerText());
  expect(numberOf(await stat(page, 'Turun').innerText())).toBeGreaterThan(0);
  expect(numberOf(await stat(page, 'Naik').innerText())).toBe(0);
  expect(sized).toBeGreaterThan(0);
  const byArea = page.getByRole('table', { name: 'Per kelurahan' });
  const column = await byArea.locator('td[data-label="Kelas usaha lain"]').allInnerTexts();
  expect(column.map(numberOf).reduce((sum, n) => sum + n, 0)).toBe(sized);
  await look(page);
  await follow(byArea.locator('td[data-label="Kelas usaha lain"] a').first());
  const listed = page.getByRole('table', { name: 'Siapa yang berubah' });
  const link = listed.getByRole('rowheader').getByRole('link').first();
  expect(await link.getAttribute('href')).toMatch(/^\/registry\/[0-9a-f-]{36}$/);
  await follow(page.getByRole('link', { name: 'Unduh daftar' }));
  await look(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'csv' }).click();
  expect((await download).suggestedFilename()).toMatch(/^akibat-kebijakan-.*\.csv$/);

  expect((await page.goto(`${draft}/adopt`))?.status()).toBe(403);
  await page.context().close();

  const head = await pageAs(city, 'head');
  await head.goto(draft);
  await follow(head.getByRole('link', { name: 'Tetapkan', exact: true }));
  await head.getByLabel('Berlaku mulai').fill('1/1/2020');
  await head.getByLabel('Alasan').fill('Rapat pimpinan, berita acara contoh');
  await look(head);
  await follow(head.getByRole('button', { name: 'Tetapkan sebagai versi 2' }));
  await head.getByRole('alert').first().waitFor();
  expect(await head.getByLabel('Alasan').inputValue()).toBe('Rapat pimpinan, berita acara contoh');
  await head.getByLabel('Berlaku mulai').fill('1/1/2030');
  await follow(head.getByRole('button', { name: 'Tetapkan sebagai versi 2' }));
  const version = head.locator('#v2');
  await version.getByText('akan berlaku').waitFor();
  expect(await version.innerText()).toContain('Rapat pimpinan, berita acara contoh');
  expect(await version.innerText()).toContain('2 perbedaan dari versi sebelumnya');
  await look(head);

  // The day was wrong: taken back before it comes, and adopted for an earlier one.
  await follow(version.getByRole('link', { name: 'Batalkan sebelum berlaku' }));
  await heading(head, 'Batalkan versi 2').waitFor();
  await head.getByLabel('Alasan pembatalan').fill('salah');
  await follow(head.getByRole('button', { name: 'Batalkan versi 2' }));
  await head.getByRole('alert').first().waitFor();
  await look(head);
  await head.getByLabel('Alasan pembatalan').fill('Hari mulainya keliru, berita acara contoh');
  await follow(head.getByRole('button', { name: 'Batalkan versi 2' }));
  await version.getByText('dibatalkan', { exact: true }).waitFor();
  expect(await version.innerText()).toContain('Hari mulainya keliru, berita acara contoh');
  expect(await version.getByRole('link', { name: 'Batalkan sebelum berlaku' }).count()).toBe(0);
  await head.goto(draft);
  await follow(head.getByRole('link', { name: 'Tetapkan', exact: true }));
  await head.getByLabel('Berlaku mulai').fill('1/1/2029');
  await head.getByLabel('Alasan').fill('Rapat pimpinan kedua, berita acara contoh');
  await follow(head.getByRole('button', { name: 'Tetapkan sebagai versi 3' }));
  await head.locator('#v3').getByText('akan berlaku').waitFor();
  await look(head);

  // Since when movements are counted: refused where people have signed some, else set with a reason.
  await follow(head.getByRole('link', { name: 'Pilih harinya' }));
  await head.getByLabel('Dihitung sejak akhir hari').fill('31/12/2035');
  await follow(head.getByRole('button', { name: 'Lihat akibatnya' }));
  await head.getByText('tidak diubah lagi').waitFor();
  await look(head);
  await head.getByLabel('Dihitung sejak akhir hari').fill('1/1/2020');
  await follow(head.getByRole('button', { name: 'Lihat akibatnya' }));
  await head.getByLabel('Alasan').fill('Sejak pendataan pertama');
  await look(head);
  await follow(head.getByRole('button', { name: 'Hitung sejak 1 Januari 2020' }));
  await head.locator('#baseline').getByText('Sejak 1 Januari 2020').waitFor();

  await head.goto(`${city.url}/language?to=en&back=/ladder/desk`);
  await head.getByText('Version 2', { exact: true }).waitFor();
  await look(head);
  await head.context().close();
});
