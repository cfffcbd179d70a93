// The days over HTTP: coupons at a desk, the board, a visitor at a stall, and the owner who reads it next morning.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import type { PersonId } from '../../../kernel/ids.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { browser, person, serve, signInAs } from '../../accounts/fixtures.ts';
import type { Browser, Clock } from '../../accounts/fixtures.ts';
import type { Role } from '../../accounts/index.ts';
import { programmeCity } from '../../programme/fixtures.ts';
import { forgetContacts } from './actions/voice.ts';
import { dayFigures } from './door.ts';
import { applyAs, eventArea, heldEvent, inEvent, saleOf, teller } from './fixtures.ts';
import type { Held } from './fixtures.ts';
import { forgetVoices } from './forget.ts';
import { routes } from './routes.tsx';

let city: City;
const clock: Clock = { now: new Date('2026-12-05T03:00:00Z') };
const all = <T>(work: (db: Db) => Promise<T>) => within(city, wholeCity, work);
let staff: Browser;
let people = 0;
let made = 0;

async function as(role: Role, area = city.code, personId: PersonId | null = null): Promise<Browser> {
  people += 1;
  const username = `hari.${String(people)}`;
  await person(city, { username, role, area, ...(personId ? { personId } : {}) });
  const client = browser(serve(city, clock, routes), { address: `10.6.0.${String(people)}` });
  // Sessions follow the real clock.
  const { now } = clock;
  clock.now = new Date();
  expect((await signInAs(client, username)).status).toBe(303);
  clock.now = now;
  return client;
}
const held = (over: Parameters<typeof heldEvent>[2] = {}) =>
  all((db) => heldEvent(db, city, { from: (made += 100), ...over }));
const ownerOf = (enterprise: string | undefined) =>
  all(async (db) => {
    const { rows } = await db.execute<{ person: PersonId }>(
      sql`select owner_id as person from registry_enterprise where id = ${enterprise}::uuid`,
    );
    return as('owner', city.code, rows[0]?.person ?? null);
  });
const visitor = (address = `10.7.0.${String((people += 1))}`) =>
  browser(serve(city, clock, routes), { address });
const rows = <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  all(async (db) => (await db.execute<T>(query)).rows);

beforeAll(async () => {
  city = await programmeCity();
  staff = await as('staff');
});

