// Doors and who is nearly through: one product against two branches, and a halal batch for those who lack that paper alone.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, pageAs } from './harness/browser.ts';

const city = inject('city');
closeBrowserAtEnd();

const main = (page: Page) => page.getByRole('main');

async function openDoor(page: Page, name: string): Promise<void> {
  await page.goto(`${city.url}/readiness`);
  await follow(main(page).getByRole('link', { name, exact: true }));
  await heading(page, name).waitFor();
}

const asked = async (page: Page): Promise<string> =>
  page.getByRole('table', { name: 'Syarat', exact: true }).innerText();

test('[27] one product before two branches of a chain: met, missing, days, rupiah and who helps; the branches differ', async () => {
  const page = await pageAs(city, 'mentor');
  await openDoor(page, 'Contoh Hiper Balikpapan Kota');
  await follow(main(page).getByRole('link', { name: 'Siapa kurang satu surat?' }));
  await page.getByLabel(/^Kurang/).selectOption('any');
  await page.waitForURL(/lack=any/);
  const link = page.getByRole('table').first().getByRole('rowheader').getByRole('link').last();
  const address = (await link.getAttribute('href')) ?? '';
  await follow(link);
  await page.getByText('Menuju siap').waitFor();
  const strict = await asked(page);
  expect(strict).toContain('kemasan');
  expect(strict).toMatch(/kurang/);
  const told = await main(page).innerText();
  expect(told).toMatch(/Waktu, bila semua dimulai hari ini\s+\d+ hari/);
  expect(told).toMatch(/Biaya\s+Rp[\d.]+/);
  expect(told).toMatch(/Siapa yang membantu\s+\S+/);

  await openDoor(page, 'Contoh Hiper Balikpapan Utara');
  const other = address.replace(/\/readiness\/[0-9a-f-]+\//, `${new URL(page.url()).pathname}/`);
  await page.goto(new URL(other, city.url).toString());
  const easy = await asked(page);
  expect(easy).not.toContain('kemasan');
  expect(easy).not.toContain('NPWP');
  await page.context().close();
});

test('[27] a decision keeps what was true that day', async () => {
  const page = await pageAs(city, 'staff');
  await openDoor(page, 'Contoh Hiper');
  await follow(main(page).getByRole('link', { name: 'Siapa kurang satu surat?' }));
  await follow(page.getByRole('table').first().getByRole('rowheader').getByRole('link').first());
  await page.getByLabel('Keputusan').selectOption('refused');
  await page.getByLabel('Alasan').fill('contoh: tunggu sertifikat');
  await follow(page.getByRole('button', { name: 'Simpan keputusan' }));
  await page.getByText('Keputusan dan keadaan hari ini tersimpan.').waitFor();
  await page.getByText(/belum diterima, .*saat itu kurang 1/).waitFor();
  await page.context().close();
});

test('the list of a door leaves for a purpose, which is asked first', async () => {
  const page = await pageAs(city, 'staff');
  await openDoor(page, 'Toko Dekat Contoh');
  await follow(main(page).getByRole('link', { name: 'Siapa kurang satu surat?' }));
  await follow(main(page).getByRole('link', { name: 'Unduh', exact: true }));
  await page.getByLabel('Untuk apa?').selectOption('papers');
  for (const [width, lang] of [
    [360, 'en'],
    [1440, 'id'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.context().addCookies([{ name: 'language', value: lang, url: city.url }]);
    await page.reload();
    expect([await violationsOn(page), await sidewaysOn(page)]).toEqual([[], 0]);
  }
  const asking = page.url();
  const direct = await page.request.get(asking.replace('/export', '/export.csv'));
  expect(direct.url()).toBe(asking);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    main(page).getByRole('button', { name: 'csv' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^kurang-satu-surat.*csv$/);
  await page.context().close();
});

test('[28] who lacks one paper, by paper; a halal batch of 30 is opened and the rest queue with a date', async () => {
  const page = await pageAs(city, 'staff');
  await openDoor(page, 'Swalayan Rekaan');
  await follow(main(page).getByRole('link', { name: 'Siapa kurang satu surat?' }));
  await page.getByLabel('Surat yang kurang').selectOption('halal');
  await page.waitForURL(/missing=halal/);
  await follow(main(page).getByRole('link', { name: 'Buka fasilitasi sertifikat halal' }));
  await page.getByLabel('Kuota').fill('30');
  await page.getByLabel('Kata undian').fill('halal contoh 22 November');
  await follow(page.getByRole('button', { name: 'Buka dan tawarkan tempat' }));
  await page.getByText('tempat sudah ditawarkan').waitFor();
  const order = page.getByRole('table', { name: 'Urutan' });
  expect(await order.getByText('ditawari', { exact: true }).count()).toBe(30);
  const waiting = order.getByRole('row').filter({ hasText: 'menunggu' });
  expect(await waiting.count()).toBeGreaterThan(0);
  expect(await waiting.first().innerText()).toMatch(/perkiraan \d+ \w+ 20\d\d/);
  expect(await main(page).innerText()).toContain('SHA-256 atas “halal contoh 22 November:”');

  const first = order.getByRole('row').nth(1);
  const place = async (state: string) => {
    await order.getByRole('row').nth(1).getByText(state, { exact: true }).first().waitFor();
  };
  await follow(first.getByRole('button', { name: /^Menerima/ }));
  await place('menerima');
  await follow(first.getByRole('button', { name: /^Berkas masuk/ }));
  await place('berkas masuk');
  await follow(first.getByRole('link', { name: /^Surat terbit/ }));
  await page.getByLabel('Nomor surat').fill('ID64110000123450426');
  await follow(page.getByRole('button', { name: 'Simpan surat' }));
  await place('surat terbit');

  const second = order.getByRole('row').nth(2);
  await follow(second.getByRole('link', { name: /^Mundur/ }));
  await page.getByLabel('Alasan').fill('pindah ke kota lain');
  await follow(page.getByRole('button', { name: 'Mundur' }));
  await order.getByRole('row').nth(2).getByText('pindah ke kota lain').waitFor();
  expect(await order.getByText('ditawari', { exact: true }).count()).toBe(29);
  await page.context().close();
});
