// For tests only: a database in which the schema of city 64.71 is migrated, made once for each set of migrations and then copied.
import { createHash } from 'node:crypto';

import { Client, escapeIdentifier } from 'pg';

import type { Keys } from '../keys/index.ts';
import { ownDatabase } from './embedded.ts';
import { openDatabase } from './index.ts';
import { knownMigrations, loginsOf } from './migrate.ts';

/** The test cluster: its superuser's address, and the folder it listens in. */
export type TestCluster = { readonly superuserUrl: string; readonly socketDir: string };

const hashes = [...knownMigrations('shared'), ...knownMigrations('city')].join();
const template = `template_${createHash('sha256').update(hashes).digest('hex').slice(0, 16)}`;
const inMaking = 'template_in_making';
/** Advisory lock in the database `postgres`: shared by who copies, whole for who makes. */
const lock = 64_712;

/**
 * Makes the database `name`, of a role of that name: as if `createCity` had run for city 64.71 and its row were gone, so
 * that `createCity` finds the schema migrated. Migrating takes eight times the work of copying.
 */
export async function copyTemplate(cluster: TestCluster, keys: Keys, name: string): Promise<string> {
  const client = new Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock_shared($1)', [lock]);
    if (!(await isThere(client, template))) {
      await client.query('select pg_advisory_unlock_shared($1)', [lock]);
      await client.query('select pg_advisory_lock($1)', [lock]);
      if (!(await isThere(client, template))) await make(client, cluster, keys);
    }
    const copy = escapeIdentifier(name);
    await client.query(`create database ${copy} template ${template} strategy file_copy`);
    const url = await ownDatabase(cluster.superuserUrl, cluster.socketDir, passwordOf(keys, name));
    await client.query(`alter database ${copy} owner to ${copy}`);
    await inside(cluster, name, `reassign owned by ${template} to ${copy}`);
    return url;
  } finally {
    await client.end();
  }
}

const passwordOf = (keys: Keys, name: string) => ({ name, password: keys.file.databasePasswords.owner });

const isThere = async (client: Client, name: string): Promise<boolean> =>
  (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1;

/** Those of other migrations go: nobody copies them while the lock is held, and who needs one makes it again. */
async function make(client: Client, cluster: TestCluster, keys: Keys): Promise<void> {
  const old = await client.query<{ name: string }>(
    `select datname as name from pg_database where starts_with(datname, 'template_')`,
  );
  for (const { name } of old.rows) await drop(client, name);
  const url = await ownDatabase(cluster.superuserUrl, cluster.socketDir, passwordOf(keys, inMaking));
  const database = await openDatabase(url, keys);
  try {
    await database.createCity({ code: '64.71', name: 'x', zone: 'Asia/Makassar', example: false });
    await database.owner.query('delete from city');
  } finally {
    await database.close();
  }
  // The logins of a copy are its own; what those of the template may do would only stand in the way.
  const { app, open } = loginsOf(inMaking);
  await inside(cluster, inMaking, `drop owned by ${app}, ${open}`);
  await client.query(`drop role ${app}, ${open}`);
  // Whoever is given what the template owns would be given the template as well, and could never be dropped.
  await client.query(`alter database ${inMaking} owner to current_user`);
  await client.query(`alter role ${inMaking} rename to ${template}`);
  await client.query(`alter database ${inMaking} rename to ${template}`);
}

/** Takes away a database and its three roles. */
export async function drop(client: Client, name: string): Promise<void> {
  await client.query(`drop database ${escapeIdentifier(name)} with (force)`);
  for (const role of [name, ...Object.values(loginsOf(name))])
    await client.query(`drop role if exists ${escapeIdentifier(role)}`);
}

/** One statement as superuser within a database. */
async function inside({ superuserUrl }: TestCluster, name: string, statement: string): Promise<void> {
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
