// [31] A koperasi closes a month; a maker reads on the phone what was sold and taken off, and says that the money came.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, pageAs, profile, signIn, soon } from './harness/browser.ts';
import { inDatabase } from './harness/database.ts';
import { demoIsWhole, endServer, newFolder, startServer, until } from './harness/server.ts';
import type { Server } from './harness/server.ts';

// A city of its own: codes are read from its terminal.
let city: Server;
let dataDir: string;
closeBrowserAtEnd();
beforeAll(async () => {
  dataDir = newFolder();
  city = await startServer({ dataDir, args: ['--enterprises', '120'] });
  await demoIsWhole(city.url);
});
afterAll(() => endServer(city));

const own = { phone: '089911300031', name: 'Sambal Senja Rekaan' };
const small = { viewport: { width: 360, height: 780 } } as const;
const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) => follow(main(page).getByRole('button', { name, exact: true }));
const clean = async (page: Page) =>
  expect([await violationsOn(page), await sidewaysOn(page)]).toEqual([[], 0]);

/** Recorded by staff, as at a counter: the number is nobody's in the example city. The enterprise's id. */
async function recordOwn(): Promise<string> {
  const staff = await pageAs(city, 'staff');
  await staff.goto(`${city.url}/registry/new`);
  await staff.getByLabel('Nama usaha').fill(own.name);
  await staff.getByLabel('Bidang').selectOption({ index: 1 });
  await staff.getByLabel('Nama pemilik').fill('Rekaan Senja');
  await staff.getByLabel('Telepon atau WhatsApp').fill(own.phone);
  await staff.getByLabel('Kelurahan').selectOption({ index: 3 });
  await staff.getByLabel('Kata pemilik').check();
  await follow(staff.getByRole('button', { name: 'Simpan', exact: true }));
  await heading(staff, own.name).waitFor();
  const id = staff.url().split('/').at(-1) ?? '';
  await staff.context().close();
  return id;
}

/** Last month an outlet of the koperasi sold eleven pieces of theirs at 5 %, fee 3 %, one of them by the maker's own hand. */
const sellLastMonth = (enterprise: string): Promise<string> =>
  inDatabase(dataDir, async (client) => {
    const one = async (text: string, values: readonly unknown[]) =>
      (await client.query<{ id: string }>(text, [...values])).rows[0]?.id ?? '';
    const product = await one(
      `insert into catalogue_product (id, enterprise_id, name, squeezed, kind, active, recorded_at, recorded_by)
       values (gen_random_uuid(), $1, 'Sambal Senja', 'sambal senja', 'processed_food_dry', true, now(), 'test') returning id`,
      [enterprise],
    );
    const placement = await one(
      `insert into retail_placement (id, product_id, enterprise_id, outlet_id, aggregator_id, starts_on, signed_on, code, recorded_at, recorded_by)
       select gen_random_uuid(), $1, $2, outlet_id, aggregator_id, '2020-01-01', '2020-01-01', 'uji-rekening', now(), 'test'
       from retail_placement where aggregator_id is not null order by id limit 1 returning id`,
      [product, enterprise],
    );
    const terms = `insert into retail_terms (placement_id, starts_on, commission, promotion, other_cuts, fee, fee_base, listing,
        expected, payment_days, returns, recorded_at, recorded_by)
      values ($1, $2, $3, 0, 0, 300, 'sold', 0, 0, 14, 'monthly', now(), 'test') returning id`;
    const agreed = await one(terms, [placement, '2020-01-01', 500]);
    const report = await one(
      `insert into retail_report (id, outlet_id, month, way, digest, lines, refused_lines, posted_at, recorded_at, recorded_by)
       select gen_random_uuid(), outlet_id, (date_trunc('month', now()) - interval '1 month')::date, 'typed', 'uji', 2, 0, now(), now(), 'test'
       from retail_placement where id = $1 returning id`,
      [placement],
    );
    await client.query(
      `insert into retail_sale (report_id, line, placement_id, terms_id, enterprise_id, product_id, outlet_id, payer_id, kind, day,
         quantity, amount, taken_by)
       select $1, n, p.id, $2::bigint, p.enterprise_id, p.product_id, p.outlet_id, p.aggregator_id, 'sold',
         (date_trunc('month', now()) - interval '20 days')::date, case n when 1 then 10 else 1 end,
         case n when 1 then 150000 else 15000 end, case n when 1 then 'outlet' else 'maker' end
       from retail_placement p, generate_series(1, 2) n where p.id = $3`,
      [report, agreed, placement],
    );
    await client.query(
      `insert into retail_report_payer (payer_id, number, report_id)
       select p.aggregator_id, (select max(number) + 1 from retail_report_payer r where r.payer_id = p.aggregator_id), $1
       from retail_placement p where p.id = $2`,
      [report, placement],
    );
    // From today on the shop takes more.
    await one(terms, [placement, new Date(), 900]);
    return report;
  });

