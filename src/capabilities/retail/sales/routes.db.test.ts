// Pages of sales as an outlet's buyer and a koperasi's treasurer use them, and reports as a till sends them.
import type { Hono } from 'hono';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser } from '../../accounts/fixtures.ts';
import { around, programmeCity } from '../../programme/fixtures.ts';
import { actsFor, aPartner, aPlacement, someTerms } from '../fixtures.ts';
import type { ExamplePlacement } from '../fixtures.ts';
import { soldOf } from './door.ts';
import { routes } from './routes.tsx';

let city: City;
let app: Hono;
let buyer: Browser;
let treasurer: Browser;
let amplang: ExamplePlacement;
let kopi: ExamplePlacement;
let elsewhere: string;
const inCity = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);

async function comesIn(username: string): Promise<Browser> {
  const client = browser(app);
  await signInAs(client, username);
  return client;
}

async function stocked(db: Db, known: Parameters<typeof aPlacement>[1]): Promise<ExamplePlacement> {
  const placed = await aPlacement(db, known);
  await db.execute(sql`
    insert into retail_move (id, placement_id, kind, delivery_id, batch, expires_on, quantity, day, recorded_at, recorded_by)
    values (gen_random_uuid(), ${placed.placementId}::uuid, 'received', null, 'A1', null, 100, '2026-08-01',
      ${around.now.toISOString()}, ${around.by})`);
  await db.execute(sql`update catalogue_product set price = 15000 where id = ${placed.productId}::uuid`);
  return placed;
}

beforeAll(async () => {
  city = await programmeCity();
  app = serve(city, { now: around.now }, routes);
  const pembeli = await person(city, { username: 'pembeli', role: 'partner', name: 'Rekaan Pembeli' });
  const bendahara = await person(city, { username: 'bendahara', role: 'partner', name: 'Rekaan Bendahara' });
  await inCity(async (db) => {
    const outletId = await aPartner(db, { name: 'Toko Besar Rekaan' });
    elsewhere = await aPartner(db, { name: 'Toko Lain Rekaan' });
    amplang = await stocked(db, { outletId, name: 'Amplang <b>Rekaan</b>', gtin: '8991234567891' });
    await someTerms(db, amplang.placementId, day('2026-10-15'), { commission: 200 });
    kopi = await stocked(db, { outletId, name: 'Kopi Rekaan', through: true });
    await actsFor(db, pembeli.userId, outletId);
    await actsFor(db, bendahara.userId, kopi.aggregatorId ?? '');
  });
  buyer = await comesIn('pembeli');
  treasurer = await comesIn('bendahara');
});

const sales = (partner: string = amplang.outletId) => `/mitra/${partner}/sales`;
const october = (partner?: string) => `${sales(partner)}/${amplang.outletId}/2026-10`;
const soldNow = async () => [
  ...(await inCity((db) => soldOf(db, [amplang.placementId, kopi.placementId]))).values(),
];

test('an outlet sees its months, the late one first, and types it with a row for each rate', async () => {
  const { html } = await buyer.get(sales());
  expect(html).toContain('Terlambat');
  expect(html).toContain(`${october().replace('2026-10', '2026-08')}"`);
  const page = await buyer.get(october());
  expect(page.html).toContain('Amplang &lt;b&gt;Rekaan&lt;/b&gt;');
  const row = (from: string, placed = amplang) => `${placed.placementId}_${from}`;
  for (const key of [row('2026-10-01'), row('2026-10-15'), row('2026-10-01', kopi)])
    expect(page.html).toContain(`name="pieces_${key}"`);
  const typed = {
    until: '31/10/2026',
    takenBy: 'outlet',
    [`pieces_${row('2026-10-01')}`]: '3',
    [`pieces_${row('2026-10-15')}`]: '200',
    [`rupiah_${row('2026-10-15')}`]: 'Rp 10.000,-',
  };
  const wrong = await buyer.post(october(), typed);
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('Di rak ada 97.');
  expect(wrong.html).toContain('value="Rp 10.000,-"');
  expect(await soldNow()).toEqual([0, 0]);
  const good = { ...typed, [`pieces_${row('2026-10-15')}`]: '2', _once: 'satu' };
  for (let twice = 0; twice < 2; twice++) expect((await buyer.post(october(), good)).to).toBe(october());
  expect(await soldNow()).toEqual([5, 0]);
  expect((await buyer.post(october(), { ...good, _once: 'dua' })).html).toContain('sudah pernah masuk');
});

