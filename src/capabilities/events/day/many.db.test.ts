// Twenty phones that were without signal for a day tell of it together: none lost, none doubled.
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { wholeCity, within } from '../../../platform/db/index.ts';
import { world } from '../../../platform/sync/fixtures.ts';
import type { SentAct } from '../../../platform/sync/index.ts';
import { programmeCity } from '../../programme/fixtures.ts';
import { acts, feeds } from '../sync.ts';
import { salesOf } from './door.ts';
import { heldEvent, lineOf, onTheDay, saleOf, teller } from './fixtures.ts';

const city = await programmeCity();
const phones = 20;
const taps = 25;

/** What a line may do to a list: parts in any order, each perhaps twice. */
function mangled(all: readonly SentAct[], seed: number): readonly (readonly SentAct[])[] {
  const [parts = []] = fc.sample(
    fc.shuffledSubarray([...all], { minLength: all.length }).chain((mixed) =>
      fc
        .array(fc.integer({ min: 1, max: 9 }), { minLength: all.length, maxLength: all.length })
        .map((sizes) => {
          const cut: SentAct[][] = [];
          for (let from = 0, n = 0; from < mixed.length; n += 1) {
            const size = sizes[n] ?? 1;
            cut.push(mixed.slice(from, from + size));
            if (size % 3 === 0) cut.push(mixed.slice(from, from + size));
            from += size;
          }
          return [...cut, cut[0] ?? []];
        }),
    ),
    { numRuns: 1, seed },
  );
  return parts;
}

test('twenty phones sync together, in any order and twice over: every tap counts once, every undone one not at all', async () => {
  const at = world(city, acts, feeds);
  at.clock.now = onTheDay;
  const held = await within(city, wholeCity, (db) => heldEvent(db, city, { many: 10 }));
  let left = 0n;
  const lines = await Promise.all(
    Array.from({ length: phones }, async (_, who) => {
      const { phone, act } = await lineOf(at, teller(`kasir-${String(who)}`));
      const sales = Array.from({ length: taps }, (_tap, n) => {
        const coupons = n % 3 === 0 ? 1 + (n % 4) : 0;
        const amount = coupons > 0 ? coupons * 5_000 : 1_000 * (n + 1) + who;
        return saleOf(held, who % 10, {
          amount,
          coupons,
          pay: coupons > 0 ? 'coupon' : n % 2 === 0 ? 'cash' : 'qris',
        });
      });
      const gone = sales.filter((_sale, n) => n % 10 === 9);
      left += sales.reduce((sum, s) => sum + (gone.includes(s) ? 0n : BigInt(s.amount)), 0n);
      const all = [
        ...sales.map((sale) => act('events:sale', sale)),
        ...gone.map(({ sale, enterprise }) => act('events:undo', { sale, enterprise })),
      ];
      return { phone, all, parts: mangled(all, 1 + who) };
    }),
  );
  await Promise.all(
    lines.map(async ({ phone, parts }) => {
      for (const part of parts) expect((await phone.send(part)).status).toBe(200);
      let { more } = (await phone.changes()).json;
      while (more) ({ more } = (await phone.changes()).json);
    }),
  );
  const receipts = await Promise.all(
    lines.map(async ({ phone, all }) => {
      const { json } = await phone.send(all);
      return json.receipts.map((r) => r.state);
    }),
  );
  expect(new Set(receipts.flat())).toEqual(new Set(['accepted']));
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute<{ n: number }>(
      sql`select count(*)::int as n from events_sale where activity_id = ${held.event.id}`,
    ),
  );
  expect(rows[0]?.n).toBe(phones * taps);
  const told = await within(city, wholeCity, (db) => salesOf(db, held.event.id));
  expect(told.taps).toBe(phones * (taps - 2));
  expect(told.amount).toBe(left);
  expect(told.byPay.reduce((sum, p) => sum + p.amount, 0n)).toBe(left);
  expect(at.faults).toEqual([]);
}, 60_000);
