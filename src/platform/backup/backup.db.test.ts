// Backup and restore: what goes out comes back the same, elsewhere too, or nothing comes at all.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { zstdDecompressSync as zstd } from 'node:zlib';

import { Client } from 'pg';
import { beforeAll, expect, test } from 'vitest';

import { isRefused } from '../../kernel/refusal.ts';
import { schemaOf, wholeCity, within } from '../db/index.ts';
import type { Database } from '../db/index.ts';
import { knownMigrations, runMigrations } from '../db/migrate.ts';
import { bareDatabase, testDatabase, testKeys } from '../db/testing.ts';
import { readStored } from '../files/index.ts';
import type { KeyFile, Keys } from '../keys/index.ts';
import { keysOf, lookupHash, makeKeyFile, openPerson, unwrapKey, writeKeys } from '../keys/index.ts';
import { holdServerLock } from '../postgres/index.ts';
import { readBlocks } from './container.ts';
import { sharedTables } from './contents.ts';
import type { Filled } from './fixtures.ts';
import { dataFolder, fillCity, now, sealAndExport } from './fixtures.ts';
import type { Restored } from './restore.ts';
import { restoreBackup } from './restore.ts';
import type { Taken } from './take.ts';
import { takeBackup } from './take.ts';

const passphrase = 'empat kuda besi berlari';
const dataDir = dataFolder();
const withKeys = join(dataDir, 'with-keys.nkb');
const withoutKeys = join(dataDir, 'without-keys.nkb');
let source: Database;
let filled: Filled;
let taken: Taken;

const must = <T>(outcome: T): Exclude<T, { refused: string }> => {
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome as Exclude<T, { refused: string }>;
};

/** Keys of another installation on the same test cluster. */
const otherKeys = (): Keys =>
  keysOf({ ...makeKeyFile(), databasePasswords: testKeys.file.databasePasswords });

async function emptyTarget(keys: Keys) {
  const folder = dataFolder();
  writeKeys(join(folder, 'keys'), keys.file);
  return { database: await bareDatabase(), keys, dataDir: folder, keysFolder: join(folder, 'keys') };
}
const restoring = (path: string, secret: string | null = passphrase) => ({
  path,
  passphrase: secret,
  by: 'test',
  now,
});

beforeAll(async () => {
  source = await testDatabase();
  filled = await fillCity(source, testKeys, dataDir);
  const place = { database: source, keys: testKeys, dataDir };
  taken = must(await takeBackup(place, { path: withKeys, passphrase, now }));
  must(await takeBackup(place, { path: withoutKeys, passphrase: null, now }));
});

test('a city comes back on another installation with all its rows, files and keys', async () => {
  const target = await emptyTarget(otherKeys());
  const restored: Restored = must(await restoreBackup(target, restoring(withKeys)));
  expect(restored.tables).toEqual(taken.tables);
  expect(restored.tables.find((t) => t.table === 'registry_enterprise')?.rows).toBe(20);
  expect(restored.cities[0]?.chain).toMatchObject({ broken: null, entries: 20, compared: 1 });

  const keys = keysOf(JSON.parse(readFileSync(join(target.keysFolder, 'keys.json'), 'utf8')) as KeyFile);
  const s = schemaOf('64.71');
  const person = await target.database.owner.query<{ sealed_key: Buffer; sealed: Buffer }>(
    `select sealed_key, sealed from ${s}.registry_person where nik_hash = $1`,
    [lookupHash(keys, 'nik', filled.nik)],
  );
  const [row] = person.rows;
  expect(row && openPerson(keys.master, row.sealed_key, row.sealed).nik).toBe(filled.nik);
  const upload = await target.database.owner.query<{ sealed_key: Buffer }>(
    `select sealed_key from ${s}.intake_import`,
  );
  const key = unwrapKey(keys.master, upload.rows[0]?.sealed_key ?? Buffer.alloc(0));
  expect(await text(readStored(join(target.dataDir, 'files'), key, filled.fileId))).toBe(filled.plainFile);
  expect(keys.file.databasePasswords).toEqual(target.keys.file.databasePasswords);
  expect(statSync(join(target.keysFolder, 'keys.json')).mode & 0o777).toBe(0o600);
});

