// Goods on their way to a shelf and off it, in a real database: nothing is taken that is not there, whoever comes first.
import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { addDays, day } from '../../../kernel/day.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { rolledBack } from '../../../platform/db/testing.ts';
import { person } from '../../accounts/fixtures.ts';
import { given, programmeCity, today } from '../../programme/fixtures.ts';
import { countDelivery, sendGoods } from './actions/deliver.ts';
import { orderGoods, takeOff, undoMove } from './actions/off.ts';
import type { Off } from './actions/off.ts';
import { shelfOf } from './door.ts';
import { aPartner, aProduct, aStanding, sell, stock } from './fixtures.ts';
import type { DeliveryId } from './kinds.ts';
import { deliveriesOf, openOrders } from './rules/deliveries.ts';
import { stockOf } from './rules/stock.ts';
import { movesOf } from './store/moves.ts';
import { placesOf } from './store/places.ts';

let city: City;
let tick = Date.parse('2026-11-22T02:00:00Z');
/** Every act a moment later than the one before. */
const around = () => ({ by: 'u-toko', now: new Date((tick += 1000)), today });
beforeAll(async () => {
  city = await programmeCity();
});

let grounds = 0;
async function ground(db: Db) {
  const n = String((grounds += 1));
  const outlet = await aPartner(db, `Toko Rekaan ${n}`);
  const koperasi = await aPartner(db, `Koperasi Rekaan ${n}`, 'koperasi');
  const product = await aProduct(db, `Amplang Rekaan ${n}`);
  const placement = await aStanding(db, { product, outlet, aggregator: koperasi });
  return { outlet, koperasi, product, placement, among: { ids: [placement] } };
}

const expires = day('2027-03-01');
const line = (placementId: string, quantity: number, batch = 'A') => ({
  placementId,
  quantity,
  batch,
  expiresOn: expires,
});
const offOf = (placementId: string, quantity: number, over: Partial<Off> = {}): Off => ({
  among: { ids: [placementId] },
  placementId,
  kind: 'returned',
  batch: 'A',
  expiresOn: expires,
  quantity,
  day: today,
  note: null,
  ...over,
});
const countAll = async (db: Db, delivery: DeliveryId, ids: readonly string[], n: (sent: number) => number) =>
  countDelivery(
    db,
    {
      among: { ids },
      delivery,
      typed: new Map(
        (await movesOf(db, ids))
          .filter((m) => m.deliveryId === delivery && m.kind === 'sent')
          .map((m) => [m.id, String(n(m.quantity))]),
      ),
      day: '',
    },
    around(),
  );

describe('a delivery', () => {
  test('lies on the shelf as it was counted, and what is missing is named', () =>
    rolledBack(city, wholeCity, async (db) => {
      const { placement, among } = await ground(db);
      const sent = { among, lines: [line(placement, 20), line(placement, 5, 'B')], day: today, note: null };
      const { id } = given(await sendGoods(db, sent, around()));
      expect((await shelfOf(db, [placement])).get(placement)).toEqual({ received: 0, gone: 0, onShelf: 0 });
      given(await countAll(db, id, [placement], (n) => n - 2));
      const moves = await movesOf(db, [placement]);
      expect(stockOf(moves, 0).batches.map((b) => [b.batch, b.sent, b.short, b.onShelf])).toEqual([
        ['A', 20, 2, 18],
        ['B', 5, 2, 3],
      ]);
      expect(deliveriesOf(moves)[0]).toMatchObject({ id, countedOn: today });
    }));

  test('goes nowhere before the terms are signed, nor after the placement ended, nor to two outlets', () =>
    rolledBack(city, wholeCity, async (db) => {
      const { placement, product, outlet } = await ground(db);
      const other = await aPartner(db, 'Toko Lain Rekaan');
      const second = await aProduct(db, 'Keripik Rekaan');
      const unsigned = await aStanding(db, { product: second, outlet, signed: false });
      const ended = await aStanding(db, { product: second, outlet: other, ends: '2026-10-31' });
      const elsewhere = await aStanding(db, { product, outlet: other });
      const send = (...ids: string[]) =>
        sendGoods(
          db,
          { among: { ids }, lines: ids.map((id) => line(id, 1)), day: today, note: null },
          around(),
        );
      expect(await send(unsigned)).toEqual({ refused: 'not-signed', product: 'Keripik Rekaan' });
      expect(await send(ended)).toMatchObject({ refused: 'not-running' });
      expect(await send(placement, elsewhere)).toEqual({ refused: 'two-outlets' });
      expect(
        await sendGoods(
          db,
          { among: { of: outlet }, lines: [line(elsewhere, 1)], day: today, note: null },
          around(),
        ),
      ).toEqual({ refused: 'unknown-placement' });
    }));

  test('is counted once; counted again only after the count is taken back', () =>
    rolledBack(city, wholeCity, async (db) => {
      const { placement, outlet, koperasi } = await ground(db);
      const lines = [line(placement, 10), line(placement, 4, 'B')];
      const sent = { among: { of: koperasi }, lines, day: today, note: null };
      const { id } = given(await sendGoods(db, sent, around()));
      given(await countAll(db, id, [placement], (n) => n));
      expect(await countAll(db, id, [placement], (n) => n)).toEqual({ refused: 'counted-already' });
      const [sentMove, , received] = await movesOf(db, [placement]);
      if (!sentMove || !received) throw new Error('the moves are there');
      expect(await undoMove(db, { among: { of: koperasi }, move: sentMove.id }, around())).toEqual({
        refused: 'counted-already',
      });
      expect(await undoMove(db, { among: { of: koperasi }, move: received.id }, around())).toEqual({
        refused: 'not-yours',
      });
      given(await undoMove(db, { among: { of: outlet }, move: received.id }, around()));
      expect(await movesOf(db, [placement])).toHaveLength(2);
      given(await countAll(db, id, [placement], (n) => n - 1));
      expect((await shelfOf(db, [placement])).get(placement)?.onShelf).toBe(12);
    }));
});

