// [30, first half] A koperasi places goods at a hotel on terms that the guard judges; [32] the trade officer sees what breaks them.
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, leads, pageAs, profile, signIn } from './harness/browser.ts';

closeBrowserAtEnd();
const city = inject('city');
const phone = { viewport: { width: 360, height: 780 } } as const;
const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) => follow(main(page).getByRole('button', { name, exact: true }));
const clean = async (page: Page) =>
  expect([await violationsOn(page), await sidewaysOn(page)]).toEqual([[], 0]);

async function koperasi(javaScriptEnabled: boolean): Promise<Page> {
  const known = city.signIns.find((one) => one.username === 'koperasi');
  if (!known) throw new Error('the city has no sign-in koperasi');
  const page = await (await profile({ javaScriptEnabled, ...phone })).newPage();
  await signIn(page, city.url, known);
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/accounts/sign-in'));
  await page.goto(`${city.url}/mitra`);
  await follow(main(page).getByRole('link', { name: 'Koperasi Semayang Contoh', exact: true }).first());
  await follow(main(page).getByRole('link', { name: 'Penempatan', exact: true }));
  await heading(page, 'Penempatan').waitFor();
  return page;
}

describe.each([true, false])('with scripts %s', (javaScriptEnabled) => {
  test('[30] a koperasi places two products at a hotel at 2 %, and sixteen per cent is refused with the clause', async () => {
    const page = await koperasi(javaScriptEnabled);
    if (javaScriptEnabled) await clean(page);
    await follow(main(page).getByRole('link', { name: 'Tempatkan produk' }));
    const choose = page.getByLabel('Pilih gerai');
    if (javaScriptEnabled) await leads(page, () => choose.selectOption({ label: 'Hotel Bukit Contoh' }));
    else {
      await choose.selectOption({ label: 'Hotel Bukit Contoh' });
      await press(page, 'Tampilkan produk');
    }
    const products = page.locator('input[name=product]');
    await products.nth(0).check();
    await products.nth(1).check();
    await page.getByLabel('Komisi gerai').fill('16 %');
    await page.getByLabel(/^Jasa koperasi \(boleh/).fill('1,5');
    await press(page, 'Hitung dulu');
    await main(page).getByText('Syarat ini melanggar batas:').waitFor();
    await main(page).getByText('Permendag 23/2021').first().waitFor();
    if (javaScriptEnabled) await clean(page);
    await press(page, 'Tempatkan');
    await main(page)
      .getByText(/Tidak disimpan: syarat melanggar batas/)
      .waitFor();
    await page.getByLabel('Komisi gerai').fill('2 %');
    await press(page, 'Tempatkan');
    await main(page)
      .getByText(/2 produk ditempatkan/)
      .waitFor();

    await page.goto(`${page.url()}?state=unsigned`);
    await follow(main(page).getByRole('rowheader').getByRole('link').first());
    await main(page).getByText('Hotel Bukit Contoh mengambil 2 %').first().waitFor();
    if (javaScriptEnabled) await clean(page);
    await press(page, 'Sudah ditandatangani');
    await main(page).getByText('Tanda tangan tercatat.').waitFor();
    await main(page).getByText('Berjalan', { exact: true }).waitFor();
    const sheet = await page.request.get(`${page.url()}/sheet.pdf`);
    expect(sheet.headers()['content-type']).toBe('application/pdf');
    const code = /penempatan-(\w+)\.pdf/.exec(sheet.headers()['content-disposition'] ?? '')?.[1] ?? '';
    const anybody = await (await profile({ javaScriptEnabled, ...phone })).newPage();
    await anybody.goto(`${city.url}/penempatan/${code}`);
    await main(anybody).getByText('Penempatan ini tercatat dan berlaku.').waitFor();
    await main(anybody).getByText('Komisi gerai 2 %, Jasa koperasi 1,5 %').waitFor();
    if (javaScriptEnabled) await clean(anybody);
    await anybody.context().close();
    await page.context().close();
  });

  test('[32] the trade officer sees which placement breaks the limit, with the clause, and who would break new bounds', async () => {
    const page = await pageAs(city, 'staff', { javaScriptEnabled, ...phone });
    await page.goto(`${city.url}/retail/flags`);
    const row = main(page).getByRole('row').filter({ hasText: 'Toko Dekat Contoh Gunung Sari' }).first();
    await row.getByText('Semua potongan gerai bersama 16 %, paling tinggi 15 %.').waitFor();
    await row.getByText('Permendag 23/2021').waitFor();
    if (javaScriptEnabled) await clean(page);
    await follow(main(page).getByRole('link', { name: 'Atur batas' }));
    await page.getByLabel('Komisi paling tinggi').fill('4');
    await page.getByLabel('Alasan').fill('Usulan para pelaku usaha');
    await press(page, 'Lihat siapa yang melanggar');
    await main(page)
      .getByRole('heading', { name: /^\d+ penempatan akan melanggar mulai/ })
      .waitFor();
    await main(page).getByText('Komisi 5 %, paling tinggi 4 %.').first().waitFor();
    if (javaScriptEnabled) await clean(page);
    await page.context().close();
  });
});
