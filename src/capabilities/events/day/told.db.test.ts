// A day told by phones over the real protocol: for whom, for which day, once, and what is refused in words.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { freshId } from '../../../kernel/ids.ts';
import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { world } from '../../../platform/sync/fixtures.ts';
import type { World } from '../../../platform/sync/fixtures.ts';
import { inElsewhere, inHere, programmeCity } from '../../programme/fixtures.ts';
import { acts, feeds } from '../sync.ts';
import { dayFigures, salesOf } from './door.ts';
import { applyAs, heldEvent, lineOf, onTheDay, saleOf, teller } from './fixtures.ts';
import type { Held, Line } from './fixtures.ts';
import { eventFeed } from './store/feeds.ts';

const city = await programmeCity();
const inCity = <T>(work: (db: Db) => Promise<T>): Promise<T> => within(city, wholeCity, work);
let at: World;
let held: Held;
let made = 0;
const another = (over: Parameters<typeof heldEvent>[2] = {}) =>
  inCity((db) => heldEvent(db, city, { from: (made += 100), ...over }));
let people = 0;
const officer = (): Promise<Line> => lineOf(at, teller(`petugas-${String((people += 1))}`));
const ownerOf = (enterprise: string) =>
  inCity(async (db) => {
    const { rows } = await db.execute<{ id: PersonId }>(
      sql`select owner_id as id from registry_enterprise where id = ${enterprise}::uuid`,
    );
    const person = rows[0]?.id;
    if (!person) throw new Error('no owner');
    const me = teller(`pemilik-${String((people += 1))}`, { kind: 'person', person });
    return { me, tell: (kind: string, body: object) => applyAs(city, me, kind, body) };
  });
const total = async ({ event }: Held) => (await inCity((db) => salesOf(db, event.id))).amount;

beforeAll(async () => {
  at = world(city, acts, feeds);
  at.clock.now = onTheDay;
  held = await another();
});

