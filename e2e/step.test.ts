// One enterprise: its place on each track, the one next step, and how it moves when a paper comes in.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { addDays, dayOf, formatDay } from '../src/kernel/day.ts';
import { closeBrowserAtEnd, follow, heading, pageAs } from './harness/browser.ts';

const city = inject('city');
closeBrowserAtEnd();

/** Of somebody who did not ask for little motion: one page fades into the next. */
const officer = () => pageAs(city, 'staff', { reducedMotion: 'no-preference' });

/** The enterprise at that place of the list whose next step is the NIB. */
async function openOneThatNeeds(page: Page, step: string, at: number): Promise<string> {
  await page.goto(`${city.url}/registry`);
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: step, exact: true }) })
    .nth(at);
  const link = row.getByRole('rowheader').getByRole('link');
  const name = await link.innerText();
  await follow(link);
  await heading(page, name).waitFor();
  return name;
}

const nextStep = (page: Page) =>
  page.getByRole('main').getByText('Langkah berikut', { exact: true }).locator('xpath=..');
const position = (page: Page, track: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: track, exact: true }) })
    .first();

test('[8] an officer sees the place on each track and the one next step, with who helps and what it opens', async () => {
  const page = await officer();
  await openOneThatNeeds(page, 'NIB', 0);
  const told = await nextStep(page).innerText();
  expect(told).toContain('Urus NIB di oss.go.id');
  expect(told).toContain('Dibantu petugas kelurahan');
  expect(told).toContain('Membuka jenjang “Punya NIB” di jalur Legalitas');
  expect(await position(page, 'Legalitas').innerText()).toMatch(/2 dari 4 anak tangga/);
  for (const track of ['Merek', 'Digital', 'Masuk toko']) {
    expect(await position(page, track).innerText()).toMatch(/\d dari \d anak tangga/);
  }
  await page.context().close();
});

test('[8] a paper is recorded, the enterprise moves and the next step is another; the day before it stands where it stood', async () => {
  const page = await officer();
  const name = await openOneThatNeeds(page, 'NIB', 1);
  const before = await position(page, 'Legalitas').innerText();
  const address = page.url();
  await follow(nextStep(page).getByRole('link', { name: 'Catat bukti' }));
  expect(await page.getByLabel('Bukti apa?').locator('option:checked').innerText()).toContain('NIB');
  await page.getByLabel('Dilihat petugas').check();
  await page.getByLabel('Nomor').fill('9120 0011 2233 4');
  await follow(page.getByRole('button', { name: 'Simpan bukti' }));
  await page.waitForURL(address);
  expect(await position(page, 'Legalitas').innerText()).toContain('3 dari 4');
  expect(await nextStep(page).innerText()).not.toContain('Urus NIB');
  expect(await page.getByRole('table', { name: 'Surat dan bukti' }).innerText()).toContain('dilihat petugas');

  const yesterday = formatDay(addDays(dayOf(new Date(), 'Asia/Makassar'), -1), 'id');
  await page.getByLabel('Keadaan pada tanggal').fill(yesterday);
  await follow(page.getByRole('button', { name: 'Lihat', exact: true }));
  await page.getByText(`Ini keadaan per ${yesterday}`).waitFor();
  await heading(page, name).waitFor();
  expect(await position(page, 'Legalitas').innerText()).toBe(before);
  expect(await nextStep(page).innerText()).toContain('Urus NIB');
  await follow(page.getByRole('link', { name: 'Kembali ke hari ini' }));
  expect(await position(page, 'Legalitas').innerText()).toContain('3 dari 4');
  await page.context().close();
});

test('[8] what was typed is not lost when a number cannot be one', async () => {
  const page = await officer();
  await openOneThatNeeds(page, 'NIB', 2);
  await follow(page.getByRole('link', { name: 'Perbaiki data' }));
  await page.getByLabel('NIB').fill('090/SKU/180/2025');
  await page.getByLabel('Kata pemilik').check();
  await page.getByLabel('Alasan').fill('dibawa pemilik');
  await follow(page.getByRole('button', { name: /Simpan/ }));
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('NIB').inputValue()).toBe('090/SKU/180/2025');
  expect(await page.getByLabel('Alasan').inputValue()).toBe('dibawa pemilik');
  await page.context().close();
});
