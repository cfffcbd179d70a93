// [13] [20] A bazaar from the council's proposal to the public page and the heads of RT; then its recipe in another kelurahan.
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';

import { addDays, dayOf, formatDay } from '../src/kernel/day.ts';
import { formatDays } from '../src/web/format.ts';
import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, firstSignIn, follow, heading, pageAs, profile, soon } from './harness/browser.ts';
import { naikKelas } from './harness/server.ts';

closeBrowserAtEnd();
const city = inject('city');

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) => follow(main(page).getByRole('button', { name }));
const today = dayOf(new Date(), 'Asia/Makassar');
const inDays = (days: number) => addDays(today, days);
/** As people type it: 5/3/2026. */
const typed = (days: number) => inDays(days).split('-').toReversed().map(Number).join('/');

/** Somebody of this test's own, signed in. */
async function comeIn(username: string, role: string, area: string): Promise<Page> {
  const asked = ['user', 'create', '--city', '64.71', '--username', username, '--role', role, '--area', area];
  const made = await naikKelas(city.dataDir, ...asked, '--json');
  const { password } = JSON.parse(made.out) as { password: string };
  const page = await (await profile()).newPage();
  await firstSignIn(page, city.url, { username, password, own: 'perahu kelotok warna biru' });
  return page;
}

const bazaar = (tag: string) => `Bazar Kampung ${tag}`;

async function fillIn(page: Page, name: string): Promise<void> {
  await page.goto(`${city.url}/events/new`);
  await page.getByLabel('Nama acara').fill(name);
  await page.getByLabel('Jenis acara').selectOption('bazaar');
  await page.getByLabel(/^Dibiayai dari/).selectOption({ index: 1 });
  await page.getByLabel('Hari pertama').fill(typed(30));
  await page.getByLabel(/^Hari terakhir/).fill(typed(31));
  await page.getByLabel(/^Jam tiap hari/).fill('08.00-14.00, 14.00-20.00');
  await page.getByLabel('Wilayah', { exact: true }).selectOption('64.71.04.1002');
  await page.getByLabel('Tempat', { exact: true }).fill('Lapangan RT 12');
  await page.getByLabel(/^RT yang diundang/).fill('5, 12, 21-23');
  await page.getByLabel('kerajinan', { exact: true }).check();
  await page.getByLabel(/^Keterangan untuk umum/).fill('Warga lima RT berjualan.\n\nDatanglah pagi.');
}

describe.each([true, false])('with scripts %s', (javaScriptEnabled) => {
  test('[13] the council proposes a bazaar for five RT, the agency approves, and everybody reads who starts and who pays', async () => {
    const name = bazaar(javaScriptEnabled ? 'Melati' : 'Mawar');
    const council = await pageAs(city, 'council', { javaScriptEnabled, anew: true });
    await fillIn(council, name);
    await council.getByLabel('Hari pertama').fill('5/1/2024');
    await press(council, 'Kirim usulan');
    await council.getByRole('alert').getByText('Hari ini sudah lewat').waitFor();
    expect(await council.getByLabel(/^RT yang diundang/).inputValue()).toBe('5, 12, 21-23');
    await council.getByLabel('Hari pertama').fill(typed(30));
    await press(council, 'Kirim usulan');
    await heading(council, name).waitFor();
    const path = new URL(council.url()).pathname;
    expect(
      await main(council)
        .getByRole('button', { name: /Setujui/ })
        .count(),
    ).toBe(0);

    const staff = await pageAs(city, 'staff', { javaScriptEnabled, anew: true });
    await staff.goto(`${city.url}/events?state=proposed`);
    await follow(main(staff).getByRole('link', { name, exact: true }));
    await press(staff, 'Setujui dan umumkan');
    await staff.getByText('Keadaan sekarang: Disetujui.').waitFor();
    expect(new URL(staff.url()).pathname).toBe(path);

    const anybody = await (await profile({ javaScriptEnabled })).newPage();
    await anybody.goto(`${city.url}/acara`);
    await follow(main(anybody).getByRole('link', { name, exact: true }));
    await heading(anybody, name).waitFor();
    const said = await main(anybody).innerText();
    for (const part of [
      'Contoh Komisi II',
      'Aspirasi DPRD',
      'Lapangan RT 12',
      'Gunung Sari Ilir RT 5, 12, 21, 22, 23',
      `${formatDays(inDays(30), inDays(31), 'id')}\ntiap hari 08.00–20.00`,
    ])
      expect(said).toContain(part);
    const { pathname } = new URL(anybody.url());
    const poster = await fetch(`${city.url}${pathname}/poster.pdf`);
    expect(poster.headers.get('content-type')).toBe('application/pdf');
    expect(await (await fetch(`${city.url}${pathname}.ics`)).text()).toContain(`SUMMARY:${name}`);
    await Promise.all([council, staff, anybody].map((page) => page.context().close()));
  });
});

