// The rota from the facts to the stalls: proposed, taken over, stale, withdrawn from, and two who take over at once.
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { freshId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { around, given, programmeCity } from '../../programme/fixtures.ts';
import { putByHand } from './actions/hand.ts';
import { setSquares } from './actions/plan.ts';
import { dropRota, runRota, takeRota } from './actions/rota.ts';
import { freePlacesOf, placesOn, stallsOf } from './door.ts';
import { stalledEvent } from './fixtures.ts';
import type { Stalled } from './fixtures.ts';
import type { RotaId } from './kinds.ts';
import { findRota, insertRota } from './store/rotas.ts';

const city = await programmeCity();
const inCity = <T>(work: (db: Db) => Promise<T>): Promise<T> => within(city, wholeCity, work);

async function asked({ event }: Stalled, seed = 'undian 1'): Promise<RotaId> {
  const id = freshId<'Rota'>();
  await inCity((db) =>
    insertRota(db, {
      id,
      activityId: event.id,
      seed,
      state: 'asked',
      recordedAt: around.now,
      recordedBy: 'u-staff',
    }),
  );
  return id;
}

async function proposed(at: Stalled): Promise<RotaId> {
  const id = await asked(at);
  await runRota(city, id, around, 10);
  return id;
}

const take = ({ event }: Stalled, id: RotaId) =>
  inCity((db) => takeRota(db, { event, id, why: 'dibagi ulang', url: 'http://localhost' }, around));
const standing = ({ event }: Stalled) => inCity((db) => placesOn(db, event.id));
const seats = async (at: Stalled) =>
  (await standing(at)).map((p) => `${p.shiftId} ${p.stallCode} ${p.seat} ${p.enterpriseId}`);

let made = 0;
const another = (over: Parameters<typeof stalledEvent>[2] = {}) =>
  inCity((db) => stalledEvent(db, city, { from: (made += 100), ...over }));

describe('a rota', () => {
  test('is proposed with what it says of itself, and stands when somebody takes it over', async () => {
    const at = await another({ many: 4, grid: { cols: '2', seats: '1' } });
    const id = await proposed(at);
    const row = await inCity((db) => findRota(db, id));
    expect(row).toMatchObject({ state: 'proposed', told: { least: 2, most: 2, without: [], seats: 8 } });
    expect(await standing(at)).toEqual([]);
    expect(given(await take(at, id))).toEqual({ freed: 0, put: 8 });
    expect(new Set(await seats(at)).size).toBe(8);
    expect(await take(at, id)).toEqual({ refused: 'not-open' });
  });

  test('a run that was broken off is carried out again, and one that is finished stays as it is', async () => {
    const at = await another({ many: 2 });
    const id = await asked(at);
    await runRota(city, id, around, 10);
    const first = await inCity((db) => findRota(db, id));
    await runRota(city, id, { ...around, now: new Date('2026-12-09T00:00:00Z'), today: '2026-12-09' }, 10);
    expect(await inCity((db) => findRota(db, id))).toEqual(first);
  });

  test('two take over two proposals at once: one wins, and no seat is held twice', async () => {
    const at = await another({ many: 4 });
    const [one, two] = [await proposed(at), await proposed(at)];
    const done = await Promise.all([take(at, one), take(at, two)]);
    expect(done.filter((d) => !isRefused(d))).toHaveLength(1);
    expect(done.flatMap((d) => ('refused' in d ? [d.refused] : []))).toSatisfy((codes: string[]) =>
      ['not-open', 'stale'].includes(codes[0] ?? ''),
    );
    const held = await standing(at);
    expect(new Set(held.map((p) => `${p.stallId} ${p.shiftId} ${p.seat}`)).size).toBe(held.length);
    expect(new Set(held.map((p) => `${p.enterpriseId} ${p.shiftId}`)).size).toBe(held.length);
  });

  test('that no longer fits is refused and says what changed', async () => {
    const at = await another({ many: 3 });
    const stale = async (change: (db: Db) => Promise<unknown>, part: string) => {
      const id = await proposed(at);
      await inCity(change);
      expect(await take(at, id)).toEqual({ refused: 'stale', part });
      given(await inCity((db) => dropRota(db, { event: at.event, id }, around)));
    };
    const [stall] = await inCity((db) => stallsOf(db, at.event.id));
    const [shift] = at.shifts;
    const seat = { stallId: stall?.id ?? '', shiftId: shift?.id ?? '', seat: 1 };
    const squares = {
      codes: ['A1'],
      empty: [],
      setting: { power: true },
      code: null,
    };
    await stale((db) => setSquares(db, { event: at.event, squares }, around), 'plan');
    await stale(
      (db) => db.execute(sql`update events_application set most = 3 where id = ${at.applications[0]}::uuid`),
      'applications',
    );
    await stale(
      (db) =>
        putByHand(
          db,
          { event: at.event, application: at.applications[0] ?? '', at: seat, agreed: false },
          around,
        ),
      'places',
    );
    await stale(
      (db) =>
        db.execute(sql`update events_shift set starts = starts + interval '1 minute', postponed_at = now()
        where id = ${at.shifts[3]?.id}::uuid`),
      'shifts',
    );
  });

  test('who is set by hand stays where they are', async () => {
    const at = await another({ many: 2, grid: { cols: '2' } });
    const [, second] = await inCity((db) => stallsOf(db, at.event.id));
    const seat = { stallId: second?.id ?? '', shiftId: at.shifts[0]?.id ?? '', seat: 1 };
    given(
      await inCity((db) =>
        putByHand(
          db,
          { event: at.event, application: at.applications[1] ?? '', at: seat, agreed: false },
          around,
        ),
      ),
    );
    given(await take(at, await proposed(at)));
    const stands = (await standing(at)).find(
      (p) => p.shiftId === seat.shiftId && p.stallId === seat.stallId && p.seat === 1,
    );
    expect([stands?.enterpriseId, stands?.locked]).toEqual([at.enterprises[1], true]);
  });

  test('a late withdrawal frees its places, and the next rota moves nobody else', async () => {
    const at = await another({ many: 12, grid: { cols: '3', seats: '2' }, of: () => ({ most: 2 }) });
    given(await take(at, await proposed(at)));
    const [gone = ''] = at.enterprises;
    const before = (await seats(at)).filter((s) => !s.endsWith(gone));
    const freed = await inCity(async (db) => {
      await db.execute(
        sql`update programme_participation set state = 'dropped' where enterprise_id = ${gone}::uuid`,
      );
      return freePlacesOf(db, { activityId: at.event.id, enterpriseId: gone, why: 'sakit' }, around);
    });
    expect(freed).toBe(2);
    const id = await proposed(at);
    expect(await inCity((db) => findRota(db, id))).toMatchObject({ told: { moved: 0 } });
    given(await take(at, id));
    expect(await seats(at)).toEqual(expect.arrayContaining(before));
  });

  test('once a day has begun nobody is moved out of it, and who left stays in the shifts in which they stood', async () => {
    const at = await another({ many: 4, grid: { cols: '2' } });
    given(await take(at, await proposed(at)));
    const then = { ...around, now: new Date('2026-12-05T08:00:00Z'), today: '2026-12-05' };
    const [gone = ''] = at.enterprises;
    const had = await standing(at);
    await inCity(async (db) => {
      await db.execute(
        sql`update programme_participation set state = 'dropped' where enterprise_id = ${gone}::uuid`,
      );
      await freePlacesOf(
        db,
        { activityId: at.event.id, enterpriseId: gone, why: 'sakit' },
        { ...then, today: '2026-12-06' },
      );
    });
    const id = await asked(at);
    await runRota(city, id, then, 10);
    given(
      await inCity((db) =>
        takeRota(db, { event: at.event, id, why: 'dibagi ulang', url: 'http://localhost' }, then),
      ),
    );
    const now = await standing(at);
    const begun = (all: typeof had) => all.filter((p) => p.day === '2026-12-05').map((p) => p.placeId);
    expect(begun(now)).toEqual(begun(had));
    expect(now.filter((p) => p.day === '2026-12-06' && p.enterpriseId === gone)).toEqual([]);
  });
});
