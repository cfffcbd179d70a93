// The field kit on a phone: records without signal, the month's list, choices, cuts, PINs; against a server of its own.
import { gunzipSync } from 'node:zlib';

import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { pngOf } from '../src/capabilities/field/kit/icon.ts';
import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, leads, pageAs, signInOf, soon } from './harness/browser.ts';
import { openAgain, phone, pin, record, sent, setUp, unlock } from './harness/phone.ts';
import {
  demoIsWhole,
  naikKelas,
  newFolder,
  nextBuild,
  removeFolder,
  startServer,
  until,
} from './harness/server.ts';
import type { Server } from './harness/server.ts';

closeBrowserAtEnd();

let city: Server;

beforeAll(async () => {
  city = await startServer({ dataDir: newFolder(), args: ['--enterprises', '2000'] });
  await demoIsWhole(city.url);
});

afterAll(async () => {
  const code = await city.stop();
  removeFolder(city.dataDir);
  if (code !== 0) throw new Error(`the server ended with ${code}`);
});

/** A picture as a camera makes it: large, and no two alike. */
const photo = (seed: number): Buffer =>
  Buffer.from(
    pngOf({ width: 1600, height: 1200 }, (x, y) => {
      const cell = ((x >> 5) * 31 + (y >> 5) * 17 + seed * 7) % 97;
      return [cell * 2, (cell * 5 + (x >> 3)) % 256, (cell * 3 + (y >> 3)) % 256];
    }),
  );

const stateOf = (page: Page, name: string, state: string) =>
  sent(page, name).getByText(state, { exact: true });

async function outbox(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Kiriman', exact: true }).tap();
  await heading(page, 'Kiriman').waitFor();
}

/** How often staff find an enterprise of that name. */
async function inRegistry(name: string): Promise<number> {
  const page = await pageAs(city, 'staff');
  await page.goto(`${city.url}/registry?q=${encodeURIComponent(name)}`);
  const found = await page.getByRole('rowheader').getByText(name, { exact: true }).count();
  await page.context().close();
  return found;
}

const officerOfList = 'kelurahan_officer';

/** The list of the month is dealt by hand, as on the first day. */
async function dealList(): Promise<void> {
  const page = await pageAs(city, officerOfList);
  await page.goto(`${city.url}/field`);
  await follow(page.getByRole('table', { name: 'Per kelurahan' }).getByRole('link').first());
  await follow(page.getByRole('button', { name: 'Bagi daftar' }));
  await page.getByText(/kunjungan dibagi|Tidak ada yang perlu dibagi lagi/).waitFor();
  await page.context().close();
}

async function finding(page: Page, name: string): Promise<string> {
  const link = page.getByRole('list').getByRole('link').filter({ hasText: 'Belum pernah dilihat' });
  const one = (await link.count()) > 0 ? link.first() : page.locator('.rows a').first();
  await one.tap();
  await page.locator('.findings').waitFor();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByText(name, { exact: true }).tap();
  await page.getByRole('button', { name: `Simpan: ${name}` }).tap();
  await heading(page, 'Diterima').waitFor();
  await page.getByRole('link', { name: 'Ke beranda' }).tap();
  await heading(page, 'Daftar bulan ini').waitFor();
  return title;
}

/** As it is counted now; what the public reads follows on the quarter of an hour. */
const figure = async (): Promise<number> =>
  (JSON.parse((await naikKelas(city.dataDir, 'number', '--json')).out) as { count: number }).count;

test('[6] of the month’s list one is closed, one has moved, one is active: each with name and date, and the number moves', async () => {
  await dealList();
  const context = await phone();
  const page = await setUp(context, city, officerOfList);
  await page.locator('.rows a').first().waitFor();
  const before = await figure();
  const seen = async () => Number(/^\d+/.exec(await page.locator('.progress').innerText())?.[0]);
  const at = await seen();
  const closed = await finding(page, 'Tutup');
  const moved = await finding(page, 'Pindah');
  const active = await finding(page, 'Masih buka');
  await soon(seen).toBe(at + 3);

  const staff = await pageAs(city, 'staff');
  await staff.goto(`${city.url}/field`);
  const told = await staff.getByRole('main').innerText();
  for (const name of [closed, moved, active]) expect(told).toContain(name);
  expect(await figure()).toBeLessThan(before);
  await staff.context().close();
  await context.close();
});

