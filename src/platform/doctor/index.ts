// The doctor: looks an installation over and says of each part how it is and what to do.
import type { City, Database } from '../db/index.ts';
import { loginsOf } from '../db/migrate.ts';
import type { Keys } from '../keys/index.ts';
import type { Check } from './check.ts';
import { check } from './check.ts';
import { clockCheck } from './clock.ts';
import { levelCheck, serverChecks, wallChecks } from './database.ts';
import { diskCheck, freeBytes } from './disk.ts';
import { keyFileCheck, keyFitCheck } from './keys.ts';
import { backupCheck, chainCheck, jobsCheck } from './work.ts';

export { worst } from './check.ts';
export type { Check } from './check.ts';

export type Patient = {
  readonly database: Database;
  readonly keys: Keys;
  readonly dataDir: string;
  /** Null when the keys come from the environment. */
  readonly keysFolder: string | null;
};

/** Every check; one that fails to answer is bad rather than a fault, so that the others are still heard. */
export async function examine(
  { database, keys, dataDir, keysFolder }: Patient,
  now: Date,
): Promise<readonly Check[]> {
  const { owner } = database;
  const cities = await database.cities();
  const state = await owner.query<{ name: string; now: Date; bytes: string }>(
    'select current_database() as name, clock_timestamp() as now, pg_database_size(current_database())::text as bytes',
  );
  const [row] = state.rows;
  if (!row) throw new Error('no answer');
  const named = (name: string, city: City) => (cities.length > 1 ? `${name} ${city.code}` : name);
  const each = (name: string, work: (city: City) => Promise<Check>) =>
    cities.map((city) =>
      heard(named(name, city), async () => ({ ...(await work(city)), name: named(name, city) })),
    );
  const groups = await Promise.all([
    heard('disk', async () => diskCheck(await freeBytes(dataDir), Number(row.bytes))),
    heard('database', () => serverChecks(owner)),
    heard('migrations', () => levelCheck(owner, cities)),
    heard('row-security', () => wallChecks(owner, cities, loginsOf(row.name))),
    heard('clock', async () =>
      clockCheck(
        now,
        row.now,
        cities.map((c) => c.zone),
      ),
    ),
    heard('key-file', async () => keyFileCheck(keysFolder)),
    heard('keys', () => keyFitCheck(owner, keys, cities)),
    ...each('audit', (city) => chainCheck(city, keys, dataDir, now)),
    heard('jobs', () => jobsCheck(owner, now)),
    ...each('backup', (city) => backupCheck(city, now)),
  ]);
  return groups.flat();
}

/** The fault's own text may quote rows: its kind is enough here. */
async function heard(name: string, ask: () => Promise<Check | readonly Check[]>): Promise<readonly Check[]> {
  try {
    return [await ask()].flat();
  } catch (error) {
    const kind = error instanceof Error && 'code' in error ? String(error.code) : 'fault';
    return [
      check(
        name,
        'bad',
        `Tidak dapat diperiksa (${kind}). Lihat log.`,
        `It could not be checked (${kind}). Look into the log.`,
      ),
    ];
  }
}
