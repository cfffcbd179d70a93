// One Chromium for a file of tests, and pages as a person of a role sees them.
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';

import { totp } from '../../src/capabilities/accounts/fixtures.ts';
import type { SignIn } from './server.ts';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let opened: Promise<Browser> | null = null;

const open = (): Promise<Browser> =>
  (opened ??= chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args }));

/** Closes the browser after the tests of this file; call once at its top. */
export function closeBrowserAtEnd(): void {
  afterAll(async () => {
    await (await opened)?.close();
    opened = null;
  });
}

/** How long one step may take: the machine may be busy with something else. */
const patience = 45_000;

/**
 * A fresh browser profile; nothing of it outlives the test that closes it. Of somebody who asked for little motion: fading
 * from page to page, drawn without a graphics card, is half the work of following a link. What a visitor meets who did not
 * ask is walked through with `reducedMotion: 'no-preference'`.
 */
export async function profile(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await (
    await open()
  ).newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(patience);
  return context;
}

/** Does what leads to a page, be it the same address again, and waits for it: all of it is there and its script listens. */
export async function leads(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}

/** Presses a link, or a button of a form, that leads to a page. */
export const follow = (pressed: Locator): Promise<void> => leads(pressed.page(), () => pressed.click());

/** Expects what becomes true a moment after a key or an act: `await soon(() => page.url()).toBe(...)`. */
export function soon<Value>(read: () => Value | Promise<Value>) {
  return expect.poll(read, { timeout: patience });
}

type City = { readonly url: string; readonly signIns: readonly SignIn[] };

/** The first of a role, or the one of that name. */
export const signInOf = ({ signIns }: Pick<City, 'signIns'>, who: string): SignIn => {
  const found = signIns.find((one) => one.role === who) ?? signIns.find((one) => one.username === who);
  if (!found) throw new Error(`the city has no sign-in for ${who}`);
  return found;
};

/** Fills in the form of signing in and sends it. */
export async function signIn(
  page: Page,
  url: string,
  { username, password }: Omit<SignIn, 'role'>,
): Promise<void> {
  await page.goto(`${url}/accounts/sign-in`);
  await page.getByLabel('Nama pengguna').fill(username);
  await page.getByLabel('Kata sandi').fill(password);
  await follow(page.getByRole('main').getByRole('button', { name: 'Masuk' }));
}

/** The first time with a one-time password: a password of one's own is made at once. */
export async function firstSignIn(
  page: Page,
  url: string,
  { username, password, own }: { username: string; password: string; own: string },
): Promise<void> {
  await signIn(page, url, { username, password });
  await heading(page, 'Buat kata sandi Anda sendiri').waitFor();
  await page.getByLabel('Kata sandi sekali pakai').fill(password);
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(own);
  await page.getByLabel('Ulangi kata sandi baru').fill(own);
  await follow(page.getByRole('button', { name: 'Simpan kata sandi' }));
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/accounts/password'));
}

const cameIn = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

/** A page signed in as the city's person of that role or name; the session is shared by the tests of a file unless `anew`. */
export async function pageAs(
  city: City,
  role: string,
  { anew = false, ...options }: BrowserContextOptions & { anew?: boolean } = {},
): Promise<Page> {
  const key = `${city.url} ${role}`;
  const storageState = anew ? undefined : cameIn.get(key);
  const context = await profile({ ...options, ...(storageState ? { storageState } : {}) });
  const page = await context.newPage();
  if (storageState) return page;
  await signIn(page, city.url, signInOf(city, role));
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/accounts/sign-in'));
  if (!anew) cameIn.set(key, await context.storageState());
  return page;
}

/** Enrols an authenticator on the page that asks for one; returns the secret and the backup codes. */
export async function enrol(page: Page, password: string): Promise<{ secret: string; codes: string[] }> {
  await page.getByLabel('Kata sandi').fill(password);
  await follow(page.getByRole('button', { name: 'Tampilkan kode QR' }));
  const written = await page.getByRole('main').innerText();
  const secret = /([A-Z2-7]{4} ){12}[A-Z2-7]{4}/.exec(written)?.[0].replaceAll(' ', '') ?? '';
  await page.getByLabel('Kode enam angka dari aplikasi').fill(totp(secret, Date.now()));
  await follow(page.getByRole('button', { name: 'Nyalakan' }));
  const codes = (await page.getByRole('main').innerText()).match(/\b[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}\b/g);
  return { secret, codes: codes ?? [] };
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** A figure as it is written for people: `1.903` and `−200` are numbers. */
export const numberOf = (text: string): number =>
  Number(
    text
      .replaceAll(/[.\s+]/g, '')
      .replace('−', '-')
      .replace(/[^\d-].*$/, ''),
  );
