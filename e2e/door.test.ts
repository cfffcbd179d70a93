// Coming in, finding one's way, and seeing what is one's own: by mouse, by keyboard, in both languages.
import { expect, inject, test } from 'vitest';

import {
  closeBrowserAtEnd,
  firstSignIn,
  follow,
  heading,
  leads,
  pageAs,
  profile,
  signIn,
  signInOf,
  soon,
} from './harness/browser.ts';
import { naikKelas } from './harness/server.ts';

const city = inject('city');
closeBrowserAtEnd();

const firstEnterprise = (page: Awaited<ReturnType<typeof pageAs>>) =>
  page.getByRole('table').getByRole('rowheader').getByRole('link').first();

test('a wrong password is told kindly, the fifth closes the door until an hour that is named', async () => {
  const page = await (await profile()).newPage();
  const hasty = { username: 'tergesa', password: 'bukan ini' };
  for (let tries = 0; tries < 5; tries++) {
    await signIn(page, city.url, hasty);
    expect(await page.getByRole('alert').innerText()).toContain('tidak cocok');
    expect(await page.getByLabel('Nama pengguna').inputValue()).toBe(hasty.username);
  }
  await signIn(page, city.url, hasty);
  const said = await page.getByRole('alert').innerText();
  expect(said).toContain('Terlalu banyak percobaan');
  expect(said).toMatch(/ditutup sampai \d+ \p{L}+ \d{4} \d{2}\.\d{2} WITA/u);
  expect(said).toContain('Minta kata sandi baru kepada administrator');
  await page.context().close();
});

test('after signing in one goes on to where one wanted to go, and out again to the door', async () => {
  const page = await (await profile()).newPage();
  await page.goto(`${city.url}/registry?q=kripik`);
  expect(page.url()).toContain('/accounts/sign-in?back=');
  const { username, password } = signInOf(city, 'staff');
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi').fill(password);
  await follow(page.getByRole('main').getByRole('button', { name: 'Masuk' }));
  expect(page.url()).toBe(`${city.url}/registry?q=kripik`);
  await follow(page.getByRole('button', { name: 'Keluar', exact: true }));
  await heading(page, 'Masuk').waitFor();
  expect(await page.getByRole('status').innerText()).toContain('Anda sudah keluar');
  await page.goto(`${city.url}/registry`);
  expect(page.url()).toContain('/accounts/sign-in');
  await page.context().close();
});

test('a device that was left behind is sent out from another one', async () => {
  // Somebody of this test's own: no other test is signed in with that name.
  const asked = [
    'user',
    'create',
    '--city',
    '64.71',
    '--username',
    'rekaan.dua.gawai',
    '--role',
    'mentor',
    '--json',
  ];
  const made = await naikKelas(city.dataDir, ...asked);
  const { username, password } = JSON.parse(made.out) as { username: string; password: string };
  const own = 'tiga ekor beruang madu';
  const [here, left] = [await (await profile()).newPage(), await (await profile()).newPage()];
  await firstSignIn(here, city.url, { username, password, own });
  await signIn(left, city.url, { username, password: own });
  await left.goto(`${city.url}/registry`);
  await heading(left, 'Daftar usaha').waitFor();
  await here.goto(`${city.url}/accounts/me`);
  expect(await here.getByRole('button', { name: /^Keluarkan \S+ di/ }).count()).toBe(1);
  await follow(here.getByRole('button', { name: 'Keluarkan semua perangkat lain' }));
  await here.getByText('1 perangkat dikeluarkan').waitFor();
  await left.goto(`${city.url}/registry`);
  expect(left.url()).toContain('/accounts/sign-in');
  await here.goto(`${city.url}/registry`);
  await heading(here, 'Daftar usaha').waitFor();
  await Promise.all([here.context().close(), left.context().close()]);
});