test('[4] recorded without signal, the app closed and opened again without signal, then it sends itself', async () => {
  const context = await phone();
  const page = await setUp(context, city, 'rt_officer');
  await context.setOffline(true);
  await page.locator('.net').getByText('Tanpa sinyal').waitFor();
  await record(page, { name: 'Keripik Pelangi Contoh', owner: 'Ibu Rekaan', photo: photo(1) });
  await heading(page, 'Tersimpan di HP').waitFor();
  await page.close();

  const again = await openAgain(context, city);
  await outbox(again);
  await stateOf(again, 'Keripik Pelangi Contoh', 'Tersimpan di HP').first().waitFor();
  expect(await inRegistry('Keripik Pelangi Contoh')).toBe(0);

  await context.setOffline(false);
  await stateOf(again, 'Keripik Pelangi Contoh', 'Diterima').first().waitFor();
  await soon(() => inRegistry('Keripik Pelangi Contoh')).toBe(1);
  await context.close();
});

test('[4] a similar record asks for a choice, and the choice is kept without signal as well', async () => {
  const context = await phone();
  const page = await setUp(context, city, 'rt_officer');
  const twin = { name: 'Warung Seruni Contoh', owner: 'Ibu Seruni Rekaan', phone: '0812 5550 1234' };
  await record(page, twin);
  await heading(page, 'Diterima').waitFor();
  await record(page, twin);
  await heading(page, 'Perlu pilihan').waitFor();
  await page.getByRole('link', { name: 'Lihat dan pilih' }).tap();
  await heading(page, 'Sama atau baru?').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Ini usaha yang sama' }).first().tap();
  await page.getByText('Pilihan Anda menunggu dikirim.').waitFor();
  await context.setOffline(false);
  await soon(() => stateOf(page, twin.name, 'Diterima').count()).toBe(2);
  await soon(() => inRegistry(twin.name)).toBe(1);
  await context.close();
});

/** How many bytes lie sealed as drafts on the phone: words on the screen do not tell which stroke was kept last. */
const draftSize = (page: Page): Promise<number> =>
  page.evaluate<number>(`(async () => {
    const answer = (asked) => new Promise((done, fail) => {
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    const store = await answer(indexedDB.open('lapangan-' + document.documentElement.dataset.code));
    const rows = await answer(store.transaction('drafts').objectStore('drafts').getAll());
    store.close();
    return rows.reduce((sum, { box }) => sum + Object.values(box).reduce((all, part) => all + part.byteLength, 0), 0);
  })()`);

test('[4] a half-written record survives a closed tab', async () => {
  const context = await phone();
  const page = await setUp(context, city, 'rt_officer');
  await page.getByRole('link', { name: 'Catat', exact: true }).tap();
  await page.getByLabel('Nama usaha').fill('Jahit Belum Selesai');
  await page.getByText('Draf tersimpan di HP').waitFor();
  const named = await draftSize(page);
  await page.getByRole('button', { name: 'Ambil titik lokasi' }).tap();
  await page.getByText(/Titik diambil/).waitFor();
  await soon(() => draftSize(page)).toBeGreaterThan(named);
  await page.close();
  const again = await openAgain(context, city);
  await again.getByRole('link', { name: 'Lanjutkan' }).tap();
  await soon(() => again.getByLabel('Nama usaha').inputValue()).toBe('Jahit Belum Selesai');
  await again.getByText(/Titik diambil/).waitFor();
  await context.close();
});

/** Numbers in [0, 1) that are the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** Every third call of sync is cut: before the server hears it, or after it has and before the phone does. */
async function cutAtRandom(context: BrowserContext, seed: number): Promise<() => number> {
  const chance = seeded(seed);
  let cuts = 0;
  await context.route('**/sync/**', async (route: Route) => {
    const at = chance();
    if (at > 0.4) return route.continue();
    cuts += 1;
    if (at > 0.2) await route.fetch().catch(() => null);
    return route.abort('connectionreset');
  });
  return () => cuts;
}