describe('what leaves the shelf', () => {
  test('is never more than is there, sold pieces taken from what expires first', () =>
    rolledBack(city, wholeCity, async (db) => {
      const { placement } = await ground(db);
      await stock(db, placement, { quantity: 10, expiresOn: expires }, around());
      await sell(db, placement, 4);
      expect(await takeOff(db, offOf(placement, 7), around())).toMatchObject({
        refused: 'not-there',
        there: 6,
      });
      given(await takeOff(db, offOf(placement, 6, { kind: 'damaged' }), around()));
      expect(await takeOff(db, offOf(placement, 1), around())).toMatchObject({ there: 0 });
      expect((await shelfOf(db, [placement])).get(placement)).toEqual({ received: 10, gone: 6, onShelf: 0 });
    }));

  test('is not expired before its day', () =>
    rolledBack(city, wholeCity, async (db) => {
      const { placement } = await ground(db);
      await stock(db, placement, { quantity: 3, batch: 'X', expiresOn: today }, around());
      await stock(db, placement, { quantity: 3, expiresOn: expires }, around());
      const gone = (batch: string, on = today) =>
        takeOff(
          db,
          offOf(placement, 1, {
            kind: 'expired',
            batch,
            expiresOn: batch === 'X' ? today : expires,
            day: on,
          }),
          around(),
        );
      expect(await gone('A')).toEqual({ refused: 'not-expired', expiresOn: expires });
      expect(isRefused(await gone('X'))).toBe(false);
      expect(await gone('X', addDays(today, -1))).toMatchObject({ refused: 'not-expired' });
    }));

  test('comes back when it was a slip; a count does not once its pieces were sold', () =>
    rolledBack(city, wholeCity, async (db) => {
      const { placement, among } = await ground(db);
      await stock(db, placement, { quantity: 10, expiresOn: expires }, around());
      const { id } = given(await takeOff(db, offOf(placement, 3), around()));
      given(await undoMove(db, { among, move: id }, around()));
      expect(await undoMove(db, { among, move: id }, around())).toEqual({ refused: 'unknown-move' });
      await sell(db, placement, 4);
      const received = (await movesOf(db, [placement])).find((m) => m.kind === 'received');
      if (!received) throw new Error('it was counted');
      expect(await undoMove(db, { among, move: received.id }, around())).toEqual({
        refused: 'gone-since',
        pieces: 4,
      });
    }));

  test('of two who take the last pieces together one is told that they are gone', async () => {
    const placement = await within(city, wholeCity, async (db) => {
      const { placement: id } = await ground(db);
      await stock(db, id, { quantity: 5, expiresOn: expires }, around());
      return id;
    });
    const both = await Promise.all(
      [3, 3].map((n) => within(city, wholeCity, (db) => takeOff(db, offOf(placement, n), around()))),
    );
    expect(both.filter((one) => isRefused(one))).toEqual([
      { refused: 'not-there', batch: 'A', expiresOn: expires, there: 2 },
    ]);
    await within(city, wholeCity, async (db) => {
      expect((await shelfOf(db, [placement])).get(placement)).toEqual({ received: 5, gone: 3, onShelf: 2 });
    });
  });
});

test('an order is open until it is sent', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { placement, among } = await ground(db);
    const wanted = { among, lines: [{ placementId: placement, quantity: 12 }], day: addDays(today, 3) };
    given(await orderGoods(db, wanted, around()));
    await stock(db, placement, { quantity: 5 }, around());
    expect(openOrders(await movesOf(db, [placement]))).toMatchObject([{ ordered: 12, open: 7 }]);
    await stock(db, placement, { quantity: 7 }, around());
    expect(openOrders(await movesOf(db, [placement]))).toEqual([]);
  }));

