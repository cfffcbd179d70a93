// The only way to a Db: a transaction opened for a city, within a scope.
import { DrizzleQueryError } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool, PoolClient } from 'pg';
import { DatabaseError, escapeLiteral } from 'pg';

import { isRefused } from '../../kernel/refusal.ts';
import { keepingPlans } from './plans.ts';
import type { Scope } from './scope.ts';
import { settingsOf } from './scope.ts';
import { inOneWrite, setAhead } from './together.ts';

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
  /** What is asked with `askAll` goes in one go; nothing that changes the scope midway may run here. */
  readonly together?: boolean;
  /** The connection's own query builder, which `prepared` keeps statements of. */
  readonly builder?: NodePgDatabase;
};

/** Schema of a city: '64.71' lies in city_6471. */
export const schemaOf = (code: string): string => `city_${code.replaceAll('.', '')}`;

/** Whether statements are planned anew, as values may need, or once a connection; and whether many are asked at once. */
export type How = { readonly plans?: 'anew' | 'kept'; readonly together?: boolean };

/**
 * Runs `work` in one transaction of the city, visible rows bounded by `scope`. Commits what it returns; rolls back
 * when it throws **or returns a refusal**, so an action that refuses leaves nothing half done.
 * `plans: 'kept'` is for work that comes by the hundred alike: most of what a small statement costs is its plan.
 * `together` is for reading by `askAll`: most of what is left of it is waiting for its turn.
 */
export async function within<T>(
  city: City,
  scope: Scope,
  work: (db: Db) => Promise<T>,
  { plans = 'anew', together = false }: How = {},
): Promise<T> {
  const client = await city.app.connect();
  const { area, person, partner } = settingsOf(scope, city.code);
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  client.on('error', onError);
  setAhead(client, together);
  try {
    const begun = client.query(
      `begin; set local app.area = ${escapeLiteral(area)}; set local app.person = ${escapeLiteral(person)}; set local app.partner = ${escapeLiteral(partner)}${
        // A list of ids of unknown length is guessed to be long, and would be planned anew each time.
        together && plans === 'kept' ? '; set local plan_cache_mode = force_generic_plan' : ''
      }`,
    );
    if (together) begun.catch(() => undefined); // what follows fails with it
    else await begun;
    const builder = builderOf(client, { plans, together });
    const own = { city, scope, client, together, builder, transaction: nested };
    const db = Object.assign(Object.create(builder) as NodePgDatabase, own);
    const result = await work(db);
    await begun;
    await client.query(isRefused(result) ? 'rollback' : 'commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((e: Error) => (broken = e));
    throw withoutValues(error);
  } finally {
    setAhead(client, false);
    client.off('error', onError);
    client.release(broken);
  }
}

const builders = new WeakMap<PoolClient, Map<string, NodePgDatabase>>();

/** One query builder a connection: it learns the names of columns only once. */
function builderOf(client: PoolClient, { plans, together }: Required<How>): NodePgDatabase {
  const own = builders.get(client) ?? new Map<string, NodePgDatabase>();
  builders.set(client, own);
  const known = own.get(`${plans} ${together}`);
  if (known) return known;
  const asked = together ? inOneWrite(client) : client;
  const made = drizzle(plans === 'kept' ? keepingPlans(asked) : asked, { casing: 'snake_case' });
  own.set(`${plans} ${together}`, made);
  return made;
}

/** A database fault as it may be shown and logged: what failed and where, without the values it was about. */
export class DatabaseFault extends Error {
  readonly code: string;
  /** Name of the constraint that refused, if one did. */
  readonly constraint: string | undefined;
  constructor(code: string, constraint: string | undefined, stack: string | undefined) {
    super(`database ${code}${constraint ? ` (${constraint})` : ''}`);
    this.code = code;
    this.constraint = constraint;
    // The first lines of a stack repeat the message, and the query builder's message holds every value.
    const frames = (stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
    this.stack = [this.message, ...frames].join('\n');
  }
}

/** A fault caught inside a transaction, as `within` throws it. */
export function withoutValues(error: unknown): unknown {
  const from = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(from instanceof DatabaseError)) return from ?? error;
  return new DatabaseFault(
    from.code ?? 'unknown',
    from.constraint,
    error instanceof Error ? error.stack : from.stack,
  );
}

/** The query builder would send BEGIN and COMMIT inside the running transaction and so end it. */
const nested = (): never => {
  throw new Error('already in a transaction');
};
