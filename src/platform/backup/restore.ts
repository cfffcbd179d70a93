// Putting a backup back: into an empty installation, in one transaction, compared with the file before it is committed.
import type { PoolClient } from 'pg';

import { isRefused, refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { audit, exportedHeads, headsFile, verifyChain } from '../audit/index.ts';
import type { ChainReport } from '../audit/index.ts';
import { schemaOf, wholeCity, within } from '../db/index.ts';
import type { Database } from '../db/index.ts';
import { loginsOf, migrateShared, migrationLock, runMigrations } from '../db/migrate.ts';
import { holdKeys } from '../keys/held.ts';
import { holdServerLock } from '../postgres/index.ts';
import type { Block } from './container.ts';
import { nameOf, sharedTables } from './contents.ts';
import type { Copied, Start } from './manifest.ts';
import { openFolder } from './folder.ts';
import type { Folder } from './folder.ts';
import type { Readable, Unopened } from './read.ts';
import { openBackup } from './read.ts';
import { rowsIn, rowsNow, steadyText } from './rows.ts';
import type { Place } from './take.ts';
import { printOf } from './wrapped-keys.ts';

export type Restored = {
  readonly takenAt: string;
  readonly sha256: string;
  /** Rows and hashes as they lie in the database now; equal to those in the file. */
  readonly tables: readonly Copied[];
  readonly files: number;
  readonly cities: readonly { readonly code: string; readonly name: string; readonly chain: ChainReport }[];
};

export type RestoreTarget = Place & {
  /** Where keys.json lies; null when the keys come from the environment and cannot be replaced. */
  readonly keysFolder: string | null;
};

export type Unrestored = Unopened | 'not-empty' | 'server-running' | 'keys-from-environment';

/**
 * Restores the backup at `path`. All or nothing: an interrupted restore leaves an empty installation and can be run
 * again. Refuses what `openBackup` refuses, 'not-empty' (there is a city), 'server-running', 'keys-from-environment'
 * (the file's keys are others and cannot be put in place). A difference between file and database is a fault.
 */
export async function restoreBackup(
  target: RestoreTarget,
  { path, passphrase, by, now }: { path: string; passphrase: string | null; by: string; now: Date },
  say: (done: { table: string; rows: number }) => void = () => undefined,
): Promise<Restored | Refusal<Unrestored, object>> {
  if ((await target.database.cities()).length > 0) return refuse('not-empty');
  const backup = await openBackup(path, { passphrase, here: target.keys });
  if (isRefused(backup)) return backup;
  const newKeys = printOf(backup.keys.file) !== printOf(target.keys.file);
  if (newKeys && target.keysFolder === null) return refuse('keys-from-environment');
  const { database } = target;
  const lock = await holdServerLock(database.ownerUrl);
  if (isRefused(lock)) return refuse('server-running');
  const folder = openFolder(target.dataDir, now);
  try {
    const tables = await inOneTransaction(database.owner, async (client) => {
      if (await holdsCity(client)) return refuse('not-empty');
      const found = await fill(client, backup, folder, say);
      // The keys first: an empty installation with other keys has lost nothing, a full one without its keys everything.
      folder.putHeads();
      if (newKeys && target.keysFolder !== null) folder.putKeys(target.keysFolder, backup.keys.file);
      folder.keep(); // a commit whose answer is lost may have happened
      return found;
    });
    if (isRefused(tables)) return tables;
    holdKeys(backup.keys);
    const cities = await open(target, backup, { by, now });
    return {
      takenAt: backup.start.takenAt,
      sha256: backup.sha256,
      tables,
      files: backup.end.files.length,
      cities,
    };
  } finally {
    folder.clear();
    await lock.release();
  }
}

async function inOneTransaction<T>(
  owner: Database['owner'],
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await owner.connect();
  client.on('error', lost);
  let sound = false;
  try {
    await client.query(`begin; ${steadyText}`);
    await client.query('select pg_advisory_xact_lock($1, $2)', [...migrationLock]);
    const result = await work(client);
    await client.query(isRefused(result) ? 'rollback' : 'commit');
    sound = true;
    return result;
  } finally {
    client.off('error', lost);
    client.release(!sound); // closing the connection takes everything back
  }
}

async function holdsCity(client: PoolClient): Promise<boolean> {
  const found = await client.query(
    `select from public.city union all select from pg_namespace where nspname ~ '^city_[0-9]+$' limit 1`,
  );
  return found.rows.length > 0;
}

async function fill(
  client: PoolClient,
  { start, end, blocks }: Readable,
  folder: Folder,
  say: (done: { table: string; rows: number }) => void,
): Promise<readonly Copied[]> {
  await makeSchemas(client, start);
  for await (const block of blocks()) await takeIn(client, start, block, folder);
  for (const { schema, name, last, called } of start.sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [
      nameOf({ schema, table: name }),
      last,
      called,
    ]);
  }
  const tables: Copied[] = [];
  for (const table of start.tables) {
    const copied = { schema: table.schema, table: table.table, ...(await rowsNow(client, table)) };
    tables.push(copied);
    say({ table: `${table.schema}.${table.table}`, rows: copied.rows });
  }
  differ('tables', tables, end.tables);
  differ('files', folder.files(), end.files);
  await bringToPresent(client, start);
  return tables;
}

