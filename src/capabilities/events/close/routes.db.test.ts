// The end of an event over HTTP: looking, accepting, changing one, closing; and who reads its report.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser, Clock } from '../../accounts/fixtures.ts';
import type { Role } from '../../accounts/index.ts';
import { around, given, here, programmeCity, someEnterprises, today } from '../../programme/fixtures.ts';
import { offerPlaces, setParticipations } from '../../programme/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import { anEvent } from '../fixtures.ts';
import { routes } from './routes.tsx';

let city: City;
const clock: Clock = { now: new Date('2026-11-22T02:00:00Z') };
const all = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);
beforeAll(async () => {
  city = await programmeCity();
});

let people = 0;
async function as(role: Role, area = city.code): Promise<{ client: Browser; userId: string }> {
  people += 1;
  const username = `tutup.${String(people)}`;
  const { userId } = await person(city, { username, role, area });
  const client = browser(serve(city, clock, routes), { address: `10.4.0.${String(people)}` });
  expect((await signInAs(client, username)).status).toBe(303);
  return { client, userId };
}

let made = 0;
async function held(
  many: number,
  { userId = null }: { userId?: string | null } = {},
): Promise<{ id: ActivityId; enterprises: readonly string[] }> {
  made += 1;
  const from = made * 1000;
  return all(async (db) => {
    const { id } = await anEvent(db, city, {
      name: `Bazar Laporan ${String(made)}`,
      area: here,
      starts: day('2026-11-21'),
      ends: today,
      applyUntil: null,
      initiatorUser: userId,
      state: 'running',
    });
    const enterprises = await someEnterprises(db, many, here, from);
    const { offered } = given(await offerPlaces(db, { activity: id, enterprises }, around));
    given(
      await setParticipations(
        db,
        { activity: id, participations: offered, state: 'attended', reason: '' },
        around,
      ),
    );
    return { id, enterprises };
  });
}

const ticks = (html: string): string[] =>
  [...html.matchAll(/name="who"[^>]*?value="([^"]+)"/g)].map((m) => m[1] ?? '');
