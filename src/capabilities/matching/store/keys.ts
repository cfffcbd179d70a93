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
    Readable.from(lines(rows)),
    db.client.query(copyFrom('copy matching_key (key, enterprise_id) from stdin')),
  );
}

function* lines(rows: Iterable<Keyed>): Generator<string> {
  let text = '';
  for (const { id, keys } of rows) {
    for (const key of keys) text += `${key}\t${id}\n`;
    if (text.length < 60_000) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
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