async function treasurer(javaScriptEnabled: boolean): Promise<Page> {
  const known = city.signIns.find((one) => one.username === 'koperasi');
  if (!known) throw new Error('the city has no sign-in koperasi');
  const page = await (await profile({ javaScriptEnabled, ...small })).newPage();
  await signIn(page, city.url, known);
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/accounts/sign-in'));
  await page.goto(`${city.url}/mitra`);
  await follow(main(page).getByRole('link', { name: 'Koperasi Semayang Contoh', exact: true }).first());
  await follow(main(page).getByRole('link', { name: 'Rekening', exact: true }));
  await heading(page, 'Rekening pembuat').waitFor();
  return page;
}

async function comeIn(): Promise<Page> {
  const told = new RegExp(`\\+62${own.phone.slice(1)}: (\\d{6}) `, 'g');
  const newest = () => [...city.log().matchAll(told)].at(-1)?.[1];
  const page = await (await profile(small)).newPage();
  await page.goto(`${city.url}/usaha`);
  await page.getByLabel('Nomor HP').fill(own.phone);
  await follow(page.getByRole('button', { name: 'Kirim kode' }));
  await until('a code', () => newest() !== undefined);
  await page.getByLabel('Kode enam angka').fill(newest() ?? '');
  await follow(page.getByRole('button', { name: 'Masuk' }));
  await heading(page, own.name).waitFor();
  return page;
}

let statement = '';

test('the treasurer looks at last month, closes it and records a payment', async () => {
  await sellLastMonth(await recordOwn());
  const page = await treasurer(true);
  await clean(page);
  await main(page)
    .getByRole('heading', { name: /^Tutup / })
    .waitFor();
  // Looked at with scripts, closed without.
  const plain = await treasurer(false);
  await press(plain, 'Bukukan dan tutup bulan');
  await heading(plain, /^Rekening /).waitFor();
  statement = (await main(plain).getByRole('link', { name: own.name }).getAttribute('href')) ?? '';
  // Who looked before is told that somebody was first.
  await press(page, 'Bukukan dan tutup bulan');
  await main(page)
    .getByText(/baru saja ditutup orang lain/)
    .waitFor();

  await page.goto(city.url + statement);
  await main(page).getByText('Rp136.800').first().waitFor();
  await clean(page);
  await page.getByLabel('Jumlah', { exact: true }).fill('136.800,-');
  await page.getByLabel('Cara bayar').fill('transfer BRI');
  await press(page, 'Catat pembayaran');
  await main(page).getByText('Dicatat dibayar').waitFor();
  await page.goto(`${statement.split('/statements/')[0] ?? ''}/books`.replace(/^/, city.url));
  await heading(page, 'Neraca saldo').waitFor();
  await clean(page);
  // Both sides of the last row are the same.
  const sums = await main(page).getByRole('row').last().getByRole('cell').allInnerTexts();
  expect(sums[0]).toMatch(/^Rp\d/);
  expect(sums[1]).toBe(sums[0]);
});

test('the maker reads it in plain words, says that the money came, and finds no trace of the later rate', async () => {
  const page = await comeIn();
  await page.goto(`${city.url}/usaha/jual/rekening`);
  await heading(page, 'Uang titip jual').waitFor();
  await clean(page);
  await follow(main(page).getByRole('link', { name: 'Lihat' }).first());
  const text = () => main(page).innerText();
  await soon(text).toContain('Barang Anda terjual 11 buah seharga Rp165.000.');
  expect(await text()).toContain('Komisi toko 5 %');
  expect(await text()).not.toContain('9 %');
  expect(await text()).toContain('Rp136.800');
  await clean(page);
  await press(page, 'Ya, sudah saya terima');
  await main(page).getByText('Diterima pemilik').waitFor();

  const paper = await page.request.get(`${page.url().split('#')[0] ?? ''}/paper.pdf`);
  expect(paper.headers()['content-type']).toBe('application/pdf');
  const code = await inDatabase(dataDir, async (client) => {
    const { rows } = await client.query<{ code: string }>('select code from retail_statement where id = $1', [
      statement.split('/').at(-1),
    ]);
    return rows[0]?.code ?? '';
  });
  const anybody = await (await profile(small)).newPage();
  await anybody.goto(`${city.url}/rekening/${code}`);
  await main(anybody).getByText('Rekening ini asli').waitFor();
  await clean(anybody);

  await page.getByLabel('Keberatan Anda').fill('Satu buah tidak tercatat.');
  await press(page, 'Kirim keberatan');
  await main(page).getByText('Satu buah tidak tercatat.').waitFor();
});