describe('a sale', () => {
  test('told by its owner counts once, however often it is told', async () => {
    const own = await another();
    const { tell } = await ownerOf(own.enterprises[0] ?? '');
    const tap = saleOf(own, 0, { amount: '25000', newBuyer: true });
    const first = await tell('events:sale', tap);
    expect(first).toMatchObject({
      state: 'accepted',
      result: { day: '2026-12-05', dayMoved: false },
    });
    expect(await tell('events:sale', tap)).toEqual(first);
    expect(await inCity((db) => salesOf(db, own.event.id, own.enterprises[0] as EnterpriseId))).toMatchObject(
      {
        amount: 25_000n,
        taps: 1,
        newBuyers: 1,
        byPay: [{ pay: 'cash', amount: 25_000n }],
      },
    );
  });

  test('under an id that stands for another sale is refused, and the first one stays', async () => {
    const own = await another();
    const { tell } = await officer();
    const sale = saleOf(own);
    await tell('events:sale', sale);
    expect(await tell('events:sale', { ...sale, amount: 26_000 })).toMatchObject({ reason: 'sale-known' });
    expect(await tell('events:sale', sale)).toMatchObject({ state: 'accepted' });
    expect(await total(own)).toBe(25_000n);
  });

  test('is told by an owner of their own enterprise alone', async () => {
    const { tell } = await ownerOf(held.enterprises[0] ?? '');
    expect(await tell('events:sale', saleOf(held, 1))).toMatchObject({
      state: 'refused',
      reason: 'not-yours-to-tell',
    });
  });

  test('is told by an officer where the event is, or where the enterprise is, and nowhere else', async () => {
    const there = await another({ over: { area: '64.71.05.1001' } });
    const here = await lineOf(at, teller('petugas-asal', inHere));
    expect(await here.tell('events:sale', saleOf(there))).toMatchObject({ state: 'accepted' });
    const other = await lineOf(at, teller('petugas-lain', inElsewhere));
    expect(await other.tell('events:sale', saleOf(there))).toMatchObject({ reason: 'not-yours-to-tell' });
  });

  test('of an enterprise that is not at the event is refused in words', async () => {
    const other = await another();
    const { tell } = await officer();
    const receipt = await tell('events:sale', saleOf(held, 0, { enterprise: other.enterprises[0] ?? '' }));
    expect(receipt).toMatchObject({ state: 'refused', reason: 'not-at-event' });
    expect(receipt).toHaveProperty('say.id', expect.stringContaining('tidak punya tempat'));
  });

  test('keeps the stall of the phone when the place was moved meanwhile', async () => {
    const own = await another();
    await inCity((db) =>
      db.execute(sql`
        update events_place set freed_at = now(), freed_by = 'u-staff', freed_why = 'pindah'
        where activity_id = ${own.event.id} and enterprise_id = ${own.enterprises[0]}::uuid`),
    );
    const { tell } = await ownerOf(own.enterprises[0] ?? '');
    const sale = saleOf(own);
    expect(await tell('events:sale', sale)).toMatchObject({ state: 'accepted' });
    const { rows } = await inCity((db) =>
      db.execute(sql`select stall_id as stall from events_sale where id = ${sale.sale}::uuid`),
    );
    expect(rows).toEqual([{ stall: own.stalls[0]?.id }]);
  });

  test('of a clock three days off counts for the day of receipt, and says so; the claim is kept', async () => {
    const own = await another();
    const { tell } = await officer();
    const sale = saleOf(own);
    expect(await tell('events:sale', sale, '2026-12-02T03:00:00.000Z')).toMatchObject({
      state: 'accepted',
      result: { day: '2026-12-05', dayMoved: true },
    });
    const { rows } = await inCity((db) =>
      db.execute<{ claimed: string }>(
        sql`select to_json(claimed_at)#>>'{}' as claimed from events_sale where id = ${sale.sale}::uuid`,
      ),
    );
    expect(rows[0]?.claimed).toContain('2026-12-02T03:00:00');
  });

  test('by coupon is their number times their value, else it is refused', async () => {
    const own = await another();
    const { tell } = await officer();
    const by = (amount: number, coupons: number) =>
      tell('events:sale', saleOf(own, 0, { pay: 'coupon', amount, coupons }));
    expect(await by(15_000, 3)).toMatchObject({ state: 'accepted' });
    expect(await by(15_001, 3)).toMatchObject({ reason: 'coupon-sum' });
    expect(await by(15_000, 0)).toMatchObject({ reason: 'coupons-missing' });
    expect(await total(own)).toBe(15_000n);
  });

  test.each([
    ['nought', { amount: 0 }],
    ['less than nought', { amount: -5 }],
    ['a fraction', { amount: 10.5 }],
    ['too much', { amount: 1_000_000_001 }],
    ['no number', { amount: 'Rp 5.000' }],
    ['a group of its own', { group: "'; drop table events_sale; --" }],
    ['no id', { sale: 'x' }],
    ['one field more', { note: 'hai' }],
  ])('that cannot be read (%s) changes nothing and stays on the phone', async (_, over) => {
    const { tell } = await officer();
    const before = await total(held);
    expect(await tell('events:sale', { ...saleOf(held), ...over })).toMatchObject({
      state: 'refused',
      reason: 'unreadable-body',
    });
    expect(await total(held)).toBe(before);
  });
});

describe('a sale is undone', () => {
  test('by who tapped it, once, and then counts nowhere', async () => {
    const own = await another();
    const { tell } = await officer();
    const sale = saleOf(own);
    const undo = { sale: sale.sale, enterprise: sale.enterprise };
    await tell('events:sale', sale);
    const other = await officer();
    expect(await other.tell('events:undo', undo)).toMatchObject({ reason: 'not-yours' });
    expect(await tell('events:undo', undo)).toMatchObject({ state: 'accepted' });
    expect(await tell('events:undo', undo)).toMatchObject({ reason: 'undone-before' });
    expect(await total(own)).toBe(0n);
    expect(await tell('events:undo', { ...undo, sale: freshId() })).toMatchObject({ reason: 'unknown-sale' });
  });
});

