// Asking many things at once: each gets its own answer, and a fault or a refusal ends such a transaction as any other.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { askAll, overCity, wholeCity, within } from './index.ts';
import type { Db } from './index.ts';
import { testCity } from './testing.ts';

const city = await testCity();
const together = { plans: 'kept', together: true } as const;

const number = (db: Db, n: number) => async () =>
  (await db.execute<{ n: number }>(sql`select ${n}::int as n, pg_sleep(${n === 1 ? 0.02 : 0})`)).rows[0]?.n;
const area = async (db: Db) =>
  (await db.execute<{ area: string }>(sql`select current_setting('app.area', true) as area`)).rows[0]?.area;

test.for([together, {}])('every question has its own answer, in the order asked: %j', async (how) => {
  const answers = await within(
    city,
    wholeCity,
    async (db) => askAll(db, number(db, 1), number(db, 2), () => askAll(db, number(db, 3), number(db, 4))),
    how,
  );
  expect(answers).toEqual([1, 2, [3, 4]]);
});

test('what is asked at once is asked within the scope', async () => {
  const seen = await within(
    city,
    { kind: 'area', area: '64.71.01' },
    async (db) =>
      askAll(
        db,
        () => area(db),
        () => area(db),
      ),
    together,
  );
  expect(seen).toEqual(['64.71.01', '64.71.01']);
});

test('a fault among many is thrown when the others have ended, and the next transaction knows nothing of it', async () => {
  let ended = false;
  const fault = within(
    city,
    wholeCity,
    async (db) =>
      askAll(
        db,
        () => db.execute(sql`select ${0}::int / 0`),
        async () => {
          await number(db, 1)().catch(() => undefined);
          ended = true;
        },
      ),
    together,
  );
  await expect(fault).rejects.toThrow('database 22012');
  expect(ended).toBe(true);
  expect(await Promise.all([1, 2, 3].map((n) => within(city, wholeCity, (db) => number(db, n)())))).toEqual([
    1, 2, 3,
  ]);
});

test('whoever asks many things at once cannot widen the scope for a moment', async () => {
  const wide = within(city, { kind: 'none' }, (db) => overCity(db, area), together);
  await expect(wide).rejects.toThrow('one scope');
});
