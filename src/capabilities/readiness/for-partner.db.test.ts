// From an organisation to what it asks: its own door, or a new one for a branch that stands on its chain's.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { freshId } from '../../kernel/ids.ts';
import { squeeze } from '../../kernel/text.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { City } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { browser, person, serve, signInAs } from '../accounts/fixtures.ts';
import type { Browser } from '../accounts/fixtures.ts';
import { routes } from './index.ts';

let city: City;
let staff: Browser, reader: Browser;
const ids = { chain: freshId(), branch: freshId(), door: freshId() };

beforeAll(async () => {
  city = await testCity();
  await within(city, wholeCity, async (db) => {
    for (const [id, kind, name, parent] of [
      [ids.chain, 'chain', 'Jaringan Rekaan', null],
      [ids.branch, 'outlet', 'Gerai Rekaan', ids.chain],
    ] as const)
      await db.execute(sql`
        insert into partners_partner (id, kind, name, squeezed, parent_id, area, recorded_at, recorded_by)
        values (${id}, ${kind}, ${name}, ${squeeze(name)}, ${parent}::uuid, '64.71', now(), 't')`);
    await db.execute(sql`
      insert into readiness_door (id, name, squeezed, kind, partner_id, recorded_at, recorded_by)
      values (${ids.door}, 'Syarat Jaringan', 'syaratjaringan', 'shop', ${ids.chain}::uuid, now(), 't')`);
  });
  await person(city, { username: 'staf.pintu', role: 'staff' });
  await person(city, { username: 'kepala.pintu', role: 'head' });
  const app = serve(city, { now: new Date() }, routes);
  staff = browser(app, { address: '10.9.0.1' });
  reader = browser(app, { address: '10.9.0.2' });
  await signInAs(staff, 'staf.pintu');
  await signInAs(reader, 'kepala.pintu');
});

test('an organisation leads to what it asks', async () => {
  expect((await reader.get(`/readiness/for/${ids.chain}`)).to).toBe(`/readiness/${ids.door}`);
});

test('a branch that asks nothing of its own gets a door on top of its chain’s', async () => {
  const { to } = await staff.get(`/readiness/for/${ids.branch}`);
  expect(to).toBe(`/readiness/new?partner=${ids.branch}`);
  const { html } = await staff.get(to ?? '');
  expect(html).toContain('value="Gerai Rekaan"');
  expect(html).toMatch(new RegExp(`value="${ids.door}" selected`));
  expect(html).toMatch(new RegExp(`value="${ids.branch}" selected`));
});

test('whoever only reads is not sent to a form', async () => {
  expect((await reader.get(`/readiness/for/${ids.branch}`)).to).toBe('/readiness');
});

test('an organisation that nobody knows asks nothing', async () => {
  for (const id of [freshId(), 'x']) expect((await staff.get(`/readiness/for/${id}`)).status).toBe(404);
});