test('people of an organisation see and move the goods of its own placements alone', async () => {
  const user = await person(city, { username: 'orangtoko', role: 'partner', name: 'Rekaan Toko' });
  const made = await within(city, wholeCity, async (db) => {
    const own = await ground(db);
    const other = await aPartner(db, 'Toko Sebelah Rekaan');
    const apart = await aStanding(db, { product: await aProduct(db, 'Sambal Rekaan'), outlet: other });
    await stock(db, own.placement, { quantity: 5, expiresOn: expires }, around());
    await stock(db, apart, { quantity: 5, expiresOn: expires }, around());
    await db.execute(sql`
      insert into partners_person (user_id, partner_id, recorded_at, recorded_by)
      values (${user.userId}, ${own.outlet}::uuid, ${around().now.toISOString()}, 'test')`);
    return { ...own, other, apart };
  });
  await rolledBack(city, { kind: 'partner', user: user.userId }, async (db) => {
    expect(await placesOf(db, { of: made.outlet })).toMatchObject([
      { id: made.placement, outletId: made.outlet, maker: expect.stringContaining('Dapur Amplang Rekaan') },
    ]);
    expect(await placesOf(db, { of: made.other })).toEqual([]);
    expect(await movesOf(db, [made.apart])).toEqual([]);
    expect(await takeOff(db, offOf(made.apart, 1), around())).toEqual({ refused: 'unknown-placement' });
    given(await takeOff(db, offOf(made.placement, 1, { among: { of: made.outlet } }), around()));
  });
});

type Step =
  | { readonly kind: 'send'; readonly quantity: number; readonly batch: string }
  | { readonly kind: 'count'; readonly less: number }
  | {
      readonly kind: 'off';
      readonly off: 'returned' | 'damaged';
      readonly quantity: number;
      readonly batch: string;
    }
  | { readonly kind: 'sell'; readonly quantity: number }
  | { readonly kind: 'undo'; readonly at: number };

const batch = fc.constantFrom('A', 'B');
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('send' as const), quantity: fc.integer({ min: 1, max: 20 }), batch }),
  fc.record({ kind: fc.constant('count' as const), less: fc.integer({ min: -2, max: 3 }) }),
  fc.record({
    kind: fc.constant('off' as const),
    off: fc.constantFrom('returned' as const, 'damaged' as const),
    quantity: fc.integer({ min: 1, max: 12 }),
    batch,
  }),
  fc.record({ kind: fc.constant('sell' as const), quantity: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ kind: fc.constant('undo' as const), at: fc.nat(30) }),
);

async function take(db: Db, placement: string, step: Step): Promise<void> {
  const among = { ids: [placement] };
  if (step.kind === 'send') {
    const lines = [line(placement, step.quantity, step.batch)];
    given(await sendGoods(db, { among, lines, day: today, note: null }, around()));
  } else if (step.kind === 'count') {
    const waiting = deliveriesOf(await movesOf(db, [placement])).find((d) => d.countedOn === null);
    if (waiting)
      given(await countAll(db, waiting.id as DeliveryId, [placement], (n) => Math.max(0, n - step.less)));
  } else if (step.kind === 'off') {
    await takeOff(db, offOf(placement, step.quantity, { kind: step.off, batch: step.batch }), around());
  } else if (step.kind === 'sell') {
    const there = (await shelfOf(db, [placement])).get(placement)?.onShelf ?? 0;
    if (there >= step.quantity) await sell(db, placement, step.quantity);
  } else {
    const move = (await movesOf(db, [placement]))[step.at];
    if (move) await undoMove(db, { among, move: move.id }, around());
  }
}

test('any order of deliveries, counts, sales, returns and slips taken back keeps the shelf equal to what came and went', () =>
  rolledBack(city, wholeCity, async (db) => {
    const { outlet } = await ground(db);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 20 }), async (steps) => {
        const placement = await aStanding(db, { product: await aProduct(db, `Rekaan ${(n += 1)}`), outlet });
        for (const step of steps) {
          await take(db, placement, step);
          const { rows } = await db.execute<{ sold: number }>(sql`
            select coalesce(sum(quantity), 0)::int as sold from retail_sale where placement_id = ${placement}::uuid`);
          const { batches, uncovered } = stockOf(await movesOf(db, [placement]), rows[0]?.sold ?? 0);
          expect(uncovered).toBe(0);
          for (const b of batches) {
            expect(b.onShelf).toBeGreaterThanOrEqual(0);
            expect(b.sent).toBe(b.onWay + b.short + b.received);
            expect(b.received).toBe(b.sold + b.returned + b.expired + b.damaged + b.onShelf);
          }
          expect((await shelfOf(db, [placement])).get(placement)?.onShelf).toBe(
            batches.reduce((sum, b) => sum + b.onShelf, 0),
          );
        }
      }),
      { numRuns: 10 },
    );
  }));
