// Under whose name somebody of a partner proposes: their organisation's; of several the one they choose, and no other.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { freshId } from '../../../kernel/ids.ts';
import { squeeze } from '../../../kernel/text.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser } from '../../accounts/fixtures.ts';
import { programmeCity } from '../../programme/fixtures.ts';
import { routes } from './routes.tsx';

let city: City;
const ids = { bank: freshId(), hotel: freshId(), strange: freshId() };

const form = {
  kind: 'bazaar',
  area: '64.71.04.1002',
  place: 'Lapangan Rekaan',
  starts: '5/12/2026',
  hours: '08.00-14.00',
  answerDays: '2',
};

async function comes(username: string, partners: readonly string[], address: string): Promise<Browser> {
  const { userId } = await person(city, { username, role: 'partner', name: 'Wati Rekaan' });
  await within(city, wholeCity, async (db) => {
    for (const id of partners)
      await db.execute(sql`
        insert into partners_person (user_id, partner_id, recorded_at, recorded_by) values (${userId}, ${id}::uuid, now(), 't')`);
  });
  const clock = { now: new Date('2026-11-22T02:00:00Z') };
  const client = browser(serve(city, clock, routes), { address });
  await signInAs(client, username);
  return client;
}

async function proposed(client: Browser, name: string, partner: string) {
  const { status, html } = await client.post('/events/new', { ...form, name, partner });
  if (status !== 303)
    throw new Error(`${String(status)} ${/role="alert"[\s\S]{0,400}/.exec(html)?.[0] ?? ''}`);
  return within(city, wholeCity, async (db) => {
    const { rows } = await db.execute<{ initiator: string; partner: string | null }>(sql`
      select a.initiator, e.partner_id as partner from events_event e join programme_activity a on a.id = e.activity_id
      where a.name = ${name}`);
    return rows[0];
  });
}

beforeAll(async () => {
  city = await programmeCity();
  await within(city, wholeCity, async (db) => {
    for (const [id, kind, name] of [
      [ids.bank, 'bank', 'Bank Rekaan'],
      [ids.hotel, 'hotel', 'Hotel Rekaan'],
      [ids.strange, 'sponsor', 'Sponsor Lain'],
    ] as const)
      await db.execute(sql`
        insert into partners_partner (id, kind, name, squeezed, area, recorded_at, recorded_by)
        values (${id}, ${kind}, ${name}, ${squeeze(name)}, '64.71', now(), 't')`);
  });
});

test('whoever acts for one organisation proposes under its name', async () => {
  const client = await comes('orang.bank', [ids.bank], '10.8.0.1');
  expect(await proposed(client, 'Bazar Bank', '')).toEqual({ initiator: 'Bank Rekaan', partner: ids.bank });
});

test('whoever acts for several chooses; somebody else’s name is not taken', async () => {
  const client = await comes('orang.dua', [ids.bank, ids.hotel], '10.8.0.2');
  const { html } = await client.get('/events/new');
  expect(html).toContain('Hotel Rekaan');
  expect(html).not.toContain('Sponsor Lain');
  expect(await proposed(client, 'Bazar Hotel', ids.hotel)).toEqual({
    initiator: 'Hotel Rekaan',
    partner: ids.hotel,
  });
  expect(await proposed(client, 'Bazar Sendiri', '')).toEqual({ initiator: 'Wati Rekaan', partner: null });
  expect(await proposed(client, 'Bazar Lain', ids.strange)).toEqual({
    initiator: 'Wati Rekaan',
    partner: null,
  });
});

test('the money behind an event is a way on for whoever reads it, and a name for others', async () => {
  const line = freshId();
  await within(city, wholeCity, (db) =>
    db.execute(sql`
      insert into funding_line (id, source, name, year, partner_id, initiator, squeezed, recorded_at, recorded_by)
      values (${line}, 'csr', 'Dana Rekaan', 2026, ${ids.strange}::uuid, 'Sponsor Lain', 'danarekaan', now(), 't')`),
  );
  const client = await comes('orang.tiga', [ids.hotel], '10.8.0.3');
  await proposed(client, 'Bazar Dana', ids.hotel);
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute<{ id: string }>(
      sql`update programme_activity set funding_line_id = ${line}::uuid where name = 'Bazar Dana' returning id`,
    ),
  );
  const { html } = await client.get(`/events/${rows[0]?.id ?? ''}`);
  expect(html).toContain('Dana Rekaan');
  expect(html).not.toContain(`/funding/${line}`);
});