test('a restored city is worked on: the application reads and writes it within its scope, ids go on', async () => {
  const target = await emptyTarget(otherKeys());
  must(await restoreBackup(target, restoring(withKeys)));
  const [city] = await target.database.cities();
  if (!city) throw new Error('no city');
  const seen = await within(city, wholeCity, (db) =>
    db.execute<{ n: number }>('select count(*)::int as n from registry_enterprise'),
  );
  expect(seen.rows[0]?.n).toBe(20);
  const unseen = await within(city, { kind: 'none' }, (db) => db.execute('select from registry_enterprise'));
  expect(unseen.rowCount).toBe(0);
  const trail = await within(city, wholeCity, (db) =>
    db.execute<{ id: number }>(`select id::int as id from audit_entry where act = 'operation:restore'`),
  );
  expect(trail.rows[0]?.id).toBeGreaterThan(20);
  const keys = keysOf(JSON.parse(readFileSync(join(target.keysFolder, 'keys.json'), 'utf8')) as KeyFile);
  await sealAndExport(city, keys, target.dataDir);
  const again = must(
    await takeBackup({ ...target, keys }, { path: join(target.dataDir, 'again.nkb'), passphrase, now }),
  );
  const hashOf = (t: Taken, name: string) => t.tables.find((one) => one.table === name)?.sha256;
  for (const table of ['registry_person', 'registry_enterprise', 'registry_standing', 'intake_import']) {
    expect(hashOf(again, table)).toBe(hashOf(taken, table));
  }
});

test('open sign-ins are not carried', async () => {
  const target = await emptyTarget(testKeys);
  must(await restoreBackup(target, restoring(withKeys)));
  const sessions = await target.database.owner.query(`select from ${schemaOf('64.71')}.accounts_session`);
  expect(sessions.rowCount).toBe(0);
  expect((await target.database.owner.query(`select from ${schemaOf('64.71')}.accounts_user`)).rowCount).toBe(
    1,
  );
});

test('a backup without a passphrase holds no keys and is restored only where the same keys are', async () => {
  const { keys } = must(
    await takeBackup(
      { database: source, keys: testKeys, dataDir },
      { path: join(dataDir, 'third.nkb'), passphrase: null, now },
    ),
  );
  expect(keys).toBe('left-out');
  expect(await restoreBackup(await emptyTarget(otherKeys()), restoring(withoutKeys, null))).toEqual({
    refused: 'keys-needed',
  });
  const restored = must(await restoreBackup(await emptyTarget(testKeys), restoring(withoutKeys, null)));
  expect(restored.tables).toEqual(taken.tables);
});

test('a backup holds neither a NIK nor a key nor a token of a sign-in', async () => {
  let all = '';
  for await (const { head, pieces } of readBlocks(withKeys, statSync(withKeys).size)) {
    all += JSON.stringify(head);
    for await (const piece of pieces)
      all += head.kind === 'table' ? inflated(piece) : piece.toString('latin1');
  }
  for (const secret of [
    filled.nik,
    testKeys.file.master,
    testKeys.file.session,
    'PRIVATE KEY',
    'open-session-token',
  ]) {
    expect(all.includes(secret)).toBe(false);
  }
  expect(all.includes('64.71')).toBe(true);
});

test('a passphrase that is missing or another one is refused', async () => {
  const target = await emptyTarget(otherKeys());
  expect(await restoreBackup(target, restoring(withKeys, null))).toEqual({ refused: 'passphrase-needed' });
  expect(await restoreBackup(target, restoring(withKeys, 'tiga kuda besi berlari'))).toEqual({
    refused: 'wrong-passphrase',
  });
  expect(await target.database.cities()).toEqual([]);
});

test('where a city is, nothing is restored', async () => {
  const target = { database: source, keys: testKeys, dataDir, keysFolder: null };
  expect(await restoreBackup(target, restoring(withKeys))).toEqual({ refused: 'not-empty' });
});

test('while a server runs, nothing is restored', async () => {
  const target = await emptyTarget(testKeys);
  const lock = await holdServerLock(target.database.ownerUrl);
  if ('refused' in lock) throw new Error(lock.refused);
  expect(await restoreBackup(target, restoring(withKeys))).toEqual({ refused: 'server-running' });
  await lock.release();
});

