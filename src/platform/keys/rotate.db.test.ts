// Changing the keys: everything opens with the new ones and nothing with the old, at whatever moment it was interrupted.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { beforeAll, expect, test } from 'vitest';

import { dataFolder, fillCity, now } from '../backup/fixtures.ts';
import type { Filled } from '../backup/fixtures.ts';
import { schemaOf, wholeCity, within } from '../db/index.ts';
import type { Database } from '../db/index.ts';
import { testDatabase, testKeys } from '../db/testing.ts';
import { verifyChain } from '../audit/index.ts';
import { readStored } from '../files/index.ts';
import { holdServerLock } from '../postgres/index.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { KeyFile, Keys } from './index.ts';
import { keysOf, lookupHash, openKeys, openPerson, unwrapKey, writeKeys } from './index.ts';
import { rotateKeys, settleKeys, wrappedKeys } from './rotate.ts';

const s = schemaOf('64.71');
const dataDir = dataFolder();
const folder = join(dataDir, 'keys');
let database: Database;
let filled: Filled;
let keys: Keys = testKeys;

beforeAll(async () => {
  database = await testDatabase();
  filled = await fillCity(database, testKeys, dataDir, 7);
  await database.owner.query(
    `insert into ${s}.intake_row (import_id, ordinal, sheet, line, digest, id, name, squeezed, nik_hash, email_hash, person_key, person_sealed, area, sector, words, evidence)
     select i.id, 0, 0, 2, '\\x00', p.id, 'contoh', 'contoh', p.nik_hash, p.email_hash, p.sealed_key, p.sealed, '64.71', 'food', '', '{}'
     from ${s}.intake_import i, ${s}.registry_person p where p.nik_hash = $1`,
    [lookupHash(testKeys, 'nik', filled.nik)],
  );
  await database.owner.query(
    `insert into ${s}.sync_device (id, user_id, key_hash, sealed_key, name, role, area, made_at, last_sync, until)
     select '018f0000-0000-7000-8000-00000000000d', 'u', 'k', i.sealed_key, 'HP', 'staff', '64.71', now(), now(), now()
     from ${s}.intake_import i limit 1`,
  );
  await database.owner.query(
    `insert into ${s}.sync_act (id, change, device_id, user_id, area, seq, kind, version, claimed_at, received_at, digest, photos, state, due_at, sealed_key)
     select gen_random_uuid(), 1, d.id, 'u', '64.71', 1, 'test:note', 1, now(), now(), '\\x00', '{}', 'received', now(), i.sealed_key
     from ${s}.sync_device d, ${s}.intake_import i`,
  );
  await database.owner.query(
    `insert into ${s}.sync_upload (id, user_id, device_id, bytes, sha256, type, state, sealed_key, made_at)
     select gen_random_uuid(), 'u', d.id, 1, '', 'image/jpeg', 'open', i.sealed_key, now()
     from ${s}.sync_device d, ${s}.intake_import i`,
  );
  await database.owner.query(
    `insert into ${s}.evidence_file (id, enterprise_id, pages, sealed_key, bytes, recorded_at, recorded_by)
     select gen_random_uuid(), gen_random_uuid(), '{}', i.sealed_key, 1, now(), 'u' from ${s}.intake_import i`,
  );
  await database.owner.query(
    `insert into ${s}.catalogue_photo (id, product_id, enterprise_id, stored, sealed_key, bytes, alt, position, recorded_at, recorded_by)
     select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', i.sealed_key, 1, '', 1, now(), 'u' from ${s}.intake_import i`,
  );
  await database.owner.query(
    `with c as (insert into ${s}.retail_settlement (id, payer_id, month, from_number, to_number, day, sold, due, recorded_at, recorded_by)
       values (gen_random_uuid(), gen_random_uuid(), '2026-10-01', 1, 1, '2026-11-01', 1, 1, now(), 'u') returning id, payer_id),
     t as (insert into ${s}.retail_statement
         (id, settlement_id, payer_id, enterprise_id, code, sold, commission, cuts, fee, taken_by_maker, due, due_on)
       select gen_random_uuid(), c.id, c.payer_id, gen_random_uuid(), 'K', 1, 0, 0, 0, 0, 1, '2026-11-01' from c
       returning id, payer_id, enterprise_id)
     insert into ${s}.retail_payment
       (id, statement_id, enterprise_id, payer_id, amount, day, how, proof_key, recorded_at, recorded_by)
     select gen_random_uuid(), t.id, t.enterprise_id, t.payer_id, 1, '2026-11-01', '', i.sealed_key, now(), 'u'
     from t, ${s}.intake_import i`,
  );
  await database.owner.query(
    `with u as (insert into ${s}.accounts_user (id, name, email, email_verified, created_at, updated_at, role, area)
       values ('u', 'Contoh', 'u@users.invalid', false, now(), now(), 'staff', '64.71') returning id)
     insert into ${s}.accounts_reach (user_id, sealed_key, sealed) select u.id, i.sealed_key, '\\x00' from u, ${s}.intake_import i`,
  );
  // Erased: the key is gone, the row stays countable.
  await database.owner.query(
    `insert into ${s}.registry_person (id, name, squeezed, area, recorded_at, recorded_by) values (gen_random_uuid(), '-', '-', '64.71', now(), 'test')`,
  );
  writeKeys(folder, testKeys.file);
});