describe('coupons handed in', () => {
  const redeem = (own: Held, n: number, coupons: readonly string[]) => ({
    activity: own.event.id,
    enterprise: own.enterprises[n] ?? '',
    coupons,
  });
  const doubts = ({ event }: Held) =>
    inCity(async (db) => {
      const { rows } = await db.execute<{ typed: string; why: string }>(
        sql`select typed, why from events_coupon_doubt where activity_id = ${event.id} order by typed`,
      );
      return rows.map((row) => `${row.typed} ${row.why}`);
    });

  test('count by number; twice, never issued, not sold and unreadable are kept in doubt', async () => {
    const own = await another();
    const { tell } = await officer();
    expect(await tell('events:redeem', redeem(own, 0, ['K0001-K0010', 'K20']))).toMatchObject({
      result: { taken: 11, value: '55000', doubts: [] },
    });
    expect(
      await tell('events:redeem', redeem(own, 1, ['K10-K12', 'K2999-K3001', 'K3650-K3651', 'Z1', '???'])),
    ).toMatchObject({ result: { taken: 4, value: '20000' } });
    expect(await doubts(own)).toEqual([
      '??? unreadable',
      'K0010 twice',
      'K3001 not-sold',
      'K3650 not-sold',
      'K3651 never-issued',
      'Z0001 never-issued',
    ]);
  });

  test('by two phones at once are paid to one', async () => {
    const own = await another();
    const [a, b] = [await officer(), await officer()];
    const both = await Promise.all([
      a.tell('events:redeem', redeem(own, 0, ['K0100-K0199'])),
      b.tell('events:redeem', redeem(own, 1, ['K0150-K0249'])),
    ]);
    const taken = both.map((r) => (r as { result?: { taken: number } }).result?.taken ?? 0);
    expect(taken.toSorted((x, y) => x - y)).toEqual([50, 100]);
    const figures = (await inCity((db) => dayFigures(db, [own.event.id]))).get(own.event.id);
    expect(figures?.coupons).toMatchObject({ redeemed: 150, owed: 750_000n, openDoubts: 1 });
  });
});

describe('at the gate', () => {
  const pass = async ({ event }: Held, n: number, ended = false) => {
    const code = `ABCD2345EFGH${String(n).padStart(4, '0')}`;
    await inCity((db) =>
      db.execute(sql`
        insert into events_pass (id, activity_id, kind, code, label, ended_at, recorded_at, recorded_by)
        values (${freshId()}::uuid, ${event.id}, 'visitor', ${code}, 'Tamu Rekaan', ${ended ? onTheDay.toISOString() : null}, now(), 'u-staff')`),
    );
    return code;
  };
  const scanOf = ({ event }: Held, code: string, gate: string) => ({
    pass: code,
    activity: event.id,
    day: '2026-12-05',
    gate,
    stall: null,
    session: null,
  });

  test('a second scan of a day is kept and says which came first', async () => {
    const own = await another();
    const code = await pass(own, (made += 1));
    const [north, south] = [await officer(), await officer()];
    expect(await north.tell('events:scan', scanOf(own, code, 'Utara'))).toMatchObject({
      result: { label: 'Tamu Rekaan', kind: 'visitor', again: null },
    });
    const grouped = code.toLowerCase().replaceAll(/(.{4})(?=.)/g, '$1-');
    expect(await south.tell('events:scan', scanOf(own, grouped, 'Selatan'))).toMatchObject({
      result: { again: { gate: 'Utara' } },
    });
    const { rows } = await inCity((db) =>
      db.execute(sql`select gate, again from events_scan where activity_id = ${own.event.id} order by again`),
    );
    expect(rows).toEqual([
      { gate: 'Utara', again: false },
      { gate: 'Selatan', again: true },
    ]);
  });

  test('an unknown pass, an ended one and a gate elsewhere are refused', async () => {
    const own = await another();
    const ended = await pass(own, (made += 1), true);
    const { tell } = await officer();
    expect(await tell('events:scan', scanOf(own, 'ZZZZ2222YYYY3333', 'Utara'))).toMatchObject({
      reason: 'unknown-pass',
    });
    expect(await tell('events:scan', scanOf(own, ended, 'Utara'))).toMatchObject({ reason: 'pass-ended' });
    const away = await lineOf(at, teller('petugas-jauh', inHere));
    expect(await away.tell('events:scan', scanOf(own, ended, 'Utara'))).toMatchObject({
      reason: 'not-yours-to-tell',
    });
  });

  test('who is seen at their stall has taken part', async () => {
    const own = await another();
    const { tell } = await officer();
    const body = {
      activity: own.event.id,
      stall: own.stalls[0]?.id,
      enterprise: own.enterprises[0],
      day: '2026-12-05',
    };
    expect(await tell('events:checkin', body)).toMatchObject({ result: { kind: 'exhibitor', again: null } });
    const { rows } = await inCity((db) =>
      db.execute(sql`
        select state from programme_participation
        where activity_id = ${own.event.id} and enterprise_id = ${own.enterprises[0]}::uuid`),
    );
    expect(rows).toEqual([{ state: 'attended' }]);
    expect(await tell('events:checkin', { ...body, stall: freshId() })).toMatchObject({
      reason: 'unknown-stall',
    });
  });

  test('visitors are counted, and a slip is taken back', async () => {
    const own = await another();
    const { tell } = await officer();
    const n = (many: number) =>
      tell('events:turnout', { activity: own.event.id, day: '2026-12-05', n: many });
    await n(40);
    await n(-3);
    expect(await n(0)).toMatchObject({ reason: 'unreadable-body' });
    expect((await inCity((db) => dayFigures(db, [own.event.id]))).get(own.event.id)?.turnout).toBe(37);
  });
});

