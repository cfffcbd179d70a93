// The weekly message as it goes out: figures of the own area, nobody's name, once a week, never at night.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays, day } from '../../../kernel/day.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { deliverDue } from '../../../platform/messages/actions.ts';
import { holdAdapter } from '../../../platform/messages/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import { recordFacts } from '../../evidence/index.ts';
import { elsewhere, given, here, programmeCity } from '../../programme/fixtures.ts';
import { openFollowUp } from '../../programme/index.ts';
import { exampleEnterprise } from '../../registry/fixtures.ts';
import { tellWeekly } from './digest.ts';

const today = day('2026-11-22');
const at = (hours: number) => new Date(new Date('2026-11-22T01:00:00Z').getTime() + hours * 3_600_000);
const around = { by: 'u-staff', now: at(0), today };
const out: { to: string; text: string }[] = [];

let city: City;
const told = (now: Date) => within(city, wholeCity, (db) => tellWeekly(db, now));
async function heard(now: Date): Promise<readonly string[]> {
  out.length = 0;
  await deliverDue(city, now);
  return out.map(({ to, text }) => `${to} ${text}`).toSorted();
}

beforeAll(async () => {
  city = await programmeCity();
  holdAdapter({
    name: 'http',
    works: () => true,
    deliver: async ({ to, text }) => {
      out.push({ to, text });
      return 'sent';
    },
  });
});
afterAll(() => holdAdapter(null));

/** Somebody of the agency who gives this number on their own page. */
async function officer(username: string, area: string, number: string | null): Promise<string> {
  const role = area === city.code ? 'staff' : 'kelurahan_officer';
  const { userId } = await person(city, { username, role, area, name: `Contoh ${username}` });
  const clock = { now: new Date() };
  const client = browser(serve(city, clock), { address: '10.4.0.1' });
  await signInAs(client, username);
  if (number !== null) {
    expect((await client.post('/accounts/me/number', { do: 'save', number })).to).toBe('/accounts/me');
    const page = (await client.get('/accounts/me')).html;
    expect(page).not.toContain(number);
    expect(page).toContain(number.slice(-3));
  }
  return userId;
}

test('each officer with a number hears of their own area once a week, and nobody is named', async () => {
  const near = await officer('dekat', here, '081255500001');
  await officer('jauh', elsewhere, '081255500002');
  await officer('tanpa', here, null);
  await within(city, wholeCity, async (db) => {
    for (const [days, kind] of [
      [5, 'pirt'],
      [20, 'halal'],
      [80, 'bpom_md'],
      [200, 'mark_registered'],
    ] as const) {
      const id = await exampleEnterprise(db, {
        name: `Dapur Rahasia ${kind}`,
        owner: 'Orang Rahasia',
        area: here,
      });
      await recordFacts(
        db,
        [
          {
            enterpriseId: id,
            kind,
            grade: 'seen',
            number: null,
            validFrom: '2025-01-01',
            validTo: addDays(today, days),
            source: 'staff',
          },
        ],
        around,
      );
      if (days === 5)
        given(
          await openFollowUp(
            db,
            {
              enterprise: id,
              what: 'expiry',
              text: 'perbarui izin',
              responsible: near,
              due: today,
              from: null,
            },
            around,
          ),
        );
    }
  });
  const tomorrow = at(24);
  expect(await told(tomorrow)).toBe(1);
  const [message, ...more] = await heard(tomorrow);
  expect(more).toEqual([]);
  expect(message).toMatch(/^\+6281255500001 /);
  expect(message).toContain(
    '3 surat usaha di wilayah Anda habis dalam 90 hari, 2 di antaranya dalam 30 hari, 1 dalam 7 hari.',
  );
  expect(message).toContain('1 tindak lanjut Anda lewat tanggal.');
  expect(message).toMatch(/Buka: https?:\/\/\S+\/home$/);
  expect(message).not.toMatch(/Rahasia/i);
  for (const days of [1, 2, 7]) expect(await told(at(24 * days))).toBe(0);
  expect(await told(at(24 * 8))).toBe(1);
});

test('a message made at night waits for the morning', async () => {
  await within(city, wholeCity, (db) => db.execute(sql`update accounts_reach set told_on = null`));
  const night = new Date('2026-12-10T15:30:00Z'); // 23.30 in Makassar
  await heard(night);
  expect(await told(night)).toBe(1);
  expect(await heard(new Date('2026-12-10T22:59:00Z'))).toEqual([]);
  expect(await heard(new Date('2026-12-10T23:00:00Z'))).toHaveLength(1);
});

test('a number that is none is refused beside the field, and who takes it back hears nothing', async () => {
  await person(city, { username: 'ragu', role: 'staff', area: city.code });
  const client = browser(serve(city, { now: new Date() }), { address: '10.4.0.2' });
  await signInAs(client, 'ragu');
  const refused = await client.post('/accounts/me/number', { do: 'save', number: '0542 123456' });
  expect([refused.status, refused.html.includes('Tulis nomor HP seperti')]).toEqual([422, true]);
  expect((await client.post('/accounts/me/number', { do: 'save', number: '0812-5550-0009' })).status).toBe(
    303,
  );
  const sealed = await within(city, wholeCity, (db) =>
    db.execute<{ text: string }>(sql`select encode(sealed, 'escape') as text from accounts_reach`),
  );
  expect(sealed.rows.map((r) => r.text).join()).not.toContain('5550');
  expect((await client.post('/accounts/me/number', { do: 'remove' })).status).toBe(303);
  expect((await client.get('/accounts/me')).html).toContain('Belum ada nomor');
  // Who looks after no papers is asked for no number.
  await person(city, { username: 'dewan', role: 'council', area: city.code });
  const council = browser(serve(city, { now: new Date() }), { address: '10.4.0.3' });
  await signInAs(council, 'dewan');
  expect((await council.get('/accounts/me')).html).not.toContain('/accounts/me/number');
  expect((await council.post('/accounts/me/number', { do: 'save', number: '081255500010' })).status).toBe(
    404,
  );
});
