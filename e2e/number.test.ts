// The head of the agency asks how many enterprises there are, and gets one figure with its proof.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { closeBrowserAtEnd, follow, heading, numberOf, pageAs, profile } from './harness/browser.ts';

const city = inject('city');
closeBrowserAtEnd();

type Said = {
  readonly count: number;
  readonly asOf: string;
  readonly definition: string;
  readonly byKelurahan: readonly { readonly count: number }[];
  readonly bridge: readonly { readonly label: string; readonly count: number }[];
};

const figuresOf = async (day = ''): Promise<Said> =>
  (await (await fetch(`${city.url}/census/figures.json${day}`)).json()) as Said;

/** The figure in large type, as it is read. */
const figureOn = async (page: Page): Promise<number> =>
  numberOf(
    await page
      .getByRole('main')
      .getByText(/^[\d.]+$/)
      .first()
      .innerText(),
  );

const bridgeOn = (page: Page) => page.getByRole('table', { name: 'Langkah demi langkah' });

async function stepsOf(page: Page): Promise<number[]> {
  const cells = await bridgeOn(page).getByRole('cell').allInnerTexts();
  return cells.map(numberOf);
}

test('[3] "berapa UMKM kita?" is answered by one figure with its date, its definition and a bridge that adds up', async () => {
  const page = await pageAs(city, 'head');
  await page.goto(`${city.url}/census`);
  await heading(page, 'Angka kota').waitFor();
  const text = await page.getByRole('main').innerText();
  expect(text).toContain('Berapa UMKM kita?');
  expect(text).toMatch(/tercatat dan masih aktif per \d+ \p{L}+ \d{4}/u);
  expect(text).toContain('Setiap usaha dihitung satu kali');

  const said = await figuresOf();
  const figure = await figureOn(page);
  expect(figure).toBe(said.count);
  expect(figure).toBeGreaterThan(1000);
  const steps = await stepsOf(page);
  expect(steps.length).toBeGreaterThan(3);
  expect(steps.slice(0, -1).reduce((sum, step) => sum + step, 0)).toBe(figure);
  expect(steps.at(-1)).toBe(figure);
  await page.context().close();
});

test('[3] the kelurahan and what has none add up to the figure', async () => {
  const page = await pageAs(city, 'head');
  await page.goto(`${city.url}/census`);
  const section = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Per kelurahan', exact: true }) });
  const rows = await section
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all();
  expect(rows.length).toBeGreaterThanOrEqual(34);
  const counts = await Promise.all(
    rows.map(async (row) => numberOf(await row.getByRole('cell').first().innerText())),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await figureOn(page));
  await page.context().close();
});

test('[3] everybody reads the same figure: head, council and the public front page', async () => {
  const [head, council, anybody] = [
    await pageAs(city, 'head'),
    await pageAs(city, 'council'),
    await (await profile()).newPage(),
  ];
  await head.goto(`${city.url}/census`);
  await council.goto(`${city.url}/census`);
  await anybody.goto(city.url);
  const figure = await figureOn(head);
  expect(await figureOn(council)).toBe(figure);
  const front = await anybody.getByRole('main').innerText();
  expect(front).toContain(`${figure.toLocaleString('id-ID')}\n`);
  await Promise.all([head, council, anybody].map((page) => page.context().close()));
});

test('[3] a figure that was said can be said again as it was, to the unit', async () => {
  const page = await pageAs(city, 'head');
  await page.goto(`${city.url}/census`);
  const table = page.getByRole('table', { name: 'Angka yang pernah diumumkan' });
  const earlier = table.getByRole('row').last();
  const cells = await earlier.getByRole('cell').allInnerTexts();
  const figure = cells.find((cell) => /^[\d.]+$/.test(cell)) ?? '';
  await follow(earlier.getByRole('link').first());
  await page.getByText(/Angka yang diumumkan saat itu/).waitFor();
  expect(await figureOn(page)).toBe(numberOf(figure));
  const steps = await stepsOf(page);
  expect(steps.slice(0, -1).reduce((sum, step) => sum + step, 0)).toBe(numberOf(figure));
  const again = await figuresOf(new URL(page.url()).search);
  expect(again.count).toBe(numberOf(figure));
  expect((await figuresOf(new URL(page.url()).search)).bridge).toEqual(again.bridge);

  const ask = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Terapkan', exact: true }) });
  await ask.getByLabel('Tanggal').fill('31/12/1999');
  await follow(ask.getByRole('button'));
  await page.getByText(/Belum ada angka yang diumumkan pada/).waitFor();
  await page.context().close();
});

test('[3] figures of others are recorded with date and source, and stand beside ours', async () => {
  const page = await pageAs(city, 'head');
  await page.goto(`${city.url}/census`);
  const open = async () => {
    const summary = page.getByText('Catat angka dari pihak lain').first();
    if (!(await page.getByLabel('Sumber', { exact: true }).isVisible())) await summary.click();
  };
  const form = page
    .getByRole('main')
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Simpan angka ini' }) });
  await open();
  await form.getByLabel('Tanggal').fill('32 Juni 2025');
  await form.getByLabel('Kata mereka').fill('95.000');
  await form.getByLabel('Sumber', { exact: true }).fill('Koran rekaan');
  await follow(form.getByRole('button', { name: 'Simpan angka ini' }));
  await page.getByText('Tulis tanggalnya, misalnya 15 Juni 2025').first().waitFor();
  expect(await form.getByLabel('Kata mereka').inputValue()).toBe('95.000');

  await form.getByLabel('Tanggal').fill('15 Juni 2025');
  await follow(form.getByRole('button', { name: 'Simpan angka ini' }));
  await page.getByText('Angka 95.000 dari pihak lain dicatat').waitFor();

  const anybody = await (await profile()).newPage();
  await anybody.goto(`${city.url}/census`);
  const row = anybody.getByRole('row').filter({ hasText: 'Koran rekaan' });
  const told = await row.innerText();
  expect(told).toContain('95.000');
  expect(told).toMatch(/15 Jun(i)? 2025/);
  await Promise.all([page.context().close(), anybody.context().close()]);
});