const rest = (html: string): string[] =>
  [...html.matchAll(/\/close\/([0-9a-f-]{36})"/g)].map((m) => m[1] ?? '');

describe('staff', () => {
  test('is told that an event has not been held yet, and gives nobody a next step before it was', async () => {
    const { client } = await as('staff');
    const { id } = await all((db) => anEvent(db, city, { name: 'Bazar Nanti' }));
    await all(async (db) => {
      const enterprises = await someEnterprises(db, 1, here, 90_000);
      given(await offerPlaces(db, { activity: id, enterprises }, around));
    });
    const page = await client.get(`/events/${id}/close`);
    expect(page.html).toContain('Acara ini belum berlangsung');
    expect(page.html).not.toContain('tidak hadir');
    expect(page.html).toContain(`/events/${id}/edit`);
    expect(page.html).toContain(`/events/${id}#call-off`);
    expect(ticks(page.html)).toEqual([]);
    const { rows } = await all((db) =>
      db.execute<{ id: string }>(sql`select id from programme_participation where activity_id = ${id}::uuid`),
    );
    const one = rows[0]?.id ?? '';
    expect((await client.post(`/events/${id}/close`, { who: `${one}.000000000000` })).status).toBe(409);
    expect((await client.get(`/events/${id}/close/${one}`)).to).toBe(`/events/${id}/close`);
    const step = { what: 'other', text: 'telepon pemiliknya', due: '30/11/2026' };
    expect((await client.post(`/events/${id}/close/${one}`, step)).status).toBe(409);
  });

  test('looks, changes one, accepts the others in one press, and closes', async () => {
    const { client } = await as('staff');
    const { id } = await held(2);
    const page = await client.get(`/events/${id}/close`);
    expect(page.html).toContain('2 peserta belum punya tindak lanjut');
    const early = await client.post(`/events/${id}/close/state`, { _once: 'awal' });
    expect([early.status, early.html.includes('Belum bisa ditutup: 2 peserta')]).toEqual([409, true]);

    const [one = ''] = rest(page.html);
    const form = await client.get(`/events/${id}/close/${one}`);
    expect(form.html).toContain('Dampingi mengurus');
    const short = await client.post(`/events/${id}/close/${one}`, {
      what: 'financing',
      text: '<b>x</b>',
      due: '1/1/2020',
    });
    expect(short.status).toBe(422);
    expect(short.html).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(short.html).toContain('sudah lewat');
    const saved = await client.post(`/events/${id}/close/${one}`, {
      what: 'financing',
      text: 'antar ke bank',
      due: '5/12/2026',
      _once: 'satu',
    });
    expect([saved.status, saved.to]).toEqual([303, `/events/${id}/close`]);
    // Sent by another officer a moment later.
    const second = await client.post(`/events/${id}/close/${one}`, {
      what: 'none',
      reason: 'tidak berminat',
      _once: 'dua',
    });
    expect([second.status, second.html.includes('lebih dulu')]).toEqual([409, true]);

    const [left = '', ...more] = ticks((await client.get(`/events/${id}/close`)).html);
    expect([left.length > 40, more.length]).toEqual([true, 0]);
    const nobody = await client.post(`/events/${id}/close`, { _once: 'kosong' });
    expect([nobody.status, nobody.html.includes('Centang dulu')]).toEqual([409, true]);
    expect((await client.post(`/events/${id}/close`, { who: left, _once: 'tiga' })).status).toBe(303);
    expect((await client.post(`/events/${id}/close`, { who: left, _once: 'tiga' })).status).toBe(303);
    const late = await client.post(`/events/${id}/close`, { who: left, _once: 'empat' });
    expect([late.status, late.html.includes('lebih dulu')]).toEqual([409, true]);
    expect((await client.post(`/events/${id}/close/state`, { _once: 'akhir' })).status).toBe(303);
    expect((await client.get(`/events/${id}/close`)).html).toContain('Acara sudah ditutup');
    const after = await client.post(`/events/${id}/close`, { who: left });
    expect([after.status, after.html.includes('sudah ditutup')]).toEqual([409, true]);
  });

  test('values that no page of ours made are told in words', async () => {
    const { client } = await as('staff');
    const { id } = await held(1);
    const odd = await client.post(`/events/${id}/close`, { who: "' or 1=1" });
    expect([odd.status, odd.html.includes('Centang dulu')]).toEqual([409, true]);
    const other = await client.post(`/events/${id}/close`, { who: `${id}.deadbeef` });
    expect([other.status, other.html.includes('lebih dulu')]).toEqual([409, true]);
    expect((await client.get('/events/tidak-ada/close')).status).toBe(404);
    expect((await client.post('/events/tidak-ada/close/state', {})).status).toBe(404);
    expect((await client.get(`/events/${id}/close/bukan-id`)).status).toBe(404);
  });
});

describe('the report', () => {
  test('is read by the council for what it started, and by nobody of the council else', async () => {
    const own = await as('council');
    const other = await as('council');
    const { id } = await held(3, { userId: own.userId });
    for (const path of ['report', 'report.pdf', 'report.xlsx']) {
      expect((await own.client.get(`/events/${id}/${path}`)).status).toBe(200);
      expect((await other.client.get(`/events/${id}/${path}`)).status).toBe(404);
    }
    expect((await (await as('partner')).client.get(`/events/${id}/report`)).status).toBe(404);
    expect((await (await as('head')).client.get(`/events/${id}/report`)).status).toBe(200);
    expect((await (await as('kelurahan_officer', here)).client.get(`/events/${id}/report`)).status).toBe(200);
    const elsewhere = await as('kelurahan_officer', '64.71.04.1002');
    expect((await elsewhere.client.get(`/events/${id}/report`)).status).toBe(404);
  });

  test('names no enterprise, and the figures of two are not shown', async () => {
    const { client } = await as('staff');
    const { id, enterprises } = await held(3);
    const sell = (many: number) =>
      all((db) =>
        db.execute(sql`
          insert into events_sale (id, activity_id, enterprise_id, day, "group", pay, amount, coupons, new_buyer, claimed_at,
            recorded_at, recorded_by)
          select gen_random_uuid(), ${id}::uuid, e::uuid, ${today}::date, 'craft', 'cash', 123457, 0, false, now(), now(), 'u-1'
          from unnest(${sql.param(enterprises.slice(0, many))}::text[]) e`),
      );
    await sell(2);
    const few = (await client.get(`/events/${id}/report`)).html;
    expect(few).not.toMatch(/Rp123\.457|Rp246\.914/);
    expect(few).toContain('Kurang dari 3 usaha');
    await sell(3);
    const more = (await client.get(`/events/${id}/report`)).html;
    expect(more).toContain('Rp617.285');
    expect(more).not.toContain('Dapur Rekaan');
    const paper = await client.get(`/events/${id}/report.pdf`);
    expect(paper.headers.get('content-type')).toBe('application/pdf');
  });
});
