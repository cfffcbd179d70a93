// [2] Two records of one business in the queue: side by side, joined, separated again, each with its own papers.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, leads, pageAs } from './harness/browser.ts';
import { demoIsWhole, endServer, newFolder, startServer, until } from './harness/server.ts';
import type { Server } from './harness/server.ts';

let city: Server;
closeBrowserAtEnd();

beforeAll(async () => {
  city = await startServer({ dataDir: newFolder(), args: ['--enterprises', '200'] });
  await demoIsWhole(city.url);
});
afterAll(() => endServer(city));

type Recorded = { readonly id: string; readonly name: string };

async function record(page: Page, name: string, owner: string, address: string): Promise<Recorded> {
  await page.goto(`${city.url}/registry/new`);
  await page.getByLabel('Nama usaha').fill(name);
  await page.getByLabel('Bidang').selectOption({ index: 1 });
  await page.getByLabel('Nama pemilik').fill(owner);
  await page.getByLabel('Telepon atau WhatsApp').fill('089922200011');
  await page.getByLabel('Kelurahan').selectOption({ index: 3 });
  await page.getByLabel('Alamat').fill(address);
  await page.getByLabel('Berkas di kantor').check();
  const save = page.getByRole('button', { name: 'Simpan' });
  await follow(save);
  const anyway = page.getByLabel('Ini memang usaha lain. Tetap catat.');
  await heading(page, name).or(anyway).first().waitFor();
  if (await anyway.isVisible()) {
    await anyway.check();
    await follow(save);
  }
  await heading(page, name).waitFor();
  return { id: page.url().split('/').at(-1) ?? '', name };
}

async function addPaper(page: Page, { id }: Recorded, kind: string): Promise<void> {
  await page.goto(`${city.url}/registry/${id}/paper`);
  await page.getByLabel('Bukti apa?').selectOption(kind);
  await page.getByRole('radio').first().check();
  await follow(page.getByRole('main').getByRole('button', { name: /Simpan|Catat/ }));
  await page.waitForURL(`${city.url}/registry/${id}`);
}

const papers = (page: Page): Promise<string> =>
  page.locator('table', { hasText: 'Bukti' }).first().innerText();

/** Whether the pair of our two is shown, wherever the queue has it: the arrow leads from pair to pair. */
async function findsPair(page: Page, ours: readonly Recorded[]): Promise<boolean> {
  await page.goto(`${city.url}/matching`);
  for (let at = 0; at < 40; at++) {
    const links = page.locator('.sides thead a');
    const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    if (ours.every(({ id }) => hrefs.some((href) => href.endsWith(id)))) return true;
    if (hrefs.length === 0) return false;
    await leads(page, () => page.keyboard.press('ArrowRight'));
  }
  throw new Error('the queue has no end');
}

async function sweep(page: Page): Promise<void> {
  await page.goto(`${city.url}/matching`);
  await follow(page.getByRole('button', { name: 'Bandingkan semua catatan' }));
  await page.getByText('Perbandingan sudah diminta').waitFor();
  await until(
    'the city to be compared',
    async () => {
      await page.goto(`${city.url}/matching`);
      return page.getByText('Terakhir dibandingkan').isVisible();
    },
    60,
  );
}

const pair = { first: {} as Recorded, second: {} as Recorded };

