// Owners whom somebody must go to leave as a file: only those of one's area, for a purpose that they can see.
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
let mine: readonly string[] = [];
const inCity = <T>(work: (db: Db) => Promise<T>): Promise<T> => within(city, wholeCity, work);

beforeAll(async () => {
  city = await programmeCity();
  await inCity(async (db) => {
    const { id } = await anEvent(db, city, { name: 'Bazar Didatangi' });
    mine = await someEnterprises(db, 1, here, 970);
    const others = await someEnterprises(db, 1, elsewhere, 980);
    const day = { day: '2026-12-06', starts: '08:00', ends: '14:00' };
    const changes = JSON.stringify([{ code: 'shifts-postponed', shifts: [day], why: '=Instruksi' }]);
    await db.execute(sql`
      insert into events_untold (id, activity_id, enterprise_id, changes, recorded_at, recorded_by)
      select gen_random_uuid(), ${id}::uuid, e::uuid, ${changes}::jsonb, now(), 'u'
      from unnest(${sql.param([...mine, ...others])}::text[]) e`);
  });
});

let people = 0;
async function as(role: Role, area = city.code): Promise<Browser> {
  people += 1;
  const username = `unduh.datang.${String(people)}`;
  await person(city, { username, role, area });
  const client = browser(serve(city, { now: new Date('2026-11-22T02:00:00Z') }, routes), {
    address: `10.6.0.${String(people)}`,
  });
  await signInAs(client, username);
  return client;
}

test('an officer takes those of the own area for a purpose, and it is kept for their owners', async () => {
  const lurah = await as('kelurahan_officer', here);
  expect((await lurah.get('/events/untold/export.csv')).to).toBe('/events/untold/export');
  const { status, html } = await lurah.get('/events/untold/export.csv?for=visit');
  expect(status).toBe(200);
  expect(html).toContain(`Dapur Rekaan ${here} 970`);
  expect(html).toContain('Ditunda: 6 Desember 2026');
  expect(html).not.toContain(`Dapur Rekaan ${elsewhere}`);
  const { rows } = await inCity((db) =>
    db.execute(sql`
      select x.purpose from owners_export x join owners_export_part p on p.export_id = x.id
      where ${mine[0]}::uuid = any(p.ids)`),
  );
  expect(rows).toEqual([{ purpose: 'visit' }]);
});

test('whoever does not go there has no file', async () => {
  const [mentor, head] = [await as('mentor'), await as('head')];
  expect((await mentor.get('/events/untold/export.csv?for=visit')).status).not.toBe(200);
  expect((await head.get('/events/untold/export.csv?for=visit')).status).toBe(404);
});
