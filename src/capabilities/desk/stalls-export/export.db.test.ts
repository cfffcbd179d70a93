// Who stands where leaves as a file for a purpose alone, and their owners can see that it did.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser } from '../../accounts/fixtures.ts';
import type { Role } from '../../accounts/index.ts';
import { anEvent } from '../../events/fixtures.ts';
import { choose } from '../../events/stalls/fixtures.ts';
import { elsewhere, here, programmeCity, someEnterprises } from '../../programme/fixtures.ts';
import { routes } from './routes.ts';

let city: City;
let base = '';
const mine: string[] = [];
const others: string[] = [];
const inCity = <T>(work: (db: Db) => Promise<T>): Promise<T> => within(city, wholeCity, work);

beforeAll(async () => {
  city = await programmeCity();
  await inCity(async (db) => {
    const { id } = await anEvent(db, city, { name: 'Bazar Unduh Lapak' });
    base = `/events/${id}/stalls/export`;
    mine.push(...(await someEnterprises(db, 2, here, 1100)));
    others.push(...(await someEnterprises(db, 1, elsewhere, 1200)));
    await choose(db, id, [...mine, ...others]);
  });
});

let people = 0;
async function as(role: Role, area = city.code): Promise<Browser> {
  people += 1;
  const username = `unduh.lapak.${String(people)}`;
  await person(city, { username, role, area });
  const client = browser(serve(city, { now: new Date('2026-11-22T02:00:00Z') }, routes), {
    address: `10.9.0.${String(people)}`,
  });
  await signInAs(client, username);
  return client;
}
const purposesOf = (id = '') =>
  inCity(async (db) => {
    const { rows } = await db.execute<{ purpose: string }>(sql`
      select x.purpose from owners_export x join owners_export_part p on p.export_id = x.id
      where ${id}::uuid = any(p.ids)`);
    return rows.map((r) => r.purpose);
  });

test('without a purpose nothing leaves; for one it does, and each of its owners can read that', async () => {
  const staff = await as('staff');
  expect((await staff.get(`${base}.csv`)).to).toBe(base);
  expect((await staff.get(base)).html).toContain('Bazar Unduh Lapak');
  expect(await purposesOf(mine[0])).toEqual([]);
  const { status, html } = await staff.get(`${base}.csv?for=visit`);
  expect([status, html.includes(`Dapur Rekaan ${here} 1100`)]).toEqual([200, true]);
  expect(await purposesOf(mine[0])).toEqual(['visit']);
  expect(await purposesOf(others[0])).toEqual(['visit']);
  const sheet = await staff.get(`${base}.xlsx?for=visit`);
  expect(sheet.headers.get('content-type')).toContain('spreadsheetml');
});

test('an officer takes those of the own area alone, and who may take nobody along has no file', async () => {
  const lurah = await as('kelurahan_officer', here);
  const { html } = await lurah.get(`${base}.csv?for=visit`);
  expect(html).not.toContain(`Dapur Rekaan ${elsewhere}`);
  const mentor = await as('mentor');
  expect((await mentor.get(`${base}.csv?for=visit`)).status).toBe(403);
  expect((await (await as('staff')).get('/events/nope/stalls/export.csv?for=visit')).status).toBe(404);
});
