// The database of a running city, as its owner: for what would take a hundred pages to make by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Client } from 'pg';

/** Statements in the schema of the city; closed when the work is done. */
export async function inDatabase<T>(dataDir: string, work: (client: Client) => Promise<T>): Promise<T> {
  const keys = JSON.parse(readFileSync(join(dataDir, 'keys/keys.json'), 'utf8')) as {
    databasePasswords: { owner: string };
  };
  const [, , , , socket = ''] = readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split(
    '\n',
  );
  const client = new Client({
    user: 'naik_kelas',
    database: 'naik_kelas',
    password: keys.databasePasswords.owner,
    host: socket,
    options: '-c search_path=city_6471,public',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