async function rotate() {
  const rotated = await rotateKeys({ database, keys, folder }, now);
  if (isRefused(rotated)) throw new Error(rotated.refused);
  return rotated;
}

/** Whether every wrapped key of the database opens with these keys. */
async function allOpen(by: Keys): Promise<boolean> {
  for (const { table, key } of wrappedKeys) {
    const { rows } = await database.owner.query<{ key: Buffer }>(
      `select ${key} as key from ${s}.${table} where ${key} is not null`,
    );
    if (rows.length === 0) throw new Error(`nothing to try in ${table}`);
    for (const row of rows) {
      try {
        unwrapKey(by.master, row.key);
      } catch {
        return false;
      }
    }
  }
  return true;
}

test('after a change of keys people are found, read and their files opened by the new keys, never by the old', async () => {
  const before = keys;
  const rotated = await rotate();
  keys = rotated.keys;
  expect(rotated.wrapped).toEqual({
    accounts_reach: 1,
    registry_person: 7,
    intake_row: 1,
    intake_import: 1,
    catalogue_photo: 1,
    evidence_file: 1,
    retail_payment: 1,
    sync_act: 1,
    sync_device: 1,
    sync_upload: 1,
  });
  expect(openKeys(folder, undefined).file).toEqual(keys.file);
  expect([await allOpen(keys), await allOpen(before)]).toEqual([true, false]);
  for (const [table, key, sealed] of [
    ['registry_person', 'sealed_key', 'sealed'],
    ['intake_row', 'person_key', 'person_sealed'],
  ] as const) {
    const find = (by: Keys) =>
      database.owner.query<{ key: Buffer; sealed: Buffer }>(
        `select ${key} as key, ${sealed} as sealed from ${s}.${table} where nik_hash = $1`,
        [lookupHash(by, 'nik', filled.nik)],
      );
    const [row] = (await find(keys)).rows;
    expect(row && openPerson(keys.master, row.key, row.sealed).nik).toBe(filled.nik);
    expect((await find(before)).rowCount).toBe(0);
    const byMail = (by: Keys) =>
      database.owner.query(`select from ${s}.${table} where email_hash = $1`, [
        lookupHash(by, 'email', filled.email),
      ]);
    expect([(await byMail(keys)).rowCount, (await byMail(before)).rowCount]).toEqual([1, 0]);
  }
  const { rows } = await database.owner.query<{ sealed_key: Buffer }>(
    `select sealed_key from ${s}.intake_import`,
  );
  const key = unwrapKey(keys.master, rows[0]?.sealed_key ?? Buffer.alloc(0));
  expect(await text(readStored(join(dataDir, 'files'), key, filled.fileId))).toBe(filled.plainFile);
});

