// Plan and places by hand against the database: conflicts in words, and no seat with two holders whatever is done at once.
import { sql } from 'drizzle-orm';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { freshId } from '../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { as, around, given, inElsewhere, programmeCity } from '../../programme/fixtures.ts';
import { freeByHand, lockByHand, moveByHand, putByHand } from './actions/hand.ts';
import { copyPlan, layBlock, removeStalls, setSquares } from './actions/plan.ts';
import { freePlacesOf, placeOf, placesOn, stallsOf } from './door.ts';
import { stalledEvent, typedGrid } from './fixtures.ts';
import { forgetPlaces } from './forget.ts';
import type { Stalled } from './fixtures.ts';
import { checkGrid, checkSquares, settingFields } from './rules/grid.ts';
import type { Seat } from './rules/hand.ts';

const city = await programmeCity();
const inCity = <T>(work: (db: Db) => Promise<T>): Promise<T> => within(city, wholeCity, work);

let made = 0;
const another = (over: Parameters<typeof stalledEvent>[2] = {}) =>
  inCity((db) => stalledEvent(db, city, { from: (made += 100), ...over }));

const nothing = Object.fromEntries([...settingFields, 'codes', 'code'].map((f) => [f, ''])) as Parameters<
  typeof checkSquares
>[0];
const squares = (over: Partial<typeof nothing>, ticked: readonly string[] = []) =>
  given(checkSquares({ ...nothing, ...over }, ticked));

async function seatOf({ event, shifts }: Stalled, code: string, shift = 0, seat = 1): Promise<Seat> {
  const stalls = await inCity((db) => stallsOf(db, event.id));
  return {
    stallId: stalls.find((s) => s.code === code)?.id ?? '',
    shiftId: shifts[shift]?.id ?? '',
    seat,
  };
}

const put = (at: Stalled, n: number, seat: Seat, agreed = false) =>
  inCity((db) =>
    putByHand(db, { event: at.event, application: at.applications[n] ?? '', at: seat, agreed }, around),
  );
const places = ({ event }: Stalled) => inCity((db) => placesOn(db, event.id));
const move = async (at: Stalled, n: number, to: Seat, over: { reason?: string; agreed?: boolean } = {}) => {
  const place = (await places(at)).find((p) => p.enterpriseId === at.enterprises[n])?.placeId;
  if (!place) throw new Error('nobody to move');
  return inCity((db) =>
    moveByHand(db, { event: at.event, place, to, reason: '', agreed: false, ...over }, around),
  );
};

describe('the plan', () => {
  test('is laid block by block, set square by square, and copied whole to another event', async () => {
    const at = await another({ many: 0, grid: { rows: '2', cols: '3' } });
    const { event } = at;
    given(
      await inCity((db) => layBlock(db, { event, grid: given(checkGrid(typedGrid({ zone: 'B' }))) }, around)),
    );
    const set = squares({ codes: 'A1-A2', zone: 'Makanan', power: 'yes', price: '50rb' }, ['5.0']);
    expect(given(await inCity((db) => setSquares(db, { event, squares: set }, around)))).toEqual({
      changed: 2,
      added: 1,
    });
    const stalls = await inCity((db) => stallsOf(db, event.id));
    expect(stalls.map((s) => `${s.code} ${s.zone} ${s.power}`)).toEqual([
      'A1 Makanan true',
      'A2 Makanan true',
      'A3 A false',
      'B1 A false',
      'B2 A false',
      'B3 A false',
      'C1 B false',
      'C2 B false',
      'F1 Makanan true',
    ]);
    expect(stalls[0]?.price).toBe(50_000n);
    const other = await another({ many: 0 });
    expect(await inCity((db) => copyPlan(db, { from: event.id, to: other.event }, around))).toEqual({
      refused: 'plan-there',
    });
    const old = await inCity((db) => stallsOf(db, other.event.id));
    const codes = old.map((s) => s.code);
    given(await inCity((db) => removeStalls(db, { event: other.event, codes }, around)));
    given(await inCity((db) => copyPlan(db, { from: event.id, to: other.event }, around)));
    const copied = await inCity((db) => stallsOf(db, other.event.id));
    expect(copied.map(({ id: _id, ...s }) => s)).toEqual(stalls.map(({ id: _id, ...s }) => s));
  });

  test('refuses in words: two stalls of one code, a code nobody has, too many, nothing chosen', async () => {
    const at = await another({ many: 0 });
    const { event } = at;
    const set = (over: Partial<typeof nothing>, ticked?: string[]) =>
      inCity((db) => setSquares(db, { event, squares: squares(over, ticked) }, around));
    expect(await set({ code: 'A2' }, ['A1'])).toEqual({ refused: 'code-known', code: 'A2' });
    expect(await set({ codes: 'Z9' })).toEqual({ refused: 'unknown-code', code: 'Z9' });
    expect(await set({})).toEqual({ refused: 'nothing-chosen' });
    const large = given(checkGrid(typedGrid({ rows: '26', cols: '40' })));
    expect(await inCity((db) => layBlock(db, { event, grid: large }, around))).toEqual({
      refused: 'too-many',
    });
    const closed = { ...event, state: 'closed' as const };
    expect(await inCity((db) => removeStalls(db, { event: closed, codes: ['A1'] }, around))).toEqual({
      refused: 'event-over',
    });
  });

  test('a stall in which somebody is to stand is not taken away, nor their seat', async () => {
    const at = await another({ many: 2, grid: { seats: '2' } });
    given(await put(at, 0, await seatOf(at, 'A1', 0, 2)));
    const { event } = at;
    expect(await inCity((db) => removeStalls(db, { event, codes: ['A1'] }, around))).toMatchObject({
      refused: 'stall-held',
      code: 'A1',
    });
    const fewer = squares({ seats: '1' }, ['A1']);
    expect(await inCity((db) => setSquares(db, { event, squares: fewer }, around))).toMatchObject({
      refused: 'seats-held',
    });
    given(await inCity((db) => removeStalls(db, { event, codes: ['A2'] }, around)));
  });
});

