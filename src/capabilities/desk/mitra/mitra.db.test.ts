// People of an organisation come in to what waits at theirs, and reach nobody else's.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { testCity } from '../../../platform/db/testing.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser } from '../../accounts/fixtures.ts';
import type { PartnerId } from '../../partners/index.ts';
import { actsFor, aPartner, aPlacement } from '../../retail/fixtures.ts';
import { routes as home } from '../home/routes.tsx';
import { routes } from './routes.tsx';
import { listWaits } from './store.ts';
import type { Wait } from './store.ts';

let city: City;
let chain: PartnerId, branch: PartnerId, koperasi: PartnerId, other: PartnerId;
let buyer: Browser, treasurer: Browser, staff: Browser, nobody: Browser;
let buyerId: string;
const today = day('2026-11-22');

beforeAll(async () => {
  city = await testCity();
  await within(city, wholeCity, async (db) => {
    chain = await aPartner(db, { kind: 'chain', name: 'Jaringan Rekaan' });
    branch = await aPartner(db, { name: 'Gerai Rekaan', parentId: chain });
    koperasi = await aPartner(db, { kind: 'koperasi', name: 'Koperasi Rekaan' });
    other = await aPartner(db, { kind: 'hotel', name: 'Hotel Lain' });
    const { placementId } = await aPlacement(db, {
      outletId: branch,
      aggregatorId: koperasi,
      startsOn: day('2026-09-10'),
    });
    await aPlacement(db, { outletId: other, startsOn: day('2026-09-10') });
    await db.execute(sql`
      insert into retail_move (id, placement_id, kind, delivery_id, batch, quantity, day, recorded_at, recorded_by)
      values (${freshId()}, ${placementId}::uuid, 'sent', ${freshId()}, 'B1', 12, '2026-11-20', now(), 't')`);
    await db.execute(sql`
      insert into retail_report (id, outlet_id, month, way, digest, lines, refused_lines, posted_at, recorded_at, recorded_by)
      values (${freshId()}, ${branch}::uuid, '2026-09-01', 'typed', 'd', 0, 0, now(), now(), 't')`);
  });
  const app = serve(city, { now: new Date('2026-11-22T02:00:00Z') }, [...home, ...routes]);
  const come = async (username: string, role: 'partner' | 'staff', acts: readonly string[]) => {
    const { userId } = await person(city, { username, role, name: `Rekaan ${username}` });
    await within(city, wholeCity, async (db) => {
      for (const id of acts) await actsFor(db, userId, id);
    });
    const client = browser(app, { address: `10.7.0.${String(username.length)}` });
    await signInAs(client, username);
    return { client, userId };
  };
  ({ client: buyer, userId: buyerId } = await come('pembeli.a', 'partner', [chain]));
  treasurer = (await come('bendahara.b', 'partner', [koperasi])).client;
  staff = (await come('staf.dinas.c', 'staff', [])).client;
  nobody = (await come('baru.d', 'partner', [])).client;
});

test('signing in leads to what waits at the own organisations', async () => {
  const came = await buyer.get('/home');
  expect([came.status, came.to]).toEqual([303, '/mitra']);
  const { html } = await buyer.get('/mitra');
  expect(html).toContain('Yang menunggu Anda');
  expect(html).toContain(`/mitra/${branch}/goods`);
  expect(html).toContain(`/mitra/${branch}/sales`);
  expect(html).toContain('Jaringan Rekaan');
  expect(html).not.toContain('Hotel Lain');
});

test('a month that is over and a delivery that nobody counted wait; a reported month does not', async () => {
  const ask = (user: string, partners: readonly string[]): Promise<readonly Wait[]> =>
    within(city, { kind: 'partner', user }, (db) => listWaits(db, { partners, today, by: user }));
  expect(await ask(buyerId, [chain, branch])).toEqual([
    { partnerId: branch, kind: 'report', count: 1 },
    { partnerId: branch, kind: 'count', count: 1 },
  ]);
  // What is asked about somebody else's organisation is not there.
  expect(await ask(buyerId, [other])).toEqual([]);
});

test('the page of an organisation opens to its people, its chain’s people and the trade officers', async () => {
  expect((await buyer.get(`/mitra/${branch}`)).html).toContain('Gerai Rekaan');
  expect((await buyer.get(`/mitra/${chain}`)).html).toContain(`/mitra/${branch}`);
  expect((await staff.get(`/mitra/${other}`)).status).toBe(200);
  for (const client of [buyer, treasurer, nobody])
    expect((await client.get(`/mitra/${other}`)).status).toBe(404);
  expect((await treasurer.get(`/mitra/${branch}`)).status).toBe(404);
});

test('a sign-in that acts for nobody yet is told whom to ask', async () => {
  expect((await nobody.get('/mitra')).html).toContain('belum terhubung ke lembaga');
});

test('the agency chooses an organisation from the list of all', async () => {
  expect((await staff.get('/mitra')).to).toBe('/partners');
});
