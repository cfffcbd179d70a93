// Who signed up for a session leaves as a file: enterprises for a purpose that their owners can see, visitors by their badge.
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
let session = '';
let mine: readonly string[] = [];
let others: readonly string[] = [];
const inCity = <T>(work: (db: Db) => Promise<T>): Promise<T> => within(city, wholeCity, work);

beforeAll(async () => {
  city = await programmeCity();
  session = crypto.randomUUID();
  await inCity(async (db) => {
    // In the kelurahan of the officer below, whose scope decides which names are read.
    event = (await anEvent(db, city, { name: 'Bazar Unduh Sesi', area: here })).id;
    mine = await someEnterprises(db, 1, here, 900);
    others = await someEnterprises(db, 1, elsewhere, 950);
    await db.execute(sql`
      insert into events_session (id, activity_id, kind, title, room, room_squeezed, day, starts, ends, recorded_at, recorded_by)
      values (${session}, ${event}, 'seminar', 'Kemasan', 'Aula', 'aula', '2026-12-05', '09:00', '10:00', now(), 'u')`);
    await db.execute(sql`
      with made as (
        insert into events_pass (id, activity_id, kind, code, enterprise_id, label, recorded_at, recorded_by)
        select gen_random_uuid(), ${event}::uuid, case when e is null then 'visitor' else 'exhibitor' end,
          'UNDUHSESI000000' || n, e::uuid, case when e is null then '=Tamu' end, now(), 'u'
        from unnest(${sql.param([...mine, ...others, null])}::text[]) with ordinality p (e, n) returning id, enterprise_id, code)
      insert into events_sign_up (id, session_id, pass_id, enterprise_id, state, turn, said, stars, recorded_at, recorded_by)
      select gen_random_uuid(), ${session}::uuid, id, enterprise_id, 'seat', right(code, 1)::int, null, null, now(), 'u' from made`);
  });
});

let people = 0;
async function as(role: Role, area = city.code): Promise<Browser> {
  people += 1;
  const username = `unduh.sesi.${String(people)}`;
  await person(city, { username, role, area });
  const client = browser(serve(city, { now: new Date('2026-11-22T02:00:00Z') }, routes), {
    address: `10.8.0.${String(people)}`,
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
const base = () => `/events/${event}/sessions/${session}/export`;

test('without a purpose it is asked first, and nothing has left', async () => {
  const staff = await as('staff');
  expect((await staff.get(`${base()}.csv`)).to).toBe(base());
  const { status, html } = await staff.get(base());
  expect([status, html.includes('Kemasan')]).toEqual([200, true]);
  expect(await left(mine[0])).toEqual([]);
});

test('an officer takes names of the own area and of badges; only whose name left is kept for the owner', async () => {
  const lurah = await as('kelurahan_officer', here);
  const { status, html } = await lurah.get(`${base()}.csv?for=visit`);
  expect(status).toBe(200);
  expect(html).toContain(`Dapur Rekaan ${here} 900`);
  expect(html).not.toContain(`Dapur Rekaan ${elsewhere}`);
  expect(html).toContain('Tamu');
  expect(html).not.toMatch(/(^|[,;"\t])=Tamu/m);
  expect(html.trim().split('\n')).toHaveLength(4);
  const [kept] = await left(mine[0]);
  expect([kept?.purpose, kept?.filters.includes('Kemasan')]).toEqual(['visit', true]);
  expect(await left(others[0])).toEqual([]);
  const xlsx = await lurah.get(`${base()}.xlsx?for=visit`);
  expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
});

test('whoever may take no enterprises along, and a session that is none, have no file', async () => {
  const [mentor, staff] = [await as('mentor'), await as('staff')];
  expect((await mentor.get(`${base()}.csv?for=visit`)).status).not.toBe(200);
  const none = `/events/${event}/sessions/${crypto.randomUUID()}/export.csv?for=visit`;
  expect((await staff.get(none)).status).toBe(404);
});
