// Changing the keys: a new master key wraps every key anew, a new lookup key finds every person anew.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PoolClient } from 'pg';

import { isRefused, refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Database } from '../db/index.ts';
import { schemaOf } from '../db/index.ts';
import { holdServerLock } from '../postgres/index.ts';
import type { KeyFile, Keys } from './index.ts';
import { keysOf, lookupHash, openPerson, replaceKeys } from './index.ts';
import { openBlob, sealBlob } from './seal.ts';

/**
 * Every column that holds a key wrapped by the master key; where `sealed` names the values under it, hashes are made
 * anew from those. A test holds this list against all columns of bytes.
 */
export const wrappedKeys = [
  { table: 'accounts_reach', key: 'sealed_key', sealed: null },
  { table: 'catalogue_photo', key: 'sealed_key', sealed: null },
  { table: 'evidence_file', key: 'sealed_key', sealed: null },
  { table: 'registry_person', key: 'sealed_key', sealed: 'sealed' },
  { table: 'intake_row', key: 'person_key', sealed: 'person_sealed' },
  { table: 'intake_import', key: 'sealed_key', sealed: null },
  { table: 'retail_payment', key: 'proof_key', sealed: null },
  { table: 'sync_act', key: 'sealed_key', sealed: null },
  { table: 'sync_device', key: 'sealed_key', sealed: null },
  { table: 'sync_upload', key: 'sealed_key', sealed: null },
] as const;

const batch = 2_000;
const nextFile = (folder: string) => join(folder, 'keys.next.json');

export type Rotated = {
  readonly keys: Keys;
  /** Keys wrapped anew, by table, over all cities. */ readonly wrapped: Readonly<Record<string, number>>;
};

/**
 * Makes a new master key and a new lookup key, changes every city in one transaction and puts keys.json in place; the
 * former is kept beside it for backups that were made without a passphrase. The keys of sessions and of the audit
 * chain stay: TOTP secrets and old seals hang on them. Interrupted, it is finished by calling it again.
 * Refuses 'server-running'.
 */
export async function rotateKeys(
  { database, keys, folder }: { database: Database; keys: Keys; folder: string },
  now: Date,
): Promise<Rotated | Refusal<'server-running', object>> {
  const lock = await holdServerLock(database.ownerUrl);
  if (isRefused(lock)) return refuse('server-running');
  try {
    const settled = await settleKeys({ database, keys, folder }, now);
    const next = keysOf(nextOf(settled.file));
    writeFileSync(nextFile(folder), JSON.stringify(next.file), { mode: 0o600, flush: true });
    const wrapped = await changeAll(database, settled, next);
    putInPlace(folder, next.file, now);
    return { keys: next, wrapped };
  } finally {
    await lock.release();
  }
}

/**
 * The keys that open this database; for every start. Ends a change of keys that was interrupted. Throws a sentence for
 * people when what is sealed there opens with neither: going on would seal the next people under other keys.
 */
export async function settleKeys(
  { database, keys, folder }: { database: Database; keys: Keys; folder: string },
  now: Date,
): Promise<Keys> {
  const next = existsSync(nextFile(folder))
    ? keysOf(JSON.parse(readFileSync(nextFile(folder), 'utf8')) as KeyFile)
    : null;
  const sample = await wrappedSample(database);
  if (next && sample && unlocks(next.master, sample)) {
    putInPlace(folder, next.file, now);
    return next;
  }
  if (sample && !unlocks(keys.master, sample)) {
    throw new Error(
      'Kunci ini tidak membuka basis data ini. Letakkan kembali keys.json yang benar di DATA_DIR/keys. / ' +
        'These keys do not open this database. Put the right keys.json back into DATA_DIR/keys.',
    );
  }
  rmSync(nextFile(folder), { force: true }); // a change that was taken back
  return keys;
}

function nextOf(file: KeyFile): KeyFile {
  const secret = () => randomBytes(32).toString('base64');
  const version = ((file.lookup.at(-1)?.version ?? 0) % 255) + 1;
  // The first stays in the list: digests of imported rows, which cannot be made anew, hang on it.
  return { ...file, master: secret(), lookup: [...file.lookup, { version, key: secret() }] };
}

