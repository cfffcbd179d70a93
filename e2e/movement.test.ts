// Moving up: proposed with evidence, checked by a second officer, affirmed by the owner; and the year's report of it.
import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, numberOf, pageAs, soon } from './harness/browser.ts';

const city = inject('city');
closeBrowserAtEnd();

/** What is wrong with a page as it stands, on a phone and at a desk, in both languages; the page is then as it was. */
async function wrongOn(page: Page, what: string): Promise<string[]> {
  const { href } = new URL(page.url());
  const before = page.viewportSize();
  const wrong: string[] = [];
  for (const lang of ['en', 'id']) {
    await page.context().addCookies([{ name: 'language', value: lang, url: city.url }]);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(href, { waitUntil: 'load' });
      const where = `${what}, ${lang}, ${String(width)} px`;
      const wide = await sidewaysOn(page);
      if (wide > 0) wrong.push(`${where}: ${String(wide)} px too wide`);
      for (const violation of await violationsOn(page)) wrong.push(`${where}: ${violation}`);
    }
  }
  if (before) await page.setViewportSize(before);
  return wrong;
}

const phone = { viewport: { width: 360, height: 740 } };
const track = 'Industri rumah tangga';

/** The enterprise of the owner's sign-in: its id stands in the address of handing in a paper. */
async function ownEnterprise(owner: Page): Promise<string> {
  await owner.goto(`${city.url}/usaha/berkas`);
  const href = await owner.locator('a[href*="/usaha/berkas/"]').first().getAttribute('href');
  return /berkas\/([0-9a-f-]{36})/.exec(href ?? '')?.[1] ?? '';
}

const rowsOf = async (page: Page, table: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await page.getByRole('table', { name: table, exact: true }).locator('tbody tr').all();
  const read = await Promise.all(
    rows.map(
      async (row) =>
        [await row.getByRole('rowheader').innerText(), await row.getByRole('cell').allInnerTexts()] as const,
    ),
  );
  return new Map(read.map(([name, cells]) => [name.trim(), cells]));
};

test('[9] a mentor proposes with evidence, a second officer checks, the owner affirms by phone; only then it counts, and the same evidence once', async () => {
  const owner = await pageAs(city, 'owner', phone);
  const id = await ownEnterprise(owner);
  const mentor = await pageAs(city, 'mentor');
  await mentor.goto(`${city.url}/registry/${id}/paper?kind=production_place`);
  await mentor.getByLabel('Dilihat petugas').check();
  await follow(mentor.getByRole('button', { name: 'Simpan bukti' }));

  await mentor.goto(`${city.url}/registry/${id}`);
  await follow(mentor.getByRole('link', { name: 'Usulkan naik kelas' }));
  const again = await mentor.context().newPage();
  await again.goto(mentor.url());
  const wrong = await wrongOn(mentor, 'proposing');
  const card = (page: Page) => page.getByRole('main').locator('section.card').filter({ hasText: track });
  expect(await card(mentor).getByRole('checkbox').first().isChecked()).toBe(true);
  await card(mentor).getByLabel('Yang Anda lihat').fill('Dapur terpisah, bersih, dipakai setiap hari');
  await follow(card(mentor).getByRole('button', { name: 'Kirim usulan' }));
  await mentor.getByText('Usulan tersimpan').waitFor();
  await mentor.getByText('Anda yang mengusulkan').waitFor();
  expect(await mentor.getByRole('button', { name: /Benarkan/ }).count()).toBe(0);
  const path = new URL(mentor.url()).pathname;
  wrong.push(...(await wrongOn(mentor, 'one of my own')));

  const staff = await pageAs(city, 'staff');
  const up = async (): Promise<number> => {
    await staff.goto(`${city.url}/insights/movements`);
    return numberOf((await rowsOf(staff, 'Per jalur')).get(track)?.[0] ?? '0');
  };
  const before = await up();
  await staff.goto(`${city.url}${path}`);
  wrong.push(...(await wrongOn(staff, 'one to confirm')));
  await follow(staff.getByRole('button', { name: /Benarkan/ }));
  await staff.getByText('menunggu pemilik').first().waitFor();
  expect(await up()).toBe(before);

  await owner.goto(`${city.url}/usaha`);
  wrong.push(...(await wrongOn(owner, 'the owner is asked')));
  await follow(
    owner
      .getByRole('main')
      .locator('section.card')
      .filter({ hasText: track })
      .getByRole('link', { name: 'Baca dan jawab' }),
  );
  wrong.push(...(await wrongOn(owner, 'the owner answers')));
  await follow(owner.getByRole('button', { name: 'Ya, saya setuju' }));
  await owner.getByText('Sudah dihitung. Selamat!').first().waitFor();
  expect(await up()).toBe(before + 1);

  await follow(card(again).getByRole('button', { name: 'Kirim usulan' }));
  await again.getByText('Bukti ini sudah pernah menaikkan jalur ini').waitFor();

  const certificate = await owner.getByRole('link', { name: 'Sertifikat (PDF)' }).getAttribute('href');
  const paper = await owner.request.get(`${city.url}${certificate ?? ''}`);
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await staff.goto(`${city.url}${path}`);
  const check = await staff.getByRole('link', { name: 'Halaman pemeriksaan' }).getAttribute('href');
  const visitor = await pageAs(city, 'partner', phone);
  await visitor.goto(`${city.url}${check ?? ''}`);
  await visitor.getByText('Masih berlaku hari ini').waitFor();
  wrong.push(...(await wrongOn(owner, 'the owner has a certificate')));
  wrong.push(...(await wrongOn(visitor, 'a certificate that holds')));
  await staff.goto(`${city.url}${path}`);
  wrong.push(...(await wrongOn(staff, 'one that counts')));
  await mentor.goto(`${city.url}/registry/${id}`);
  wrong.push(...(await wrongOn(mentor, 'the enterprise with its history')));
  expect(wrong).toEqual([]);
  for (const page of [owner, mentor, staff, visitor]) await page.context().close();
});

