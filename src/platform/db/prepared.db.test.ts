// Statements that are put together once: each asking has its own values and its own transaction.
import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';

import { prepared, wholeCity, within } from './index.ts';
import { testCity } from './testing.ts';

const city = await testCity();
const shared = pgTable('city', { code: text().notNull(), name: text().notNull() });
let made = 0;
const named = prepared((db) => {
  made += 1;
  return db
    .select()
    .from(shared)
    .where(sql`${shared.code} = any(${sql.placeholder('codes')}::text[])`);
});

test('a statement is put together once a connection and answers for the values of each asking', async () => {
  const ask = (...codes: string[]) =>
    within(city, wholeCity, async (db) => [await named(db, { codes }), await named(db, { codes: [] })], {
      plans: 'kept',
    });
  const own = [{ code: '64.71', name: 'Kota Balikpapan' }];
  expect(await ask('64.71')).toEqual([own, []]);
  expect(await ask('64.72')).toEqual([[], []]);
  expect(await ask('64.72', '64.71')).toEqual([own, []]);
  expect(made).toBe(1);
});
