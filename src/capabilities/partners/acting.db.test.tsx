// For whom a sign-in acts: several organisations at once, a chain's outlets with it, and nothing of anybody else's.
import { beforeAll, expect, test } from 'vitest';

import { testCity } from '../../platform/db/testing.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { City } from '../../platform/db/index.ts';
import { get } from '../../platform/http/index.ts';
import { freshId } from '../../kernel/ids.ts';
import { squeeze } from '../../kernel/text.ts';
import { browser, person, serve, signInAs } from '../accounts/fixtures.ts';
import type { Browser } from '../accounts/fixtures.ts';
import type { PartnerId, PartnerKind } from './kinds.ts';
import { MitraFrame, openPartner, organisationsOf, partnersOf, routes } from './index.ts';
import { insertPartner } from './store.ts';

let city: City;
let chain: PartnerId, branch: PartnerId, other: PartnerId, koperasi: PartnerId;
let buyerId: string;
let staff: Browser, buyer: Browser;

async function made(kind: PartnerKind, name: string, parentId: PartnerId | null = null): Promise<PartnerId> {
  const id = freshId<'Partner'>();
  const row = { id, kind, name, squeezed: squeeze(name), parentId, area: city.code };
  await within(city, wholeCity, (db) =>
    insertPartner(db, { ...row, recordedAt: new Date(), recordedBy: 't' }),
  );
  return id;
}

/** A page as every floor builds it. */
const shelf = get('/mitra/:id/goods', 'retail:act', async (visit) => {
  const partner = await openPartner(visit, (_db, found) => found);
  return partner
    ? visit.page(<MitraFrame view={visit.view} partner={partner} at="goods" title="Barang" />)
    : visit.notFound();
});

beforeAll(async () => {
  city = await testCity();
  chain = await made('chain', 'Toko Contoh');
  branch = await made('outlet', 'Toko Contoh Damai', chain);
  other = await made('hotel', 'Hotel Contoh');
  koperasi = await made('koperasi', 'Koperasi Contoh');
  await person(city, { username: 'staf.mitra', role: 'staff' });
  const known = await person(city, { username: 'pembeli.toko', role: 'partner', name: 'Sri Rekaan' });
  buyerId = known.userId;
  const app = serve(city, { now: new Date() }, [...routes, shelf]);
  staff = browser(app, { address: '10.6.1.1' });
  buyer = browser(app, { address: '10.6.1.2' });
  await signInAs(staff, 'staf.mitra');
  await signInAs(buyer, 'pembeli.toko');
  for (const id of [chain, koperasi]) {
    const done = await staff.post(`/partners/${id}/people`, { person: buyerId });
    if (done.status !== 303) throw new Error(`not connected: ${done.status}`);
  }
});

test('one person acts for several organisations, for each once', async () => {
  const mine = await within(city, { kind: 'partner', user: buyerId }, (db) => organisationsOf(db, buyerId));
  expect(mine.map((o) => [o.name, o.outlets])).toEqual([
    ['Koperasi Contoh', 0],
    ['Toko Contoh', 1],
  ]);
  expect((await staff.post(`/partners/${chain}/people`, { person: buyerId })).status).toBe(409);
});

test('whoever acts for a chain acts for its outlets', async () => {
  const all = await within(city, wholeCity, (db) => partnersOf(db, buyerId));
  expect([...all].sort()).toEqual([chain, branch, koperasi].sort());
  const page = await staff.get(`/partners/${branch}`);
  expect(page.html).toContain('Sri Rekaan');
  expect(page.html).toContain('lewat jaringan');
  expect(page.html).not.toContain('Lepas Sri Rekaan');
});

test('the page of an organisation names for whom else its people act', async () => {
  expect((await staff.get(`/partners/${chain}`)).html).toContain('Koperasi Contoh');
});

test('an organisation’s address opens to who acts for it and to the trade officers alone', async () => {
  for (const id of [chain, branch, koperasi])
    expect([id, (await buyer.get(`/mitra/${id}/goods`)).status]).toEqual([id, 200]);
  const strange = await buyer.get(`/mitra/${other}/goods`);
  const unknown = await buyer.get(`/mitra/${freshId()}/goods`);
  expect([strange.status, unknown.status]).toEqual([404, 404]);
  expect(strange.html).toBe(unknown.html);
  expect((await buyer.get('/mitra/hiper/goods')).status).toBe(404);
  expect((await staff.get(`/mitra/${other}/goods`)).status).toBe(200);
});

test('who no longer acts for an organisation is out with the next click', async () => {
  const { userId } = await person(city, { username: 'lama.toko', role: 'partner' });
  const client = browser(serve(city, { now: new Date() }, [shelf]), { address: '10.6.1.3' });
  await signInAs(client, 'lama.toko');
  await staff.post(`/partners/${other}/people`, { person: userId });
  expect((await client.get(`/mitra/${other}/goods`)).status).toBe(200);
  await staff.post(`/partners/${other}/people/remove`, { person: userId });
  expect((await client.get(`/mitra/${other}/goods`)).status).toBe(404);
});
