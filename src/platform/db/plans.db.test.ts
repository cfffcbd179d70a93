// Keeping plans: what is repeated is read and planned once a connection, and answers the same.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { wholeCity, within } from './index.ts';
import type { Db } from './index.ts';
import { testCity } from './testing.ts';

const city = await testCity();

const twice = async (db: Db) => {
  const ask = async (n: number) =>
    (await db.execute<{ n: number }>(sql`select ${n}::int + 1 as n`)).rows[0]?.n;
  const answers = [await ask(1), await ask(41)];
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from pg_prepared_statements where statement like 'select %::int + 1 as n'`,
  );
  return { answers, named: rows[0]?.n };
};

test('a statement that is repeated is known to its connection by one name, whatever its values', async () => {
  expect(await within(city, wholeCity, twice, { plans: 'kept' })).toEqual({ answers: [2, 42], named: 1 });
});

test('a refusal and a fault end such a transaction as they end any other', async () => {
  const write = (db: Db) => db.execute(sql`select set_config('app.probe', ${'there'}, true)`);
  const refused = await within(
    city,
    wholeCity,
    async (db) => {
      await write(db);
      return { refused: 'no' } as const;
    },
    { plans: 'kept' },
  );
  expect(refused).toEqual({ refused: 'no' });
  const fault = within(city, wholeCity, (db) => db.execute(sql`select ${0}::int / 0`), { plans: 'kept' });
  await expect(fault).rejects.toThrow('database 22012');
});
