// An officer's phone: 360 pixels, the field kit opened, signed in once and locked by a PIN.
import type { BrowserContext, Page } from 'playwright-core';

import { follow, heading, leads, profile, signInOf } from './browser.ts';
import type { SignIn } from './server.ts';

export const pin = '271828';

type City = { readonly url: string; readonly signIns: readonly SignIn[] };

/**
 * A phone with a place and a camera that gives files. It is tapped: news draws a screen anew while the kit sends, and what
 * is drawn between pressing and letting go swallows the click of a mouse, never a tap.
 */
export const phone = (): Promise<BrowserContext> =>
  profile({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    permissions: ['geolocation'],
    geolocation: { latitude: -1.23987, longitude: 116.85231, accuracy: 18 },
  });

/** The first time: password at the usual page, then a PIN of one's own; `look` is shown both pages. */
export async function setUp(
  context: BrowserContext,
  city: City,
  role: string,
  look: (page: Page, what: string) => Promise<void> = async () => {},
): Promise<Page> {
  const page = await context.newPage();
  const { username, password } = signInOf(city, role);
  await page.goto(`${city.url}/lapangan`);
  await page.getByRole('button', { name: 'Masuk' }).waitFor();
  await look(page, 'start');
  await leads(page, () => page.getByRole('button', { name: 'Masuk' }).tap());
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi').fill(password);
  await follow(page.getByRole('main').getByRole('button', { name: 'Masuk' }));
  await heading(page, 'Pilih PIN untuk HP ini').waitFor();
  await look(page, 'choosing a PIN');
  await page.getByLabel('PIN baru').fill(pin);
  await page.getByLabel('Ulangi PIN').fill(pin);
  await page.getByRole('button', { name: 'Simpan PIN' }).tap();
  await heading(page, 'Daftar bulan ini').waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await page.getByText(/Mengambil daftar|Daftar datang/).waitFor({ state: 'detached' });
  return page;
}

export async function unlock(page: Page, typed = pin): Promise<void> {
  await heading(page, 'Masukkan PIN').waitFor();
  await page.getByLabel('PIN enam angka').fill(typed);
}

/** Opens the app anew, as from the home screen, and unlocks it. */
export async function openAgain(context: BrowserContext, city: Pick<City, 'url'>, path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${city.url}/lapangan${path}`);
  await unlock(page);
  return page;
}

export type Told = {
  readonly name: string;
  readonly owner?: string;
  readonly phone?: string;
  readonly photo?: Buffer;
};

/** Fills in the form of a new enterprise and keeps it on the phone. */
export async function record(page: Page, { name, owner, phone: number, photo }: Told): Promise<void> {
  await page.getByRole('link', { name: 'Catat', exact: true }).tap();
  await heading(page, 'Catat usaha baru').waitFor();
  await page.getByLabel(/^Nama usaha/).fill(name);
  if (owner) await page.getByLabel(/^Nama pemilik/).fill(owner);
  if (number) await page.getByLabel(/^Nomor HP/).fill(number);
  if (photo) {
    await page
      .getByLabel('Ambil foto')
      .setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: photo });
    await page.getByAltText('Foto yang akan dikirim').waitFor();
  }
  if (number) await page.getByLabel(/Pemilik setuju/).check();
  await page.getByRole('button', { name: 'Simpan di HP' }).tap();
}

/** The item of what was sent that bears this title. */
export const sent = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) });