test('[10] the planner reads the matrix of the year with denominators and falls, and which supports preceded', async () => {
  const page = await pageAs(city, 'staff');
  await page.goto(`${city.url}/insights/movements`);
  await heading(page, 'Naik dan turun kelas').waitFor();
  const shares = await rowsOf(page, 'Usaha');
  const of = (group: string) => numberOf(shares.get(group)?.[0] ?? '');
  expect([...shares.keys()]).toEqual(['Semua usaha aktif', 'Didukung dalam 24 bulan', 'Tanpa dukungan']);
  expect(of('Didukung dalam 24 bulan')).toBeGreaterThan(0);
  expect(of('Didukung dalam 24 bulan') + of('Tanpa dukungan')).toBe(of('Semua usaha aktif'));
  expect(await page.getByText('turun', { exact: true }).count()).toBeGreaterThan(0);

  const cell = page
    .getByRole('table', { name: 'Legalitas: dari jenjang mana ke mana' })
    .getByRole('link')
    .first();
  const [n, preceded] = ((await cell.getAttribute('aria-label')) ?? '')
    .split(',')
    .map((part) => numberOf(part));
  expect(preceded).toBeGreaterThan(0);
  await follow(cell);
  await page.getByText(`${String(n)} perpindahan`).waitFor();
  await follow(page.getByRole('main').getByRole('link', { name: 'Didahului dukungan' }));
  await page.getByText(`${String(preceded)} perpindahan`).waitFor();
  const supports = await page.locator('td[data-label="Didahului"]').allInnerTexts();
  expect(supports.length).toBe(Math.min(preceded ?? 0, 200));
  expect(supports.filter((text) => !/\(\d+ \w+ 20\d\d\)/.test(text))).toEqual([]);

  await follow(page.getByRole('link', { name: 'Unduh daftar' }));
  await page.getByLabel('Untuk apa?').selectOption('report');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'csv' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file.trim().split('\n').length).toBe((preceded ?? 0) + 1);

  await page.goto(`${city.url}/insights/movements`);
  await page.getByLabel('Menurut keadaan pada').fill('31/12/2025');
  await follow(page.getByRole('button', { name: 'Terapkan' }));
  await soon(() => page.getByRole('main').innerText()).toContain('Keadaan pada 31 Desember 2025.');
  await page.context().close();
});

test('the queue, each kind of step in it, the check and the report are read on a phone and at a desk in both languages', async () => {
  const page = await pageAs(city, 'staff');
  const wrong: string[] = [];
  const steps = new Map<string, string>();
  for (const tab of ['confirm', 'affirm', 'mine', 'done']) {
    await page.goto(`${city.url}/ladder/movements?tab=${tab}`);
    wrong.push(...(await wrongOn(page, `queue ${tab}`)));
    const found = await page.evaluate<readonly (readonly [string, string])[]>(
      `[...document.querySelectorAll('main tbody tr')].flatMap((tr) => {
        const href = tr.querySelector('a[href*="/ladder/movements/"]')?.href;
        return href ? [[tr.querySelector('td[data-label="Keadaan"]')?.innerText.trim() ?? '', href]] : [];
      })`,
    );
    for (const [state, href] of found) steps.set(`${tab} ${state}`, href);
  }
  expect(steps.size).toBeGreaterThan(1);
  for (const [what, href] of steps) {
    await page.goto(href);
    wrong.push(...(await wrongOn(page, what)));
  }
  for (const path of [
    '/cek',
    '/cek/7zzz-zzzz-zzzz-zzzz-zzzz-zzzz-zz',
    '/insights/movements',
    '/insights/movements?asOf=kemarin',
    '/insights/movements?year=2001',
    '/insights/movements/list',
    '/insights/movements/list?track=legality&from=9&to=8',
  ]) {
    await page.goto(`${city.url}${path}`);
    wrong.push(...(await wrongOn(page, path)));
  }
  await page.context().close();
  expect(wrong).toEqual([]);
});