test.each([
  ['nothing typed', {}, 'paling sedikit satu produk'],
  ['a day of another month', { until: '1/11/2026' }, 'di luar bulan ini'],
])('%s is told in words', async (_, over, sentence) => {
  const answer = await buyer.post(october(), { until: '31/10/2026', takenBy: 'outlet', ...over });
  expect(answer.status).toBe(422);
  expect(answer.html).toContain(sentence);
});

test('a koperasi reports only what was placed through it; another outlet is not found', async () => {
  const page = await treasurer.get(october(kopi.aggregatorId ?? ''));
  expect(page.html).toContain('Kopi Rekaan');
  expect(page.html).not.toContain('Amplang');
  const strange = `${sales(kopi.aggregatorId ?? '')}/${elsewhere}/2026-10`;
  for (const path of [
    strange,
    sales(),
    october(),
    `${sales(elsewhere)}/keys`,
    `${october(kopi.aggregatorId ?? '')}x`,
  ])
    expect((await treasurer.get(path)).status).toBe(404);
  expect((await treasurer.post(`${strange}/nothing`, {})).status).toBe(404);
  expect((await buyer.get(`${sales()}/${amplang.outletId}/2026-12`)).status).toBe(404);
});

const file = (...rows: string[]) => ['Tanggal,Kode,Nama Barang,Jml,Rupiah', ...rows].join('\n');

async function bring(body: string, name = 'kasir.csv'): Promise<string> {
  const form = new FormData();
  form.append('file', new File([body], name));
  const cookie = [...buyer.cookies].map(([known, value]) => `${known}=${value}`).join('; ');
  const answer = await app.request(`http://localhost${october()}/upload`, {
    method: 'POST',
    headers: { cookie, origin: 'http://localhost' },
    body: form,
  });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

test('a file is tried, told its columns once, posted, and refused rows come back with their reason', async () => {
  const before = await soldNow();
  const body = file(
    '2/10/2026,8991234567891,Amplang,4,60.000',
    '3/10/2026,PLU-7,Kopi Hitam,2,30.000',
    '3/10/2026,PLU-7,Kopi Hitam,-1,15.000',
    'TOTAL,,,5,',
  );
  const path = await bring(body);
  const first = await buyer.get(path);
  expect(first.html).toContain('Pilih dulu kolom: jumlah buah');
  const columns = { day: '0', code: '1', name: '2', quantity: '3', amount: '4' };
  expect((await buyer.post(`${path}/columns`, columns)).to).toBe(path);
  const second = await buyer.get(path);
  expect(second.html).toContain('PLU-7 (Kopi Hitam), 2 baris');
  await buyer.post(`${path}/codes`, { code_0: 'PLU-7', product_0: kopi.productId });
  const third = await buyer.get(path);
  expect(third.html).toContain('Masukkan baris yang baik (2)');
  const refused = await buyer.get(`${path}/refused.csv`);
  expect(refused.html).toContain('PLU-7,Kopi Hitam,-1,15.000,');
  expect(refused.html).not.toContain('60.000');
  expect((await buyer.post(`${path}/post`, {})).to).toBe(october());
  expect(await soldNow()).toEqual([(before[0] ?? 0) + 4, (before[1] ?? 0) + 2]);
  expect((await buyer.get(path)).status).toBe(404);
  const again = await bring(body, 'nama-lain.csv');
  const known = await buyer.get(again);
  expect(known.html).not.toContain('Masukkan baris yang baik');
  expect((await buyer.post(`${again}/post`, {})).html).toContain('Tidak ada baris yang bisa masuk');
});

test('a file somebody else brought is not found', async () => {
  const path = await bring(file('4/10/2026,8991234567891,Amplang,1,15.000'));
  const own = path.replace(sales(), sales(kopi.aggregatorId ?? ''));
  expect((await treasurer.get(own)).status).toBe(404);
  expect((await treasurer.post(`${own}/post`, {})).status).toBe(404);
});

test('a line is set right with a reason, and the old one stays', async () => {
  const { html } = await buyer.get(october());
  const report = /href="(\/mitra\/[^"]+\/sales\/report\/[^"]+)"/.exec(html)?.[1] ?? '';
  const line = /href="(\/mitra\/[^"]+\/sales\/line\/\d+)"/.exec((await buyer.get(report)).html)?.[1] ?? '';
  const page = await buyer.get(line);
  const seen = /name="seen" value="(\d+)"/.exec(page.html)?.[1] ?? '';
  expect((await buyer.post(line, { seen, pieces: '1', rupiah: '15rb', reason: '' })).html).toContain(
    'paling sedikit 5',
  );
  expect((await buyer.post(line, { seen, pieces: '1', rupiah: '15rb', reason: 'salah ketik' })).to).toBe(
    report,
  );
  expect((await buyer.get(report)).html).toContain('menjadi 1');
});

