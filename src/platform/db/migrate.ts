// Bringing the shared schema and a city's schema to the present, and giving the two logins their rights.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { drizzle } from 'drizzle-orm/node-postgres';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { Pool, PoolClient } from 'pg';
import { escapeIdentifier, escapeLiteral } from 'pg';

import { schemaOf } from './within.ts';

/** The project's root, found from the built file as well as from the source. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Names of the two logins the application uses; they carry the database's name because roles are the server's. */
export const loginsOf = (database: string): { app: string; open: string } => ({
  app: `${database}_app`,
  open: `${database}_open`,
});

/** Appended, never changed: the application's login has no right to. */
const appendOnly = [
  'audit_entry',
  'audit_seal',
  'audit_sealed',
  'catalogue_label_check',
  'census_outside',
  'census_publication',
  'field_alias',
  'field_consent',
  'evidence_decision',
  'evidence_fact',
  'evidence_retraction',
  'evidence_told',
  'events_application_act',
  'events_restriction',
  'events_sale_undone',
  'events_scan',
  'events_turnout',
  'funding_entry',
  'ladder_movement_act',
  'ladder_policy',
  'ladder_withdrawal',
  'matching_sweep',
  'matching_threshold',
  'owners_choice',
  'owners_export',
  'owners_export_part',
  'owners_look',
  'partners_alias',
  'programme_activity_act',
  'programme_participation_state',
  'readiness_decision',
  'readiness_seat_act',
  'readiness_version',
  'registry_change',
  'registry_standing',
  'retail_bounds',
  'retail_candidate_act',
  'retail_dispute_word',
  'retail_ledger',
  'retail_move',
  'retail_payment_act',
  'retail_report_payer',
  'retail_sale',
  'retail_statement',
  'retail_statement_line',
  'retail_terms',
];
/** What erasure empties in rows that otherwise never change: what could lead back to a person. */
const forgettable = [
  { table: 'evidence_decision', columns: 'reason' },
  { table: 'evidence_fact', columns: 'number, note, checked_source' },
  { table: 'evidence_retraction', columns: 'reason' },
  { table: 'events_application_act', columns: 'reason, next' },
  { table: 'ladder_movement_act', columns: 'reason' },
  { table: 'readiness_decision', columns: 'reason' },
  { table: 'registry_change', columns: 'before, after, sealed_before, reason' },
  { table: 'registry_standing', columns: 'reason' },
  { table: 'owners_choice', columns: 'value' },
  { table: 'programme_participation_state', columns: 'reason' },
  { table: 'retail_candidate_act', columns: 'reason, next, facts' },
  { table: 'retail_dispute_word', columns: 'text' },
  { table: 'retail_move', columns: 'note' },
  { table: 'retail_payment_act', columns: 'reason' },
  { table: 'retail_terms', columns: 'note' },
] as const;
/** Never deleted: what is erased loses its identity and stays countable. */
const neverDeleted = [
  'events_coupon_redeemed',
  'events_sale',
  'ladder_movement',
  'matching_join',
  'registry_enterprise',
  'registry_person',
  'retail_candidate',
  'retail_dispute',
  'retail_payment',
  'retail_placement',
  'retail_report',
  'retail_settlement',
  'sync_act',
];
const published = [
  'catalogue_origin',
  'catalogue_origin_claim',
  'catalogue_origin_photo',
  'census_current',
  'city_logo',
  'events_public',
  'events_public_lot',
  'events_public_session',
  'events_public_shift',
  'events_public_stall',
  'ladder_checked',
  'owners_led',
  'owners_public',
  'regions_area',
  'retail_delivery_checked',
  'retail_placement_checked',
  'retail_statement_checked',
];
/** Advisory lock: one process at a time makes or migrates schemas. */
export const migrationLock = [6471, 1] as const;

async function oneAtATime<T>(owner: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await owner.connect();
  try {
    await client.query('select pg_advisory_lock($1, $2)', [...migrationLock]);
    return await work(client);
  } finally {
    await client.query('select pg_advisory_unlock($1, $2)', [...migrationLock]).catch(() => undefined);
    client.release(true);
  }
}

