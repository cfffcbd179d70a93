// Keys of records in and out of the database.
import { sql } from 'drizzle-orm';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';

import type { Db } from '../../../platform/db/index.ts';

/** Replaces the keys of one record. */
export async function saveKeys(db: Db, enterpriseId: string, keys: readonly number[]): Promise<void> {
  await db.execute(sql`
    with gone as (
      delete from matching_key where enterprise_id = ${enterpriseId}::uuid and key <> all(${sql.param([...keys])}::bigint[])
    )
    insert into matching_key (key, enterprise_id) select key, ${enterpriseId}::uuid from unnest(${sql.param([...keys])}::bigint[]) as k (key)
    on conflict do nothing`);
}

export type Keyed = { readonly id: string; readonly keys: readonly number[] };

/** Replaces the keys of the whole city: `rows` are written as they come. */
export async function replaceKeys(db: Db, rows: Iterable<Keyed>): Promise<void> {
  await db.execute(sql`delete from matching_key`);
  await pipeline(
    Readable.from(inBinary(rows), { objectMode: true }),
    db.client.query(copyFrom('copy matching_key (key, enterprise_id) from stdin (format binary)')),
  );
}

const header = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const trailer = Buffer.from([0xff, 0xff]);
/** Two fields; eight bytes of key; sixteen of id. */
const rowBytes = 2 + 4 + 8 + 4 + 16;
const partBytes = rowBytes * 4000;

/** PostgreSQL's own form: two thirds of the bytes of text, and nothing to be read out of it. */
function* inBinary(rows: Iterable<Keyed>): Generator<Buffer> {
  yield header;
  let [part, at] = [Buffer.allocUnsafe(partBytes), 0];
  for (const { id, keys } of rows) {
    const uuid = Buffer.from(id.replaceAll('-', ''), 'hex');
    for (const key of keys) {
      if (at === partBytes) {
        yield part;
        [part, at] = [Buffer.allocUnsafe(partBytes), 0];
      }
      at = part.writeInt16BE(2, at);
      at = part.writeInt32BE(8, at);
      at = part.writeInt32BE(Math.floor(key / 4294967296), at);
      at = part.writeUInt32BE(key % 4294967296, at);
      at = part.writeInt32BE(16, at);
      at += uuid.copy(part, at);
    }
  }
  yield part.subarray(0, at);
  yield trailer;
}

/** A key was rare when the city was compared; should it have become crowded since, this many must do. */
const mostOfKey = 300;

/** Records that share keys with these, those that share most first; only those matching may compare. */
export async function sharingKeys(
  db: Db,
  keys: readonly number[],
  { except, most }: { except: string | null; most: number },
): Promise<readonly string[]> {
  // Key by key, so that the index is used also before statistics know of a city just compared.
  const { rows } = await db.execute<{ id: string }>(sql`
    select m.enterprise_id as id from unnest(${sql.param([...keys])}::bigint[]) as k (key)
      cross join lateral (select enterprise_id from matching_key where key = k.key limit ${mostOfKey}) m
    where m.enterprise_id is distinct from ${except}::uuid
    group by 1 order by count(*) desc, 1 limit ${most}`);
  return rows.map((row) => row.id);
}