test('the audit chain, the sessions and the digests of imported rows outlive a change of keys', async () => {
  const before = keys;
  ({ keys } = await rotate());
  expect(keys.session).toBe(before.session);
  expect(keys.file.lookup[0]).toEqual(before.file.lookup[0]);
  const report = await within(filled.city, wholeCity, (db) => verifyChain(db, keys));
  expect(report).toMatchObject({ broken: null, entries: 7 });
});

test('interrupted after the database and before the file, the change is finished at the next occasion', async () => {
  const before = readFileSync(join(folder, 'keys.json'), 'utf8');
  const rotated = await rotate();
  writeFileSync(join(folder, 'keys.json'), before); // as it lay there at the moment of the crash
  writeFileSync(join(folder, 'keys.next.json'), JSON.stringify(rotated.keys.file));
  const settled = await settleKeys({ database, keys, folder }, new Date(now.getTime() + 1000));
  expect(settled.file).toEqual(rotated.keys.file);
  expect(openKeys(folder, undefined).file).toEqual(rotated.keys.file);
  expect(existsSync(join(folder, 'keys.next.json'))).toBe(false);
  keys = settled;
});

test('interrupted before the database was changed, the former keys stay', async () => {
  const abandoned: KeyFile = { ...keys.file, master: keysOf(testKeys.file).file.session };
  writeFileSync(join(folder, 'keys.next.json'), JSON.stringify(abandoned));
  expect((await settleKeys({ database, keys, folder }, now)).file).toEqual(keys.file);
  expect(existsSync(join(folder, 'keys.next.json'))).toBe(false);
  expect(await allOpen(keys)).toBe(true);
});

test('keys that open nothing here are refused with a sentence, and any keys suit a database without secrets', async () => {
  const others = keysOf({ ...keys.file, master: keys.file.session });
  await expect(settleKeys({ database, keys: others, folder }, now)).rejects.toThrow(
    'Put the right keys.json back',
  );
  const empty = await testDatabase();
  expect(await settleKeys({ database: empty, keys: others, folder }, now)).toBe(others);
});

test('while a server runs the keys are not changed', async () => {
  const lock = await holdServerLock(database.ownerUrl);
  if (isRefused(lock)) throw new Error('no lock');
  expect(await rotateKeys({ database, keys, folder }, now)).toEqual({ refused: 'server-running' });
  await lock.release();
  expect(await allOpen(keys)).toBe(true);
});

test('every column of bytes is accounted for: wrapped by the master key, or resting on one that is', async () => {
  const { rows } = await database.owner.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = $1 and c.data_type = 'bytea' and t.table_type = 'BASE TABLE' order by 1`,
    [s],
  );
  const resting = [
    'accounts_reach.sealed', // the number's own key
    'evidence_file.codes', // the picture's key
    'audit_seal.hash',
    'audit_seal.signature', // the chain: a key that does not change
    'intake_fate.digest',
    'intake_row.digest', // the first lookup key, which stays
    'intake_fate.sealed_cells', // the import's key
    'intake_row.nik_hash',
    'intake_row.phone_hash',
    'intake_row.email_hash',
    'retail_upload.body', // a shop's list of pieces sold, until it is posted
    'registry_person.nik_hash',
    'registry_person.phone_hash',
    'registry_person.email_hash', // made anew
    'registry_change.sealed_before', // the person's key
    'sync_act.body',
    'sync_act.reply', // the act's key
    'sync_act.digest', // the session key, which stays
    'sync_device.token_hash', // of 32 random bytes, without a key
    'sync_piece.sealed', // the upload's key
    'city_logo.bytes', // shown to everybody
  ];
  const wrapped = wrappedKeys.flatMap((w) => [
    `${w.table}.${w.key}`,
    ...(w.sealed ? [`${w.table}.${w.sealed}`] : []),
  ]);
  expect(rows.map((r) => r.name)).toEqual([...resting, ...wrapped].sort());
});
