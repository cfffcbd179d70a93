// Applicants leave as a file for a purpose alone, only those of one's area, and their owners can see that they did.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser } from '../../accounts/fixtures.ts';
import type { Role } from '../../accounts/index.ts';
import { anEvent } from '../../events/fixtures.ts';
import { elsewhere, here, programmeCity, someEnterprises } from '../../programme/fixtures.ts';
import { routes } from './routes.ts';

let city: City;
let event = '';
const mine: string[] = [];
const others: string[] = [];
const inCity = <T>(work: (db: Db) => Promise<T>): Promise<T> => within(city, wholeCity, work);

beforeAll(async () => {
  city = await programmeCity();
  await inCity(async (db) => {
    event = (await anEvent(db, city, { name: 'Bazar Unduh' })).id;
    mine.push(...(await someEnterprises(db, 2, here, 700)));
    others.push(...(await someEnterprises(db, 1, elsewhere, 800)));
    await db.execute(sql`
      insert into events_application (id, activity_id, enterprise_id, way, "group", what, power, water, most, cannot, prefers, state,
        recorded_at, recorded_by)
      select gen_random_uuid(), ${event}::uuid, e::uuid, 'owner', 'craft', '=Anyaman', false, false, 4, '{}', '{}', 'in', now(), 'u'
      from unnest(${sql.param([...mine, ...others])}::text[]) e`);
  });
});

let people = 0;
async function as(role: Role, area = city.code): Promise<Browser> {
  people += 1;
  const username = `unduh.acara.${String(people)}`;
  await person(city, { username, role, area });
  const client = browser(serve(city, { now: new Date('2026-11-22T02:00:00Z') }, routes), {
    address: `10.7.0.${String(people)}`,
  });
  await signInAs(client, username);
  return client;
}
const left = (id = '') =>
  inCity(async (db) => {
    const { rows } = await db.execute<{ purpose: string; filters: string }>(sql`
      select x.purpose, x.filters::text as filters from owners_export x join owners_export_part p on p.export_id = x.id
      where ${id}::uuid = any(p.ids)`);
    return rows;
  });

test('without a purpose it is asked first, with the filter kept', async () => {
  const staff = await as('staff');
  const base = `/events/${event}/applicants/export`;
  expect((await staff.get(`${base}.csv?state=in`)).to).toBe(`${base}?state=in`);
  const { status, html } = await staff.get(`${base}?state=in`);
  expect([status, html.includes('Bazar Unduh'), html.includes('name="state"')]).toEqual([200, true, true]);
  expect(await left(mine[0])).toEqual([]);
});

test('an officer takes those of the own area, as words no program runs, and it is kept for their owners', async () => {
  const lurah = await as('kelurahan_officer', here);
  const { status, html } = await lurah.get(`/events/${event}/applicants/export.csv?for=visit`);
  expect(status).toBe(200);
  expect(html).toContain(`Dapur Rekaan ${here} 700`);
  expect(html).not.toContain(`Dapur Rekaan ${elsewhere}`);
  expect(html).not.toMatch(/(^|[,;"\t])=Anyaman/m);
  const [kept] = await left(mine[0]);
  expect([kept?.purpose, kept?.filters.includes('Bazar Unduh')]).toEqual(['visit', true]);
  expect(await left(others[0])).toEqual([]);
  const xlsx = await lurah.get(`/events/${event}/applicants/export.xlsx?for=visit`);
  expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
});

test('whoever may take no enterprises along, and an event that is none, have no file', async () => {
  const [mentor, staff] = [await as('mentor'), await as('staff')];
  expect((await mentor.get(`/events/${event}/applicants/export.csv?for=visit`)).status).not.toBe(200);
  expect((await staff.get('/events/nope/applicants/export.csv?for=visit')).status).toBe(404);
});
