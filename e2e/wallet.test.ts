// An owner's papers in a real browser: photographed on a phone, read back, decided by an officer with keys.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { paperWith, pdfOf, photo, qrOf } from '../src/platform/redraw/fixtures.ts';
import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, leads, pageAs, profile, soon } from './harness/browser.ts';
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

const phone360 = { viewport: { width: 360, height: 740 } } as const;
type Own = { readonly phone: string; readonly name: string };

/** Recorded by staff, as at a counter: the number is nobody's in the example city. Gives the address of its page. */
async function recordOwn(own: Own, kelurahan: number): Promise<string> {
  const page = await pageAs(city, 'staff');
  await page.goto(`${city.url}/registry/new`);
  await page.getByLabel('Nama usaha').fill(own.name);
  await page.getByLabel('Bidang').selectOption({ index: 1 });
  await page.getByLabel('Nama pemilik').fill(`Rekaan ${own.name}`);
  await page.getByLabel('Telepon atau WhatsApp').fill(own.phone);
  await page.getByLabel('Kelurahan').selectOption({ index: kelurahan });
  await page.getByLabel('Kata pemilik').check();
  await follow(page.getByRole('button', { name: 'Simpan', exact: true }));
  await heading(page, own.name).waitFor();
  const path = new URL(page.url()).pathname;
  await page.context().close();
  return path;
}

async function codeFor(phone: string): Promise<string> {
  const told = new RegExp(`\\+62${phone.slice(1)}: (\\d{6}) `, 'g');
  const newest = () => [...city.log().matchAll(told)].at(-1)?.[1];
  await until(`a code for ${phone}`, () => newest() !== undefined);
  return newest() ?? '';
}