describe('coupons at a desk', () => {
  const base = ({ event }: Held) => `/events/${event.id}/coupons`;

  test('are printed, sold, handed in and come out to the rupiah', async () => {
    const own = await held();
    const first = await staff.get(base(own));
    expect(first.status).toBe(200);
    expect(first.html).toContain('Rp18.250.000');
    const series = { prefix: 'b', first: '1', last: '100', value: '10rb', _once: 'seri' };
    expect((await staff.post(`${base(own)}/series`, series)).to).toBe(base(own));
    expect((await staff.post(`${base(own)}/series`, series)).to).toBe(base(own));
    const sell = { numbers: 'B0001-B0050', to: 'Meja 1', paid: '' };
    expect((await staff.post(`${base(own)}/sell`, sell)).status).toBe(303);
    await staff.post(`${base(own)}/hand`, { enterprise: own.enterprises[0] ?? '', handed: 'B1-B20, K1-K10' });
    const { html } = await staff.get(base(own));
    expect(html).toContain('Rp15.500.000');
    expect(html).toContain('Rp250.000');
    expect(html).toContain('lebih 30 kupon (Rp250.000)');
    const csv = await staff.get(`${base(own)}/export.csv`);
    expect([csv.status, csv.html.includes('250000')]).toEqual([200, true]);
  });

  test('what is typed wrong comes back with what is wrong, and nothing is kept', async () => {
    const own = await held();
    const wrong = await staff.post(`${base(own)}/series`, {
      prefix: 'K1',
      first: '100',
      last: '1',
      value: 'banyak',
    });
    expect([wrong.status, wrong.html.includes('value="banyak"')]).toEqual([422, true]);
    const twice = await staff.post(`${base(own)}/series`, {
      prefix: 'K',
      first: '3650',
      last: '3700',
      value: '5000',
    });
    expect([twice.status, twice.html.includes('bertumpuk dengan seri K0001-K3650')]).toEqual([422, true]);
    const sold = await staff.post(`${base(own)}/sell`, { numbers: 'K2999-K3010', to: 'RT 3', paid: '' });
    expect([sold.status, sold.html.includes('Sudah tercatat terjual: K2999-K3000')]).toEqual([422, true]);
    const hostile = `<script>alert(1)</script>${'9'.repeat(10_000)}`;
    const hand = await staff.post(`${base(own)}/hand`, { enterprise: "' or 1=1", handed: hostile });
    expect([hand.status, hand.html.includes('<script>alert(1)')]).toEqual([422, false]);
    expect(
      await rows(sql`select 1 from events_coupon_series where activity_id = ${own.event.id}`),
    ).toHaveLength(1);
  });

  test('in doubt are settled by a person: taken once their sale is entered, or closed with a reason', async () => {
    const own = await held();
    const enterprise = own.enterprises[0] ?? '';
    await staff.post(`${base(own)}/hand`, { enterprise, handed: 'K3100-K3104\nZ9' });
    const doubts = await rows<{ id: string; typed: string }>(
      sql`select id, typed from events_coupon_doubt where activity_id = ${own.event.id} order by typed`,
    );
    const [late, never] = doubts;
    expect(doubts.map((d) => d.typed)).toEqual(['K3100-K3104', 'Z0009']);
    const still = await staff.post(`${base(own)}/settle`, { doubt: late?.id ?? '', how: 'again' });
    expect([still.status, still.html.includes('Masih belum cocok')]).toEqual([409, true]);
    await staff.post(`${base(own)}/sell`, { numbers: 'K3100-K3104', to: 'RT 9', paid: '0' });
    expect((await staff.post(`${base(own)}/settle`, { doubt: late?.id ?? '', how: 'again' })).status).toBe(
      303,
    );
    const short = await staff.post(`${base(own)}/settle`, {
      doubt: never?.id ?? '',
      how: 'close',
      reason: 'x',
    });
    expect(short.status).toBe(422);
    await staff.post(`${base(own)}/settle`, { doubt: never?.id ?? '', how: 'close', reason: 'kupon palsu' });
    const again = await staff.post(`${base(own)}/settle`, {
      doubt: never?.id ?? '',
      how: 'close',
      reason: 'kupon palsu',
    });
    expect(again.status).toBe(409);
    expect((await all((db) => dayFigures(db, [own.event.id]))).get(own.event.id)?.coupons).toMatchObject({
      redeemed: 5,
      owed: 25_000n,
      openDoubts: 0,
    });
  });

  test('a sale of which a coupon was handed in is not taken back', async () => {
    const own = await held();
    const [sale] = await rows<{ id: string }>(
      sql`select k.id from events_coupon_sale k join events_coupon_series s on s.id = k.series_id where s.activity_id = ${own.event.id}`,
    );
    await staff.post(`${base(own)}/hand`, { enterprise: own.enterprises[0] ?? '', handed: 'K5' });
    const refused = await staff.post(`${base(own)}/back`, { sale: sale?.id ?? '' });
    expect([refused.status, refused.html.includes('sudah diserahkan lapak')]).toEqual([409, true]);
    await staff.post(`${base(own)}/sell`, { numbers: 'K3001-K3010', to: 'RT 4', paid: '' });
    const [free] = await rows<{ id: string }>(
      sql`select k.id from events_coupon_sale k join events_coupon_series s on s.id = k.series_id
        where s.activity_id = ${own.event.id} and k.first = 3001`,
    );
    expect((await staff.post(`${base(own)}/back`, { sale: free?.id ?? '' })).status).toBe(303);
    expect((await staff.post(`${base(own)}/back`, { sale: free?.id ?? '' })).status).toBe(409);
    expect((await staff.post(`${base(own)}/sell`, { numbers: 'K3001', to: 'RT 4', paid: '' })).status).toBe(
      303,
    );
  });

  test('of an event in another kecamatan are not there', async () => {
    const own = await held();
    const elsewhere = await as('staff', '64.71.02');
    expect((await elsewhere.get(base(own))).status).toBe(404);
    expect(
      (await elsewhere.post(`${base(own)}/sell`, { numbers: 'K3001', to: 'RT 4', paid: '' })).status,
    ).toBe(404);
  });
});

