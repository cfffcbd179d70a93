// A scratch PostgreSQL of a data folder, up while something is measured, and the databases on it.
import { Client, escapeIdentifier } from 'pg';

import type { Config } from '../src/platform/config.ts';
import { keysFolder } from '../src/platform/config.ts';
import { ownDatabase } from '../src/platform/db/embedded.ts';
import { openKeys } from '../src/platform/keys/index.ts';
import { holdServerLock, openCluster } from '../src/platform/postgres/index.ts';

const main = 'naik_kelas';

/** A data folder to measure in: durable like any other, listening on no port of anybody's. */
export const configFor = (dataDir: string, databaseUrl: string | null = null): Config => ({
  port: 0,
  host: '127.0.0.1',
  dataDir,
  databaseUrl,
  uploadBytes: 2 ** 32,
  messages: { adapter: 'none' },
  trustProxy: false,
});

export type Databases = {
  readonly version: string;
  url(name: string): string;
  create(name: string): Promise<void>;
  /** `name` becomes what `template` is now; nobody may be connected to the template. */
  copy(template: string, name: string): Promise<void>;
  forget(name: string): Promise<void>;
};

let stopNow: (() => Promise<void>) | null = null;

/** Stops the database that is up at this moment; for a run that is broken off. */
export const abandonCluster = async (): Promise<void> => stopNow?.();

/** Starts the database of a folder for this work and stops it afterwards. Throws when another bench uses it. */
export async function withCluster<T>(
  dataDir: string,
  say: (line: string) => void,
  work: (databases: Databases) => Promise<T>,
): Promise<T> {
  // Before there is a database: keys are made for an empty folder only.
  const keys = openKeys(keysFolder(configFor(dataDir)), undefined);
  const cluster = await openCluster(dataDir, say);
  stopNow = cluster.stop;
  const superuser = new Client({ connectionString: cluster.url('superuser') });
  superuser.on('error', () => undefined);
  const lock = await holdServerLock(cluster.url('superuser'));
  try {
    if ('refused' in lock) throw new Error(`another bench is running in ${dataDir}`);
    await superuser.connect();
    const password = keys.file.databasePasswords.owner;
    const address = await ownDatabase(cluster.url('superuser'), cluster.socketDir, { name: main, password });
    return await work(await databasesOn(superuser, address));
  } finally {
    await superuser.end().catch(() => undefined);
    if (!('refused' in lock)) await lock.release();
    stopNow = null;
    await cluster.stop();
  }
}

async function databasesOn(superuser: Client, address: string): Promise<Databases> {
  const { rows } = await superuser.query<{ server_version: string }>('show server_version');
  return {
    version: rows[0]?.server_version ?? '',
    url(name) {
      const url = new URL(address);
      url.pathname = `/${name}`;
      return url.toString();
    },
    async create(name) {
      await superuser.query(`create database ${escapeIdentifier(name)} owner ${main}`);
    },
    async copy(template, name) {
      const names = [name, template].map(escapeIdentifier);
      await superuser.query(
        `create database ${names[0]} template ${names[1]} owner ${main} strategy file_copy`,
      );
    },
    async forget(name) {
      await superuser.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
      for (const login of ['app', 'open'])
        await superuser.query(`drop role if exists ${escapeIdentifier(`${name}_${login}`)}`);
    },
  };
}

/** Leaves a database as a city is some minutes after it was filled. */
export async function settle(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.query('checkpoint').catch(() => undefined); // only some may
  await client.end();
}