const names = [
  'Anggrek Kue',
  'Bougenvil Katering',
  'Cempaka Jahit',
  'Dahlia Bengkel',
  'Edelweis Salon',
  'Flamboyan Kios',
  'Gardenia Batik',
  'Hortensia Ukir',
];

test('the network is cut and restored at random while many records with photos are sent: none is lost, none doubled', async () => {
  const context = await phone();
  const page = await setUp(context, city, 'rt_officer');
  await context.setOffline(true);
  for (const [at, name] of names.entries()) {
    await record(page, { name, photo: photo(at + 2) });
    await heading(page, 'Tersimpan di HP').waitFor();
  }
  const cuts = await cutAtRandom(context, 6471);
  await context.setOffline(false);
  await outbox(page);
  const accepted = page.locator('.sent .badge').getByText('Diterima', { exact: true });
  await until(
    'all records to be accepted',
    async () => {
      await page
        .getByRole('button', { name: 'Kirim sekarang' })
        .tap({ timeout: 3_000 })
        .catch(() => null);
      return (await accepted.count()) === names.length;
    },
    90,
  );
  expect(cuts()).toBeGreaterThan(3);
  for (const name of names) await soon(async () => [name, await inRegistry(name)]).toEqual([name, 1]);
  await context.close();
});

test('a photo leaves the phone small and drawn anew', async () => {
  const context = await phone();
  const page = await setUp(context, city, 'rt_officer');
  const bodies: Buffer[] = [];
  page.on('request', (request) => {
    const body = request.method() === 'PATCH' ? request.postDataBuffer() : null;
    if (body) bodies.push(body);
  });
  await record(page, { name: 'Foto Kecil Contoh', photo: photo(40) });
  await heading(page, 'Diterima').waitFor();
  const whole = Buffer.concat(bodies);
  expect(whole.subarray(8, 12).toString('latin1')).toBe('WEBP');
  expect(whole.length).toBeLessThanOrEqual(30_000);
  await context.close();
});

test('wrong PINs slow down, and what is on the phone stays', async () => {
  const context = await phone();
  const page = await setUp(context, city, 'rt_officer');
  await page.close();
  const again = await context.newPage();
  await again.goto(`${city.url}/lapangan`);
  for (const wrong of ['111222', '111333', '111444']) {
    await unlock(again, wrong);
    await soon(() => again.getByLabel('PIN enam angka').inputValue()).toBe('');
    await again.getByText('PIN salah. Coba lagi.').waitFor();
  }
  await again
    .getByText(/Tunggu \d+ detik/)
    .first()
    .waitFor();
  await unlock(again, pin);
  await again
    .getByText(/Tunggu \d+ detik/)
    .first()
    .waitFor();
  expect(await heading(again, 'Masukkan PIN').count()).toBe(1);
  await context.close();
});

async function signInAgain(page: Page): Promise<void> {
  const { username, password } = signInOf(city, 'rt_officer');
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi').fill(password);
  await follow(page.getByRole('main').getByRole('button', { name: 'Masuk' }));
}

