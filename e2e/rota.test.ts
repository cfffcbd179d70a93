// [15] 250 enterprises share 20 stalls of two seats over five days of two shifts: a fair rota, on paper, and late withdrawals.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, pageAs, soon } from './harness/browser.ts';
import { inDatabase } from './harness/database.ts';
import { gebyarWith } from './harness/gebyar.ts';

closeBrowserAtEnd();
const city = inject('city');

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) => follow(main(page).getByRole('button', { name, exact: true }));

type Stands = {
  place: string;
  enterprise: string;
  application: string;
  shift: string;
  zone: string;
  group: string;
};

const standing = (event: string): Promise<readonly Stands[]> =>
  inDatabase(city.dataDir, async (client) => {
    const { rows } = await client.query<Stands>(
      `select p.id as place, p.enterprise_id as enterprise, p.application_id as application, p.shift_id as shift, t.zone,
         a."group"
       from events_place p join events_stall t on t.id = p.stall_id join events_application a on a.id = p.application_id
       where p.activity_id = $1 and p.freed_at is null`,
      [event],
    );
    return rows;
  });

async function lay(page: Page, zone: string, power: 'yes' | 'no'): Promise<void> {
  const open = main(page).getByText('Buat kisi lapak', { exact: true }).first();
  if (!(await page.getByLabel('Baris', { exact: true }).isVisible())) await open.click();
  await page.getByLabel('Baris', { exact: true }).fill('2');
  await page.getByLabel('Lapak per baris').fill('5');
  const form = main(page).locator('form[action$="/plan/grid"]');
  await form.getByLabel('Zona').fill(zone);
  await form.getByLabel(/^Kursi per lapak/).fill('2');
  await form.getByLabel(/^Listrik/).selectOption(power);
  await form.getByLabel(/^Air/).selectOption(power);
  await press(page, 'Buat kisi lapak');
  await page.getByText('10 lapak ditambahkan.').waitFor();
}

/** Presses the button and waits for what comes of it, by itself or by reloading. */
async function proposal(page: Page, event: string): Promise<void> {
  await page.goto(`${city.url}/events/${event}/stalls/rota`);
  await press(page, 'Susun pembagian');
  await page.getByRole('button', { name: 'Pakai pembagian ini' }).waitFor();
}

const figure = (page: Page, label: string) =>
  main(page).locator('.stat').filter({ hasText: label }).locator('.figure').innerText();

test('everybody gets a fair share, zones are mixed, it prints, and five who leave late move nobody else', async () => {
  const event = await gebyarWith(city.dataDir, 'Gebyar Kenanga', 250);
  const page = await pageAs(city, 'staff');
  await page.goto(`${city.url}/events/${event}/stalls`);
  await follow(main(page).getByRole('link', { name: 'Buat denah' }));
  await lay(page, 'Makanan', 'yes');
  await lay(page, 'Kriya', 'no');
  expect(await violationsOn(page)).toEqual([]);

  await proposal(page, event);
  expect(await figure(page, 'Giliran paling sedikit')).toBe('1–2');
  expect(await figure(page, 'Tanpa tempat')).toBe('0');
  expect(await figure(page, 'Tempat terisi')).toBe('400');
  expect(await figure(page, 'Jarak dari yang terbaik')).toMatch(/^(<?0(,\d+)?|[01](,\d+)?) %$/);
  expect(await violationsOn(page)).toEqual([]);
  await press(page, 'Pakai pembagian ini');
  await page.getByText('Dipakai: 400 tempat diisi').waitFor();
  expect(await violationsOn(page)).toEqual([]);

  const first = await standing(event);
  const shares = Map.groupBy(first, (p) => p.enterprise);
  expect([first.length, shares.size]).toEqual([400, 250]);
  expect(new Set(first.map((p) => `${p.enterprise} ${p.shift}`)).size).toBe(400);
  // Five groups apply in equal numbers: none takes half of the twenty seats of a zone.
  for (const here of Map.groupBy(first, (p) => `${p.zone} ${p.shift}`).values())
    for (const alike of Map.groupBy(here, (p) => p.group).values()) expect(alike.length).toBeLessThan(10);

  for (const paper of ['roster', 'cards', 'badges']) {
    const printed = await page.request.get(`${city.url}/events/${event}/stalls/${paper}.pdf`);
    const bytes = await printed.body();
    expect([printed.status(), bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect(bytes.length).toBeGreaterThan(20_000);
  }

  const leaving = [...shares.keys()].toSorted().slice(0, 5);
  for (const enterprise of leaving) {
    const application = shares.get(enterprise)?.[0]?.application ?? '';
    await page.goto(`${city.url}/events/${event}/applications/${application}`);
    const reason = main(page).getByLabel(/^Alasannya/);
    if (!(await reason.isVisible()))
      await main(page).locator('details:has([value="leave"]) > summary').click();
    await reason.fill('sakit');
    await press(page, 'Pemilik membatalkan');
  }
  const kept = first.filter((p) => !leaving.includes(p.enterprise)).map((p) => p.place);
  await soon(async () => (await standing(event)).map((p) => p.place).toSorted()).toEqual(kept.toSorted());

  await proposal(page, event);
  expect(await figure(page, 'Dipindah')).toBe('0');
  await press(page, 'Pakai pembagian ini');
  await page.getByText(`Dipakai: ${400 - kept.length} tempat diisi, 0 tempat dilepas.`).waitFor();
  const last = await standing(event);
  expect(last.map((p) => p.place)).toEqual(expect.arrayContaining(kept));
  expect(last.length).toBe(400);
  await page.context().close();
});

test('without scripts and on a small window a plan is drawn, set square by square, shared out and changed by hand', async () => {
  const event = await gebyarWith(city.dataDir, 'Gebyar Cempaka', 12);
  const page = await pageAs(city, 'staff', {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    anew: true,
  });
  await page.goto(`${city.url}/events/${event}/stalls/plan`);
  await lay(page, 'Makanan', 'yes');
  await main(page).getByRole('checkbox', { name: /^A1/ }).check();
  const squares = main(page).locator('form[action$="/plan/squares"]');
  await squares.getByLabel(/^Kode lapak/).fill('B1-B3');
  await squares.getByLabel(/^Zona/).fill('Panggung');
  await squares.getByLabel(/^Harga per giliran/).fill('25rb');
  await press(page, 'Terapkan');
  await page.getByText('4 lapak diubah.').waitFor();

  await page.goto(`${city.url}/events/${event}/stalls/rota`);
  expect(await sidewaysOn(page)).toBe(0);
  await press(page, 'Susun pembagian');
  await soon(async () => {
    await page.reload();
    return page.getByRole('button', { name: 'Pakai pembagian ini' }).isVisible();
  }).toBe(true);
  await press(page, 'Pakai pembagian ini');
  await page.getByText(/Dipakai: \d+ tempat diisi/).waitFor();

  const held = main(page).locator('.seats a:not(:has(i))').first();
  await follow(held);
  await main(page).locator('#free-reason').fill('permintaan pemilik');
  await press(page, 'Kosongkan tempat');
  await page.getByText('Tempat dikosongkan.').waitFor();
  expect(await sidewaysOn(page)).toBe(0);
  await page.context().close();
});