function putInPlace(folder: string, file: KeyFile, now: Date): void {
  replaceKeys(folder, file, now);
  rmSync(nextFile(folder), { force: true });
}

/** Any key that the master key wraps; null where nothing was sealed yet. */
async function wrappedSample(database: Database): Promise<Buffer | null> {
  for (const city of await database.cities()) {
    for (const { table, key } of wrappedKeys) {
      const { rows } = await database.owner.query<{ key: Buffer }>(
        `select ${key} as key from ${schemaOf(city.code)}.${table} where ${key} is not null limit 1`,
      );
      const [row] = rows;
      if (row) return row.key;
    }
  }
  return null;
}

function unlocks(master: Buffer, wrapped: Buffer): boolean {
  try {
    return openBlob(master, wrapped).length > 0;
  } catch {
    return false;
  }
}

async function changeAll(database: Database, from: Keys, to: Keys): Promise<Record<string, number>> {
  const wrapped: Record<string, number> = {};
  const client = await database.owner.connect();
  client.on('error', lost);
  let sound = false;
  try {
    // Rows are reached by their place: a hash join would read the whole table for each batch.
    await client.query(
      'begin; set local statement_timeout = 0; set local row_security = off; set local enable_hashjoin = off; set local enable_mergejoin = off',
    );
    for (const city of await database.cities()) {
      await client.query(`set local search_path = ${schemaOf(city.code)}, public`);
      for (const where of wrappedKeys) {
        wrapped[where.table] = (wrapped[where.table] ?? 0) + (await changeTable(client, where, from, to));
      }
    }
    await client.query('commit');
    sound = true;
    return wrapped;
  } finally {
    client.off('error', lost);
    client.release(!sound);
  }
}

type Row = { at: string; key: Buffer; sealed: Buffer | null; nik: boolean; phone: boolean; email: boolean };

/** Rows by their place on disk: the table is locked and the cursor does not see what is written here. */
async function changeTable(
  client: PoolClient,
  { table, key, sealed }: (typeof wrappedKeys)[number],
  from: Keys,
  to: Keys,
): Promise<number> {
  const hashed = sealed
    ? `${sealed} as sealed, nik_hash is not null as nik, phone_hash is not null as phone, email_hash is not null as email`
    : 'null::bytea as sealed, false as nik, false as phone, false as email';
  await client.query(`lock table ${table} in exclusive mode`);
  await client.query(
    `declare keys_walk no scroll cursor for select ctid::text as at, ${key} as key, ${hashed} from ${table} where ${key} is not null`,
  );
  let changed = 0;
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${batch} from keys_walk`);
    if (rows.length === 0) break;
    const anew = rows.map((row) => changeRow(row, from, to));
    const hashes = sealed
      ? ', nik_hash = coalesce(n.nik, t.nik_hash), phone_hash = coalesce(n.phone, t.phone_hash), email_hash = coalesce(n.email, t.email_hash)'
      : '';
    await client.query(
      `update ${table} t set ${key} = n.key${hashes}
       from unnest($1::tid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[]) as n(at, key, nik, phone, email) where t.ctid = n.at`,
      [
        rows.map((r) => r.at),
        anew.map((a) => a.key),
        anew.map((a) => a.nik),
        anew.map((a) => a.phone),
        anew.map((a) => a.email),
      ],
    );
    changed += rows.length;
  }
  await client.query('close keys_walk');
  return changed;
}

function changeRow(
  row: Row,
  from: Keys,
  to: Keys,
): { key: Buffer; nik: Buffer | null; phone: Buffer | null; email: Buffer | null } {
  const key = sealBlob(to.master, openBlob(from.master, row.key));
  const secrets =
    row.sealed && (row.nik || row.phone || row.email) ? openPerson(from.master, row.key, row.sealed) : {};
  const hash = (kind: 'nik' | 'phone' | 'email', there: boolean) => {
    const value = secrets[kind];
    if (!there) return null;
    if (value === undefined) throw new Error(`a person is found by a ${kind} that is not sealed with them`);
    return lookupHash(to, kind, value);
  };
  return { key, nik: hash('nik', row.nik), phone: hash('phone', row.phone), email: hash('email', row.email) };
}

/** A connection that breaks fails the statement that runs on it; the event alone would end the process. */
const lost = (): void => undefined;
