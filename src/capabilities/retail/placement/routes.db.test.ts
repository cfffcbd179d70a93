// The pages of placements: placing as a buyer and as the agency, what is refused in words, the sheet and its public check.
import { beforeAll, expect, test } from 'vitest';

import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser } from '../../accounts/fixtures.ts';
import type { PartnerId } from '../../partners/index.ts';
import { programmeCity } from '../../programme/fixtures.ts';
import { actsFor, aPartner, aPlacement } from '../fixtures.ts';
import { placementsOf } from './door.ts';
import { routes } from './routes.tsx';

let city: City;
let officer: Browser;
let buyer: Browser;
let shop: string;
let other: string;
let productId: string;
let koperasi: string;
let treasurer: Browser;
const now = new Date('2026-11-22T02:00:00Z');

beforeAll(async () => {
  city = await programmeCity();
  await person(city, { username: 'petugas' });
  const mine = await person(city, { username: 'pembeli', role: 'partner' });
  const keeper = await person(city, { username: 'bendahara', role: 'partner' });
  await within(city, wholeCity, async (db) => {
    const known = await aPlacement(db, { name: 'Sambal Rekaan' });
    productId = known.productId;
    shop = await aPartner(db, { name: 'Swalayan Rekaan' });
    other = await aPartner(db, { name: 'Swalayan Lain' });
    koperasi = await aPartner(db, { kind: 'koperasi', name: 'Koperasi Uji' });
    await actsFor(db, keeper.userId, koperasi);
    for (const name of ['Abon Uji', 'Manisan Uji'])
      await aPlacement(db, { name, aggregatorId: koperasi as PartnerId });
    // The product stands in another shop of the same buyer, so it is known to them.
    await actsFor(db, mine.userId, shop);
    await actsFor(db, mine.userId, known.outletId);
  });
  const app = serve(city, { now }, routes);
  [officer, buyer] = [browser(app), browser(app)];
  await signInAs(officer, 'petugas');
  await signInAs(buyer, 'pembeli');
  treasurer = browser(app);
  await signInAs(treasurer, 'bendahara');
});

const terms = (over: Record<string, string> = {}) => ({
  outlet: shop,
  koperasi: '',
  product: productId,
  commission: '5 %',
  promotion: '',
  otherCuts: '',
  fee: '2',
  feeBase: 'sold',
  listing: '',
  expected: '',
  paymentDays: '14',
  returns: 'monthly',
  startsOn: '22/11/2026',
  endsOn: '',
  note: '',
  ...over,
});

test('a buyer’s terms over the ceiling are refused with the clause, and what was typed stays', async () => {
  const answer = await buyer.post(`/mitra/${shop}/placements/new`, terms({ promotion: '10,01' }));
  expect(answer.status).toBe(409);
  expect(answer.html).toContain('Permendag 23/2021');
  expect(answer.html).toContain('15,01 %');
  expect(answer.html).toContain('value="10,01"');
});

test('the guard answers before anything is kept', async () => {
  const answer = await buyer.post(`/mitra/${shop}/placements/new`, terms({ check: '1' }));
  expect(answer.status).toBe(200);
  expect(answer.html).toContain('Potongan gerai seluruhnya 5 %, batasnya 15 %');
  const standing = await within(city, wholeCity, (db) => placementsOf(db, { outletId: shop }));
  expect(standing).toEqual([]);
});

test('what cannot be read is told beside its field', async () => {
  const answer = await buyer.post(
    `/mitra/${shop}/placements/new`,
    terms({ commission: 'lima', startsOn: '31/2' }),
  );
  expect(answer.status).toBe(422);
  expect(answer.html).toContain('id="commission-error"');
  expect(answer.html).toContain('id="startsOn-error"');
});

