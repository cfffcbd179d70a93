// What waits at events stands on the home of whom it is for, and leads to the one event where there is one.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Clock } from '../../accounts/fixtures.ts';
import type { Role } from '../../accounts/index.ts';
import { anEvent } from '../../events/fixtures.ts';
import { programmeCity, someEnterprises, today } from '../../programme/fixtures.ts';
import { routes as mitra } from '../mitra/routes.tsx';
import { routes as home } from './routes.tsx';

let city: City;
const clock: Clock = { now: new Date('2026-11-22T02:00:00Z') };
const ids: string[] = [];
const here = '64.71.04.1002';

beforeAll(async () => {
  city = await programmeCity();
  await within(city, wholeCity, async (db) => {
    const on = await anEvent(db, city, { name: 'Bazar Kini', starts: today, ends: today, state: 'running' });
    const asked = await anEvent(db, city, { name: 'Bazar Usulan', state: 'proposed' });
    const coming = await anEvent(db, city, { name: 'Bazar Nanti', starts: day('2026-12-05') });
    ids.push(on.id, asked.id, coming.id);
    const enterprises = await someEnterprises(db, 2, here);
    await db.execute(sql`
      insert into events_application (id, activity_id, enterprise_id, way, "group", what, power, water, most, cannot, prefers, state,
        recorded_at, recorded_by)
      select gen_random_uuid(), ${coming.id}::uuid, e::uuid, 'owner', 'craft', 'Anyaman', false, false, 4, '{}', '{}', 'in', now(), 'u'
      from unnest(${sql.param(enterprises)}::text[]) e`);
  });
});

let people = 0;
async function homeOf(role: Role, area = city.code): Promise<string> {
  people += 1;
  const username = `beranda.acara.${String(people)}`;
  await person(city, { username, role, area });
  const client = browser(serve(city, clock, [...home, ...mitra]), { address: `10.6.0.${String(people)}` });
  await signInAs(client, username);
  const answer = await client.get('/home');
  return answer.to === null ? answer.html : (await client.get(answer.to)).html;
}

test('staff finds what is on today, what is to be approved and whom nobody has looked at', async () => {
  const [on, asked, coming] = ids;
  const html = await homeOf('staff');
  expect(html).toContain('Acara hari ini');
  expect(html).toContain(`/events/${on ?? ''}/day`);
  expect(html).toContain(`/events/${asked ?? ''}"`);
  expect(html).toContain(`/events/${coming ?? ''}/applications?state=in`);
});

test('an officer reads of events in their own area alone, and approves none', async () => {
  const html = await homeOf('kelurahan_officer', here);
  expect(html).toContain('Acara hari ini');
  expect(html).not.toContain('Acara menunggu persetujuan');
  expect(await homeOf('kelurahan_officer', '64.71.01.1001')).not.toContain('Acara hari ini');
});

test('the council and partners are not asked to work', async () => {
  for (const role of ['council', 'partner', 'head'] as const)
    expect(await homeOf(role)).not.toMatch(/Acara hari ini|Kurasi menunggu|Acara menunggu persetujuan/);
});