describe('a till', () => {
  let secret = '';
  beforeAll(async () => {
    const made = await buyer.post(`${sales()}/keys`, { name: 'kasir satu' });
    secret = /nk_[\w-]{43}/.exec(made.html)?.[0] ?? '';
  });
  const send = (lines: readonly object[] | string, headers: Record<string, string> = {}) =>
    app.request('http://localhost/api/retail/sales', {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/x-ndjson', ...headers },
      body: typeof lines === 'string' ? lines : lines.map((l) => JSON.stringify(l)).join('\n'),
    });
  const line = { date: '2026-10-20', product: '8991234567891', pieces: 1, rupiah: 15_000 };

  test('hands in lines with a key; the same Idempotency-Key gets the same answer', async () => {
    const before = await soldNow();
    const lines = [
      line,
      { ...line, pieces: 1.5 },
      { ...line, product: 'plu 7', pieces: 2, rupiah: undefined },
    ];
    const first = await send(lines, { 'idempotency-key': 'a' });
    expect(first.status).toBe(200);
    const answer = await first.json();
    expect(answer).toMatchObject({ posted: 2, refused: [{ line: 2, refused: 'fractional' }] });
    expect(await (await send(lines, { 'idempotency-key': 'a' })).json()).toEqual(answer);
    expect((await send(lines, { 'idempotency-key': 'b' })).status).toBe(409);
    expect(await soldNow()).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 2]);
  });

  test.each([
    ['no JSON', 'halo', {}, 422],
    ['an unknown field', [{ ...line, price: 1 }], {}, 422],
    ['a day that is none', [{ ...line, date: '2026-02-30' }], {}, 422],
    ['no line', '\n\n', {}, 422],
    ['only goods that are not here', [{ ...line, product: 'x' }], {}, 409],
    ['no key', [line], { authorization: '' }, 401],
    ['a wrong key', [line], { authorization: `Bearer nk_${'a'.repeat(43)}` }, 401],
  ])('is refused for %s', async (_, body, headers, status) => {
    const before = await soldNow();
    expect((await send(body, headers)).status).toBe(status);
    expect(await soldNow()).toEqual(before);
  });

  test('whose key was withdrawn is refused', async () => {
    const { html } = await buyer.get(`${sales()}/keys`);
    expect(html).not.toContain(secret);
    const end = /action="(\/mitra\/[^"]+\/keys\/[^"]+\/end)"/.exec(html)?.[1] ?? '';
    expect((await treasurer.post(end.replace(amplang.outletId, kopi.aggregatorId ?? ''), {})).status).toBe(
      303,
    );
    expect((await send([{ ...line, pieces: 3 }])).status).toBe(200);
    await buyer.post(end, {});
    expect((await send([line])).status).toBe(401);
  });
});
