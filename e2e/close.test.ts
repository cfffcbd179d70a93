// [19] A bazaar cannot be closed while a participant lacks a follow-up; after a look it can, and who lets one pass reads it at home.
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, pageAs } from './harness/browser.ts';
import { endedEvent, letPass } from './harness/ended.ts';

closeBrowserAtEnd();
const city = inject('city');

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) => follow(main(page).getByRole('button', { name }));
const greeting = /^Selamat bekerja, /;
const part = (page: Page, name: string) => main(page).getByRole('heading', { level: 2, name });
/** As people type it: 5/3/2026. */
const typed = (days: number) => {
  const day = new Date(Date.now() + days * 86_400_000);
  return `${String(day.getDate())}/${String(day.getMonth() + 1)}/${String(day.getFullYear())}`;
};

async function reads(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await sidewaysOn(page)).toBe(0);
}

describe.each([true, false])('with scripts %s', (javaScriptEnabled) => {
  test('staff cannot close it, looks the proposals through, accepts them, closes, and finds what is overdue at home', async () => {
    const tag = javaScriptEnabled ? 'Anggrek' : 'Seroja';
    const event = await endedEvent(city.dataDir, `Bazar ${tag}`, 5);
    const mentor = await pageAs(city, 'mentor', { javaScriptEnabled });
    await mentor.goto(`${city.url}/home`);
    const theirs = (await heading(mentor, greeting).innerText()).replace(greeting, '');
    const page = await pageAs(city, 'staff', { javaScriptEnabled });
    await page.goto(`${city.url}/events/${event}/close`);
    await part(page, '5 peserta belum punya tindak lanjut').waitFor();
    await press(page, 'Tutup acara');
    await page.getByText('Belum bisa ditutup: 5 peserta belum punya tindak lanjut.').first().waitFor();

    // One is changed by hand, and given to somebody by name.
    await follow(
      main(page)
        .getByRole('link', { name: /^Ubah tindak lanjut/ })
        .first(),
    );
    const step = `antar ${tag} ke bank`;
    await page.getByLabel('Akses pembiayaan').check();
    await page.getByLabel('Yang harus dikerjakan').fill(step);
    await page.getByLabel(/^Paling lambat/).fill(typed(14));
    await page.getByLabel(/^Penanggung jawab/).selectOption({ label: theirs });
    await press(page, 'Simpan');
    await page.getByText('Tindak lanjut disimpan.').waitFor();

    await part(page, '4 peserta belum punya tindak lanjut').waitFor();
    await main(page).getByText('Sertifikasi produk').first().waitFor();
    await press(page, 'Terima yang dicentang');
    await page.getByText('4 peserta mendapat tindak lanjut.').waitFor();
    await press(page, 'Tutup acara');
    await page.getByText('Acara sudah ditutup').waitFor();

    await follow(main(page).getByRole('link', { name: 'Buka laporan' }).first());
    await heading(page, `Laporan Bazar ${tag}`).waitFor();
    await main(page).getByText('Rp125.000').first().waitFor();
    await main(page).getByText('412').first().waitFor();
    if (javaScriptEnabled) await reads(page);

    await letPass(city.dataDir, step);
    await mentor.goto(`${city.url}/home`);
    await part(mentor, 'Lewat tanggal, tanggung jawab Anda').waitFor();
    const late = main(mentor).getByRole('row').filter({ hasText: step });
    await follow(late.getByRole('link').first());
    await main(mentor).getByText(step).first().waitFor();
    await mentor.getByLabel('Selesai').check();
    await main(mentor)
      .getByLabel(/^Hasil/)
      .fill('pengajuan sudah masuk bank');
    await press(mentor, 'Simpan hasil');
    await mentor.getByText('Tindak lanjut ditutup.').waitFor();
    await mentor.goto(`${city.url}/home`);
    await heading(mentor, greeting).waitFor();
    expect(await main(mentor).getByText(step).count()).toBe(0);
    await mentor.context().close();
    await page.context().close();
  });
});
