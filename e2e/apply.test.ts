// A bazaar's applicants in real browsers: the RT head puts forward, an owner applies on the phone, curation by keys, the line moves by itself.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { addDays, dayOf, formatDay } from '../src/kernel/day.ts';
import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, leads, pageAs, profile, soon } from './harness/browser.ts';
import { demoIsWhole, endServer, newFolder, startServer, until } from './harness/server.ts';
import type { Server } from './harness/server.ts';

// A city of its own: codes are read from its terminal.
let city: Server;
let bazaar = '';
closeBrowserAtEnd();

const phone360 = { viewport: { width: 360, height: 740 } } as const;
const name = 'Bazar Kampung Rekaan';
const own = { name: 'Batik Ombak Rekaan', phone: '089911155501', kind: 'batik tulis' };
const makers = [
  { name: 'Amplang Fajar Rekaan', kind: 'amplang', group: 'pangan olahan kering' },
  { name: 'Rotan Lestari Rekaan', kind: 'tas rotan', group: 'kerajinan' },
  { name: 'Kebun Bayam Rekaan', kind: 'bayam', group: 'hasil tani, ternak dan ikan' },
] as const;
const main = (page: Page) => page.getByRole('main');

async function record(page: Page, one: { name: string; kind: string; phone?: string }): Promise<void> {
  await page.goto(`${city.url}/registry/new`);
  await page.getByLabel('Nama usaha').fill(one.name);
  await page.getByLabel('Bidang').selectOption({ index: 1 });
  await page.getByLabel('Jenis usaha').fill(one.kind);
  await page.getByLabel('Nama pemilik').fill(`Rahma ${one.name.split(' ')[0] ?? ''}`);
  if (one.phone) await page.getByLabel('Telepon atau WhatsApp').fill(one.phone);
  await page.getByLabel('Kelurahan').selectOption({ label: 'Gunung Sari Ilir, Balikpapan Tengah' });
  await page.getByLabel(/^RT/).fill('069');
  await page.getByLabel('Kata pemilik').check();
  await follow(page.getByRole('button', { name: 'Simpan', exact: true }));
  await heading(page, one.name).waitFor();
}

/** The code stands on the terminal of an example city, and nowhere else. */
async function codeFor(phone: string): Promise<string> {
  const to = `+62${phone.slice(1)}`;
  const newest = () =>
    city
      .log()
      .match(new RegExp(`\\${to}: (\\d{6}) `, 'g'))
      ?.at(-1)
      ?.match(/(\d{6}) $/)?.[1];
  await until(`a code for ${phone}`, () => newest() !== undefined);
  return newest() ?? '';
}

let phone: Page;

beforeAll(async () => {
  city = await startServer({ dataDir: newFolder(), args: ['--enterprises', '40'] });
  await demoIsWhole(city.url);
  const staff = await pageAs(city, 'staff');
  for (const one of [...makers, own]) await record(staff, one);
  const first = addDays(dayOf(new Date(), 'Asia/Makassar'), 20);
  await staff.goto(`${city.url}/events/new`);
  await staff.getByLabel('Nama acara').fill(name);
  await staff.getByLabel('Jenis acara').selectOption({ label: 'Bazar' });
  await staff.getByLabel('Penggagas', { exact: true }).fill('Warga RT 69');
  await staff.getByLabel('Hari pertama').fill(formatDay(first, 'id'));
  await staff.getByLabel('Jam tiap hari').fill('08.00–14.00, 14.00–20.00');
  await staff.getByLabel('Wilayah', { exact: true }).selectOption({ label: '– Gunung Sari Ilir' });
  await staff.getByLabel('Tempat', { exact: true }).fill('Lapangan Rekaan');
  await staff.getByLabel('Tempat untuk berapa usaha').fill('2');
  await staff.getByLabel('Keterangan untuk umum').fill('Makanan, kerajinan dan hasil kebun.');
  await follow(staff.getByRole('button', { name: /^(Simpan|Kirim usulan)$/ }));
  await heading(staff, name).waitFor();
  bazaar = staff.url().split('?')[0] ?? '';
  await follow(main(staff).getByRole('button', { name: /Setujui/ }));
  await main(staff).getByText('Disetujui', { exact: true }).first().waitFor();
  await staff.context().close();
});
afterAll(async () => {
  await phone?.context().close();
  await endServer(city);
});