describe('two records of one business', () => {
  test('recorded by two offices, each with a paper of its own, they wait in the queue', async () => {
    const page = await pageAs(city, 'staff');
    pair.first = await record(page, 'Amplang Kuku Macan Bu Siti', 'Siti Contoh', 'Jl. Mawar Berduri 5');
    pair.second = await record(
      page,
      'Amplang Kuku Macan Ibu Siti',
      'Siti Contoh',
      'Jl. Mawar Berduri No. 5 blok B',
    );
    await addPaper(page, pair.first, 'product_stated');
    await addPaper(page, pair.second, 'brand_named');
    await page.goto(`${city.url}/matching`);
    if (await page.getByRole('button', { name: 'Bandingkan semua catatan' }).isVisible()) await sweep(page);
    // Compared in the background, once recorded.
    await until('the pair in the queue', () => findsPair(page, [pair.first, pair.second]));
    await page.context().close();
  });

  test('the queue says in words why they are alike, and J joins them without a mouse', async () => {
    const page = await pageAs(city, 'staff');
    expect(await findsPair(page, [pair.first, pair.second])).toBe(true);
    const main = await page.getByRole('main').innerText();
    expect(main).toContain('pemilik sama');
    expect(main).toContain('bobot');
    expect(await violationsOn(page)).toEqual([]);
    await leads(page, () => page.keyboard.press('j'));
    await page.getByText('digabung. Batalkan dari halaman usahanya').waitFor();
    await page.goto(`${city.url}/registry/${pair.second.id}`);
    expect(new URL(page.url()).pathname).toBe(`/registry/${pair.first.id}`);
    await page.getByText('Gabungan dari 2 catatan').waitFor();
    const both = await papers(page);
    expect(both).toMatch(/Produk yang dibuat/);
    expect(both).toMatch(/Nama merek/);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  test('the list shows it once', async () => {
    const page = await pageAs(city, 'staff');
    await page.goto(`${city.url}/registry?q=kuku+macan`);
    expect(await page.locator('table tbody tr').count()).toBe(1);
    await page.context().close();
  });

  test('separated with a reason, each has its own papers again and the story tells both acts', async () => {
    const page = await pageAs(city, 'staff');
    await page.goto(`${city.url}/registry/${pair.first.id}`);
    await follow(page.getByRole('link', { name: 'Pisahkan lagi' }));
    await heading(page, 'Memisahkan catatan').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Alasan').fill('ternyata kakak dan adik');
    await follow(page.getByRole('button', { name: 'Pisahkan' }));
    await page.getByText('Dipisahkan. Keduanya berdiri sendiri lagi.').waitFor();
    const first = await papers(page);
    expect(first).toMatch(/Produk yang dibuat/);
    expect(first).not.toMatch(/Nama merek/);
    const story = await page.locator('#story').innerText();
    expect(story).toContain('Catatan lain digabung ke sini');
    expect(story).toContain('Dipisahkan lagi');
    expect(story).toContain('ternyata kakak dan adik');
    await page.goto(`${city.url}/registry/${pair.second.id}`);
    await heading(page, pair.second.name).waitFor();
    const second = await papers(page);
    expect(second).toMatch(/Nama merek/);
    expect(second).not.toMatch(/Produk yang dibuat/);
    await page.goto(`${city.url}/matching/joins`);
    expect(await page.getByRole('main').innerText()).toContain('ternyata kakak dan adik');
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  test('a pair separated by a person is remembered: it waits no more', async () => {
    const page = await pageAs(city, 'staff');
    expect(await findsPair(page, [pair.first, pair.second])).toBe(false);
    await page.context().close();
  });

  test('a business like one recorded is shown before it is saved', async () => {
    const page = await pageAs(city, 'staff');
    await page.goto(`${city.url}/registry/new`);
    await page.getByLabel('Nama usaha').fill('Amplang Kuku Macan Bu Siti');
    await page.getByLabel('Bidang').selectOption({ index: 1 });
    await page.getByLabel('Nama pemilik').fill('Siti Contoh');
    await page.getByLabel('Telepon atau WhatsApp').fill('089922200011');
    await page.getByLabel('Kelurahan').selectOption({ index: 3 });
    await page.getByLabel('Alamat').fill('Jl. Mawar Berduri 5');
    await page.getByLabel('Berkas di kantor').check();
    await follow(page.getByRole('button', { name: 'Simpan' }));
    await heading(page, 'Mungkin sudah tercatat')
      .or(page.getByText('Mungkin sudah tercatat'))
      .first()
      .waitFor();
    expect(await page.getByRole('main').innerText()).toContain('Amplang Kuku Macan');
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});

describe.each([
  ['with scripts', true],
  ['without scripts', false],
] as const)('on a phone, %s', (_, javaScriptEnabled) => {
  test('the queue, the history and the threshold can be read and used at 360 pixels', async () => {
    const page = await pageAs(city, 'staff', { viewport: { width: 360, height: 740 }, javaScriptEnabled });
    for (const path of ['/matching', '/matching?state=unsure', '/matching/joins', '/matching/threshold']) {
      await page.goto(city.url + path);
      if (javaScriptEnabled) {
        expect(await sidewaysOn(page)).toBe(0);
        expect(await violationsOn(page)).toEqual([]);
      }
    }
    await page.goto(`${city.url}/matching`);
    const unsure = page.getByRole('button', { name: /Belum yakin/ });
    if (await unsure.isVisible()) {
      await follow(unsure);
      await page.getByText('Diteruskan ke lapangan.').waitFor();
      await page.goto(`${city.url}/matching?state=unsure`);
      await page.getByText('menunggu kabar dari lapangan').waitFor();
    }
    await page.context().close();
  });
});

test('the threshold shows what it would join, and is set with a reason', async () => {
  const page = await pageAs(city, 'staff');
  await page.goto(`${city.url}/matching/threshold`);
  expect(await page.getByRole('main').innerText()).toMatch(/akan menggabung \d+ pasangan sekarang/);
  await page.getByLabel('Mulai 99,99 %').check();
  await page.getByRole('button', { name: 'Tetapkan' }).click();
  await page.locator('textarea:invalid:focus').waitFor();
  await page.getByLabel('Alasan').fill('uji coba di kota contoh');
  await follow(page.getByRole('button', { name: 'Tetapkan' }));
  await page.getByText('Ambang ditetapkan.').waitFor();
  await page.context().close();
});
