// Starting, stopping and being killed: what was acknowledged stays, what was not is as if never begun.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

import {
  closeBrowserAtEnd,
  enrol,
  follow,
  heading,
  pageAs,
  profile,
  signIn,
  signInOf,
} from './harness/browser.ts';
import { naikKelas, newFolder, removeFolder, startServer, until } from './harness/server.ts';
import type { Server } from './harness/server.ts';
import { longList } from './harness/sheets.ts';

closeBrowserAtEnd();

let folders: string[] = [];
let servers: Server[] = [];
const folder = (): string => {
  const made = newFolder();
  folders.push(made);
  return made;
};
const start = async (dataDir: string, ...args: string[]): Promise<Server> => {
  const server = await startServer({ dataDir, args });
  servers.push(server);
  return server;
};

afterEach(async () => {
  for (const server of servers) await server.stop();
  for (const each of folders) removeFolder(each);
  [folders, servers] = [[], []];
});

const pidFile = 'postgres/cluster/postmaster.pid';
const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, pidFile), 'utf8').split('\n')[0]);

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('an empty city has areas, a policy and an administrator who enrols a second factor at the first sign-in', async () => {
  const city = await start(folder(), '--empty');
  expect(city.signIns.map(({ role }) => role)).toEqual(['administrator']);
  const front = await (await fetch(city.url)).text();
  expect(front).toContain('Pendataan baru dimulai');
  expect(front).not.toContain('Data contoh');

  const admin = signInOf(city, 'administrator');
  const page = await (await profile()).newPage();
  await signIn(page, city.url, admin);
  await heading(page, 'Verifikasi dua langkah').waitFor();
  await page.goto(`${city.url}/accounts`);
  expect(new URL(page.url()).pathname).not.toBe('/accounts/users');
  expect(await page.getByRole('main').innerText()).not.toContain('Tambah akun');
  await page.goto(`${city.url}/accounts/second-factor`);
  const { secret, codes } = await enrol(page, admin.password);
  expect(secret).toMatch(/^[A-Z2-7]{52}$/);
  expect(codes).toHaveLength(10);
  await page.goto(`${city.url}/accounts`);
  await heading(page, 'Akun').waitFor();
  await page.goto(`${city.url}/registry`);
  await heading(page, 'Bukan bagian Anda').waitFor();

  const again = await (await profile()).newPage();
  await signIn(again, city.url, admin);
  await heading(again, 'Satu langkah lagi').waitFor();
  await follow(again.getByRole('link', { name: /Pakai kode cadangan/ }));
  await again.getByLabel('Kode cadangan').fill(codes[0] ?? '');
  await follow(again.getByRole('button', { name: 'Lanjutkan' }));
  await again.waitForURL((url) => !url.pathname.includes('/accounts/challenge'));
  await again.goto(`${city.url}/accounts`);
  await heading(again, 'Akun').waitFor();
  await Promise.all([page.context().close(), again.context().close()]);
});

test('a second start on the same folder refuses and says why; the first goes on', async () => {
  const dataDir = folder();
  const city = await start(dataDir, '--empty');
  const second = await naikKelas(dataDir, 'start');
  expect(second.code).toBe(1);
  expect(second.err + second.out).toContain('Sistem sudah berjalan pada folder');
  expect((await fetch(`${city.url}/readyz`)).status).toBe(200);
});

test('SIGTERM stops the server and its database, and the next start finds everything', async () => {
  const dataDir = folder();
  const city = await start(dataDir, '--empty');
  const postmaster = postmasterOf(dataDir);
  expect(isAlive(postmaster)).toBe(true);
  expect(await city.stop()).toBe(0);
  expect(isAlive(city.pid)).toBe(false);
  expect(existsSync(join(dataDir, pidFile))).toBe(false);
  servers = [];
  const again = await start(dataDir);
  expect(again.signIns).toEqual(city.signIns);
  expect((await (await fetch(again.url)).text()).includes('Data contoh')).toBe(false);
});

test('[1] killed with its database in the middle of an acceptance, the import is whole after the next start', async () => {
  const dataDir = folder();
  const rows = 10_000;
  const first = await start(dataDir, '--enterprises', '100');
  const page = await pageAs(first, 'staff');
  await page.goto(`${first.url}/intake/new`);
  await page.getByLabel('Berkas daftar usaha').setInputFiles(longList(rows));
  await follow(page.getByRole('button', { name: 'Unggah dan periksa' }));
  const accept = page.getByRole('button', { name: 'Terima 10.000 usaha' });
  await accept.waitFor({ timeout: 90_000 });
  const address = new URL(page.url()).pathname;
  const postmaster = postmasterOf(dataDir);
  await accept.click();
  await page.getByText('Sedang dimasukkan').first().waitFor();
  await first.kill();
  process.kill(postmaster, 'SIGKILL');
  await page.context().close();
  servers = [];

  const second = await start(dataDir);
  const after = await pageAs(second, 'staff');
  await until(
    'the import to be whole, or to be asked for again',
    async () => {
      await after.goto(second.url + address);
      const again = after.getByRole('button', { name: /^(Terima 10\.000 usaha|Periksa sekali lagi)$/ });
      if ((await again.count()) > 0) await follow(again);
      return (await after.getByText('Sudah diterima').count()) > 0;
    },
    100,
  );
  const { count } = JSON.parse((await naikKelas(dataDir, 'number', '--json')).out) as { count: number };
  const brought = await after.goto(`${second.url}/registry?q=Usaha+Panjang`);
  expect(brought?.status()).toBe(200);
  expect(count).toBeGreaterThanOrEqual(rows);
  expect(count).toBeLessThanOrEqual(rows + 100);
  await after.goto(`${second.url}/registry?q=Pemilik+Panjang+9999`);
  expect(await after.getByRole('rowheader', { name: 'Usaha Panjang 9999', exact: true }).count()).toBe(1);
  expect((await naikKelas(dataDir, 'verify')).code).toBe(0);
  await after.context().close();
}, 240_000);