describe('a hand', () => {
  test('puts, moves, exchanges, locks and frees', async () => {
    const at = await another({ many: 2 });
    given(await put(at, 0, await seatOf(at, 'A1')));
    given(await put(at, 1, await seatOf(at, 'A2')));
    given(await move(at, 0, await seatOf(at, 'A2')));
    const code = async (n: number) =>
      (await inCity((db) => placeOf(db, at.event.id, at.enterprises[n] ?? ''))).map((p) => p.stallCode);
    expect([await code(0), await code(1)]).toEqual([['A2'], ['A1']]);
    const [one] = await places(at);
    if (!one) throw new Error('nobody stands');
    expect(one.locked).toBe(true);
    given(
      await inCity((db) => lockByHand(db, { event: at.event, place: one.placeId, locked: false }, around)),
    );
    const free = (reason: string) =>
      inCity((db) => freeByHand(db, { event: at.event, place: one.placeId, reason }, around));
    expect(await free('')).toEqual({ refused: 'reason-short' });
    given(await free('atap bocor'));
    expect(await free('atap bocor')).toEqual({ refused: 'unknown-place' });
    expect((await places(at)).map((p) => p.stallCode)).toEqual(['A2']);
  });

  test('is refused with what speaks against it', async () => {
    const at = await another({ many: 3, of: (n) => ({ power: n === 2, most: 1 }) });
    given(await put(at, 0, await seatOf(at, 'A1')));
    expect(await put(at, 1, await seatOf(at, 'A1'))).toMatchObject({ refused: 'seat-taken' });
    expect(await put(at, 0, await seatOf(at, 'A2'))).toMatchObject({
      refused: 'stands-already',
      stall: 'A1',
    });
    expect(await put(at, 2, await seatOf(at, 'A2'))).toMatchObject({ refused: 'needs-power' });
    expect(await put(at, 0, await seatOf(at, 'A2', 1))).toMatchObject({ refused: 'enough-shifts' });
    given(await put(at, 0, await seatOf(at, 'A2', 1), true));
    expect(await put({ ...at, applications: [freshId<'Application'>()] }, 0, await seatOf(at, 'A2'))).toEqual(
      {
        refused: 'unknown-applicant',
      },
    );
  });

  test('moves who has sold something today only with a reason', async () => {
    const at = await another({ many: 1, grid: { cols: '2' } });
    given(await put(at, 0, await seatOf(at, 'A1')));
    await inCity((db) =>
      db.execute(sql`
        insert into events_sale (id, activity_id, enterprise_id, day, "group", pay, amount, coupons, new_buyer, claimed_at,
          recorded_at, recorded_by)
        values (${freshId<'Sale'>()}::uuid, ${at.event.id}, ${at.enterprises[0]}::uuid, '2026-12-05', 'craft', 'cash', 5000, 0,
          false, now(), now(), 'u-staff')`),
    );
    const [place] = await places(at);
    if (!place) throw new Error('nobody stands');
    const to = await seatOf(at, 'A2');
    const then = { ...around, now: new Date('2026-12-05T01:00:00Z'), today: '2026-12-05' };
    const moved = (reason: string) =>
      inCity((db) =>
        moveByHand(db, { event: at.event, place: place.placeId, to, reason, agreed: false }, then),
      );
    expect(await moved('')).toMatchObject({ refused: 'tallied' });
    given(await moved('atap bocor'));
    expect((await places(at)).map((p) => p.stallCode)).toEqual(['A2']);
  });

  test('who leaves lets go of what is to come, and stays where they stood', async () => {
    const at = await another({ many: 1 });
    given(await put(at, 0, await seatOf(at, 'A1', 0)));
    given(await put(at, 0, await seatOf(at, 'A1', 3)));
    const [enterpriseId = ''] = at.enterprises;
    const second = { ...around, today: '2026-12-06' };
    const free = () =>
      inCity((db) => freePlacesOf(db, { activityId: at.event.id, enterpriseId, why: 'sakit' }, second));
    expect([await free(), await free()]).toEqual([1, 0]);
    expect((await places(at)).map((p) => p.day)).toEqual(['2026-12-05']);
  });
});

