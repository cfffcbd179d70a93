// Taking a backup: one snapshot of the database, the stored files, the exported heads and the keys, into one file.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { link, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { PoolClient } from 'pg';

import { isRefused, refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { headsFile } from '../audit/index.ts';
import type { Database } from '../db/index.ts';
import { schemaOf } from '../db/index.ts';
import type { Keys } from '../keys/index.ts';
import type { Sink } from './container.ts';
import { openSink } from './container.ts';
import { contentsOf } from './contents.ts';
import type { Copied, End, Start, Stored } from './manifest.ts';
import { isFileId } from './manifest.ts';
import { rowsOut, steadyText } from './rows.ts';
import { printOf, wrapKeys } from './wrapped-keys.ts';

export type Place = {
  readonly database: Database;
  readonly keys: Keys;
  /** DATA_DIR: stored files lie in its `files`. */
  readonly dataDir: string;
};

export type Taken = {
  readonly takenAt: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly keys: 'wrapped' | 'left-out';
  readonly cities: Start['cities'];
  readonly tables: readonly Copied[];
  readonly files: number;
};

/**
 * Writes a backup to `path`, which must not be there yet; the file appears whole or not at all. A running server goes
 * on undisturbed. Refuses 'exists', 'no-city', 'cannot-write' (no such folder, no right, disk full: `why` is the
 * system's code).
 */
export async function takeBackup(
  place: Place,
  { path, passphrase, now }: { path: string; passphrase: string | null; now: Date },
  say: (done: { table: string; rows: number }) => void = () => undefined,
): Promise<Taken | Refusal<'exists' | 'no-city'> | Refusal<'cannot-write', { why: string }>> {
  if (existsSync(path)) return refuse('exists');
  const draft = `${path}.partial-${process.pid}`;
  let file: FileHandle | null = null;
  try {
    file = await open(draft, 'wx', 0o600);
    const taken = await fill(place, await openSink(file), passphrase, now, say);
    await file.close();
    if (isRefused(taken)) return taken;
    return (await moveInto(draft, path)) ? taken : refuse('exists');
  } catch (error) {
    const why = systemCode(error);
    if (why && unwritable.has(why)) return refuse('cannot-write', { why });
    throw error;
  } finally {
    await file?.close().catch(() => undefined);
    await rm(draft, { force: true });
  }
}

const unwritable = new Set([
  'ENOENT',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EISDIR',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
]);
const systemCode = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code;

/** A link never overwrites; a stick or a share that knows no links is renamed onto. False when another was quicker. */
async function moveInto(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST' || existsSync(path)) return false;
    await rename(draft, path);
    return true;
  }
}

async function fill(
  { database, keys, dataDir }: Place,
  sink: Sink,
  passphrase: string | null,
  now: Date,
  say: (done: { table: string; rows: number }) => void,
): Promise<Taken | Refusal<'no-city'>> {
  const wrapped = passphrase === null ? null : await wrapKeys(keys, passphrase);
  // Before the snapshot: a head exported later belongs to a seal that the snapshot may not hold.
  const heads = statSync(headsFile(dataDir), { throwIfNoEntry: false })?.size ?? 0;
  return inSnapshot(database, async (client) => {
    const cities = (
      await client.query<{ code: string; name: string }>('select code, name from city order by ordinal')
    ).rows;
    if (cities.length === 0) return refuse('no-city');
    const contents = await contentsOf(
      client,
      cities.map((c) => schemaOf(c.code)),
    );
    const start: Start = {
      kind: 'start',
      takenAt: now.toISOString(),
      cities,
      keysPrint: printOf(keys.file),
      keys: wrapped,
      ...contents,
    };
    await sink.block(start);
    await sink.endBlock();
    const tables: Copied[] = [];
    for (const table of contents.tables) {
      await sink.block({ kind: 'table', schema: table.schema, table: table.table });
      const seen = await rowsOut(client, table, sink.piece);
      await sink.endBlock();
      tables.push({ schema: table.schema, table: table.table, ...seen });
      say({ table: `${table.schema}.${table.table}`, rows: seen.rows });
    }
    const files = await storedOut(sink, join(dataDir, 'files'));
    if (heads > 0) {
      await sink.block({ kind: 'heads' });
      await bytesOut(sink, headsFile(dataDir), heads);
      await sink.endBlock();
    }
    const end: End = { kind: 'end', tables, files };
    await sink.block(end);
    await sink.endBlock();
    const { bytes, sha256 } = await sink.finish(keys.sign);
    return {
      takenAt: start.takenAt,
      bytes,
      sha256,
      keys: wrapped ? 'wrapped' : 'left-out',
      cities,
      tables,
      files: files.length,
    };
  });
}

async function inSnapshot<T>(database: Database, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await database.owner.connect();
  client.on('error', lost);
  let sound = false;
  try {
    await client.query(`begin isolation level repeatable read read only; ${steadyText}`);
    const result = await work(client);
    await client.query('commit');
    sound = true;
    return result;
  } finally {
    client.off('error', lost);
    client.release(!sound); // in the middle of a COPY it is of no further use
  }
}

/** Stored files as they lie there, sealed. One that is taken away meanwhile is not missed: its import was closed. */
async function storedOut(sink: Sink, folder: string): Promise<readonly Stored[]> {
  const stored: Stored[] = [];
  for (const id of existsSync(folder) ? await readdir(folder) : []) {
    if (!isFileId(id) || !existsSync(join(folder, id))) continue;
    await sink.block({ kind: 'file', id });
    const seen = await bytesOut(sink, join(folder, id)).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    });
    await sink.endBlock();
    if (seen) stored.push({ id, ...seen });
  }
  return stored;
}

async function bytesOut(sink: Sink, path: string, most?: number): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const input = createReadStream(path, { highWaterMark: 256 * 1024, ...(most ? { end: most - 1 } : {}) });
  for await (const chunk of input as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    await sink.piece(chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** A connection that breaks fails the statement that runs on it; the event alone would end the process. */
const lost = (): void => undefined;