test('[14] an RT head puts processed food, a craft and a garden’s harvest forward in one form', async () => {
  const page = await pageAs(city, 'rt_officer');
  await page.goto(`${bazaar}/forward?q=rekaan`);
  for (const one of makers) {
    await page.getByLabel(`Pilih ${one.name}`).check();
    await page.getByLabel(`Kelompok ${one.name}`).selectOption({ label: one.group });
    await soon(() => page.getByLabel(`Yang dijual ${one.name}`).inputValue()).toBe(one.kind);
  }
  await follow(page.getByRole('button', { name: 'Ajukan yang dicentang' }));
  await page.getByText('3 usaha diajukan.').waitFor();
  await page.goto(`${bazaar}/applications`);
  for (const one of makers) await main(page).getByRole('link', { name: one.name }).waitFor();
  await page.context().close();
});

test('[14] an owner applies on the phone with what is asked and no more', async () => {
  phone = await (await profile(phone360)).newPage();
  await phone.goto(`${city.url}/usaha`);
  await phone.getByLabel('Nomor HP').fill(own.phone);
  await follow(phone.getByRole('button', { name: 'Kirim kode' }));
  await phone.getByLabel('Kode enam angka').fill(await codeFor(own.phone));
  await follow(phone.getByRole('button', { name: 'Masuk' }));
  await heading(phone, own.name).waitFor();
  await follow(phone.getByRole('link', { name: 'Acara', exact: true }));
  await heading(phone, 'Acara').waitFor();
  await follow(phone.locator('section.card').filter({ hasText: name }).getByRole('link', { name: 'Daftar' }));
  await heading(phone, name).waitFor();
  await phone.getByLabel('Kelompok produk').selectOption({ label: 'batik dan busana' });
  await soon(() => phone.getByLabel('Apa yang dijual?').inputValue()).toBe(own.kind);
  await phone.getByLabel('Perlu listrik').check();
  await follow(phone.getByRole('button', { name: 'Kirim pendaftaran' }));
  await phone.getByText(`Pendaftaran ke ${name} sudah masuk.`).waitFor();
  await phone.getByText('Sedang dinilai', { exact: true }).waitFor();
});

/** Five presses of a figure for the one application that is open, each kept before the next. */
async function score(page: Page, points: number): Promise<void> {
  for (let given = 1; given <= 5; given++) {
    await leads(page, () => page.keyboard.press(String(points)));
    await soon(() => main(page).locator('button.chip[aria-current]').count()).toBe(given);
  }
}

test('[14] curation scores by keys, accepts in the order of points after a look, and refuses with a reason', async () => {
  const page = await pageAs(city, 'staff');
  for (const [one, points] of [
    [makers[0], 4],
    [makers[1], 3],
    [makers[2], 2],
    [own, 1],
  ] as const) {
    await page.goto(`${bazaar}/applications`);
    await follow(main(page).getByRole('link', { name: one.name }));
    await main(page).getByRole('heading', { name: one.name }).waitFor();
    await score(page, points);
  }
  await page.goto(`${bazaar}/applications`);
  await page.getByLabel('Terima yang teratas, sebanyak').fill('3');
  await follow(page.getByRole('button', { name: 'Lihat dulu sebelum menerima' }));
  const rows = page.getByRole('table', { name: 'Terima pendaftar' }).getByRole('row');
  await soon(() => rows.allInnerTexts()).toEqual([
    expect.anything(),
    expect.stringMatching(/Amplang[\s\S]*Ditawari tempat/),
    expect.stringMatching(/Rotan[\s\S]*Ditawari tempat/),
    expect.stringMatching(/Bayam[\s\S]*Menunggu giliran/),
  ]);
  await leads(page, () => page.keyboard.press('a'));
  await page.getByText('2 ditawari tempat, 1 menunggu giliran.').waitFor();
  await follow(main(page).getByRole('link', { name: own.name }));
  await leads(page, () => page.keyboard.press('r'));
  await page.getByLabel('Alasan utama').selectOption({ label: 'Kemasan belum siap' });
  await page.getByLabel('Penjelasan untuk pemilik').fill('Kainnya belum dibungkus satu-satu.');
  await follow(page.getByRole('button', { name: 'Simpan keputusan' }));
  await page.getByText('Keputusan tersimpan, langkah berikutnya tercatat.').waitFor();
  await page.getByText('Fakta saat diputuskan').waitFor();
  await page.context().close();
});