test('keys given by the environment are not replaced', async () => {
  const target = { ...(await emptyTarget(otherKeys())), keysFolder: null };
  expect(await restoreBackup(target, restoring(withKeys))).toEqual({ refused: 'keys-from-environment' });
});

test('a file that exists is not overwritten, and a folder that is not there leaves nothing', async () => {
  const place = { database: source, keys: testKeys, dataDir };
  expect(await takeBackup(place, { path: withKeys, passphrase, now })).toEqual({ refused: 'exists' });
  expect(await takeBackup(place, { path: join(dataDir, 'nowhere/x.nkb'), passphrase, now })).toEqual({
    refused: 'cannot-write',
    why: 'ENOENT',
  });
  expect(readdirSync(dataDir).filter((name) => name.includes('partial'))).toEqual([]);
});

test('a file of another kind, one cut anywhere and one with a changed byte are refused', async () => {
  const target = await emptyTarget(testKeys);
  const bytes = readFileSync(withKeys);
  const path = join(target.dataDir, 'odd.nkb');
  writeFileSync(path, 'PK\u0003\u0004 a spreadsheet');
  expect(await restoreBackup(target, restoring(path))).toEqual({ refused: 'not-a-backup' });
  expect(await restoreBackup(target, restoring(join(target.dataDir, 'none.nkb')))).toEqual({
    refused: 'no-file',
  });
  for (const length of [bytes.length - 1, bytes.length - 97, Math.floor(bytes.length / 2), 30]) {
    writeFileSync(path, bytes);
    truncateSync(path, length);
    expect(await restoreBackup(target, restoring(path))).toEqual({ refused: 'damaged' });
  }
  for (const at of [25, 1000, Math.floor(bytes.length / 2), bytes.length - 100, bytes.length - 80]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(path, changed);
    expect(await restoreBackup(target, restoring(path))).toEqual({ refused: 'damaged' });
  }
  const signature = Buffer.from(bytes);
  signature[bytes.length - 1] = (signature.at(-1) ?? 0) ^ 1;
  writeFileSync(path, signature);
  expect(await restoreBackup(target, restoring(path))).toEqual({ refused: 'not-signed' });
  expect(await target.database.cities()).toEqual([]);
});

test('a restore that fails on the way leaves nothing and can be run again', async () => {
  const target = await emptyTarget(otherKeys());
  mkdirSync(join(target.dataDir, 'audit-heads.jsonl.restoring')); // the heads come last and cannot be written
  await expect(restoreBackup(target, restoring(withKeys))).rejects.toThrow('EISDIR');
  const schemas = await target.database.owner.query(
    `select nspname from pg_namespace where nspname like 'city_%'`,
  );
  expect(schemas.rows).toEqual([]);
  expect((await target.database.owner.query('select from city')).rowCount).toBe(0);
  expect(readdirSync(join(target.dataDir, 'files'))).toEqual([]);
  expect(existsSync(join(target.dataDir, 'audit-heads.jsonl'))).toBe(false);
});

test('a restore whose connection is cut leaves nothing, and the same command then succeeds', async () => {
  const target = await emptyTarget(otherKeys());
  const other = new Client({ connectionString: target.database.ownerUrl });
  await other.connect();
  await other.query('begin; lock table city in access share mode'); // the restore has to wait for it
  const outcome = restoreBackup(target, restoring(withKeys)).then(
    () => null,
    (error: unknown) => error,
  );
  const ended = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await other.query(ended)).rowCount === 0) await pause(5);
  await other.query('commit');
  await other.end();
  expect(await outcome).toMatchObject({ code: '57P01' });
  const left = await target.database.owner.query(
    `select nspname from pg_namespace where nspname like 'city_%'`,
  );
  expect(left.rows).toEqual([]);
  const restored = must(await restoreBackup(target, restoring(withKeys)));
  expect(restored.tables).toEqual(taken.tables);
});

