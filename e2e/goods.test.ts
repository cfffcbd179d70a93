// [30] A koperasi sends twelve makers' goods to a hypermarket and a hotel; what was sent, sold, came back and broke adds up.
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';

import { addDays, dayOf } from '../src/kernel/day.ts';
import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, numberOf, profile, signIn } from './harness/browser.ts';

closeBrowserAtEnd();
const city = inject('city');
const today = dayOf(new Date(), 'Asia/Makassar');
/** As people type it: 5/3/2026. */
const typed = (days: number) => addDays(today, days).split('-').toReversed().map(Number).join('/');
const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) => follow(main(page).getByRole('button', { name }));

/** The goods of an organisation, as the person who signs in for it finds them. */
async function goodsOf(
  username: string,
  organisations: readonly string[],
  javaScriptEnabled: boolean,
): Promise<Page> {
  const known = city.signIns.find((one) => one.username === username);
  if (!known) throw new Error(`the city has no sign-in ${username}`);
  const page = await (await profile({ javaScriptEnabled, viewport: { width: 360, height: 780 } })).newPage();
  await signIn(page, city.url, known);
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/accounts/sign-in'));
  await page.goto(`${city.url}/mitra`);
  for (const name of organisations) await follow(main(page).getByRole('link', { name, exact: true }).first());
  await follow(main(page).getByRole('link', { name: 'Barang', exact: true }));
  await heading(page, 'Barang').waitFor();
  return page;
}

async function send(page: Page, outlet: string, batch: string): Promise<{ href: string; lines: number }> {
  await follow(main(page).getByRole('link', { name: 'Catat kiriman' }));
  await follow(main(page).getByRole('link', { name: `Kirim ke ${outlet}` }));
  const lines = await page.getByLabel(/^Jumlah/).count();
  for (let n = 0; n < lines; n += 1) {
    await page
      .getByLabel(/^Jumlah/)
      .nth(n)
      .fill('10');
    await page
      .getByLabel(/^Kode produksi/)
      .nth(n)
      .fill(batch);
    await page
      .getByLabel(/^Kedaluwarsa/)
      .nth(n)
      .fill(typed(400));
  }
  await press(page, 'Simpan kiriman');
  await page.getByText('Menunggu dihitung oleh toko.').waitFor();
  return { href: new URL(page.url()).pathname, lines };
}

async function countAll(page: Page, delivery: string, missing: number): Promise<void> {
  const home = new URL(page.url()).pathname;
  await page.goto(`${city.url}${home}/deliveries/${delivery}`);
  const fields = page.getByLabel(/^Jumlah tiba/);
  const lines = await fields.count();
  for (let n = 0; n < lines; n += 1) await fields.nth(n).fill(n === 0 ? String(10 - missing) : '10');
  await press(page, 'Simpan hitungan');
  await page.getByText('Hitungan tersimpan.').waitFor();
  await page.goto(`${city.url}${home}`);
}

/** The figures of each row of a batch: received, sold, returned, expired, damaged, on the shelf. */
const rowsOf = async (page: Page, batch: string): Promise<number[][]> => {
  const rows = await page
    .locator('section', { has: page.getByRole('heading', { name: 'Di rak', exact: true }) })
    .getByRole('row')
    .filter({ hasText: batch })
    .all();
  return Promise.all(
    rows.map(async (row) => {
      const figures = await row.locator('td.num').allInnerTexts();
      return figures.slice(1).map(numberOf);
    }),
  );
};

describe.each([true, false])('with scripts %s', (javaScriptEnabled) => {
  const batch = javaScriptEnabled ? 'FAJAR' : 'SENJA';

  test('[30] twelve makers and a hotel: sent, counted, broken and taken back add up per maker, outlet and batch', async () => {
    const koperasi = await goodsOf('koperasi', ['Koperasi Semayang Contoh'], javaScriptEnabled);
    const home = koperasi.url();
    const hyper = await send(koperasi, 'Contoh Hiper Balikpapan Kota', batch);
    expect(hyper.lines).toBe(12);
    if (javaScriptEnabled)
      expect([await violationsOn(koperasi), await sidewaysOn(koperasi)]).toEqual([[], 0]);
    await koperasi.goto(home);
    const hotel = await send(koperasi, 'Hotel Teluk Rekaan', batch);
    expect(hotel.lines).toBe(6);

    const toko = await goodsOf('toko', ['Contoh Hiper', 'Contoh Hiper Balikpapan Kota'], javaScriptEnabled);
    await countAll(toko, hyper.href.split('/').at(-1) ?? '', 2);
    const rows = await rowsOf(toko, batch);
    expect(rows).toHaveLength(12);
    expect(rows.map(([received]) => received ?? 0).toSorted((a, b) => a - b)).toEqual([
      8,
      ...Array<number>(11).fill(10),
    ]);
    for (const [received, ...parts] of rows) expect(parts.reduce((sum, n) => sum + n, 0)).toBe(received);
    if (javaScriptEnabled) expect([await violationsOn(toko), await sidewaysOn(toko)]).toEqual([[], 0]);

    await follow(main(toko).getByRole('row').filter({ hasText: batch }).getByRole('link').first());
    await toko.getByLabel('rusak').check();
    const value = await toko.locator('option', { hasText: batch }).getAttribute('value');
    await toko.getByLabel('Kode produksi').selectOption(value ?? '');
    await toko.getByLabel('Jumlah', { exact: true }).fill('999');
    await press(toko, 'Turunkan');
    await toko.getByText(/Hanya ada \d+ buah/).waitFor();
    await toko.getByLabel('Jumlah', { exact: true }).fill('1');
    await press(toko, 'Turunkan');
    await toko.getByText('Tersimpan. Jumlah di rak sudah dikurangi.').waitFor();
    await toko
      .getByText(/rusak 1 \+ di rak/)
      .first()
      .waitFor();
    await follow(main(toko).getByRole('button', { name: 'Batalkan salah catat' }).first());
    await toko.getByText('Salah catat dibatalkan').waitFor();

    const manager = await goodsOf('hotel', ['Hotel Teluk Rekaan'], javaScriptEnabled);
    await countAll(manager, hotel.href.split('/').at(-1) ?? '', 0);
    expect(await rowsOf(manager, batch)).toHaveLength(6);

    await koperasi.goto(home);
    const all = await rowsOf(koperasi, batch);
    expect(all).toHaveLength(18);
    for (const [received, ...parts] of all) expect(parts.reduce((sum, n) => sum + n, 0)).toBe(received);
  });
});

test('[30] a bar code held before the camera finds its product at once; where there is no camera it is typed', async () => {
  const page = await goodsOf('toko', ['Contoh Hiper', 'Contoh Hiper Balikpapan Kota'], true);
  await main(page).getByRole('button', { name: 'Pindai dengan kamera' }).waitFor({ state: 'hidden' });
  await page.addInitScript({
    content: `globalThis.BarcodeDetector = class { detect = async () => [{ rawValue: '8990000000001' }] };
      Object.defineProperty(navigator, 'mediaDevices', {
        value: { getUserMedia: async () => document.createElement('canvas').captureStream() },
      });`,
  });
  await page.reload();
  await follow(main(page).getByRole('button', { name: 'Pindai dengan kamera' }));
  await heading(page, 'Barang').waitFor();
  expect(new URL(page.url()).searchParams.get('kode')).toBe('8990000000001');
  await page.getByText('Tidak ada produk dengan barcode').waitFor();
});
