// Opening the database: roles and schemas brought up to date, then pools handed out by city.
import { drizzle } from 'drizzle-orm/node-postgres';
import { asc } from 'drizzle-orm';
import { Pool } from 'pg';

import type { Keys } from '../keys/index.ts';
import { addressFor, databaseOf } from './address.ts';
import { loginsOf, migrateCity, migrateShared } from './migrate.ts';
import { city as cityTable } from './shared-tables.ts';
import type { City } from './within.ts';
import { schemaOf } from './within.ts';

export type Database = {
  /** Owns the tables: migrations, backup, restore, jobs. Row-level security does not bind it. */
  readonly owner: Pool;
  readonly ownerUrl: string;
  cities(): Promise<readonly City[]>;
  /** Writes the city's row and makes its schema. The caller fills it. */
  createCity(row: { code: string; name: string; zone: string; example: boolean }): Promise<City>;
  /** Host names that lead to a city's code. */
  hosts(): ReadonlyMap<string, string>;
  /** Reads the cities anew, for a process that did not create them. */
  refresh(): Promise<void>;
  close(): Promise<void>;
};

type Row = typeof cityTable.$inferSelect;

const quiet = (pool: Pool): Pool => pool.on('error', () => undefined);

/** `ownerUrl` leads to a database whose role may create schemas and roles. Migrates everything it finds. */
export async function openDatabase(ownerUrl: string, keys: Keys): Promise<Database> {
  const owner = quiet(new Pool({ connectionString: ownerUrl, max: 4, idleTimeoutMillis: 5_000 }));
  const logins = loginsOf(databaseOf(ownerUrl));
  const passwords = keys.file.databasePasswords;

  const known = new Map<string, City>();
  const hosts = new Map<string, string>();
  const poolFor = (code: string, login: 'app' | 'open', max: number): Pool => {
    const connectionString = addressFor(ownerUrl, {
      login: logins[login],
      password: passwords[login],
      settings: `-c search_path=${schemaOf(code)},public`,
    });
    return quiet(new Pool({ connectionString, max, idleTimeoutMillis: 30_000 }));
  };
  const open = async (row: Row): Promise<City> => {
    await migrateCity(owner, row.code, logins);
    const { code, name, zone, example } = row;
    return { code, name, zone, example, app: poolFor(code, 'app', 12), open: poolFor(code, 'open', 6) };
  };
  const refresh = async () => {
    const rows = await drizzle(owner, { casing: 'snake_case' })
      .select()
      .from(cityTable)
      .orderBy(asc(cityTable.ordinal));
    for (const row of rows) {
      if (row.host) hosts.set(row.host, row.code);
      if (!known.has(row.code)) known.set(row.code, await open(row));
    }
    // A city that another process took back, for its code was nobody's.
    for (const [code, city] of known) {
      if (rows.some((row) => row.code === code)) continue;
      known.delete(code);
      await Promise.all([city.app.end(), city.open.end()]);
    }
  };
  const close = async () => {
    const pools = [...known.values()].flatMap((c) => [c.app, c.open]);
    await Promise.all([...pools, owner].map((pool) => pool.end()));
  };
  try {
    await migrateShared(owner, {
      app: { name: logins.app, password: passwords.app },
      open: { name: logins.open, password: passwords.open },
    });
    await refresh();
  } catch (fault) {
    await close();
    throw fault;
  }

  return {
    owner,
    ownerUrl,
    refresh,
    hosts: () => hosts,
    cities: async () => [...known.values()],
    async createCity(row) {
      await owner.query(
        `insert into city (code, name, zone, example, ordinal, created_at)
         select $1, $2, $3, $4, coalesce(max(ordinal), 0) + 1, now() from city`,
        [row.code, row.name, row.zone, row.example],
      );
      await refresh();
      const made = known.get(row.code);
      if (!made) throw new Error(`city ${row.code} was not made`);
      return made;
    },
    close,
  };
}
