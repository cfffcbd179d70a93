// [18] A visitor scans a stall and leaves an order and a rating, without account or script; the board shows it, the owner reads it.
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { bazaarToday } from './harness/bazaar.ts';
import type { Bazaar } from './harness/bazaar.ts';
import { closeBrowserAtEnd, follow, heading, pageAs, profile } from './harness/browser.ts';

closeBrowserAtEnd();
const city = inject('city');

const own = { name: 'Sambal Pindai Rekaan', owner: 'Rohana Pindai' };
const small = { viewport: { width: 360, height: 740 } };
let bazaar: Bazaar;
let letter = '';

const main = (page: Page) => page.getByRole('main');

beforeAll(async () => {
  const staff = await pageAs(city, 'staff');
  await staff.goto(`${city.url}/registry/new`);
  await staff.getByLabel('Nama usaha').fill(own.name);
  await staff.getByLabel('Bidang').selectOption({ index: 1 });
  await staff.getByLabel('Nama pemilik').fill(own.owner);
  await staff.getByLabel('Kelurahan').selectOption({ index: 7 });
  await staff.getByLabel('Kata pemilik').check();
  await follow(staff.getByRole('button', { name: 'Simpan', exact: true }));
  await heading(staff, own.name).waitFor();
  const enterprise = staff.url().split('/').at(-1) ?? '';
  await follow(staff.getByRole('link', { name: 'Surat masuk untuk pemilik' }));
  await staff.getByLabel('Bagaimana Anda mengenal pemilik?').fill('KTP dilihat di kelurahan');
  await follow(staff.getByRole('button', { name: 'Buat surat' }));
  await heading(staff, 'Surat sudah jadi').waitFor();
  letter = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await main(staff).innerText())?.[0] ?? '';
  bazaar = await bazaarToday(city.dataDir, { name: 'Bazar Pindai Rekaan', enterprises: [enterprise] });
  await staff.context().close();
});

test('[18] a visitor leaves an order and a rating; the board counts them, and the owner answers', async () => {
  const visitor = await (await profile({ ...small, javaScriptEnabled: false })).newPage();
  await visitor.goto(`${city.url}/acara/bazar-pindai-rekaan/lapak/a1`);
  await heading(visitor, 'Lapak A1').waitFor();
  expect(await main(visitor).innerText()).not.toContain(own.name);
  expect(await sidewaysOn(visitor)).toBe(0);

  await visitor.getByRole('radio', { name: '5, luar biasa' }).check();
  await visitor.getByLabel('Catatan').fill('Pedasnya pas.');
  await follow(visitor.getByRole('button', { name: 'Kirim nilai' }));
  await visitor.getByText('Nilai Anda sudah disampaikan').waitFor();

  await visitor.getByRole('textbox', { name: 'Pesan atau pertanyaan' }).fill('Dua botol untuk Sabtu');
  await visitor.getByLabel('Nama panggilan').fill('Rina');
  await visitor.getByLabel('Nomor WhatsApp').fill('nomor saya');
  await follow(visitor.getByRole('button', { name: 'Kirim', exact: true }));
  await visitor.getByRole('link', { name: /^Tulis nomor telepon Indonesia/ }).waitFor();
  expect(await visitor.getByRole('textbox', { name: 'Pesan atau pertanyaan' }).inputValue()).toBe(
    'Dua botol untuk Sabtu',
  );
  await visitor.getByLabel('Nomor WhatsApp').fill('0812 3456 7890');
  await follow(visitor.getByRole('button', { name: 'Kirim', exact: true }));
  await visitor.getByText('Pemilik lapak akan menghubungi Anda').waitFor();
  await visitor.context().close();

  const staff = await pageAs(city, 'staff');
  await staff.goto(`${city.url}/events/${bazaar.id}/day?tetap=1`);
  await main(staff).getByText('Dua botol untuk Sabtu').waitFor();
  const board = await main(staff).innerText();
  expect(board).toContain('nilai 5 dari 1 orang');
  expect(board).not.toContain('Rina');
  expect(await violationsOn(staff)).toEqual([]);
  await staff.context().close();

  const owner = await (await profile(small)).newPage();
  await owner.goto(`${city.url}/usaha/surat?kode=${letter}`);
  await follow(owner.getByRole('button', { name: 'Lanjut' }));
  await owner.getByLabel('PIN baru, enam angka').fill('418503');
  await owner.getByLabel('Ulangi PIN baru').fill('418503');
  await follow(owner.getByRole('button', { name: 'Masuk' }));
  await heading(owner, own.name).waitFor();
  await owner.goto(`${city.url}/usaha/acara/${bazaar.id}`);
  await follow(main(owner).getByRole('link', { name: 'Suara pembeli' }));
  await heading(owner, 'Suara pembeli').waitFor();
  expect(await main(owner).innerText()).toContain('1 menunggu jawaban');
  expect(await main(owner).getByRole('link', { name: 'Jawab di WhatsApp' }).getAttribute('href')).toContain(
    'https://wa.me/6281234567890',
  );
  expect([await violationsOn(owner), await sidewaysOn(owner)]).toEqual([[], 0]);
  await follow(owner.getByRole('button', { name: 'Tandai sudah dijawab' }));
  await main(owner).getByText('sudah dijawab', { exact: true }).waitFor();
  await owner.context().close();
});

test('a stall’s page reads well with scripts, in English and for whoever comes too late', async () => {
  const page = await (await profile(small)).newPage();
  const here = '/acara/bazar-pindai-rekaan/lapak/A1';
  await page.goto(`${city.url}/language?to=en&back=${encodeURIComponent(here)}`);
  await heading(page, 'Stall A1').waitFor();
  expect([await violationsOn(page), await sidewaysOn(page)]).toEqual([[], 0]);
  const html = (await (await page.request.get(`${city.url}${here}`)).body()).length;
  expect(html).toBeLessThan(30_000);
  expect((await page.request.get(`${city.url}/acara/bazar-pindai-rekaan/lapak/Z9`)).status()).toBe(404);
  await page.context().close();
});