describe('the board', () => {
  test('shows the day, renews itself, and holds still when asked', async () => {
    const own = await held();
    const me = teller('u-kasir', inEvent);
    await applyAs(city, me, 'events:sale', saleOf(own, 0, { amount: 125_000 }));
    await applyAs(city, me, 'events:turnout', { activity: own.event.id, day: '2026-12-05', n: 12 });
    const officer = await as('kelurahan_officer', eventArea);
    const board = await officer.get(`/events/${own.event.id}/day`);
    expect([board.status, board.headers.get('refresh')]).toEqual([200, '20']);
    expect(board.html).toContain('Rp125.000');
    expect(board.html).toContain('belum hadir');
    expect(board.html).toContain('Dapur Rekaan');
    const still = await officer.get(`/events/${own.event.id}/day?tetap=1`);
    expect(still.headers.get('refresh')).toBeNull();
    const away = await as('kelurahan_officer', '64.71.01.1001');
    expect((await away.get(`/events/${own.event.id}/day`)).status).toBe(404);
  });

  test('before the first day says when it begins', async () => {
    const own = await held({ over: { starts: '2026-12-20', ends: '2026-12-21' } as never });
    const board = await staff.get(`/events/${own.event.id}/day`);
    expect([board.status, board.html.includes('Acara belum mulai')]).toEqual([200, true]);
  });
});

