// For tests only: a migrated city in a database of the worker's own, and transactions that leave nothing behind.
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';

import { holdKeys } from '../keys/held.ts';
import { keysOf, makeKeyFile } from '../keys/index.ts';
import { ownDatabase } from './embedded.ts';
import { openDatabase } from './index.ts';
import type { City, Database, Db, Scope } from './index.ts';
import { within } from './index.ts';

export const testKeys = keysOf(makeKeyFile());

/** A new, empty database on the test cluster: dropped when the file's tests end. */
export async function testDatabase(): Promise<Database> {
  holdKeys(testKeys);
  const superuserUrl = inject('postgresUrl');
  const socketDir = new URLSearchParams(superuserUrl.split('?')[1]).get('host') ?? '';
  const name = `t${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const password = testKeys.file.databasePasswords.owner;
  const database = await openDatabase(
    await ownDatabase(superuserUrl, socketDir, { name, password }),
    testKeys,
  );
  afterAll(async () => {
    await database.close();
    const client = new Client({ connectionString: superuserUrl });
    await client.connect();
    await client.query(`drop database "${name}" with (force)`);
    for (const role of [name, `${name}_app`, `${name}_open`])
      await client.query(`drop role if exists "${role}"`);
    await client.end();
  });
  return database;
}

/** City 64.71 migrated and empty (no areas): fill what the test needs. One a test file. */
export async function testCity(code = '64.71', name = 'Kota Balikpapan'): Promise<City> {
  const database = await testDatabase();
  return database.createCity({ code, name, zone: 'Asia/Makassar', example: false });
}

class Undo extends Error {}

/** Runs `work` within the scope and takes everything back, whatever happens. */
export async function rolledBack<T>(city: City, scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  await within(city, scope, async (db) => {
    result = { value: await work(db) };
    throw new Undo();
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  if (!result) throw new Error('the work did not finish');
  return result.value;
}