test('whoever works where an event is held sees who stands there; an officer of another kelurahan sees no place', async () => {
  const at = await another({ many: 1 });
  given(await put(at, 0, await seatOf(at, 'A1')));
  await inCity(async (db) => {
    const seen = (narrow: Db) => placesOn(narrow, at.event.id, '2026-12-05');
    const [one] = await seen(db);
    expect(one?.name).toContain('Dapur Rekaan');
    expect(await as(db, inElsewhere, seen)).toEqual([one]);
    expect(await as(db, { kind: 'area', area: '64.71.02.1001' }, seen)).toEqual([]);
  });
});

test('no seat has two holders and nobody stands twice, whatever is put and moved at once', async () => {
  const at = await another({ many: 4, grid: { cols: '2', seats: '2' } });
  const seats = await Promise.all(
    ['A1', 'A2'].flatMap((code) =>
      [1, 2].flatMap((seat) => [0, 1].map((shift) => seatOf(at, code, shift, seat))),
    ),
  );
  const step = fc.record({
    act: fc.constantFrom('put', 'move', 'free'),
    who: fc.nat({ max: 3 }),
    at: fc.constantFrom(...seats),
  });
  const act = async ({ act: what, who, at: seat }: { act: string; who: number; at: Seat }) => {
    if (what === 'put') return put(at, who, seat);
    const own = (await places(at)).find((p) => p.enterpriseId === at.enterprises[who]);
    if (!own) return null;
    const place = own.placeId;
    return inCity((db) =>
      what === 'move'
        ? moveByHand(db, { event: at.event, place, to: seat, reason: '', agreed: false }, around)
        : freeByHand(db, { event: at.event, place, reason: 'pindah' }, around),
    );
  };
  let done = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 2, maxLength: 5 }), { maxLength: 4 }),
      async (rounds) => {
        for (const round of rounds) {
          const outcomes = await Promise.all(round.map(act));
          done += outcomes.filter((o) => o !== null && !isRefused(o)).length;
          const held = await places(at);
          expect(new Set(held.map((p) => `${p.stallId} ${p.shiftId} ${p.seat}`)).size).toBe(held.length);
          expect(new Set(held.map((p) => `${p.enterpriseId} ${p.shiftId}`)).size).toBe(held.length);
        }
      },
    ),
    { numRuns: 12, seed: 15 },
  );
  expect(done).toBeGreaterThan(10);
});

test('who is erased stood where they stood, and the words with which they left are gone', async () => {
  const at = await another({ many: 1 });
  given(await put(at, 0, await seatOf(at, 'A1')));
  const [enterpriseId = ''] = at.enterprises;
  await inCity((db) =>
    freePlacesOf(db, { activityId: at.event.id, enterpriseId, why: 'Pak Rekaan sakit' }, around),
  );
  await inCity((db) => forgetPlaces(db, { enterprises: [enterpriseId as EnterpriseId] }));
  const { rows } = await inCity((db) =>
    db.execute(sql`select freed_at is not null as freed, freed_why as why from events_place
      where activity_id = ${at.event.id}`),
  );
  expect(rows).toEqual([{ freed: true, why: null }]);
});

test('the database itself refuses a second holder and a second body', async () => {
  const at = await another({ many: 2 });
  const seat = await seatOf(at, 'A1');
  given(await put(at, 0, seat));
  const again = (n: number, to: Seat) =>
    inCity((db) =>
      db.execute(sql`
        insert into events_place (id, activity_id, stall_id, shift_id, seat, enterprise_id, application_id, locked,
          recorded_at, recorded_by)
        values (${freshId<'Place'>()}::uuid, ${at.event.id}, ${to.stallId}::uuid, ${to.shiftId}::uuid, ${to.seat},
          ${at.enterprises[n]}::uuid, ${at.applications[n]}::uuid, false, now(), 'u-staff')`),
    );
  await expect(again(1, seat)).rejects.toThrow('events_place_one_holder');
  await expect(again(0, await seatOf(at, 'A2'))).rejects.toThrow('events_place_one_body');
});
