// [19] Money, an activity, a participant: it cannot be closed before everyone has a next step, and an overdue one stands first at home.
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, pageAs, soon } from './harness/browser.ts';

closeBrowserAtEnd();
const city = inject('city');

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) => follow(main(page).getByRole('button', { name }));
/** As people type it: 5/3/2026. */
const typed = (day: Date) =>
  `${String(day.getDate())}/${String(day.getMonth() + 1)}/${String(day.getFullYear())}`;
const inDays = (days: number) => typed(new Date(Date.now() + days * 86_400_000));

describe.each([true, false])('with scripts %s', (javaScriptEnabled) => {
  test('staff makes a funding line and an activity, and closes it when the participant has a next step', async () => {
    const page = await pageAs(city, 'staff', { javaScriptEnabled, anew: true });
    const tag = javaScriptEnabled ? 'Melati' : 'Mawar';
    await page.goto(`${city.url}/funding/new`);
    await page.getByLabel('Nama').fill(`CSR ${tag}`);
    await page.getByLabel('Sumber').selectOption('csr');
    await page.getByLabel(/^Pengusul/).fill('Forum Rekaan');
    await page.getByLabel('Dijanjikan').fill('25 jt');
    await press(page, 'Simpan');
    await heading(page, `CSR ${tag}`).waitFor();
    await page.getByText('Rp25.000.000').first().waitFor();

    await page.goto(`${city.url}/programme/new`);
    await page.getByLabel('Nama kegiatan').fill(`Bazar ${tag}`);
    await page.getByLabel('Jenis').selectOption('bazaar');
    await page.getByLabel('Tempat', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Mulai').fill(inDays(-2));
    await page.getByLabel(/^Pengusul/).fill('Warga Rekaan');
    await page
      .getByLabel(/^Dibiayai dari/)
      .selectOption({ label: `CSR ${tag} (${String(new Date().getFullYear())})` });
    await press(page, 'Simpan');
    await heading(page, `Bazar ${tag}`).waitFor();
    await press(page, 'Mulai');
    await page.getByText('Sekarang: Berjalan.').waitFor();
    const activity = page.url();

    await follow(main(page).getByRole('link', { name: 'Tambah peserta' }));
    await page.getByLabel('Cari nama, pemilik, atau NIB').fill('keripik');
    await follow(main(page).getByRole('button', { name: 'Cari' }));
    await main(page).getByRole('checkbox').first().check();
    await press(page, 'Tambahkan');
    await page.getByText('1 ditawari tempat').waitFor();

    await press(page, 'Tutup kegiatan');
    await page.getByText('1 peserta belum punya tindak lanjut').first().waitFor();
    await follow(main(page).getByRole('link', { name: 'Beri tindak lanjut' }).first());
    await page.getByLabel('Tentang').selectOption('financing');
    await page.getByLabel('Yang harus dikerjakan').fill('antar ke bank');
    await page.getByLabel('Paling lambat').fill(inDays(14));
    await press(page, 'Beri tindak lanjut');
    await page.getByText('1 peserta mendapat tindak lanjut.').waitFor();
    await press(page, 'Tutup kegiatan');
    await page.getByText('Sekarang: Selesai.').waitFor();
    expect(page.url().startsWith(activity.split('#')[0] ?? '')).toBe(true);
    await page.context().close();
  });
});

describe.each([true, false])('an owner, with scripts %s', (javaScriptEnabled) => {
  const tag = javaScriptEnabled ? 'Kenanga' : 'Cempaka';
  const phone360 = { viewport: { width: 360, height: 740 }, javaScriptEnabled };

  test('takes an offered place with one press, sees it on record, and gives it up again', async () => {
    const owner = await pageAs(city, 'owner', phone360);
    await owner.goto(`${city.url}/usaha/data`);
    const action = await main(owner).locator('form[action$="/tampil"]').first().getAttribute('action');
    const enterprise = action?.split('/').at(-2) ?? '';
    const named = await main(owner).getByRole('heading', { level: 2 }).first().innerText();

    const staff = await pageAs(city, 'staff');
    await staff.goto(`${city.url}/programme/new`);
    await staff.getByLabel('Nama kegiatan').fill(`Pelatihan ${tag}`);
    await staff.getByLabel('Jenis').selectOption('training');
    await staff.getByLabel('Tempat', { exact: true }).selectOption({ index: 1 });
    await staff.getByLabel('Mulai').fill(inDays(6));
    await staff.getByLabel('Selesai').fill(inDays(9));
    await staff.getByLabel(/^Waktu menjawab tawaran/).fill('4');
    await staff.getByLabel(/^Pengusul/).fill('Warga Rekaan');
    await press(staff, 'Simpan');
    await heading(staff, `Pelatihan ${tag}`).waitFor();
    await follow(main(staff).getByRole('link', { name: 'Tambah peserta' }));
    await staff.getByLabel('Cari nama, pemilik, atau NIB').fill(named);
    await follow(main(staff).getByRole('button', { name: 'Cari' }));
    await main(staff).locator(`input[type=checkbox][value="${enterprise}"]`).check();
    await press(staff, 'Tambahkan');
    await staff.getByText('1 ditawari tempat').waitFor();
    await staff.context().close();

    await owner.goto(`${city.url}/usaha`);
    const offer = main(owner)
      .locator('.card')
      .filter({ hasText: `Pelatihan ${tag}` });
    await offer.getByText(/Jawab paling lambat/).waitFor();
    await follow(offer.getByRole('button', { name: 'Ya, saya ikut' }));
    await owner.getByText(`Tempat Anda di Pelatihan ${tag} sudah dicatat.`).waitFor();
    const place = main(owner)
      .locator('.card')
      .filter({ hasText: `Pelatihan ${tag}` });
    await place.getByText('Anda ikut', { exact: true }).waitFor();
    for (const lang of ['id', 'en']) {
      await owner.context().addCookies([{ name: 'language', value: lang, url: city.url }]);
      for (const path of ['/usaha', '/usaha/kegiatan']) {
        await owner.goto(city.url + path);
        expect([lang, path, await sidewaysOn(owner)]).toEqual([lang, path, 0]);
        if (javaScriptEnabled) expect([lang, path, await violationsOn(owner)]).toEqual([lang, path, []]);
      }
    }
    await owner.context().addCookies([{ name: 'language', value: 'id', url: city.url }]);
    await owner.goto(`${city.url}/usaha/kegiatan`);
    await place.getByText('Tidak jadi ikut?').click();
    await place.getByLabel(/^Kenapa/).fill('ada hajatan keluarga');
    await follow(place.getByRole('button', { name: 'Batalkan keikutsertaan saya' }));
    await owner.getByText(`Anda tidak jadi ikut Pelatihan ${tag}.`).waitFor();
    await place.getByText('Alasan: ada hajatan keluarga').waitFor();
    await owner.context().close();
  });
});

test('what is overdue stands first on the home of whoever is responsible, and is gone when it is done', async () => {
  const page = await pageAs(city, 'staff');
  await page.goto(`${city.url}/home`);
  const first = main(page).getByRole('heading', { level: 2 }).first();
  await soon(() => first.innerText()).toBe('Lewat tanggal, tanggung jawab Anda');
  const table = page.getByRole('table', { name: 'Lewat tanggal, tanggung jawab Anda' });
  const before = await table.getByText(/^lewat /).count();
  const row = table.getByRole('rowheader').getByRole('link').first();
  const path = (await row.getAttribute('href')) ?? '';
  await follow(row);
  await page.getByLabel('Selesai').check();
  await page.getByLabel(/^Hasil/).fill('pengajuan sudah masuk');
  await press(page, 'Simpan hasil');
  await page.getByText('Tindak lanjut ditutup.').waitFor();
  await page.goto(`${city.url}/home`);
  await heading(page, /Selamat bekerja/).waitFor();
  expect(await main(page).locator(`a[href="${path}"]`).count()).toBe(0);
  expect(before).toBeGreaterThan(0);
  await page.context().close();
});

describe.each([360, 1440])('at %d px', (width) => {
  test.each(['id', 'en'])('the pages are accessible and fit, in %s', async (lang) => {
    const page = await pageAs(city, 'staff', { viewport: { width, height: 900 } });
    await page.context().addCookies([{ name: 'language', value: lang, url: city.url }]);
    await page.goto(`${city.url}/programme?state=running`);
    const one = await main(page).getByRole('rowheader').getByRole('link').first().getAttribute('href');
    await page.goto(`${city.url}/programme/follow-ups`);
    const step = await main(page).getByRole('rowheader').getByRole('link').first().getAttribute('href');
    await page.goto(`${city.url}/funding`);
    const line = await main(page).getByRole('table').last().getByRole('link').first().getAttribute('href');
    await page.goto(`${city.url}/partners`);
    const partner = await main(page).getByRole('rowheader').getByRole('link').first().getAttribute('href');
    const paths = [
      '/home',
      '/programme',
      '/programme/new',
      one ?? '',
      `${one ?? ''}/add?q=keripik`,
      `${one ?? ''}/follow-ups`,
      `${one ?? ''}/edit`,
      '/programme/follow-ups',
      step ?? '',
      '/programme/areas',
      '/programme/programmes',
      '/programme/no-number',
      '/accounts/me',
      '/funding',
      '/funding/new',
      line ?? '',
      '/partners',
      '/partners/new',
      partner ?? '',
    ];
    for (const path of paths) {
      await page.goto(city.url + path);
      expect([path, await violationsOn(page)]).toEqual([path, []]);
      expect([path, await sidewaysOn(page)]).toEqual([path, 0]);
    }
    await page.context().close();
  });
});
