// Moving up: proposed with evidence, checked by a second officer, affirmed by the owner; and the year's report of it.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { closeBrowserAtEnd, follow, heading, numberOf, pageAs, soon } from './harness/browser.ts';

const city = inject('city');
closeBrowserAtEnd();

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
  const card = (page: Page) => page.getByRole('main').locator('section.card').filter({ hasText: track });
  expect(await card(mentor).getByRole('checkbox').first().isChecked()).toBe(true);
  await card(mentor).getByLabel('Yang Anda lihat').fill('Dapur terpisah, bersih, dipakai setiap hari');
  await follow(card(mentor).getByRole('button', { name: 'Kirim usulan' }));
  await mentor.getByText('Usulan tersimpan').waitFor();
  await mentor.getByText('Anda yang mengusulkan').waitFor();
  expect(await mentor.getByRole('button', { name: /Benarkan/ }).count()).toBe(0);
  const path = new URL(mentor.url()).pathname;

  const staff = await pageAs(city, 'staff');
  const up = async (): Promise<number> => {
    await staff.goto(`${city.url}/insights/movements`);
    return numberOf((await rowsOf(staff, 'Per jalur')).get(track)?.[0] ?? '0');
  };
  const before = await up();
  await staff.goto(`${city.url}${path}`);
  await follow(staff.getByRole('button', { name: /Benarkan/ }));
  await staff.getByText('menunggu pemilik').first().waitFor();
  expect(await up()).toBe(before);

  await owner.goto(`${city.url}/usaha`);
  await follow(
    owner
      .getByRole('main')
      .locator('section.card')
      .filter({ hasText: track })
      .getByRole('link', { name: 'Baca dan jawab' }),
  );
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

  const csv = await page.getByRole('link', { name: 'csv' }).getAttribute('href');
  const file = await (await page.request.get(`${city.url}${csv ?? ''}`)).text();
  expect(file.trim().split('\n').length).toBe((preceded ?? 0) + 1);

  await page.goto(`${city.url}/insights/movements`);
  await page.getByLabel('Menurut keadaan pada').fill('31/12/2025');
  await follow(page.getByRole('button', { name: 'Terapkan' }));
  await soon(() => page.getByRole('main').innerText()).toContain('Keadaan pada 31 Desember 2025.');
  await page.context().close();
});
