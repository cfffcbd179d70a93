// The second wall: what of a day the database itself shows and takes, whatever a query forgets.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { freshId } from '../../../kernel/ids.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Db, Scope } from '../../../platform/db/index.ts';
import { inElsewhere, inHere, programmeCity } from '../../programme/fixtures.ts';
import { applyAs, heldEvent, inEvent, saleOf, teller } from './fixtures.ts';

const city = await programmeCity();
const inCity = <T>(work: (db: Db) => Promise<T>): Promise<T> => within(city, wholeCity, work);

const held = await inCity((db) => heldEvent(db, city, { over: { area: '64.71.05.1001' } }));
const there: Scope = { kind: 'area', area: '64.71.05' };
const [first = '', second = ''] = held.enterprises;

const person = (enterprise: string): Promise<Scope> =>
  inCity(async (db) => {
    const { rows } = await db.execute<{ id: PersonId }>(
      sql`select owner_id as id from registry_enterprise where id = ${enterprise}::uuid`,
    );
    return { kind: 'person', person: rows[0]?.id as PersonId };
  });

await applyAs(city, teller('u-a', there), 'events:sale', saleOf(held, 0));
await applyAs(city, teller('u-a', there), 'events:sale', saleOf(held, 1));
await applyAs(city, teller('u-a', there), 'events:redeem', {
  activity: held.event.id,
  enterprise: first,
  coupons: ['K1', 'K9999'],
});
await inCity((db) =>
  db.execute(sql`
    insert into events_voice (id, activity_id, enterprise_id, stall_id, kind, said, day, recorded_at)
    values (${freshId()}::uuid, ${held.event.id}, ${first}::uuid, ${held.stalls[0]?.id}::uuid, 'order', 'Dua', '2026-12-05', now())`),
);

const seen = (scope: Scope) =>
  within(city, scope, async (db) => {
    const { rows } = await db.execute<{ sales: number; coupons: number; doubts: number; voices: number }>(sql`
      select (select count(*)::int from events_sale) as sales, (select count(*)::int from events_coupon_redeemed) as coupons,
        (select count(*)::int from events_coupon_doubt) as doubts, (select count(*)::int from events_voice) as voices`);
    const [row] = rows;
    return [row?.sales, row?.coupons, row?.doubts, row?.voices];
  });

test.each<[string, Scope | 'first' | 'second', readonly number[]]>([
  ['the whole city sees all', wholeCity, [2, 1, 1, 1]],
  ['who works where the event is sees its day, and no words to owners of elsewhere', there, [2, 1, 1, 0]],
  ['who works where the enterprises are sees theirs', inHere, [2, 1, 1, 1]],
  ['who works elsewhere sees nothing', inElsewhere, [0, 0, 0, 0]],
  ['an owner sees their own', 'first', [1, 1, 1, 1]],
  ['their neighbour sees another', 'second', [1, 0, 0, 0]],
  ['a visitor sees nothing', { kind: 'none' }, [0, 0, 0, 0]],
])('%s', async (_, who, counts) => {
  const scope = who === 'first' ? await person(first) : who === 'second' ? await person(second) : who;
  expect(await seen(scope)).toEqual(counts);
});

test('a sale for somebody outside of the scope is refused by the database, and none is changed or deleted', async () => {
  const insert = (scope: Scope) =>
    within(city, scope, (db) =>
      db.execute(sql`
        insert into events_sale (id, activity_id, enterprise_id, day, "group", pay, amount, coupons, new_buyer, claimed_at,
          recorded_at, recorded_by)
        values (${freshId()}::uuid, ${held.event.id}, ${first}::uuid, '2026-12-05', 'craft', 'cash', 1, 0, false, now(), now(), 'x')`),
    );
  await expect(insert(inElsewhere)).rejects.toThrow('42501');
  await expect(insert(await person(second))).rejects.toThrow('42501');
  await expect(insert(inEvent)).rejects.toThrow('42501');
  await expect(inCity((db) => db.execute(sql`delete from events_sale`))).rejects.toThrow('42501');
  await expect(inCity((db) => db.execute(sql`update events_turnout set n = 1`))).rejects.toThrow('42501');
});