test('a buyer places, signs, prints, and anybody checks the sheet by its code', async () => {
  const placed = await buyer.post(`/mitra/${shop}/placements/new`, terms());
  expect(placed.status).toBe(303);
  const path = placed.to ?? '';
  const page = await buyer.get(path);
  expect(page.html).toContain('mengambil 5 %');
  const revision = /name="revision" value="(\d+)"/.exec(page.html)?.[1] ?? '';
  const signed = await buyer.post(`${path}/sign`, { revision, day: '22/11/2026' });
  expect(signed.to).toBe(path);
  const paper = await buyer.get(`${path}/sheet.pdf`);
  expect(paper.headers.get('content-type')).toBe('application/pdf');
  expect(paper.html.startsWith('%PDF')).toBe(true);
  const code = /penempatan-(\w+)\.pdf/.exec(paper.headers.get('content-disposition') ?? '')?.[1] ?? '';
  const anybody = browser(serve(city, { now }, routes));
  const checked = await anybody.get(`/penempatan/${code}`);
  expect(checked.html).toContain('tercatat dan berlaku');
  expect(checked.html).toContain('Komisi gerai 5 %, Jasa koperasi 2 %');
  expect((await anybody.get('/penempatan/tidak-ada')).status).toBe(404);
});

test('another organisation’s pages are answered as if they were not there', async () => {
  for (const path of ['', '/new', '/export.xlsx'])
    expect((await buyer.get(`/mitra/${other}/placements${path}`)).status).toBe(404);
  expect((await buyer.get('/retail/placements')).status).toBe(403);
});

test('an officer keeps a breach with a reason, and it stands among the flags with its clause', async () => {
  const broken = terms({ outlet: other, commission: '6', note: 'perjanjian lama sampai akhir tahun' });
  expect((await officer.post('/retail/placements/new', broken)).status).toBe(303);
  const flags = await officer.get('/retail/flags');
  expect(flags.html).toContain('Komisi 6 %, paling tinggi 5 %.');
  expect(flags.html).toContain('perjanjian lama sampai akhir tahun');
  const list = await officer.get('/retail/placements/export.csv?q=sambal&state=unsigned');
  expect(list.html).toContain('Swalayan Lain');
  expect(list.html).not.toContain('Swalayan Rekaan');
});

test('new bounds show who would break them before they hold, and hold from their day', async () => {
  const typed = {
    commissionLeast: '2',
    commissionMost: '4',
    totalMost: '15',
    clause: 'Permendag 23/2021 (B)',
    commissionClause: 'Perwali rekaan (C)',
    startsOn: '1/12/2026',
    reason: 'kesepakatan dengan para gerai',
  };
  const seen = await officer.post('/retail/bounds', { ...typed, preview: '1' });
  expect(seen.html).toContain('penempatan akan melanggar mulai 1 Desember 2026');
  expect(seen.html).toContain('Komisi 5 %, paling tinggi 4 %.');
  expect((await officer.post('/retail/bounds', typed)).status).toBe(303);
  const page = await officer.get('/retail/bounds');
  expect(page.html).toContain('kesepakatan dengan para gerai');
  const past = await officer.post('/retail/bounds', { ...typed, startsOn: '1/11/2026' });
  expect(past.status).toBe(409);
});

test('a koperasi places what it carries elsewhere at another shop, as itself', async () => {
  const at = `/mitra/${koperasi}/placements/new`;
  const page = await treasurer.get(`${at}?outlet=${other}`);
  const [product = ''] = [...page.html.matchAll(/name="product" value="([\da-f-]{36})"/g)].map((m) => m[1]);
  expect(page.html).toContain('Manisan Uji');
  const own = terms({ outlet: other, product, startsOn: '23/11/2026' });
  const refused = await treasurer.post(at, { ...own, commission: '16 %' });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('Tidak disimpan: syarat melanggar batas');
  const done = await treasurer.post(at, own);
  expect(done.status).toBe(303);
  expect((await treasurer.get(done.to ?? '')).html).toContain('Koperasi Uji');
});