function differ(what: string, found: readonly object[], told: readonly object[]): void {
  const [mine, theirs] = [found, told].map((list) => list.map((one) => JSON.stringify(one)));
  const odd = theirs?.find((one, i) => mine?.[i] !== one);
  if (odd !== undefined || mine?.length !== theirs?.length)
    throw new Error(`${what} differ from the backup: ${odd ?? 'too many'}`);
}

const lineages = ({ cities }: Start) => [
  { schema: 'public', lineage: 'shared' as const },
  ...cities.map(({ code }) => ({ schema: schemaOf(code), lineage: 'city' as const })),
];

/** Every schema at the level of the file. What `public` holds of ours is empty and made anew. */
async function makeSchemas(client: PoolClient, start: Start): Promise<void> {
  const ours = [...sharedTables, 'migration'].map((table) => nameOf({ schema: 'public', table }));
  await client.query(`drop table if exists ${ours.join(', ')}`);
  for (const { schema, lineage } of lineages(start)) {
    await client.query(`create schema if not exists ${schema}; set local search_path = ${schema}, public`);
    await runMigrations(client, lineage, 0, start.levels[schema]?.length ?? 0);
  }
}

async function bringToPresent(client: PoolClient, start: Start): Promise<void> {
  for (const { schema, lineage } of lineages(start)) {
    await client.query(`set local search_path = ${schema}, public`);
    await runMigrations(client, lineage, start.levels[schema]?.length ?? 0);
  }
}

async function takeIn(
  client: PoolClient,
  { tables }: Start,
  { head, pieces }: Block,
  folder: Folder,
): Promise<void> {
  if (head.kind === 'table') {
    const table = tables.find((t) => t.schema === head['schema'] && t.table === head['table']);
    if (!table) throw new Error('the backup holds a table that it does not name');
    await rowsIn(client, table, pieces);
  }
  if (head.kind === 'file') await folder.takeFile(head['id'], pieces);
  if (head.kind === 'heads') await folder.takeHeads(pieces);
}

/** Rights, pools and statistics, then the chain; the restore itself is written into each city's trail. */
async function open(
  { database, dataDir, keys }: RestoreTarget,
  backup: Readable,
  { by, now }: { by: string; now: Date },
): Promise<Restored['cities']> {
  const { rows } = await database.owner.query<{ name: string }>('select current_database() as name');
  const logins = loginsOf(rows[0]?.name ?? '');
  const { app, open: reader } = keys.file.databasePasswords;
  await migrateShared(database.owner, {
    app: { name: logins.app, password: app },
    open: { name: logins.open, password: reader },
  });
  await database.refresh();
  for (const table of backup.start.tables) await database.owner.query(`analyze ${nameOf(table)}`);
  const cities: Restored['cities'][number][] = [];
  for (const city of await database.cities()) {
    const heads = exportedHeads(headsFile(dataDir), city.code);
    const chain = await within(city, wholeCity, (db) => verifyChain(db, backup.keys, heads));
    const detail = { takenAt: backup.start.takenAt, sha256: backup.sha256 };
    await within(city, wholeCity, (db) => audit(db, { by, now }, { act: 'operation:restore', detail }));
    cities.push({ code: city.code, name: city.name, chain });
  }
  return cities;
}

/** A connection that breaks fails the statement that runs on it; the event alone would end the process. */
const lost = (): void => undefined;