/** Migrates `public` and creates the two logins with these passwords. Safe to call at every start. */
export function migrateShared(
  owner: Pool,
  logins: Record<'app' | 'open', { name: string; password: string }>,
) {
  return oneAtATime(owner, async (client) => {
    await migrate(drizzle(client), {
      migrationsFolder: join(projectRoot(), 'migrations/shared'),
      migrationsSchema: 'public',
      migrationsTable: 'migration',
    });
    for (const { name, password } of Object.values(logins)) {
      const known = await client.query('select from pg_roles where rolname = $1', [name]);
      // Only a superuser may name superuser and bypassrls once the role is there; new roles have neither.
      await client.query(
        `${known.rowCount === 0 ? 'create' : 'alter'} role ${escapeIdentifier(name)} login password ${escapeLiteral(password)}`,
      );
      await client.query(`grant usage on schema public to ${escapeIdentifier(name)}`);
      await client.query(`grant select on city, kbli to ${escapeIdentifier(name)}`);
    }
    const app = escapeIdentifier(logins.app.name);
    await client.query(`alter role ${app} set statement_timeout = '60s'`);
    // A page takes one core, and starting helpers costs more than it answers for.
    await client.query(`alter role ${app} set max_parallel_workers_per_gather = 0`);
    await client.query(`alter role ${escapeIdentifier(logins.open.name)} set statement_timeout = '5s'`);
    await client.query(`grant insert, delete on kbli to ${app}`);
    await client.query(`grant update (demo_wanted, demo_done) on city to ${app}`);
  });
}

/** Creates the city's schema if need be and migrates it. Safe to call at every start. */
export function migrateCity(owner: Pool, code: string, logins: { app: string; open: string }): Promise<void> {
  const schema = schemaOf(code);
  const [app, open] = [escapeIdentifier(logins.app), escapeIdentifier(logins.open)];
  return oneAtATime(owner, async (client) => {
    await client.query(`create schema if not exists ${schema}`);
    await client.query(`set search_path = ${schema}, public`);
    await migrate(drizzle(client), {
      migrationsFolder: join(projectRoot(), 'migrations/city'),
      migrationsSchema: schema,
      migrationsTable: 'migration',
    });
    await client.query(`grant usage on schema ${schema} to ${app}, ${open}`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${app}`);
    await client.query(`grant usage on all sequences in schema ${schema} to ${app}`);
    await client.query(`revoke update, delete on ${appendOnly.join(', ')} from ${app}`);
    for (const { table, columns } of forgettable)
      await client.query(`grant update (${columns}) on ${table} to ${app}`);
    await client.query(`revoke delete on ${neverDeleted.join(', ')} from ${app}`);
    await client.query(`revoke insert, update, delete on migration from ${app}`);
    await client.query(`grant select on ${published.join(', ')} to ${open}`);
    await lookAtNew(client, schema);
  });
}

/** A table never looked at is taken for ten pages, and nobody looks at one that stays empty: joins with it go astray. */
async function lookAtNew(client: PoolClient, schema: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = 'r' and reltuples < 0`,
    [schema],
  );
  if (rows.length > 0) await client.query(`analyze ${rows.map((row) => row.name).join(', ')}`);
}

export type Lineage = 'shared' | 'city';

const filesOf = (lineage: Lineage) =>
  readMigrationFiles({ migrationsFolder: join(projectRoot(), 'migrations', lineage) });

/** Hashes of the migrations that this program knows, in order; a schema's table `migration` holds those it has had. */
export const knownMigrations = (lineage: Lineage): readonly string[] => filesOf(lineage).map((m) => m.hash);

/**
 * Runs the migrations from number `from` up to but not including `to` in the caller's transaction, the schema first in
 * its search_path. For a restore, which makes a schema at an earlier level before it brings it to the present.
 */
export async function runMigrations(
  client: PoolClient,
  lineage: Lineage,
  from: number,
  to?: number,
): Promise<void> {
  // As the migrator of migrateCity makes it.
  await client.query(
    'create table if not exists migration (id serial primary key, hash text not null, created_at bigint)',
  );
  for (const { sql, hash, folderMillis } of filesOf(lineage).slice(from, to)) {
    for (const statement of sql) await client.query(statement);
    await client.query('insert into migration (hash, created_at) values ($1, $2)', [hash, folderMillis]);
  }
}
