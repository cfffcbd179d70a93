// For tests only: a migrated city in a database of the worker's own, and transactions that leave nothing behind.
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';

import { holdKeys } from '../keys/held.ts';
import { keysOf, makeKeyFile } from '../keys/index.ts';
import { ownDatabase } from './embedded.ts';
import { openDatabase } from './index.ts';
import type { City, Database, Db, Scope } from './index.ts';
import { within } from './index.ts';
import { copyTemplate, drop } from './test-template.ts';
import type { TestCluster } from './test-template.ts';

export const testKeys = keysOf(makeKeyFile());

/** A new database without cities on the test cluster, dropped when the file's tests end. The schema of 64.71 lies ready. */
export const testDatabase = (): Promise<Database> =>
  newDatabase((cluster, name) => copyTemplate(cluster, testKeys, name));

/** The same, and no city has ever left a schema there. */
export const bareDatabase = (): Promise<Database> =>
  newDatabase(({ superuserUrl, socketDir }, name) =>
    ownDatabase(superuserUrl, socketDir, { name, password: testKeys.file.databasePasswords.owner }),
  );

async function newDatabase(make: (cluster: TestCluster, name: string) => Promise<string>): Promise<Database> {
  holdKeys(testKeys);
  const superuserUrl = inject('postgresUrl');
  const socketDir = new URLSearchParams(superuserUrl.split('?')[1]).get('host') ?? '';
  const name = `t${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const database = await openDatabase(await make({ superuserUrl, socketDir }, name), testKeys);
  afterAll(async () => {
    await database.close();
    const client = new Client({ connectionString: superuserUrl });
    await client.connect();
    await drop(client, name);
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
