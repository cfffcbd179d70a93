// The names behind a figure leave as a file for a purpose alone, and their owners can see that they did.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { today, wholeCity, within } from '../../platform/db/index.ts';
import type { City } from '../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../accounts/fixtures.ts';
import type { Browser } from '../accounts/fixtures.ts';
import { landMovements } from '../ladder/index.ts';
import { movingCity, on, readyForNib } from '../ladder/movement/fixtures.ts';
import { routes } from './routes.tsx';

let city: City;
let staff: Browser;
let moved = '';
const base = '/insights/movements/list';

beforeAll(async () => {
  city = await movingCity();
  await within(city, wholeCity, async (db) => {
    const { id } = await readyForNib(db, 'Dapur Terunduh');
    moved = id;
    const day = await today(db);
    await landMovements(db, [
      {
        enterpriseId: id,
        track: 'legality',
        fromRung: 1,
        toRung: 3,
        policyVersion: 1,
        proposedBy: 'u-mentor',
        cause: null,
        papers: [],
        said: [
          { act: 'confirmed', by: 'u-second', at: on('x', day).now, day },
          { act: 'affirmed', by: 'owner:x', way: 'phone', at: on('x', day).now, day },
        ],
        at: on('x', day).now,
        day,
      },
    ]);
  });
  await person(city, { username: 'perencana.unduh', role: 'staff', area: city.code });
  staff = browser(serve(city, { now: new Date() }, routes));
  await signInAs(staff, 'perencana.unduh');
});

const kept = () =>
  within(city, wholeCity, async (db) => {
    const { rows } = await db.execute<{ purpose: string; filters: string }>(sql`
      select x.purpose, x.filters::text as filters from owners_export x join owners_export_part p on p.export_id = x.id
      where ${moved}::uuid = any(p.ids)`);
    return rows;
  });

test('the list asks what for before it leaves, and keeps how it was narrowed', async () => {
  const list = await staff.get(`${base}?track=legality`);
  expect([list.status, list.html.includes('Dapur Terunduh')]).toEqual([200, true]);
  expect(list.html).toContain(`${base}/export?`);
  expect(list.html).not.toContain('export.csv');
  expect((await staff.get(`${base}/export.csv?track=legality&for=anything`)).to).toBe(
    `${base}/export?track=legality`,
  );
  const asking = await staff.get(`${base}/export?track=legality`);
  expect(asking.html).toMatch(/<input type="hidden" name="track" value="legality"/);
  expect(asking.html).toContain(`href="${base}?track=legality"`);
  expect(await kept()).toEqual([]);
});

test('with a purpose it leaves, and the owner of each in it can read who and why', async () => {
  const { status, html } = await staff.get(`${base}/export.csv?track=legality&for=report`);
  expect([status, html.includes('Dapur Terunduh')]).toEqual([200, true]);
  const [row, ...more] = await kept();
  expect([row?.purpose, row?.filters.includes('track=legality'), more]).toEqual(['report', true, []]);
});