async function comeIn(own: Own, options: BrowserContextOptions): Promise<Page> {
  const page = await (await profile({ ...phone360, ...options })).newPage();
  await page.goto(`${city.url}/usaha`);
  await page.getByLabel('Nomor HP').fill(own.phone);
  await follow(page.getByRole('button', { name: 'Kirim kode' }));
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
  const own: Own = javaScriptEnabled
    ? { phone: '089911200001', name: 'Abon Teluk Jernih' }
    : { phone: '089911200002', name: 'Rempeyek Dermaga Lama' };
  let page: Page;
  afterAll(() => page.context().close());

  test('[26] an owner photographs a PIRT: the number is read back in parts and stands as stated', async () => {
    await recordOwn(own, javaScriptEnabled ? 2 : 7);
    page = await comeIn(own, { javaScriptEnabled });
    await page.goto(`${city.url}/usaha/berkas`);
    await follow(page.getByRole('link', { name: 'Foto surat', exact: true }));
    const buffer = await photo('jpeg', { width: 3000, height: 2000, noisy: true });
    await page
      .getByLabel('Foto suratnya')
      .setInputFiles({ name: 'surat.jpg', mimeType: 'image/jpeg', buffer });
    if (javaScriptEnabled) {
      const input = page.locator('#photo[data-small=done]');
      await input.waitFor();
      const size = await page.evaluate<number>("document.querySelector('#photo').files[0].size");
      expect(size).toBeGreaterThan(0);
      expect(size).toBeLessThan(buffer.length);
    }
    await page.getByLabel('Surat apa?').selectOption({ label: 'SPP-IRT (izin pangan rumahan)' });
    await page.getByLabel('Nomor', { exact: false }).first().fill('P-IRT 206647101001229');
    await follow(page.getByRole('button', { name: 'Kirim' }));
    await page.getByText('kemasan plastik, kode wilayah 64.71, berlaku sampai 2029').first().waitFor();
    const main = await page.getByRole('main').innerText();
    expect(main).toContain('dinyatakan pemilik');
    expect(main).toContain('menunggu petugas');
    const picture = page.getByRole('img', { name: 'Lihat foto' });
    await picture.scrollIntoViewIfNeeded();
    await soon(() =>
      page.evaluate<number>("document.querySelector('.scans img').naturalWidth"),
    ).toBeGreaterThan(0);
  });

  test('[26] a number of another shape is kept and explained, a PDF with a program is refused in words', async () => {
    await page.goto(`${city.url}/usaha/berkas`);
    await follow(page.getByRole('link', { name: 'Foto surat', exact: true }));
    const buffer = pdfOf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' });
    await page
      .getByLabel('Foto atau PDF dari HP')
      .setInputFiles({ name: 'nib.pdf', mimeType: 'application/pdf', buffer });
    await page.getByLabel('Surat apa?').selectOption({ label: 'NIB (nomor induk berusaha)' });
    await page.getByLabel('Nomor', { exact: false }).first().fill('090/SKU/180/2025');
    await follow(page.getByRole('button', { name: 'Kirim' }));
    await page.getByText('PDF ini berisi program').first().waitFor();
    expect(await page.getByLabel('Nomor', { exact: false }).first().inputValue()).toBe('090/SKU/180/2025');
    await follow(page.getByRole('button', { name: 'Kirim' }));
    await page.getByText('Nomor disimpan seperti diketik.').waitFor();
  });

  test('[26] an officer decides with keys, and the owner reads what became of the paper', async () => {
    const officer = await pageAs(city, 'staff', {
      javaScriptEnabled,
      viewport: { width: 1440, height: 900 },
    });
    await officer.goto(`${city.url}/evidence/queue`);
    const row = officer.getByRole('row').filter({ hasText: own.name }).filter({ hasText: 'SPP-IRT' });
    await follow(row.getByRole('link'));
    await heading(officer, 'SPP-IRT (izin pangan rumahan)').waitFor();
    if (javaScriptEnabled) await leads(officer, () => officer.keyboard.press('c'));
    else await follow(officer.getByRole('button', { name: 'Sudah dicek ke sumbernya' }));
    await officer.getByText('Dicatat: dicek ke sumbernya.').waitFor();
    await officer.goto(`${city.url}/evidence/queue`);
    const other = officer.getByRole('row').filter({ hasText: own.name });
    await follow(other.getByRole('link').first());
    await officer
      .getByLabel('Alasan', { exact: false })
      .last()
      .fill('Ini surat kelurahan, bukan NIB. Daftar NIB di oss.go.id.');
    await follow(officer.getByRole('button', { name: 'Tolak' }));
    await officer.getByText('Surat ditolak').waitFor();
    await officer.context().close();
    await page.goto(`${city.url}/usaha/berkas`);
    const main = await page.getByRole('main').innerText();
    expect(main).toContain('dicek ke sumbernya');
    expect(main).toContain('Ditolak petugas: Ini surat kelurahan, bukan NIB.');
  });

  test('[26] the number in the QR code of a photo is filled in for the owner, who sends it or sets it right', async () => {
    const nib = javaScriptEnabled ? '1112223334441' : '1112223334442';
    const buffer = await paperWith(
      await qrOf(`https://oss.contoh.go.id/validasi?nib=${nib}&tanda=${'9f8e7d6c'.repeat(8)}`, 300),
    );
    await page.goto(`${city.url}/usaha/berkas`);
    await follow(page.getByRole('link', { name: 'Foto surat', exact: true }));
    await page.getByLabel('Foto suratnya').setInputFiles({ name: 'nib.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByLabel('Surat apa?').selectOption({ label: 'NIB (nomor induk berusaha)' });
    await follow(page.getByRole('button', { name: 'Kirim' }));
    await page.getByText('Terbaca dari foto. Pakai nomor ini?').waitFor();
    const number = page.getByLabel('Nomor', { exact: false }).first();
    expect(await number.inputValue()).toBe(nib);
    await follow(page.getByRole('button', { name: 'Kirim' }));
    const shown = `${nib.slice(0, 4)} ${nib.slice(4, 8)} ${nib.slice(8)}`;
    await page.getByRole('main').getByText(shown).waitFor();
    const officer = await pageAs(city, 'staff', { javaScriptEnabled, ...phone360 });
    await officer.goto(`${city.url}/evidence/queue`);
    const row = officer.getByRole('row').filter({ hasText: own.name });
    await follow(row.getByRole('link').first());
    await officer.getByText('alamat di oss.contoh.go.id').waitFor();
    expect(await officer.locator('a[href*="oss.contoh"]').count()).toBe(0);
    expect(await sidewaysOn(officer)).toBe(0);
    await officer.context().close();
  });
});

test('[26] the pages of papers stand to the accessibility rules in both languages and do not scroll sideways', async () => {
  const own: Own = { phone: '089911200003', name: 'Amplang Karang Biru' };
  const home = await recordOwn(own, 4);
  const page = await comeIn(own, {});
  await page.goto(`${city.url}/usaha/berkas`);
  await follow(page.getByRole('link', { name: 'Foto surat', exact: true }));
  await page.getByLabel('Surat apa?').selectOption({ label: 'Sertifikat halal' });
  await page.getByLabel('Nomor', { exact: false }).first().fill('ID64110000123456789');
  await follow(page.getByRole('button', { name: 'Kirim' }));
  await page.getByText('menunggu petugas').waitFor();
  const officer = await pageAs(city, 'staff', { viewport: { width: 1440, height: 900 } });
  await officer.goto(`${city.url}${home.replace('/registry/', '/catalogue/')}`);
  await officer.getByLabel('Nama produk').fill('Amplang ikan tenggiri');
  await officer.getByLabel('Jenis produk').selectOption({ index: 1 });
  await follow(officer.getByRole('button', { name: 'Catat produk' }));
  await officer.getByText('Amplang ikan tenggiri tercatat.').waitFor();
  await officer.goto(`${city.url}/evidence/queue`);
  const one = await officer
    .getByRole('row')
    .filter({ hasText: own.name })
    .getByRole('link')
    .getAttribute('href');
  for (const lang of ['id', 'en'])
    for (const [who, paths] of [
      [page, ['/usaha/berkas', (await formOf(page)) ?? '']],
      [officer, ['/evidence/queue', one ?? '', '/evidence/twice', '/evidence/ending', `${home}/paper`]],
    ] as const)
      for (const path of paths) {
        await who.goto(`${city.url}/language?to=${lang}&back=${encodeURIComponent(path)}`);
        expect([path, lang, await violationsOn(who)]).toEqual([path, lang, []]);
        expect([path, lang, await sidewaysOn(who)]).toEqual([path, lang, 0]);
      }
  for (const lang of ['id', 'en'] as const) {
    await offered(page, lang);
    expect([lang, await violationsOn(page), await sidewaysOn(page)]).toEqual([lang, [], 0]);
  }
  await Promise.all([page.context().close(), officer.context().close()]);
});

const saidOf = {
  id: {
    form: 'Foto suratnya',
    kind: 'Surat apa?',
    about: 'Surat ini untuk',
    send: 'Kirim',
    read: 'Terbaca dari foto.',
  },
  en: {
    form: 'Photograph the paper',
    kind: 'Which paper?',
    about: 'This paper is for',
    send: 'Send',
    read: 'Read from the photo.',
  },
} as const;

/** The form as it comes back with a number out of the picture and a product chosen. */
async function offered(page: Page, lang: 'id' | 'en'): Promise<void> {
  const say = saidOf[lang];
  const path = (await formOf(page)) ?? '';
  await page.goto(`${city.url}/language?to=${lang}&back=${encodeURIComponent(path)}`);
  const buffer = await paperWith(await qrOf('https://contoh.go.id/cek/2066471010012-29', 220));
  await page.getByLabel(say.form).setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByLabel(say.kind).selectOption('pirt');
  await page.getByLabel(say.about).selectOption({ index: 1 });
  await follow(page.getByRole('button', { name: say.send, exact: true }));
  await page.getByText(say.read).waitFor();
}

/** Where the form of a paper stands. */
async function formOf(page: Page): Promise<string | null> {
  await page.goto(`${city.url}/usaha/berkas`);
  return page.locator('a[href$="/baru"]').first().getAttribute('href');
}
