// What a backup holds of the database: every table of every city in an order that foreign keys allow.
import type { PoolClient } from 'pg';
import { escapeIdentifier } from 'pg';

/** A table with the columns it is copied by. */
export type Table = { readonly schema: string; readonly table: string; readonly columns: readonly string[] };
/** Where an identity stands: `called` as PostgreSQL's is_called. */
export type Sequence = {
  readonly schema: string;
  readonly name: string;
  readonly last: string;
  readonly called: boolean;
};
export type Contents = {
  readonly tables: readonly Table[];
  readonly sequences: readonly Sequence[];
  /** Hashes of the migrations that each schema has had, in order. */
  readonly levels: Readonly<Record<string, readonly string[]>>;
};

/** The tables of `public` that are ours; anything else there is left alone. */
export const sharedTables = ['city', 'kbli'] as const;

/**
 * Left out of a backup. Sign-ins that are open and codes that were sent are the moment's: brought back they would let
 * somebody in who signed out, or was shut out, since. `migration` is written anew by the migrations themselves.
 */
const leftOut = ['accounts_session', 'accounts_verification', 'migration'];

/** Columns left out for the same reason: a phone that was lost since must not come back with its token. */
const leftOutColumns = ['sync_device.token_hash'];

export const nameOf = ({ schema, table }: Pick<Table, 'schema' | 'table'>): string =>
  `${escapeIdentifier(schema)}.${escapeIdentifier(table)}`;

/** Reads it in the caller's snapshot. `schemas` are those of the cities. */
export async function contentsOf(client: PoolClient, schemas: readonly string[]): Promise<Contents> {
  const found = await client.query<{ schema: string; table: string; columns: string[] }>(
    `select n.nspname as schema, c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         and c.relname || '.' || a.attname <> all($4)
     where c.relkind = 'r' and (n.nspname = any($1) or n.nspname = 'public' and c.relname = any($2)) and c.relname <> all($3)
     group by 1, 2 order by 1, 2`,
    [schemas, sharedTables, leftOut, leftOutColumns],
  );
  const references = await client.query<{ from: string; to: string }>(
    `select fn.nspname || '.' || f.relname as from, tn.nspname || '.' || t.relname as to from pg_constraint k
     join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
     join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace where k.contype = 'f'`,
  );
  const sequences: Sequence[] = [];
  const named = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname = any($1) and c.relname <> 'migration_id_seq' order by 1, 2`,
    [schemas],
  );
  for (const { schema, name } of named.rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${nameOf({ schema, table: name })}`,
    );
    for (const { last, called } of state.rows) sequences.push({ schema, name, last, called });
  }
  const levels: Record<string, string[]> = {};
  for (const schema of ['public', ...schemas]) {
    const had = await client.query<{ hash: string }>(
      `select hash from ${nameOf({ schema, table: 'migration' })} order by created_at, id`,
    );
    levels[schema] = had.rows.map((row) => row.hash);
  }
  return { tables: inOrder(found.rows, references.rows), sequences, levels };
}

/** Each table after those it refers to. Throws when they refer to each other in a circle. */
export function inOrder(
  tables: readonly Table[],
  references: readonly { from: string; to: string }[],
): readonly Table[] {
  const plain = (t: Table) => `${t.schema}.${t.table}`;
  const needs = (t: Table) =>
    references.filter((r) => r.from === plain(t) && r.to !== plain(t)).map((r) => r.to);
  const left = new Map(tables.map((t) => [plain(t), t]));
  const ordered: Table[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter((t) => !needs(t).some((name) => left.has(name)));
    if (free.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...left.keys()].join(', ')}`);
    for (const t of free) {
      ordered.push(t);
      left.delete(plain(t));
    }
  }
  return ordered;
}
