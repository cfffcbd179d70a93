// One server a database: a lock that lives exactly as long as the connection that holds it.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const serverLock = 7_264_712;

export type ServerLock = { release: () => Promise<void> };

/**
 * Takes the server's lock on this database and keeps it through restarts of the database.
 * Refusal: already-running. `lost` is called when another server took it meanwhile or the database stays away for
 * 30 s; unless told otherwise this process then ends itself as if told to by the system.
 */
export async function holdServerLock(
  connectionUrl: string,
  lost: () => void = () => process.kill(process.pid, 'SIGTERM'),
): Promise<ServerLock | { refused: 'already-running' }> {
  let released = false;
  let client = await take(connectionUrl);
  if (!client) return { refused: 'already-running' };

  const retake = async (): Promise<void> => {
    const deadline = Date.now() + 30_000;
    while (!released && Date.now() < deadline) {
      await pause(200);
      try {
        client = await take(connectionUrl);
        if (!client) break;
        client.once('end', () => void retake());
        return;
      } catch {
        // the database is still coming back
      }
    }
    if (!released) lost();
  };
  client.once('end', () => void retake());

  return {
    release: async () => {
      released = true;
      await client?.end().catch(() => {});
    },
  };
}

async function take(connectionString: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString, application_name: 'naik-kelas server' });
  client.on('error', () => {}); // 'end' follows
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    serverLock,
  ]);
  if (rows[0]?.taken) return client;
  await client.end();
  return undefined;
}
