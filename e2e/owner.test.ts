// An owner at their own door, in a real browser: by phone to the next step, what the public sees, bands, rights.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, pageAs, profile } from './harness/browser.ts';
import { demoIsWhole, endServer, newFolder, startServer, until } from './harness/server.ts';
import type { Server } from './harness/server.ts';

// A city of its own: codes are read from its terminal.
let city: Server;
closeBrowserAtEnd();

beforeAll(async () => {
  city = await startServer({ dataDir: newFolder(), args: ['--enterprises', '120'] });
  await demoIsWhole(city.url);
});
afterAll(() => endServer(city));

type Own = { readonly phone: string; readonly name: string; readonly id: string };
const phone360 = { viewport: { width: 360, height: 740 } } as const;

// Unlike each other, so that nobody is asked whether they are one.
const names = ['', 'Keripik Tepian Laut', 'Jahit Melati Jingga', 'Sambal Rona Bakau', 'Kopi Senja Teritip'];
const owners = ['', 'Pintu', 'Kusuma', 'Purnama', 'Wulandari'];

/** Recorded by staff, as at a counter: the number is nobody's in the example city. */
async function recordOwn(n: number): Promise<Own> {
  const own = { phone: `0899111${String(n).padStart(5, '0')}`, name: names[n] ?? `Usaha ${n}` };
  const page = await pageAs(city, 'staff');
  await page.goto(`${city.url}/registry/new`);
  await page.getByLabel('Nama usaha').fill(own.name);
  await page.getByLabel('Bidang').selectOption({ index: 1 });
  await page.getByLabel('Nama pemilik').fill(`Rahma ${owners[n] ?? ''}`);
  await page.getByLabel('Telepon atau WhatsApp').fill(own.phone);
  await page.getByLabel('Kelurahan').selectOption({ index: n * 3 });
  await page.getByLabel('Alamat').fill('Jl. Rumah Rahasia 7');
  await page.getByLabel('Kata pemilik').check();
  await follow(page.getByRole('button', { name: 'Simpan', exact: true }));
  await heading(page, own.name).waitFor();
  const id = page.url().split('/').at(-1) ?? '';
  await page.context().close();
  return { ...own, id };
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

async function comeIn(own: Own, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await profile({ ...phone360, ...options })).newPage();
  await page.goto(`${city.url}/usaha`);
  await heading(page, 'Masuk dengan nomor HP').waitFor();
  await page.getByLabel('Nomor HP').fill(own.phone);
  await follow(page.getByRole('button', { name: 'Kirim kode' }));
  await heading(page, 'Tulis kodenya').waitFor();
  await page.getByLabel('Kode enam angka').fill(await codeFor(own.phone));
  await follow(page.getByRole('button', { name: 'Masuk' }));
  await heading(page, own.name).waitFor();
  return page;
}

const script = [
  ['with scripts', true],
  ['without scripts', false],
] as const;

