// [17] Two phones at one bazaar without signal: an owner's own till and an officer's; [16] two gates that know nothing of each other.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { bazaarToday, talliedAt } from './harness/bazaar.ts';
import type { Bazaar } from './harness/bazaar.ts';
import { closeBrowserAtEnd, follow, heading, leads, pageAs, soon } from './harness/browser.ts';
import { phone, pin, setUp } from './harness/phone.ts';

closeBrowserAtEnd();
const city = inject('city');

const own = { name: 'Keripik Kasir Rekaan', owner: 'Sulastri Kasir' };
const other = { name: 'Rotan Kasir Rekaan', owner: 'Marlina Rotan' };
let bazaar: Bazaar;
let letter = '';
/** The owner's. */
let enterprise = '';

/** Recorded by staff; the id. */
async function record(page: Page, { name, owner }: typeof own, at: number): Promise<string> {
  await page.goto(`${city.url}/registry/new`);
  await page.getByLabel('Nama usaha').fill(name);
  await page.getByLabel('Bidang').selectOption({ index: 1 });
  await page.getByLabel('Nama pemilik').fill(owner);
  await page.getByLabel('Kelurahan').selectOption({ index: at });
  await page.getByLabel('Kata pemilik').check();
  await follow(page.getByRole('button', { name: 'Simpan', exact: true }));
  await heading(page, name).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

async function letterFor(page: Page, of: string): Promise<string> {
  await page.goto(`${city.url}/registry/${of}`);
  await follow(page.getByRole('link', { name: 'Surat masuk untuk pemilik' }));
  await page.getByLabel('Bagaimana Anda mengenal pemilik?').fill('KTP dilihat di kelurahan');
  await follow(page.getByRole('button', { name: 'Buat surat' }));
  await heading(page, 'Surat sudah jadi').waitFor();
  return /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
}

beforeAll(async () => {
  const staff = await pageAs(city, 'staff');
  const enterprises = [await record(staff, own, 5), await record(staff, other, 11)];
  enterprise = enterprises[0] ?? '';
  letter = await letterFor(staff, enterprise);
  bazaar = await bazaarToday(city.dataDir, {
    name: 'Bazar Kasir Rekaan',
    enterprises,
    session: 'Kemasan Kasir',
  });
  await staff.context().close();
});

/** An owner comes in by a letter, opens the till from their own page and chooses a PIN for the phone. */
async function openTill(page: Page): Promise<void> {
  await page.goto(`${city.url}/usaha/surat?kode=${letter}`);
  await follow(page.getByRole('button', { name: 'Lanjut' }));
  await page.getByLabel('PIN baru, enam angka').fill('205917');
  await page.getByLabel('Ulangi PIN baru').fill('205917');
  await follow(page.getByRole('button', { name: 'Masuk' }));
  await heading(page, own.name).waitFor();
  await follow(page.getByRole('link', { name: 'Buka kasir' }));
  await heading(page, 'Pilih PIN untuk HP ini').waitFor();
  await page.getByLabel('PIN baru').fill(pin);
  await page.getByLabel('Ulangi PIN').fill(pin);
  await page.getByRole('button', { name: 'Simpan PIN' }).tap();
  await heading(page, `A1 · ${own.name}`).waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
}

const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const sum = (page: Page) => page.locator('#sum').innerText();

/** One tap, and the day's sum after it. */
async function tap(page: Page, name: string, after: string): Promise<void> {
  await key(page, name).first().tap();
  await soon(() => sum(page)).toBe(after);
}

async function typeOther(page: Page, label: string, typed: string, after: string): Promise<void> {
  await page.getByLabel(label).fill(typed);
  await key(page, 'Catat').tap();
  await soon(() => sum(page)).toBe(after);
}

/** An officer types what a stall hands in, from its till. */
async function takeIn(page: Page, stall: string, typed: string, save: string): Promise<void> {
  await page.getByRole('link', { name: stall }).tap();
  await heading(page, stall).waitFor();
  await page.getByRole('link', { name: 'Terima kupon lapak ini' }).tap();
  await page.getByLabel('Nomor kupon').fill(typed);
  await page.getByRole('button', { name: save }).tap();
  await page.getByText('Tersimpan di HP').waitFor();
}

const back = (page: Page) => page.getByRole('link', { name: 'Kembali' }).tap();

const contexts: BrowserContext[] = [];
afterAll(async () => {
  for (const context of contexts) await context.close();
});
const aPhone = async (): Promise<BrowserContext> => {
  const made = await phone();
  contexts.push(made);
  return made;
};

async function atEvent(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Acara', exact: true }).tap();
  await page.getByRole('link', { name: bazaar.name }).tap();
  await heading(page, bazaar.name).waitFor();
}

test('[17] two phones tally without signal, take a tap back, and what they send adds up to the rupiah', async () => {
  const [first, second] = [await aPhone(), await aPhone()];
  const till = await first.newPage();
  await openTill(till);
  const officer = await setUp(second, city, 'rt_officer');
  await atEvent(officer);
  await officer.getByRole('link', { name: `A2 · ${other.name}` }).tap();
  await heading(officer, `A2 · ${other.name}`).waitFor();
  expect([await violationsOn(till), await sidewaysOn(till)]).toEqual([[], 0]);
  await Promise.all([first.setOffline(true), second.setOffline(true)]);

  await tap(till, 'Tunai', 'Rp0');
  await tap(till, 'Rp10.000', 'Rp10.000');
  await tap(till, 'Rp50.000', 'Rp60.000');
  await tap(till, 'Batal', 'Rp10.000');
  await till.getByText('Dibatalkan: Rp50.000 tunai').waitFor();
  await tap(till, 'QRIS', 'Rp10.000');
  await typeOther(till, 'Jumlah lain', '12.500', 'Rp22.500');
  await tap(till, 'Kupon', 'Rp22.500');
  await tap(till, '10 Rp50.000', 'Rp72.500');
  await typeOther(till, 'Banyak kupon lain', '1.990', 'Rp10.022.500');

  await tap(officer, 'Tunai', 'Rp0');
  await tap(officer, 'Rp20.000', 'Rp20.000');
  await tap(officer, 'Kupon', 'Rp20.000');
  await typeOther(officer, 'Banyak kupon lain', '1650', 'Rp8.270.000');
  await tap(officer, '5 Rp25.000', 'Rp8.295.000');
  await tap(officer, 'Batal', 'Rp8.270.000');
  await back(officer);
  await takeIn(officer, `A1 · ${own.name}`, 'K0001-K2000', 'Simpan 2.000 kupon');
  await back(officer);
  await heading(officer, `A1 · ${own.name}`).waitFor();
  await back(officer);
  await takeIn(officer, `A2 · ${other.name}`, 'K2001 s/d K3650', 'Simpan 1.650 kupon');
  expect(await talliedAt(city.dataDir, bazaar.id)).toEqual([]);

  await Promise.all([first.setOffline(false), second.setOffline(false)]);
  await officer.getByText('1.650 diterima, Rp8.250.000').waitFor();
  await soon(() => talliedAt(city.dataDir, bazaar.id)).toEqual([
    { pay: 'cash', amount: '30000', coupons: 0 },
    { pay: 'coupon', amount: '18250000', coupons: 3650 },
    { pay: 'qris', amount: '12500', coupons: 0 },
  ]);

  const staff = await pageAs(city, 'staff');
  await staff.goto(`${city.url}/events/${bazaar.id}/coupons`);
  const told = await staff.getByRole('main').innerText();
  expect(told).toContain('3.650');
  expect(told).toContain('Rp18.250.000');
  await staff.context().close();
});

test('a forgotten PIN: who comes in anew at the owners’ door gets the till back, with what was not sent', async () => {
  const context = await aPhone();
  const page = await context.newPage();
  const staff = await pageAs(city, 'staff');
  letter = await letterFor(staff, enterprise);
  await openTill(page);
  await tap(page, 'Tunai', 'Rp0');
  await context.setOffline(true);
  await tap(page, 'Rp5.000', 'Rp5.000');
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(`${city.url}/lapangan`);
  await again.getByText('Lupa PIN?').tap();
  await leads(again, () => again.getByRole('button', { name: 'Masuk lagi' }).tap());
  await again.getByLabel('Nomor HP').waitFor();
  // The second letter ends the phone at the server as well; what it holds stays.
  letter = await letterFor(staff, enterprise);
  await staff.context().close();
  await openTill(again);
  await soon(() => sum(again)).toBe('Rp5.000');
  await again.locator('.net').getByText('Semua terkirim').waitFor();
  const cash = async () =>
    (await talliedAt(city.dataDir, bazaar.id)).find(({ pay }) => pay === 'cash')?.amount;
  await soon(cash).toBe('35000');
});

/** Types the code of a pass and waits for the words of the verdict. */
async function show(page: Page, code: string, verdict: string | RegExp): Promise<void> {
  await page.getByLabel('Kode pas').fill(code);
  await key(page, 'Periksa').tap();
  await page.locator('.verdict').getByText(verdict).waitFor();
}

test('[16] a pass lets in once a day without signal; two gates that know nothing of each other both let in, and one is flagged', async () => {
  const [first, second] = [await aPhone(), await aPhone()];
  const gates = [await setUp(first, city, 'rt_officer'), await setUp(second, city, 'kelurahan_officer')];
  const [north, south] = gates as [Page, Page];
  for (const page of gates) {
    await atEvent(page);
    await page.getByRole('link', { name: /^Pindai pas/ }).tap();
    await heading(page, 'Pindai pas').waitFor();
  }
  await north.getByLabel('Nama pintu').fill('Pintu utara');
  expect([await violationsOn(north), await sidewaysOn(north)]).toEqual([[], 0]);
  await Promise.all([first.setOffline(true), second.setOffline(true)]);
  const [code = '', unused = ''] = bazaar.codes;
  const shown = code.match(/.{4}/g)?.join('-') ?? '';
  await show(north, shown, /^Masuk$/);
  await show(north, `${city.url}/acara/pas/${code.toLowerCase()}`, /^Sudah masuk pukul \d\d\.\d\d$/);
  await show(north, [...unused].reverse().join(''), 'Pas tidak dikenal');
  await show(south, code, /^Masuk$/);
  await first.setOffline(false);
  await north.locator('.net').getByText('Semua terkirim').waitFor();
  await second.setOffline(false);
  await south.getByText(/^Juga masuk di Pintu utara pukul/).waitFor();
});

test('[16] who comes to a session is noted by scanning without signal, is said to be noted when shown again, and stands at the desk', async () => {
  const context = await aPhone();
  const page = await setUp(context, city, 'rt_officer');
  await atEvent(page);
  await page.getByRole('link', { name: /^Pindai pas/ }).tap();
  await heading(page, 'Pindai pas').waitFor();
  await context.setOffline(true);
  const [, code = ''] = bazaar.codes;
  await page.getByLabel('Pindai untuk').selectOption({ label: '00.01 Kemasan Kasir · Aula Rekaan' });
  await page.getByLabel('Nama pintu').waitFor({ state: 'hidden' });
  expect([await violationsOn(page), await sidewaysOn(page)]).toEqual([[], 0]);
  await show(page, code, 'Tercatat hadir');
  await page.locator('.verdict').getByText(`${other.name} · Peserta`).waitFor();
  await show(page, code, /^Sudah tercatat pukul \d\d\.\d\d$/);
  await page.getByText('2 tercatat hadir di HP ini').waitFor();
  // The entrance is another door, whose scans are counted apart.
  await page.getByLabel('Pindai untuk').selectOption('Pintu masuk');
  await page.getByText('2 tercatat hadir di HP ini').waitFor({ state: 'detached' });
  await context.setOffline(false);
  await page.locator('.net').getByText('Semua terkirim').waitFor();

  const staff = await pageAs(city, 'staff');
  await staff.goto(`${city.url}/events/${bazaar.id}/sessions`);
  await follow(staff.getByRole('main').getByRole('link', { name: 'Kemasan Kasir' }));
  await staff
    .getByRole('row', { name: new RegExp(other.name) })
    .getByText('Hadir')
    .waitFor();
  await staff.context().close();
});