describe('a visitor at a stall', () => {
  const at = ({ event }: Held, code = 'A1') => `/acara/${event.slug}/lapak/${code}`;
  const placeOf = async ({ event, enterprises }: Held, n = 0) =>
    (
      await rows<{ id: string }>(sql`
        select p.id from events_place p join events_shift s on s.id = p.shift_id
        where p.activity_id = ${event.id} and p.enterprise_id = ${enterprises[n]}::uuid and s.day = '2026-12-05' order by s.starts`)
    )[0]?.id ?? '';
  const order = (place: string, over: Record<string, string> = {}) => ({
    place,
    kind: 'order',
    said: 'Dua tas untuk Sabtu',
    name: 'Rina',
    phone: '081234567890',
    ...over,
  });

  test('sees no name that nobody agreed to, leaves an order and a rating; the owner alone reads the number', async () => {
    const own = await held();
    const client = visitor();
    const page = await client.get(at(own));
    expect(page.status).toBe(200);
    expect(page.html).toContain('Lapak A1');
    expect(page.html).not.toContain('Dapur Rekaan');
    expect(page.html).not.toContain(own.enterprises[0]);
    const place = await placeOf(own);
    expect((await client.post(at(own), order(place, { _once: 'p1' }))).to).toBe(at(own));
    expect((await client.post(at(own), order(place, { _once: 'p1' }))).status).toBe(303);
    await client.post(at(own), { place, kind: 'rating', stars: '5', said: 'Enak' });
    const kept = await rows<{ kind: string; contact: string | null }>(
      sql`select kind, sealed_contact as contact from events_voice where activity_id = ${own.event.id} order by kind`,
    );
    expect(kept.map((v) => v.kind)).toEqual(['order', 'rating']);
    expect(JSON.stringify(kept)).not.toMatch(/81234567890|Rina/);
    clock.now = new Date('2026-12-06T00:00:00Z');
    const owner = await ownerOf(own.enterprises[0]);
    const mine = await owner.get(`/usaha/acara/${own.event.id}/suara`);
    clock.now = new Date('2026-12-05T03:00:00Z');
    expect(mine.html).toContain('Dua tas untuk Sabtu');
    expect(mine.html).toContain('https://wa.me/6281234567890');
    const neighbour = await ownerOf(own.enterprises[1]);
    const theirs = await neighbour.get(`/usaha/acara/${own.event.id}/suara`);
    expect([theirs.status, theirs.html.includes('Dua tas')]).toEqual([200, false]);
    expect((await staff.get(`/events/${own.event.id}/day`)).html).not.toMatch(/81234567890|wa\.me|Rina/);
  });

  test('is answered once, and a stranger marks nothing', async () => {
    const own = await held();
    await visitor().post(at(own), order(await placeOf(own)));
    const [left] = await rows<{ id: string }>(
      sql`select id from events_voice where activity_id = ${own.event.id}`,
    );
    const [owner, neighbour] = [await ownerOf(own.enterprises[0]), await ownerOf(own.enterprises[1])];
    const mark = { voice: left?.id ?? '' };
    await neighbour.post(`/usaha/acara/${own.event.id}/suara`, mark);
    const answered = () =>
      rows(sql`select 1 from events_voice where id = ${left?.id}::uuid and answered_at is not null`);
    expect(await answered()).toEqual([]);
    await owner.post(`/usaha/acara/${own.event.id}/suara`, mark);
    expect(await answered()).toHaveLength(1);
    expect((await owner.get(`/usaha/acara/${own.event.id}/suara`)).html).toContain('sudah dijawab');
  });

  test('who writes abuse is hidden with a reason that the owner reads; words and number go', async () => {
    const own = await held();
    await visitor().post(at(own), order(await placeOf(own), { said: 'kata kasar <b>sekali</b>' }));
    const [left] = await rows<{ id: string }>(
      sql`select id from events_voice where activity_id = ${own.event.id}`,
    );
    const hide = (reason: string) =>
      staff.post(`/events/${own.event.id}/day/hide`, { voice: left?.id ?? '', hari: '2026-12-05', reason });
    expect((await staff.get(`/events/${own.event.id}/day`)).html).toContain('&lt;b&gt;sekali');
    expect((await hide('x')).status).toBe(422);
    expect((await hide('Kata-kata kasar.')).status).toBe(303);
    expect((await hide('Kata-kata kasar.')).status).toBe(422);
    expect(
      await rows(sql`select said, sealed_contact as contact from events_voice where id = ${left?.id}::uuid`),
    ).toEqual([{ said: null, contact: null }]);
    const owner = await ownerOf(own.enterprises[0]);
    expect((await owner.get(`/usaha/acara/${own.event.id}/suara`)).html).toContain('Kata-kata kasar.');
    const figures = (await all((db) => dayFigures(db, [own.event.id]))).get(own.event.id);
    expect(figures?.voices.orders).toBe(0);
  });

  test('what is missing is said beside the field and nothing typed is lost', async () => {
    const own = await held();
    const answer = await visitor().post(at(own), order(await placeOf(own), { phone: '12', said: '' }));
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('value="Rina"');
    expect(answer.html).toContain('Tulis nomor telepon Indonesia');
  });

  test('chooses among those who share the day; a place that was freed is told', async () => {
    const own = await held();
    const place = await placeOf(own);
    await all((db) =>
      db.execute(sql`
      update events_place set freed_at = now(), freed_by = 'u-staff', freed_why = 'sakit' where id = ${place}::uuid`),
    );
    const gone = await visitor().post(at(own), order(place));
    expect([gone.status, gone.html.includes('baru saja berganti')]).toEqual([409, true]);
    const nowhere = await visitor().post(at(own), order('x'.repeat(500)));
    expect(nowhere.status).toBe(409);
    expect((await visitor().get(at(own, 'Z9'))).status).toBe(404);
    expect((await visitor().get(at(own, encodeURIComponent("A1' or 1=1")))).status).toBe(404);
  });

  test('from one network may not flood one stall', async () => {
    const own = await held();
    const place = await placeOf(own);
    const client = visitor('10.8.0.1');
    const number = (n: number) => `08123456${String(1000 + n)}`;
    const answers: number[] = [];
    for (let n = 0; n < 61; n += 1)
      answers.push((await client.post(at(own), order(place, { phone: number(n) }))).status);
    expect(answers.slice(0, 60).every((status) => status === 303)).toBe(true);
    expect(answers.at(-1)).toBe(429);
    const other = await placeOf(own, 1);
    expect((await client.post(at(own, 'A2'), order(other))).status).toBe(303);
  });

  test('names and numbers go ninety days after the event, and with the owner', async () => {
    const own = await held();
    await visitor().post(at(own), order(await placeOf(own)));
    await visitor().post(at(own, 'A2'), order(await placeOf(own, 1)));
    const kept = () =>
      rows(
        sql`select 1 from events_voice where activity_id = ${own.event.id} and sealed_contact is not null`,
      );
    await all((db) => forgetVoices(db, { enterprises: [own.enterprises[0] ?? ''] as never }));
    expect(await kept()).toHaveLength(1);
    await all((db) => forgetContacts(db, '2027-03-06' as never));
    expect(await kept()).toHaveLength(1);
    await all((db) => forgetContacts(db, '2027-03-07' as never));
    expect(await kept()).toHaveLength(0);
  });
});
