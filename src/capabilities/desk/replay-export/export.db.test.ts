// Who changes under a drafted policy leaves as a file for a purpose alone, and their owners can see that they did.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { day, formatDay } from '../../../kernel/day.ts';
import { today, wholeCity, within } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser } from '../../accounts/fixtures.ts';
import { routes as ladder } from '../../ladder/index.ts';
import { movingCity, prove } from '../../ladder/movement/fixtures.ts';
import { rebuildPositions } from '../../ladder/derive.ts';
import { exampleEnterprise } from '../../registry/fixtures.ts';
import { routes } from './routes.ts';

let city: City;
let staff: Browser;
let id = '';
let page = '';

beforeAll(async () => {
  city = await movingCity();
  const now = await within(city, wholeCity, async (db) => {
    const made = await exampleEnterprise(db, { name: 'Keripik Terhitung' });
    id = made;
    for (const kind of ['identity_seen', 'nib', 'npwp', 'business_account'] as const)
      await prove(db, made, kind, { from: day('2025-01-01'), to: null });
    const from = await today(db);
    await rebuildPositions(db, from);
    return from;
  });
  await person(city, { username: 'kebijakan.unduh', role: 'staff', area: city.code });
  staff = browser(serve(city, { now: new Date() }, [...ladder, ...routes]));
  await signInAs(staff, 'kebijakan.unduh');
  const draft = (await staff.post('/ladder/desk', { purpose: 'NPWP dicek ke sumbernya' })).to ?? '';
  await staff.post(`${draft}/condition?code=npwp`, {
    kind0: 'npwp',
    grade0: 'checked',
    helper: 'tax_office',
    rung: 'tax_and_account',
    revision: '1',
    do: 'save',
  });
  page = (await staff.post(`${draft}/replay`, { day: formatDay(now, 'id') })).to ?? '';
});

const kept = () =>
  within(city, wholeCity, async (db) => {
    const { rows } = await db.execute<{ purpose: string }>(sql`
      select x.purpose from owners_export x join owners_export_part p on p.export_id = x.id
      where ${id}::uuid = any(p.ids)`);
    return rows;
  });

test('the list of a replay asks what for, and without an answer no file leaves', async () => {
  const shown = await staff.get(page);
  expect([shown.status, shown.html.includes('Keripik Terhitung')]).toEqual([200, true]);
  expect(shown.html).toContain(`href="${page}/export"`);
  expect((await staff.get(`${page}/export.xlsx?way=down`)).to).toBe(`${page}/export?way=down`);
  const asking = await staff.get(`${page}/export?way=down`);
  expect([asking.html.includes('name="way"'), asking.html.includes(`href="${page}?way=down"`)]).toEqual([
    true,
    true,
  ]);
  expect(await kept()).toEqual([]);
});

test('with a purpose it leaves and is kept; a replay that is none has no file', async () => {
  const file = await staff.get(`${page}/export.csv?way=down&for=invite`);
  expect([file.status, file.html.includes('Keripik Terhitung')]).toEqual([200, true]);
  expect(await kept()).toEqual([{ purpose: 'invite' }]);
  const none = page.replace(/[0-9a-f]{12}$/, '000000000000');
  expect((await staff.get(`${none}/export.csv?for=invite`)).status).toBe(404);
});
