// The only way to a Db: a transaction opened for a city, within a scope.
import { drizzle } from 'drizzle-orm/node-postgres';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool, PoolClient } from 'pg';
import { escapeLiteral } from 'pg';

import { isRefused } from '../../kernel/refusal.ts';
import type { Scope } from './scope.ts';
import { settingsOf } from './scope.ts';

/** A city as the database knows it. `code` is the Kemendagri code with dots ('64.71'). */
export type City = {
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  /** Holds invented enterprises, so every page says so. */
  readonly example: boolean;
  readonly app: Pool;
  /** A login of its own that reads published views only. */
  readonly open: Pool;
};

/** A running transaction of one city within one scope; `client` is for COPY streams only. */
export type Db = NodePgDatabase & {
  readonly city: City;
  readonly scope: Scope;
  readonly client: PoolClient;
};

/** Schema of a city: '64.71' lies in city_6471. */
export const schemaOf = (code: string): string => `city_${code.replaceAll('.', '')}`;

/**
 * Runs `work` in one transaction of the city, visible rows bounded by `scope`. Commits what it returns; rolls back
 * when it throws **or returns a refusal**, so an action that refuses leaves nothing half done.
 */
export async function within<T>(city: City, scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await city.app.connect();
  const { area, person } = settingsOf(scope, city.code);
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  client.on('error', onError);
  try {
    await client.query(
      `begin; set local app.area = ${escapeLiteral(area)}; set local app.person = ${escapeLiteral(person)}`,
    );
    const db = Object.assign(drizzle(client, { casing: 'snake_case' }), { city, scope, client });
    const result = await work(db);
    await client.query(isRefused(result) ? 'rollback' : 'commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((e: Error) => (broken = e));
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** Runs `work` on the login that reads published views only: no transaction to pay for, no personal data to leak. */
export const openly = <T>(city: City, work: (db: NodePgDatabase) => Promise<T>): Promise<T> =>
  work(drizzle(city.open, { casing: 'snake_case' }));
