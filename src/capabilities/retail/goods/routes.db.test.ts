// Pages of goods as a koperasi, an outlet, an owner and whoever holds a delivery note use them.
import type { Hono } from 'hono';
import { beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';

import type { PersonId } from '../../../kernel/ids.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser } from '../../accounts/fixtures.ts';
import { around, programmeCity } from '../../programme/fixtures.ts';
import { aPartner, aProduct, aStanding } from './fixtures.ts';
import { routes } from './routes.tsx';

let city: City;
let app: Hono;
let koperasi: Browser;
let outlet: Browser;
let ids: { koperasi: string; outlet: string; other: string; amplang: string; keripik: string };
const inCity = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);

const actsFor = (db: Db, user: string, partner: string) =>
  db.execute(sql`insert into partners_person (user_id, partner_id, recorded_at, recorded_by)
    values (${user}, ${partner}::uuid, ${around.now.toISOString()}, 'test')`);

async function comesIn(username: string): Promise<Browser> {
  const client = browser(app);
  await signInAs(client, username);
  return client;
}

beforeAll(async () => {
  city = await programmeCity();
  app = serve(city, { now: around.now }, routes);
  const bendahara = await person(city, { username: 'bendahara', role: 'partner', name: 'Rekaan Bendahara' });
  const pembeli = await person(city, { username: 'pembeli', role: 'partner', name: 'Rekaan Pembeli' });
  ids = await inCity(async (db) => {
    const k = await aPartner(db, 'Koperasi Semayang Rekaan', 'koperasi');
    const o = await aPartner(db, 'Toko Besar Rekaan');
    const other = await aPartner(db, 'Toko Lain Rekaan');
    await actsFor(db, bendahara.userId, k);
    await actsFor(db, pembeli.userId, o);
    const stand = async (name: string, gtin: string) =>
      aStanding(db, { product: await aProduct(db, name, gtin), outlet: o, aggregator: k });
    return {
      koperasi: k,
      outlet: o,
      other,
      amplang: await stand('Amplang Rekaan', '8991234567891'),
      keripik: await stand('<b>Keripik</b> Rekaan', '96385074'),
    };
  });
  koperasi = await comesIn('bendahara');
  outlet = await comesIn('pembeli');
});

const sending = (over: Record<string, string> = {}) => ({
  outlet: ids.outlet,
  'place.0': ids.amplang,
  'quantity.0': '20',
  'batch.0': 'A1',
  'expires.0': '30/11/2026',
  'place.1': ids.keripik,
  'quantity.1': '10',
  'batch.1': '',
  'expires.1': '',
  day: '',
  note: '',
  ...over,
});
const fieldsOf = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`name="(${name}\\.[^"]+)"`, 'g'))].map((m) => m[1] ?? '');

test('a koperasi sends, the outlet counts less, and what is missing, what expires and the sum stand on the shelf', async () => {
  const home = `/mitra/${ids.koperasi}/goods`;
  expect((await koperasi.get(home)).html).toContain('Belum ada barang');
  const form = await koperasi.get(`${home}/send`);
  expect(form.html).toContain('&lt;b&gt;Keripik&lt;/b&gt; Rekaan');
  const wrong = await koperasi.post(`${home}/send`, sending({ 'quantity.0': '2,5' }));
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('Tulis jumlah utuh dalam angka');
  const more = await koperasi.post(`${home}/send`, sending({ another: ids.amplang }));
  expect(fieldsOf(more.html, 'quantity')).toHaveLength(3);
  const sent = await koperasi.post(`${home}/send`, sending());
  expect(sent.status).toBe(303);
  const delivery = sent.to?.split('/').at(-1) ?? '';
  expect((await koperasi.get(sent.to ?? '')).html).toContain('Menunggu dihitung oleh toko.');

  const at = `/mitra/${ids.outlet}/goods/deliveries/${delivery}`;
  const page = await outlet.get(at);
  const counts = fieldsOf(page.html, 'count');
  expect(counts).toHaveLength(2);
  expect((await koperasi.post(`${home}/deliveries/${delivery}`, { day: '' })).status).toBe(404);
  const half = await outlet.post(at, { [counts[0] ?? '']: '18', day: '' });
  expect(half.status).toBe(409);
  const typed = { [counts[0] ?? '']: '18', [counts[1] ?? '']: '10' };
  expect((await outlet.post(at, { ...typed, day: '' })).status).toBe(303);
  expect((await outlet.get(at)).html).toContain('kurang 2');
  expect((await outlet.post(at, { ...typed, day: '' })).status).toBe(409);

  const shelf = await outlet.get(`/mitra/${ids.outlet}/goods`);
  expect(shelf.html).toContain('Kedaluwarsa dalam 14 hari');
  expect(shelf.html).toContain('Dikirim 30 = di jalan 0 + selisih 2 + diterima 28.');
});

test('a scanned bar code finds its product, a wrong one says so', async () => {
  const home = `/mitra/${ids.outlet}/goods`;
  expect((await outlet.get(home)).html).toContain('data-scan="kode"');
  const found = await outlet.get(`${home}?kode=8991234567891`);
  expect(found.html).toContain('Amplang Rekaan');
  expect(found.html).not.toContain('Keripik');
  expect((await outlet.get(`${home}?kode=8991234567000`)).html).toContain('Tidak ada produk dengan barcode');
});