test.each([1, 2, 5])(
  'a backup of a program with %i migrations of a city is restored and brought to the present',
  async (level) => {
    const old = await bareDatabase();
    const s = schemaOf('64.71');
    const client = await old.owner.connect();
    await client.query(
      `insert into city (code, name, zone, example, ordinal, created_at) values ('64.71', 'Kota Lama', 'Asia/Makassar', false, 1, now())`,
    );
    await client.query(`begin; create schema ${s}; set local search_path = ${s}, public`);
    await runMigrations(client, 'city', 0, level);
    await client.query(`insert into registry_word (word, uses) values ('keripik', 3)`);
    await client.query(
      `insert into audit_entry (at, by, act, detail) values (now(), 'x', 'registry:edit', '{}')`,
    );
    await client.query('commit');
    client.release();
    const folder = dataFolder();
    const path = join(folder, 'old.nkb');
    const made = must(
      await takeBackup({ database: old, keys: testKeys, dataDir: folder }, { path, passphrase: null, now }),
    );

    const target = await emptyTarget(testKeys);
    const restored = must(await restoreBackup(target, restoring(path, null)));
    expect(restored.tables).toEqual(made.tables);
    const had = await target.database.owner.query<{ hash: string }>(
      `select hash from ${s}.migration order by id`,
    );
    expect(had.rows.map((r) => r.hash)).toEqual(knownMigrations('city'));
    const [city] = await target.database.cities();
    if (!city) throw new Error('no city');
    expect((await within(city, wholeCity, (db) => db.execute('select from registry_word'))).rowCount).toBe(1);
  },
);

test.each([
  ['newer', (hashes: string[]) => [...hashes, 'of a later program']],
  ['other-line', (hashes: string[]) => ['of another program', ...hashes.slice(1)]],
])(
  'a backup at a level that this program does not pass through is refused as %s',
  async (refused, change) => {
    const odd = await testDatabase();
    await odd.createCity({ code: '64.71', name: 'Kota Lain', zone: 'Asia/Makassar', example: false });
    const s = schemaOf('64.71');
    const { rows } = await odd.owner.query<{ hash: string; created_at: string }>(
      `select hash, created_at from ${s}.migration order by id`,
    );
    await odd.owner.query(`truncate ${s}.migration`);
    for (const [i, hash] of change(rows.map((r) => r.hash)).entries()) {
      await odd.owner.query(`insert into ${s}.migration (hash, created_at) values ($1, $2)`, [hash, i]);
    }
    const folder = dataFolder();
    const path = join(folder, 'odd.nkb');
    must(
      await takeBackup({ database: odd, keys: testKeys, dataDir: folder }, { path, passphrase: null, now }),
    );
    expect(await restoreBackup(await emptyTarget(testKeys), restoring(path, null))).toEqual({ refused });
  },
);

test('two cities come back together, each with its own chain', async () => {
  const both = await testDatabase();
  const folder = dataFolder();
  await fillCity(both, testKeys, folder, 2);
  await both.createCity({ code: '64.72', name: 'Kota Samarinda', zone: 'Asia/Makassar', example: false });
  const path = join(folder, 'both.nkb');
  const made = must(
    await takeBackup({ database: both, keys: testKeys, dataDir: folder }, { path, passphrase: null, now }),
  );
  const restored = must(await restoreBackup(await emptyTarget(testKeys), restoring(path, null)));
  expect(restored.tables).toEqual(made.tables);
  expect(restored.cities.map((c) => [c.code, c.chain.broken])).toEqual([
    ['64.71', null],
    ['64.72', null],
  ]);
});

test('a backup is one moment: what is written while it is taken is not in it', async () => {
  const place = { database: source, keys: testKeys, dataDir };
  let added = false;
  const add = () => {
    if (added) return;
    added = true;
    void source.owner.query(
      `insert into ${schemaOf('64.71')}.registry_word (word, uses) values ('menyusul', 1)`,
    );
  };
  const later = must(
    await takeBackup(place, { path: join(dataDir, 'moment.nkb'), passphrase: null, now }, add),
  );
  expect(later.tables.find((t) => t.table === 'registry_word')?.rows).toBe(0);
});

test('the tables of public that are carried are all that are ours', async () => {
  const { rows } = await source.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration' order by 1`,
  );
  expect(rows.map((r) => r.name)).toEqual([...sharedTables]);
});

function inflated(piece: Buffer): string {
  try {
    return zstd(piece).toString('latin1');
  } catch {
    return piece.toString('latin1');
  }
}