describe('phones take along', () => {
  const now = async (own: Held) =>
    inCity(async (db) => {
      await db.execute(sql`update programme_activity set starts = current_date - 1, ends = current_date + 1
        where id = ${own.event.id}`);
      await db.execute(sql`update events_shift set day = (now() at time zone 'Asia/Makassar')::date
        where activity_id = ${own.event.id} and day = '2026-12-05'`);
    });
  type Row = { activity: string; gate: boolean; stalls: { holders: { name: string }[] }[] };
  const feed = async (line: Line, name: string) => {
    const rows = ((await line.phone.changes()).json.data[name] ?? []) as unknown[] as Row[];
    return rows;
  };

  test('an officer the event with every stall, an owner their own, somebody elsewhere nothing', async () => {
    const own = await another();
    await now(own);
    const mine = (rows: Row[]) => rows.find((row) => row.activity === own.event.id);
    const seen = mine(await feed(await officer(), 'events'));
    expect(seen).toMatchObject({ gate: true, couponValues: [5_000] });
    expect(seen?.stalls.map((s) => s.holders.length)).toEqual([2, 2]);
    expect(seen?.stalls[0]?.holders[0]?.name).toContain('Dapur Rekaan');
    const { me } = await ownerOf(own.enterprises[1] ?? '');
    const owned = (await within(city, me.scope, (db) => eventFeed(db, me))).find(
      (e) => e.activity === own.event.id,
    );
    expect(owned).toMatchObject({ gate: false });
    expect(owned?.stalls).toHaveLength(1);
    const away = await lineOf(at, teller('petugas-luar', { kind: 'area', area: '64.71.05.1001' }));
    expect(mine(await feed(away, 'events'))).toBeUndefined();
  });

  test("an officer today's and tomorrow's sessions that are held; an owner none", async () => {
    const own = await another();
    await now(own);
    const ids = await inCity(async (db) => {
      const { rows } = await db.execute<{ id: string; title: string }>(sql`
        insert into events_session (id, activity_id, kind, title, room, room_squeezed, day, starts, ends, called_off_at,
          postponed_at, recorded_at, recorded_by)
        select gen_random_uuid(), ${own.event.id}, 'seminar', t, 'Aula ' || t, 'aula ' || t,
          (now() at time zone 'Asia/Makassar')::date + d, '09:00', '10:30', off, put, now(), 'u-staff'
        from (values ('Kemasan', 0, null::timestamptz, null::timestamptz), ('Foto', 1, null, null), ('Lusa', 2, null, null),
          ('Ditiadakan', 0, now(), null), ('Ditunda', 0, null, now())) s (t, d, off, put)
        returning id, title`);
      return new Map(rows.map((r) => [r.title, r.id]));
    });
    const rows = (await feed(await officer(), 'events')) as (Row & { sessions: object[] })[];
    expect(rows.find((row) => row.activity === own.event.id)?.sessions).toEqual([
      expect.objectContaining({
        session: ids.get('Kemasan'),
        title: 'Kemasan',
        room: 'Aula Kemasan',
        starts: '09:00',
        ends: '10:30',
      }),
      expect.objectContaining({ session: ids.get('Foto') }),
    ]);
    const { me } = await ownerOf(own.enterprises[1] ?? '');
    const owned = await within(city, me.scope, (db) => eventFeed(db, me));
    expect(owned.find((e) => e.activity === own.event.id)?.sessions).toEqual([]);
  });

  test('passes by their hash, never by their code', async () => {
    const own = await another();
    await now(own);
    const code = 'QRST2345VWXY6723';
    await inCity((db) =>
      db.execute(sql`
        insert into events_pass (id, activity_id, kind, code, enterprise_id, recorded_at, recorded_by)
        values (${freshId()}::uuid, ${own.event.id}, 'exhibitor', ${code}, ${own.enterprises[0]}::uuid, now(), 'u-staff')`),
    );
    const { json } = await (await officer()).phone.changes();
    expect(JSON.stringify(json.data['passes'])).not.toContain(code);
    const row = (json.data['passes'] as { activity: string; hash: string; label: string }[]).find(
      (p) => p.activity === own.event.id,
    );
    expect(row).toMatchObject({
      label: expect.stringContaining('Dapur Rekaan'),
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });
});
