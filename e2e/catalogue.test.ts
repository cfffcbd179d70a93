// A product in a real browser: its maker completes it on a phone, staff find it, whoever holds it reads where it is from.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { photo } from '../src/platform/redraw/fixtures.ts';
import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, pageAs, profile, soon } from './harness/browser.ts';
import { demoIsWhole, endServer, newFolder, startServer, until } from './harness/server.ts';
import type { Server } from './harness/server.ts';

// A city of its own: codes are read from its terminal.
let city: Server;
let page: Page;
closeBrowserAtEnd();

const own = { phone: '089911300001', name: 'Amplang Dermaga Rekaan' };

beforeAll(async () => {
  city = await startServer({ dataDir: newFolder(), args: ['--enterprises', '120'] });
  await demoIsWhole(city.url);
});
afterAll(() => endServer(city));

/** Recorded by staff, as at a counter: the number is nobody's in the example city. */
async function recordOwn(): Promise<void> {
  const staff = await pageAs(city, 'staff');
  await staff.goto(`${city.url}/registry/new`);
  await staff.getByLabel('Nama usaha').fill(own.name);
  await staff.getByLabel('Bidang').selectOption({ index: 1 });
  await staff.getByLabel('Nama pemilik').fill(`Rekaan ${own.name}`);
  await staff.getByLabel('Telepon atau WhatsApp').fill(own.phone);
  await staff.getByLabel('Kelurahan').selectOption({ index: 3 });
  await staff.getByLabel('Kata pemilik').check();
  await follow(staff.getByRole('button', { name: 'Simpan', exact: true }));
  await heading(staff, own.name).waitFor();
  await staff.context().close();
}

async function comeIn(): Promise<Page> {
  const told = new RegExp(`\\+62${own.phone.slice(1)}: (\\d{6}) `, 'g');
  const newest = () => [...city.log().matchAll(told)].at(-1)?.[1];
  const phone = await (await profile({ viewport: { width: 360, height: 740 } })).newPage();
  await phone.goto(`${city.url}/usaha`);
  await phone.getByLabel('Nomor HP').fill(own.phone);
  await follow(phone.getByRole('button', { name: 'Kirim kode' }));
  await until('a code', () => newest() !== undefined);
  await phone.getByLabel('Kode enam angka').fill(newest() ?? '');
  await follow(phone.getByRole('button', { name: 'Masuk' }));
  await heading(phone, own.name).waitFor();
  return phone;
}

const shown = (at: Page): Promise<string> => at.getByRole('main').innerText();

test('an owner records a product; the page says the one thing that is missing next', async () => {
  await recordOwn();
  page = await comeIn();
  await page.goto(`${city.url}/usaha/produk`);
  await follow(page.getByRole('link', { name: `Catat produk ${own.name}` }));
  await page.getByLabel('Nama produk').fill('Amplang kuku macan');
  await page.getByLabel('Jenis produk').selectOption({ label: 'pangan olahan kering' });
  await follow(page.getByRole('button', { name: 'Catat produk' }));
  await heading(page, 'Amplang kuku macan').waitFor();
  await page.getByRole('heading', { name: 'Isi harga jual' }).waitFor();
});

test('what does not fit is said beside its field and kept as typed; what fits is read back', async () => {
  await follow(page.getByRole('link', { name: 'Isi harga' }));
  await page.getByLabel('Harga jual satu kemasan').fill('15');
  await page.getByLabel('Isi bersih').fill('0,25 kg');
  await page.getByLabel('Tahan berapa lama').fill('6 bulan');
  await page.getByLabel('Sanggup buat sebulan').fill('500 bungkus/bulan');
  await page.getByLabel('Siap dalam').fill('3 hari');
  await page.getByLabel('Nomor barcode').fill('899 1234 56789 0');
  await follow(page.getByRole('button', { name: 'Simpan', exact: true }));
  await page.getByText('Angka terakhir barcode tidak cocok').first().waitFor();
  expect(await page.getByLabel('Harga jual satu kemasan').inputValue()).toBe('15');
  expect(await page.getByLabel('Isi bersih').inputValue()).toBe('0,25 kg');
  await page.getByLabel('Harga jual satu kemasan').fill('15rb');
  await page.getByLabel('Nomor barcode').fill('899 1234 56789 1');
  await follow(page.getByRole('button', { name: 'Simpan', exact: true }));
  await page.getByRole('heading', { name: 'Tambah foto produk' }).waitFor();
  const main = await shown(page);
  for (const text of ['Rp15.000', '250 g', '180 hari', '500 kemasan sebulan', '899 1234 56789 1'])
    expect(main).toContain(text);
});

