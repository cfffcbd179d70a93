// Whether keys belong to a database, asked before a start changes anything in it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Client } from 'pg';

import type { KeyFile, Keys } from './index.ts';
import { keysOf } from './index.ts';
import { wrappedKeys } from './rotate.ts';
import { openBlob } from './seal.ts';

/**
 * Throws a sentence for people when what is sealed in the database opens neither with `keys` nor with those of an
 * interrupted change: a start with the DATA_DIR of another installation would give the application's logins other
 * passwords, and shut the running server out.
 */
export async function refuseOtherKeys(ownerUrl: string, keys: Keys, folder: string): Promise<void> {
  const next = join(folder, 'keys.next.json');
  const known = existsSync(next) ? [keys, keysOf(JSON.parse(readFileSync(next, 'utf8')) as KeyFile)] : [keys];
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const sample = await anyWrapped(client);
    if (sample && !known.some((each) => unlocks(each.master, sample)))
      throw new Error(
        'Kunci di DATA_DIR bukan milik basis data ini; tidak ada yang diubah. Pakai DATA_DIR yang benar. / ' +
          'The keys in DATA_DIR are not those of this database; nothing was changed. Use the right DATA_DIR.',
      );
  } finally {
    await client.end();
  }
}

/** Any wrapped key there is; null in a database of no city, or of an older program that had none of these columns. */
async function anyWrapped(client: Client): Promise<Buffer | null> {
  const columns = wrappedKeys.map(({ table, key }) => `${table}.${key}`);
  const { rows } = await client.query<{ from: string; column: string }>(
    `select format('%I.%I', n.nspname, c.relname) as from, format('%I', a.attname) as column
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname ~ '^city_[0-9]+$' and c.relname || '.' || a.attname = any($1) order by 1`,
    [columns],
  );
  for (const { from, column } of rows) {
    const found = await client.query<{ key: Buffer }>(
      `select ${column} as key from ${from} where ${column} is not null limit 1`,
    );
    if (found.rows[0]) return found.rows[0].key;
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