test('a forgotten PIN: signing in again opens what was not sent', async () => {
  const context = await phone();
  const page = await setUp(context, city, 'rt_officer');
  await context.setOffline(true);
  await record(page, { name: 'Lupa Pin Contoh' });
  await heading(page, 'Tersimpan di HP').waitFor();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${city.url}/lapangan`);
  await again.getByText('Lupa PIN?').tap();
  await leads(again, () => again.getByRole('button', { name: 'Masuk lagi' }).tap());
  await signInAgain(again);
  await heading(again, 'Pilih PIN untuk HP ini').waitFor();
  await again.getByLabel('PIN baru').fill('314159');
  await again.getByLabel('Ulangi PIN').fill('314159');
  await again.getByRole('button', { name: 'Simpan PIN' }).tap();
  await heading(again, 'Daftar bulan ini').waitFor();
  await outbox(again);
  await stateOf(again, 'Lupa Pin Contoh', 'Diterima').first().waitFor();
  await context.close();
});

test('a phone taken out of the account keeps what was not sent, says what to do, and sends it after signing in', async () => {
  const context = await phone();
  const page = await setUp(context, city, 'rt_officer');
  await context.setOffline(true);
  await record(page, { name: 'Masih Di Hp Contoh' });
  await heading(page, 'Tersimpan di HP').waitFor();
  const own = await pageAs(city, 'rt_officer', { anew: true });
  await own.goto(`${city.url}/accounts/me`);
  await endPhones(own);
  await own.context().close();
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Ke beranda' }).tap();
  await page.getByText('HP ini sudah dikeluarkan dari akun Anda').waitFor();
  await page.getByText('1 catatan masih terkunci aman di HP ini. Masuk lagi, lalu semua terkirim.').waitFor();
  await leads(page, () => page.getByRole('button', { name: 'Masuk lagi' }).tap());
  await signInAgain(page);
  await unlock(page);
  await outbox(page);
  await stateOf(page, 'Masih Di Hp Contoh', 'Diterima').first().waitFor();
  await context.close();
});

async function endPhones(page: Page): Promise<void> {
  const end = page.getByRole('button', { name: 'Putuskan' });
  for (let left = await end.count(); left > 0; left = await end.count()) {
    await follow(end.first());
  }
}

test('axe finds nothing on any screen in both languages, and nothing has to be pushed sideways', async () => {
  const context = await phone();
  const clean = async (page: Page, what: string) => {
    expect([what, await violationsOn(page)]).toEqual([what, []]);
    expect([what, await sidewaysOn(page)]).toEqual([what, 0]);
  };
  const page = await setUp(context, city, officerOfList, clean);
  await record(page, { name: 'Untuk Dilihat Contoh', photo: photo(50) });
  await heading(page, 'Diterima').waitFor();
  await clean(page, 'saved');
  const screens = {
    'Bahasa Indonesia': ['Setelan', 'Daftar bulan ini', 'Catat usaha baru', 'Kiriman', 'Kembali'],
    English: ['Settings', 'This month’s list', 'Record a new enterprise', 'What you sent', 'Back'],
  } as const;
  for (const [lang, [settings, list, form, out, back]] of Object.entries(screens)) {
    await page.goto(`${city.url}/lapangan#/setelan`);
    await page.getByRole('button', { name: lang }).tap();
    await heading(page, settings).waitFor();
    await clean(page, settings);
    for (const [path, title] of [
      ['/catat', form],
      ['/kiriman', out],
      ['/', list],
    ] as const) {
      await page.goto(`${city.url}/lapangan#${path}`);
      await heading(page, title).waitFor();
      await clean(page, title);
    }
    await page.locator('.rows a').first().tap();
    await page.locator('.findings').waitFor();
    await clean(page, `${lang} check`);
    await page.getByRole('link', { name: back }).tap();
    await heading(page, list).waitFor();
  }
  await page.goto(`${city.url}/lapangan#/setelan`);
  await page.getByRole('button', { name: 'Lock now' }).tap();
  await heading(page, 'Enter your PIN').waitFor();
  await clean(page, 'PIN');
  await context.close();
});

async function leave(page: Page): Promise<void> {
  await page.goto(`${city.url}/lapangan#/setelan`);
  await page.getByRole('button', { name: 'Keluar dari HP ini' }).tap();
  await page.getByRole('button', { name: /^Ya, keluar/ }).tap();
}

/** How many phones the officer of the RT still sees among their own. */
async function phonesOfOfficer(): Promise<number> {
  const own = await pageAs(city, 'rt_officer', { anew: true });
  await own.goto(`${city.url}/accounts/me`);
  const count = await own.getByRole('button', { name: 'Putuskan' }).count();
  await own.context().close();
  return count;
}

test('who leaves a phone is out at the server as well: at once, or when the app is next opened with signal', async () => {
  const own = await pageAs(city, 'rt_officer', { anew: true });
  await own.goto(`${city.url}/accounts/me`);
  await endPhones(own);
  await own.context().close();
  const [near, far] = [await phone(), await phone()];
  const [here, there] = [await setUp(near, city, 'rt_officer'), await setUp(far, city, 'rt_officer')];
  expect(await phonesOfOfficer()).toBe(2);
  await leave(here);
  await here.getByText('server sudah memutus HP ini').waitFor();
  expect(await phonesOfOfficer()).toBe(1);
  await far.setOffline(true);
  await leave(there);
  await there.getByText('server belum tahu').waitFor();
  expect(await phonesOfOfficer()).toBe(1);
  await far.setOffline(false);
  await there.getByText('server sudah memutus HP ini').waitFor();
  expect(await phonesOfOfficer()).toBe(0);
  await Promise.all([near.close(), far.close()]);
});