test('[13] heads of the invited RT get a message that they can forward: on their number, else on their first page', async () => {
  const name = bazaar('Kenanga');
  const numbered = await comeIn('rekaan.rt.lima', 'rt_officer', '64.71.04.1002/RT005');
  await numbered.goto(`${city.url}/accounts/me`);
  await numbered.getByLabel('Nomor WhatsApp Anda').fill('0899 1115 5777');
  await press(numbered, 'Simpan nomor');
  await numbered.getByText('Nomor tersimpan').waitFor();
  const bare = await comeIn('rekaan.rt.duabelas', 'rt_officer', '64.71.04.1002/RT012');

  const staff = await pageAs(city, 'staff');
  await fillIn(staff, name);
  await staff.getByLabel(/^Penggagas/).fill('Kelurahan Gunung Sari Ilir');
  await press(staff, 'Simpan');
  await heading(staff, name).waitFor();
  await press(staff, 'Setujui dan umumkan');
  const heads = staff.getByRole('table', { name: 'Ketua RT' });
  await heads.getByRole('row', { name: /RT 005.*pesan ke nomornya/ }).waitFor();
  await heads.getByRole('row', { name: /RT 012.*tampil di berandanya/ }).waitFor();

  await bare.goto(`${city.url}/home`);
  const card = bare.locator('.card').filter({ has: bare.getByRole('link', { name, exact: true }) });
  await soon(() => card.getByRole('textbox').inputValue()).toContain(`*${name}*`);
  const text = await card.getByRole('textbox').inputValue();
  expect(text).toMatch(/Selengkapnya: http:\/\/localhost:\d+\/acara\/bazar-kampung-kenanga-\d{4}-\d\d$/);
  const wa = await card.getByRole('link', { name: 'Teruskan lewat WhatsApp' }).getAttribute('href');
  expect(wa).toBe(`https://wa.me/?text=${encodeURIComponent(text)}`);
  await staff.goto(`${city.url}/messages`);
  await main(staff).getByText('Undangan untuk diteruskan ketua RT').first().waitFor();
  await Promise.all([numbered, bare, staff].map((page) => page.context().close()));
});