test('[14] when one withdraws the first in line is offered the place by itself', async () => {
  const page = await pageAs(city, 'rt_officer');
  const standing = (one: { name: string }) =>
    main(page)
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: one.name }) });
  await page.goto(`${bazaar}/applications`);
  await standing(makers[2]).getByText('Menunggu giliran').waitFor();
  await follow(main(page).getByRole('link', { name: makers[0].name }));
  await page.getByText('Jawaban pemilik').click();
  await page.getByLabel('Alasannya').fill('sedang sakit');
  await follow(page.getByRole('button', { name: 'Pemilik membatalkan' }));
  await page.getByText('Tercatat.').waitFor();
  await page.goto(`${bazaar}/applications`);
  await standing(makers[0]).getByText('Dibatalkan').waitFor();
  await standing(makers[2]).getByText('Ditawari tempat').waitFor();
  await page.context().close();
});

test('[25] who was not chosen reads why and what comes next, and appeals once', async () => {
  await phone.goto(bazaar.replace('/events/', '/usaha/acara/'));
  await phone.getByText('Belum diterima', { exact: true }).waitFor();
  const told = await main(phone).innerText();
  expect(told).toContain('Kainnya belum dibungkus satu-satu.');
  expect(told).toContain('Pendamping membantu memperbaiki kemasan dan label.');
  await phone.getByText('Minta ditinjau sekali lagi').click();
  await phone.getByLabel('Apa yang perlu dilihat lagi?').fill('Sudah saya bungkus satu-satu.');
  await follow(phone.getByRole('button', { name: 'Kirim' }));
  await phone.getByText('Ditinjau lagi', { exact: true }).waitFor();
  expect(await phone.getByText('Minta ditinjau sekali lagi').count()).toBe(0);
  const staff = await pageAs(city, 'staff');
  await staff.goto(`${bazaar}/applications`);
  await follow(main(staff).getByRole('link', { name: own.name }));
  await staff.getByText('Sudah saya bungkus satu-satu.').first().waitFor();
  await staff.getByText('Peninjauan ini dijawab oleh orang lain.').waitFor();
  await staff.context().close();
});

describe.each(['id', 'en'])('in %s', (lang) => {
  test('the pages are accessible and fit a phone and a desk', async () => {
    const cookie = { name: 'language', value: lang, url: city.url };
    await phone.context().addCookies([cookie]);
    for (const path of [`${city.url}/usaha/acara`, bazaar.replace('/events/', '/usaha/acara/')]) {
      await phone.goto(path);
      expect([path, await violationsOn(phone), await sidewaysOn(phone)]).toEqual([path, [], 0]);
    }
    const staff = await pageAs(city, 'staff');
    await staff.context().addCookies([cookie]);
    await staff.goto(`${bazaar}/applications`);
    const one = await main(staff).getByRole('rowheader').getByRole('link').first().getAttribute('href');
    const paths = ['/applications', '/applications/accept?top=2', '/forward?q=rekaan'].map((p) => bazaar + p);
    for (const width of [360, 1280]) {
      await staff.setViewportSize({ width, height: 900 });
      for (const path of [...paths, city.url + (one ?? '')]) {
        await staff.goto(path);
        expect([path, await violationsOn(staff), await sidewaysOn(staff)]).toEqual([path, [], 0]);
      }
    }
    await staff.context().close();
  });
});