test('a picture and a look at the label complete it', async () => {
  const buffer = await photo('jpeg', { width: 1600, height: 1200, noisy: true });
  await page.getByLabel('Foto produk').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
  await page.locator('input[data-small=done]').waitFor();
  await page.getByLabel('Apa yang terlihat?').fill('Amplang dalam kemasan bening');
  await follow(page.getByRole('button', { name: 'Simpan foto' }));
  const picture = page.getByRole('img', { name: 'Amplang dalam kemasan bening' });
  await picture.scrollIntoViewIfNeeded();
  await soon(() =>
    page.evaluate<number>("document.querySelector('.scans img').naturalWidth"),
  ).toBeGreaterThan(0);
  await page.locator('summary', { hasText: 'Periksa label' }).click();
  for (const line of await page.getByRole('radio', { name: 'ada', exact: true }).all()) await line.check();
  await follow(page.getByRole('button', { name: 'Simpan pemeriksaan' }));
  await page.getByText('siap ditawarkan').waitFor();
  expect(await shown(page)).toContain('kata pemilik');
});

test('labels come as a PDF, and whoever holds the product reads where it is from without an account', async () => {
  await follow(page.getByRole('link', { name: 'Cetak label' }));
  await page.getByLabel('QR asal produk').check();
  const asked = page.waitForResponse((answer) => answer.url().includes('/labels/pdf'));
  await page.getByRole('button', { name: 'Buat PDF' }).click();
  const answer = await asked;
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await page.goto(`${city.url}/usaha/produk`);
  await follow(page.getByRole('link', { name: 'Amplang kuku macan' }));
  const origin = await page.getByRole('link', { name: 'Lihat yang dilihat pembeli' }).getAttribute('href');
  const buyer = await (await profile({ viewport: { width: 360, height: 740 } })).newPage();
  await buyer.goto(`${city.url}${origin ?? ''}`);
  await heading(buyer, 'Amplang kuku macan').waitFor();
  expect(await shown(buyer)).not.toContain(own.name);
  expect(await violationsOn(buyer)).toEqual([]);
  expect(await sidewaysOn(buyer)).toBe(0);
  await buyer.context().close();
});

test('staff find it by what a shop would ask', async () => {
  const staff = await pageAs(city, 'staff', { viewport: { width: 1440, height: 900 } });
  await staff.goto(`${city.url}/catalogue?q=kuku+macan&upTo=15.000&capacity=500`);
  await staff.getByRole('link', { name: 'Amplang kuku macan' }).waitFor();
  await staff.goto(`${city.url}/catalogue?q=kuku+macan&upTo=14.999`);
  await staff.getByText('Tidak ada produk yang cocok').waitFor();
  await staff.goto(`${city.url}/catalogue`);
  expect(await violationsOn(staff)).toEqual([]);
  await staff.context().close();
});

test('its pages are for everybody: nothing for axe in both languages, nothing beyond 360 pixels', async () => {
  const one = new URL(page.url()).pathname;
  for (const lang of ['id', 'en'])
    for (const path of ['/usaha/produk', one, `${one}/edit`, `${one}/labels`]) {
      await page.goto(`${city.url}/language?to=${lang}&back=${encodeURIComponent(path)}`);
      expect([path, lang, await violationsOn(page)]).toEqual([path, lang, []]);
      expect([path, lang, await sidewaysOn(page)]).toEqual([path, lang, 0]);
    }
});