test('[20] the lurah of Karang Jati copies the bazaar without its people, both are compared, and the map says who was never served', async () => {
  const name = bazaar('Asal');
  const staff = await pageAs(city, 'staff');
  await fillIn(staff, name);
  await staff.getByLabel(/^Penggagas/).fill('Warga lima RT');
  await press(staff, 'Simpan');
  await heading(staff, name).waitFor();
  const original = staff.url();
  await staff.locator('summary').getByText('Tambah pekerjaan').click();
  await staff.getByLabel('Pekerjaan', { exact: true }).fill('Pinjam tenda kelurahan');
  await staff.getByLabel(/^Berapa hari sebelum/).fill('7');
  await press(staff, 'Tambah pekerjaan');
  await staff.getByText('Daftar kerja tersimpan.').waitFor();
  await staff.locator('summary').getByText('Tambah biaya').click();
  await staff.getByLabel('Untuk apa').fill('Sewa kursi');
  await staff.getByLabel('Jumlah', { exact: true }).fill('1,5 jt');
  await press(staff, 'Tambah biaya');
  await staff.getByText('Rencana biaya tersimpan.').waitFor();
  await press(staff, 'Setujui dan umumkan');
  await staff.getByText('Keadaan sekarang: Disetujui.').waitFor();

  const lurah = await comeIn('rekaan.lurah.karangjati', 'kelurahan_officer', '64.71.04.1004');
  await lurah.goto(original);
  await follow(main(lurah).getByRole('link', { name: 'Salin ke tempat lain' }));
  await lurah.getByText('1 pekerjaan').waitFor();
  await lurah.getByText('Data orang dan usaha tidak ikut').waitFor();
  await lurah.getByLabel('Nama acara').fill('Bazar Karang Jati Rekaan');
  await lurah.getByLabel(/^Penggagas/).fill('Kelurahan Karang Jati');
  await lurah.getByLabel('Hari pertama').fill(typed(90));
  await lurah.getByLabel('Tempat', { exact: true }).fill('Halaman kelurahan');
  await press(lurah, 'Kirim usulan');
  await lurah.getByText('disalin dan menunggu persetujuan dinas').waitFor();
  const copied = await main(lurah).innerText();
  for (const part of [
    'Pinjam tenda kelurahan',
    'Sewa kursi',
    formatDay(inDays(91), 'id'),
    'belum ada sumber dana',
  ])
    expect(copied).toContain(part);
  await follow(main(lurah).getByRole('link', { name: 'Bandingkan dengan salinannya' }));
  const kept = lurah.getByRole('table', { name: 'Apa yang dipertahankan' });
  await kept.getByRole('row', { name: /Seluruh resep 100/ }).waitFor();
  const results = lurah.getByRole('table', { name: 'Hasil' });
  expect(await results.getByRole('columnheader').allInnerTexts()).toEqual([
    'Angka',
    'Gunung Sari Ilir (asal)',
    'Karang Jati',
  ]);
  await lurah.goto(`${city.url}/events/served`);
  const map = lurah
    .getByRole('img', { name: /satu kotak satu kelurahan/i })
    .or(lurah.locator('figure.tile-map'));
  await map.first().waitFor();
  expect(await main(lurah).innerText()).toMatch(/\d+ dari 34 kelurahan belum pernah/);
  await Promise.all([staff, lurah].map((page) => page.context().close()));
});

describe.each([
  [360, 'id'],
  [1440, 'en'],
] as const)('at %d px', (width, lang) => {
  test(`the pages of events are accessible and fit, in ${lang}`, async () => {
    const page = await pageAs(city, 'staff', { viewport: { width, height: 900 } });
    await page.context().addCookies([{ name: 'language', value: lang, url: city.url }]);
    await page.goto(`${city.url}/events?q=Kampung`);
    const one = await main(page).getByRole('rowheader').getByRole('link').first().getAttribute('href');
    await page.goto(`${city.url}/acara`);
    const open = await main(page).locator('a[href^="/acara/"]').first().getAttribute('href');
    const paths = [
      '/events',
      '/events/new',
      one ?? '',
      `${one ?? ''}/edit`,
      `${one ?? ''}/copy`,
      `${one ?? ''}/compare`,
      '/events/served?kelurahan=64.71.04.1002',
      '/events/calendar',
      '/acara',
      open ?? '',
    ];
    for (const path of paths) {
      await page.goto(city.url + path);
      expect([path, await violationsOn(page)]).toEqual([path, []]);
      expect([path, await sidewaysOn(page)]).toEqual([path, 0]);
    }
    await page.context().close();
  });
});