test('the language changes both ways on the page one is on', async () => {
  const page = await pageAs(city, 'head');
  await page.goto(`${city.url}/registry?q=kripik`);
  await follow(page.getByRole('link', { name: 'English' }));
  await heading(page, 'List of businesses').waitFor();
  expect(page.url()).toBe(`${city.url}/registry?q=kripik`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await follow(page.getByRole('link', { name: 'Bahasa Indonesia' }));
  await heading(page, 'Daftar usaha').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('id');
  await page.context().close();
});

test('an officer sees the own kelurahan alone, also when an address is typed by hand', async () => {
  const [staff, officer] = [await pageAs(city, 'staff'), await pageAs(city, 'kelurahan_officer')];
  await officer.goto(`${city.url}/accounts/me`);
  const own = await officer
    .getByRole('definition')
    .filter({ hasText: /Gunung|Kelurahan/ })
    .last()
    .innerText();
  await officer.goto(`${city.url}/registry`);
  const column = (await officer.getByRole('columnheader').allInnerTexts()).indexOf('Wilayah');
  const rows = await officer.getByRole('table').getByRole('row').all();
  expect(rows.length).toBeGreaterThan(5);
  const areas = await Promise.all(
    rows.slice(1).map((row) =>
      row
        .getByRole('cell')
        .nth(column - 1)
        .innerText(),
    ),
  );
  for (const area of new Set(areas)) expect(own).toContain(area.split(/[,·\n]/)[0]?.trim());

  await staff.goto(`${city.url}/registry?q=kripik`);
  const elsewhere = staff
    .getByRole('row')
    .filter({ hasNotText: areas[0] ?? '' })
    .getByRole('rowheader')
    .getByRole('link');
  const address = (await elsewhere.first().getAttribute('href')) ?? '';
  await staff.goto(city.url + address);
  await heading(staff, /eripik/).waitFor();
  for (const path of [address, `${address}/edit`, `${address}/status`]) {
    const answer = await officer.goto(city.url + path);
    expect([path, answer?.status()]).toEqual([path, 404]);
    await heading(officer, 'Halaman tidak ditemukan').waitFor();
    expect(await officer.getByRole('main').innerText()).toContain('di luar wilayah Anda');
  }
  await officer.goto(`${city.url}/accounts`);
  await heading(officer, 'Bukan bagian Anda').waitFor();
  await Promise.all([staff.context().close(), officer.context().close()]);
});

test('a search with typing errors finds what was meant, and says how it understood', async () => {
  const page = await pageAs(city, 'staff');
  await page.goto(`${city.url}/registry`);
  await page.getByRole('searchbox').fill('amplag');
  await follow(page.getByRole('button', { name: 'Cari' }));
  expect(await page.getByRole('status').innerText()).toContain('amplang');
  expect(await firstEnterprise(page).innerText()).toMatch(/amplang/i);
  await page.getByRole('searchbox').fill('zzqxw');
  await follow(page.getByRole('button', { name: 'Cari' }));
  await page.getByText('Tidak ada yang cocok').waitFor();
  await page.context().close();
});

test('a keyboard is enough: skip link, search by "/", rows by j and k', async () => {
  const page = await pageAs(city, 'staff');
  await page.goto(`${city.url}/registry`);
  const focused = () => page.locator(':focus');
  await page.keyboard.press('Tab');
  await soon(() => focused().innerText()).toBe('Langsung ke isi');
  await page.keyboard.press('Enter');
  await soon(() => new URL(page.url()).hash).toBe('#main');
  await page.keyboard.press('/');
  await soon(() => focused().getAttribute('type')).toBe('search');
  await page.keyboard.type('keripik');
  await leads(page, () => page.keyboard.press('Enter'));
  expect(page.url()).toContain('q=keripik');
  const names = await page.getByRole('table').getByRole('rowheader').getByRole('link').allInnerTexts();
  for (const [key, row] of [
    ['j', 0],
    ['j', 1],
    ['j', 2],
    ['k', 1],
  ] as const) {
    await page.keyboard.press(key);
    await soon(() => focused().innerText()).toBe(names[row]);
  }
  await leads(page, () => page.keyboard.press('Enter'));
  await heading(page, names[1] ?? '').waitFor();
  await page.context().close();
});