test('more than is there is refused in words, and a slip is taken back', async () => {
  const at = `/mitra/${ids.outlet}/goods/shelf/${ids.amplang}`;
  const off = (quantity: string) =>
    outlet.post(at, { kind: 'damaged', batch: '2026-11-30 A1', quantity, day: '', note: 'penyok' });
  const much = await off('19');
  expect(much.status).toBe(409);
  expect(much.html).toContain('Hanya ada 18 buah');
  expect((await off('0')).status).toBe(422);
  expect((await off('3')).status).toBe(303);
  const page = await outlet.get(at);
  expect(page.html).toContain('rusak 3 + di rak 15');
  const undo = /action="([^"]+\/undo)"/.exec(page.html)?.[1] ?? '';
  expect((await outlet.post(undo, {})).status).toBe(303);
  expect((await outlet.get(at)).html).toContain('rusak 0 + di rak 18');
});

test('an outlet orders and both sides see what is open', async () => {
  const at = `/mitra/${ids.outlet}/goods/order`;
  expect((await outlet.post(at, { day: '30/11/2026' })).status).toBe(422);
  const made = await outlet.post(at, { [`quantity.${ids.amplang}`]: '24', day: '30/11/2026' });
  expect(made.to).toBe(`/mitra/${ids.outlet}/goods`);
  expect((await koperasi.get(`/mitra/${ids.koperasi}/goods`)).html).toContain('30 November 2026');
});

test('whoever holds a delivery note may compare it; others and guesses get nothing', async () => {
  const list = await koperasi.get(`/mitra/${ids.koperasi}/goods`);
  const delivery = /goods\/deliveries\/([0-9a-f-]{36})/.exec(list.html)?.[1] ?? '';
  const anybody = browser(app);
  const page = await anybody.get(`/kiriman/${delivery}`);
  expect(page.status).toBe(200);
  expect(page.html).toContain('Toko Besar Rekaan');
  expect(page.html).not.toContain('Dapur');
  expect((await anybody.get(`/kiriman/${crypto.randomUUID()}`)).status).toBe(404);
  expect((await anybody.get('/kiriman/1')).status).toBe(404);
  const paper = await koperasi.get(`/mitra/${ids.koperasi}/goods/deliveries/${delivery}/note.pdf`);
  expect(paper.status).toBe(200);
  expect(paper.html.slice(0, 5)).toBe('%PDF-');
});

test('the goods of another organisation are as if they were not there', async () => {
  for (const path of ['', '/send', '/order', `/shelf/${ids.amplang}`])
    expect((await outlet.get(`/mitra/${ids.other}/goods${path}`)).status).toBe(404);
  expect((await outlet.get(`/mitra/${ids.outlet}/goods/shelf/${crypto.randomUUID()}`)).status).toBe(404);
  expect((await outlet.post(`/mitra/${ids.outlet}/goods/moves/${crypto.randomUUID()}/undo`, {})).status).toBe(
    404,
  );
});

test('an owner sees what of theirs lies where, and sends straight to an outlet that takes goods from makers', async () => {
  const made = await inCity(async (db) => {
    const product = await aProduct(db, 'Sambal Sendiri');
    const straight = await aStanding(db, { product, outlet: ids.other });
    await aStanding(db, { product, outlet: ids.outlet, aggregator: ids.koperasi });
    const { rows } = await db.execute<{ owner: PersonId }>(
      sql`select owner_id as owner from registry_enterprise where id = ${product.enterpriseId}::uuid`,
    );
    if (!rows[0]) throw new Error('the maker has an owner');
    return { straight, owner: rows[0].owner };
  });
  await person(city, { username: 'pemilik', role: 'owner', name: 'Ibu Sendiri', personId: made.owner });
  const owner = await comesIn('pemilik');
  const first = await owner.get('/usaha/jual/barang');
  expect(first.html).toContain('Kirim ke Toko Lain Rekaan');
  expect(first.html).not.toContain('Kirim ke Toko Besar Rekaan');
  expect(first.html).not.toContain('Amplang');
  const at = `/usaha/jual/barang/kirim/${ids.other}`;
  const one = {
    'place.0': made.straight,
    'quantity.0': '8',
    'batch.0': 'S1',
    'expires.0': '',
    day: '',
    note: '',
  };
  expect((await owner.post(at, { ...one, 'quantity.0': '' })).status).toBe(422);
  expect((await owner.post(at, { ...one, 'place.0': ids.amplang })).status).toBe(409);
  expect((await owner.post(at, one)).to).toBe('/usaha/jual/barang');
  const { html } = await owner.get('/usaha/jual/barang');
  expect(html).toContain('8 buah di jalan');
  const paper = /"([^"]+\/surat\.pdf)"/.exec(html)?.[1] ?? '';
  expect((await owner.get(paper)).headers.get('content-type')).toBe('application/pdf');
  expect((await owner.get(`/usaha/jual/barang/kirim/${ids.outlet}`)).status).toBe(404);
});

test('the agency works in the place of an organisation, at the same addresses', async () => {
  await person(city, { username: 'stafdagang', role: 'staff', area: '64.71', name: 'Rekaan Staf' });
  const staff = await comesIn('stafdagang');
  const sent = await staff.post(`/mitra/${ids.koperasi}/goods/send`, sending({ 'quantity.1': '' }));
  expect(sent.status).toBe(303);
  const at = `/mitra/${ids.outlet}/goods/deliveries/${sent.to?.split('/').at(-1) ?? ''}`;
  const counts = fieldsOf((await staff.get(at)).html, 'count');
  expect((await staff.post(at, { [counts[0] ?? '']: '20', day: '' })).status).toBe(303);
});