describe.each(script)('%s', (_, javaScriptEnabled) => {
  let own: Own;
  let page: Page;
  afterAll(() => page.context().close());

  test('[8] an owner comes in by phone and reads "Posisi saya": the one next step, who helps, and every track', async () => {
    own = await recordOwn(javaScriptEnabled ? 1 : 2);
    page = await comeIn(own, { javaScriptEnabled });
    const main = await page.getByRole('main').innerText();
    expect(main).toMatch(/posisi saya/i);
    expect(main).toMatch(/langkah berikut/i);
    expect(main).toMatch(/Dibantu /);
    expect(main).toMatch(/Membuka jenjang/);
    expect(main).toContain('Tempat saya di setiap jalur');
    expect(main).toMatch(/\d dari \d/);
  });

  test('[5] the owner sees what people see, is found when they say so, and never with their house', async () => {
    const visitor = await (await profile(phone360)).newPage();
    const open = `${city.url}/usaha/p/${own.id}`;
    expect((await visitor.goto(open))?.status()).toBe(404);
    await page.goto(`${city.url}/usaha/data`);
    await page.getByLabel('Boleh ditemukan').check();
    await follow(page.getByRole('button', { name: 'Simpan pilihan' }));
    await page.getByText('Usaha Anda bisa ditemukan orang').waitFor();
    await visitor.goto(open);
    await heading(visitor, own.name).waitFor();
    const shown = await visitor.getByRole('main').innerText();
    for (const hidden of ['Rahma', 'Rahasia', '0899']) expect(shown).not.toContain(hidden);
    await visitor.context().close();
  });

  test('[12] turnover is answered in bands after the purpose, and the copy holds no figure', async () => {
    await page.goto(`${city.url}/usaha/data`);
    await follow(page.getByRole('link', { name: 'Jawab kisaran omzet' }));
    await page.getByText('Bukan untuk pajak').waitFor();
    await page.getByLabel('Saya sudah membaca').check();
    await page.getByLabel('Rp60 juta sampai Rp300 juta').check();
    await follow(page.getByRole('button', { name: 'Simpan kisaran' }));
    await page.getByText('Yang tersimpan hanya kisarannya').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('Rp60 juta sampai Rp300 juta');
    const copy = await (await page.request.get(`${city.url}/usaha/salinan.json`)).text();
    expect(copy).toContain('Rp60 juta sampai Rp300 juta');
    expect(copy).not.toMatch(/60000001|300000000/);
  });

  test('[12] the owner sees which staff opened their page', async () => {
    const staff = await pageAs(city, 'staff');
    await staff.goto(`${city.url}/registry/${own.id}`);
    await staff.context().close();
    await page.goto(`${city.url}/usaha/hak`);
    await page
      .getByText(/\(staf dinas\) membuka halaman usaha/)
      .first()
      .waitFor();
  });

  test('a correction that touches papers waits on the board with its clock until staff answer', async () => {
    await page.goto(`${city.url}/usaha/data`);
    await follow(page.getByRole('link', { name: 'Perbaiki data' }));
    await page.getByLabel('Nama usaha').fill(`${own.name} Baru`);
    await follow(page.getByRole('button', { name: 'Ajukan perubahan' }));
    await page.getByText(/menunggu jawaban, paling lambat/).waitFor();
    const staff = await pageAs(city, 'staff');
    await staff.goto(`${city.url}/owners/requests`);
    expect(await staff.getByRole('main').innerText()).toMatch(/sisa 7[12] jam/);
    await follow(staff.getByRole('link', { name: 'Perbaikan data' }).first());
    await staff.getByLabel('Alasan').fill('papan nama dilihat');
    await follow(staff.getByRole('button', { name: 'Kabulkan' }));
    await staff.getByText('Perbaikan data dikabulkan.').waitFor();
    await staff.context().close();
    await page.goto(`${city.url}/usaha`);
    await heading(page, `${own.name} Baru`).waitFor();
  });

  test('[5] the owner withdraws consent and sees processing stop', async () => {
    await page.goto(`${city.url}/usaha/hak`);
    await page.getByText('Tarik persetujuan').first().click();
    await page.getByLabel('Ya, hentikan pengolahan data saya').check();
    await follow(page.getByRole('button', { name: 'Tarik persetujuan' }));
    await page.getByText('Pengolahan data Anda sudah berhenti').waitFor();
    await page.goto(`${city.url}/usaha`);
    await page.getByText('Data Anda tidak diolah').waitFor();
    const visitor = await (await profile(phone360)).newPage();
    expect((await visitor.goto(`${city.url}/usaha/p/${own.id}`))?.status()).toBe(404);
    await visitor.context().close();
  });
});

test('an owner without a phone comes in with a letter from an officer, and makes a PIN', async () => {
  const own = await recordOwn(3);
  const staff = await pageAs(city, 'staff');
  await staff.goto(`${city.url}/registry/${own.id}`);
  await follow(staff.getByRole('link', { name: 'Surat masuk untuk pemilik' }));
  await staff.getByLabel('Bagaimana Anda mengenal pemilik?').fill('KTP dilihat di kelurahan');
  await follow(staff.getByRole('button', { name: 'Buat surat' }));
  await heading(staff, 'Surat sudah jadi').waitFor();
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await staff.getByRole('main').innerText())?.[0];
  await staff.context().close();
  const page = await (await profile({ ...phone360, javaScriptEnabled: false })).newPage();
  await page.goto(`${city.url}/usaha/surat?kode=${code}`);
  await follow(page.getByRole('button', { name: 'Lanjut' }));
  await heading(page, 'Surat ini untuk Rahma P.').waitFor();
  await page.getByLabel('PIN baru, enam angka').fill('205917');
  await page.getByLabel('Ulangi PIN baru').fill('205917');
  await follow(page.getByRole('button', { name: 'Masuk' }));
  await heading(page, own.name).waitFor();
  await page.context().close();
});

test('every page of an owner is read at 360 px without scrolling sideways, axe finds nothing, and targets are 44 px', async () => {
  const own = await recordOwn(4);
  const page = await comeIn(own);
  const wrong: string[] = [];
  for (const lang of ['id', 'en']) {
    for (const path of [
      '/usaha',
      '/usaha/data',
      `/usaha/data/${own.id}/perbaiki`,
      `/usaha/omzet/${own.id}`,
      '/usaha/hak',
      '/usaha/hak/pastikan/tarik',
      '/usaha/pin',
      '/usaha/salinan',
      '/usaha/baru',
      '/usaha/surat',
    ]) {
      await page.goto(`${city.url}/language?to=${lang}&back=${encodeURIComponent(path)}`);
      const wide = await sidewaysOn(page);
      if (wide > 0) wrong.push(`${path} ${lang}: ${wide} px too wide`);
      for (const violation of await violationsOn(page)) wrong.push(`${path} ${lang}: ${violation}`);
      const small = await page.evaluate<
        string[]
      >(`[...document.querySelectorAll('main .btn, main summary, main input[type=text], main select')]
        .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map((e) => e.textContent.trim() || e.name)`);
      for (const one of small) wrong.push(`${path} ${lang}: ${one} is lower than 44 px`);
    }
  }
  await page.context().close();
  expect(wrong).toEqual([]);
});