test('two tabs of one phone send as one: each act once, and both tabs know', async () => {
  const context = await phone();
  const one = await setUp(context, city, 'rt_officer');
  const two = await openAgain(context, city);
  const ids: string[] = [];
  let [under, most, signal] = [0, 0, false];
  await context.route('**/sync/acts', async (route) => {
    if (!signal) return route.abort('internetdisconnected');
    most = Math.max(most, (under += 1));
    const body = route.request().postDataBuffer() ?? Buffer.alloc(0);
    const text = (body[0] === 0x1f ? gunzipSync(body) : body).toString();
    ids.push(...(JSON.parse(text) as { acts: { id: string }[] }).acts.map(({ id }) => id));
    await new Promise((later) => setTimeout(later, 1_000));
    under -= 1;
    await route.continue();
  });
  await context.setOffline(true);
  const titles = ['Tab Melati Contoh', 'Tab Kenanga Contoh'] as const;
  await record(one, { name: titles[0] });
  await heading(one, 'Tersimpan di HP').waitFor();
  await record(two, { name: titles[1] });
  await heading(two, 'Tersimpan di HP').waitFor();
  await Promise.all([outbox(one), outbox(two)]);
  signal = true;
  await context.setOffline(false);
  for (const page of [one, two])
    for (const title of titles) await stateOf(page, title, 'Diterima').first().waitFor({ timeout: 90_000 });
  expect([ids.length, new Set(ids).size, most]).toEqual([2, 2, 1]);
  await context.close();
});

const versionOf = (page: Page) => page.locator('html').getAttribute('data-version');

// The last test of this file: the server goes on as its next build.
test('a new build comes to the phone while something is captured: the new version is used and nothing is lost', async () => {
  const context = await phone();
  const page = await setUp(context, city, 'rt_officer');
  const before = await versionOf(page);
  await context.route('**/sync/**', (route) => route.abort('connectionreset'));
  await record(page, { name: 'Sebelum Versi Baru', photo: photo(60) });
  await heading(page, 'Tersimpan di HP').waitFor();
  await page.getByRole('link', { name: 'Catat', exact: true }).tap();
  await page.getByLabel('Nama usaha').fill('Draf Sebelum Versi Baru');
  await page.getByText('Draf tersimpan di HP').waitFor();

  const [folder, port] = [newFolder(), new URL(city.url).port];
  expect(await city.stop()).toBe(0);
  city = await startServer({ dataDir: city.dataDir, env: { PORT: port }, program: nextBuild(folder) });
  await page.evaluate('navigator.serviceWorker.getRegistration().then((found) => found.update())');
  await page.goto(`${city.url}/lapangan#/`);
  await leads(page, () => page.getByRole('button', { name: 'Pakai versi baru' }).tap());
  await unlock(page);
  expect(await versionOf(page)).not.toBe(before);
  expect(await page.locator('script[src*="kit-next.js"]').count()).toBe(1);
  await page.goto(`${city.url}/lapangan#/`);
  await page.getByRole('link', { name: 'Lanjutkan' }).tap();
  await soon(() => page.getByLabel('Nama usaha').inputValue()).toBe('Draf Sebelum Versi Baru');
  await page.goto(`${city.url}/lapangan#/kiriman`);
  await stateOf(page, 'Sebelum Versi Baru', 'Tersimpan di HP').first().waitFor();
  await context.unroute('**/sync/**');
  await page.getByRole('button', { name: 'Kirim sekarang' }).tap();
  await stateOf(page, 'Sebelum Versi Baru', 'Diterima').first().waitFor({ timeout: 90_000 });
  await soon(() => inRegistry('Sebelum Versi Baru')).toBe(1);
  await context.close();
  removeFolder(folder);
}, 240_000);
