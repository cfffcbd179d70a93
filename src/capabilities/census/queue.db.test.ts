// Where a queue is at hand, the number is said right after the import, not within it.
import { afterAll, expect, test } from 'vitest';

import type { ImportId } from '../../kernel/ids.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { loginsOf } from '../../platform/db/migrate.ts';
import type { Scope } from '../../platform/db/index.ts';
import { rolledBack, testDatabase } from '../../platform/db/testing.ts';
import { holdEnqueue, openQueue, prepareQueues } from '../../platform/jobs/index.ts';
import { hearRegistry } from './actions.ts';
import { kelurahan } from './fixtures.ts';
import { jobs } from './jobs.ts';
import { findPublication } from './store/said.ts';

const database = await testDatabase();
const city = await database.createCity({
  code: '64.71',
  name: 'Kota Balikpapan',
  zone: 'Asia/Makassar',
  example: false,
});
const boss = await openQueue(database, (error) => {
  throw error;
});
const { name } = (await database.owner.query<{ name: string }>('select current_database() as name'))
  .rows[0] ?? { name: '' };
await prepareQueues(boss, database, jobs, loginsOf(name).app);
holdEnqueue(boss);
afterAll(async () => {
  holdEnqueue(null);
  await boss.stop({ graceful: false });
});

const importId = 'x' as ImportId;
const asked = async (): Promise<number> => {
  const { rowCount } = await database.owner.query(`select from jobs.job where name = 'census.refresh'`);
  return rowCount ?? 0;
};

test('an import taken back at the last moment asks for no number', async () => {
  await rolledBack(city, wholeCity, (db) => hearRegistry(db, { importId }));
  expect(await asked()).toBe(0);
});

test('an accepted import asks for the number of the whole city, whoever brought it', async () => {
  const kelurahanOnly: Scope = { kind: 'area', area: kelurahan[0] };
  const said = await within(city, kelurahanOnly, async (db) => {
    await hearRegistry(db, { importId });
    return { publication: await findPublication(db) };
  });
  expect(said).toEqual({ publication: null });
  expect(await asked()).toBe(1);
});
