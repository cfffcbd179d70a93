// The doctor at a real database: what is spoilt on purpose is found and named.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { dataFolder, fillCity, now, sealAndExport } from '../backup/fixtures.ts';
import { audit } from '../audit/index.ts';
import { schemaOf, wholeCity, within } from '../db/index.ts';
import type { City, Database } from '../db/index.ts';
import { loginsOf } from '../db/migrate.ts';
import { testDatabase, testKeys } from '../db/testing.ts';
import { keysOf, makeKeyFile, writeKeys } from '../keys/index.ts';
import { guarded } from './database.ts';
import { examine } from './index.ts';

const dataDir = dataFolder();
const keysFolder = join(dataDir, 'keys');
const s = schemaOf('64.71');
let database: Database;
let city: City;

beforeAll(async () => {
  database = await testDatabase();
  ({ city } = await fillCity(database, testKeys, dataDir, 3));
  writeKeys(keysFolder, testKeys.file);
});

async function stateOf(name: string, keys = testKeys, at = new Date()): Promise<string | undefined> {
  const checks = await examine({ database, keys, dataDir, keysFolder }, at);
  return checks.find((c) => c.name === name)?.state;
}

test('a sound installation has one warning: no backup was made', async () => {
  const checks = await examine({ database, keys: testKeys, dataDir, keysFolder }, new Date());
  // The test cluster is meant to forget everything: durability is bad there and must be said so.
  const states = Object.fromEntries(checks.filter((c) => c.name !== 'disk').map((c) => [c.name, c.state]));
  expect(states).toEqual({
    database: 'ok',
    durability: 'bad',
    migrations: 'ok',
    'row-security': 'ok',
    logins: 'ok',
    clock: 'ok',
    'key-file': 'ok',
    keys: 'ok',
    audit: 'ok',
    jobs: 'ok',
    backup: 'warn',
  });
  for (const { says } of checks) expect([says.id.length > 0, says.en.length > 0]).toEqual([true, true]);
});

test('a backup of today settles the warning, one of three days ago does not', async () => {
  await within(city, wholeCity, (db) => audit(db, { by: 'test', now }, { act: 'operation:backup' }));
  await sealAndExport(city, testKeys, dataDir);
  expect(await stateOf('backup', testKeys, now)).toBe('ok');
  expect(await stateOf('backup', testKeys, new Date(now.getTime() + 3 * 86_400_000))).toBe('warn');
});

test('keys that others can read are bad', async () => {
  chmodSync(join(keysFolder, 'keys.json'), 0o640);
  expect(await stateOf('key-file')).toBe('bad');
  chmodSync(join(keysFolder, 'keys.json'), 0o600);
  expect(await stateOf('key-file')).toBe('ok');
});

test('keys of another installation are bad', async () => {
  const other = keysOf({ ...makeKeyFile(), databasePasswords: testKeys.file.databasePasswords });
  expect(await stateOf('keys', other)).toBe('bad');
});

test.each(guarded)('row-level security switched off on %s is found', async (table) => {
  await database.owner.query(`alter table ${s}.${table} disable row level security`);
  expect(await stateOf('row-security')).toBe('bad');
  await database.owner.query(`alter table ${s}.${table} enable row level security`);
  expect(await stateOf('row-security')).toBe('ok');
});

test('every table with the id of a person or an enterprise is among the guarded, or tells nothing of them', async () => {
  const { rows } = await database.owner.query<{ name: string }>(
    `select distinct c.table_name as name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = $1 and t.table_type = 'BASE TABLE'
       and (c.column_name in ('enterprise_id', 'owner_id', 'nik_hash', 'sealed')) order by 1`,
    [s],
  );
  // COPY cannot reach a guarded table; an alias is two ids, a key a number, a piece the sealed part of a picture;
  // how an officer is reached tells of no owner.
  const bare = ['accounts_reach', 'field_alias', 'intake_fate', 'intake_row', 'matching_key', 'sync_piece'];
  expect(rows.map((r) => r.name).filter((name) => !guarded.includes(name))).toEqual(bare);
});

test('a login of the application that owns a table is found', async () => {
  const { rows } = await database.owner.query<{ name: string }>('select current_database() as name');
  const { app } = loginsOf(rows[0]?.name ?? '');
  await database.owner.query(`alter role "${app}" createrole`);
  expect(await stateOf('logins')).toBe('bad');
  await database.owner.query(`alter role "${app}" nocreaterole`);
  expect(await stateOf('logins')).toBe('ok');
});

test('a schema of another version is bad', async () => {
  await database.owner.query(
    `insert into ${s}.migration (hash, created_at) values ('of a newer program', 9999999999999)`,
  );
  expect(await stateOf('migrations')).toBe('bad');
  await database.owner.query(`delete from ${s}.migration where created_at = 9999999999999`);
});

test('entries that wait long for a seal are a warning, a changed one is bad', async () => {
  await within(city, wholeCity, (db) => audit(db, { by: 'test', now }, { act: 'registry:edit' }));
  expect(await stateOf('audit', testKeys, new Date(now.getTime() + 9 * 60_000))).toBe('ok');
  expect(await stateOf('audit', testKeys, new Date(now.getTime() + 10 * 60_000))).toBe('warn');
  await database.owner.query(`update ${s}.audit_entry set reason = 'another' where id = 2`);
  expect(await stateOf('audit')).toBe('bad');
});
