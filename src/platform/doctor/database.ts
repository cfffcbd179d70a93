// The database: its version and settings, the level of its schemas, and the walls that rights and row-level security are.
import type { Pool } from 'pg';

import { schemaOf } from '../db/index.ts';
import type { City } from '../db/index.ts';
import { knownMigrations } from '../db/migrate.ts';
import type { Check } from './check.ts';
import { check } from './check.ts';

const oldest = 160_000;

/** Every table whose rows tell of a person or an enterprise; the policies are in migrations/city. */
export const guarded = [
  'catalogue_label_check',
  'catalogue_photo',
  'catalogue_product',
  'evidence_decision',
  'evidence_fact',
  'evidence_file',
  'evidence_paper',
  'evidence_retraction',
  'evidence_told',
  'evidence_twice',
  'events_application',
  'events_application_act',
  'events_coupon_doubt',
  'events_coupon_redeemed',
  'events_pass',
  'events_place',
  'events_sale',
  'events_sale_undone',
  'events_scan',
  'events_score',
  'events_sign_up',
  'events_untold',
  'events_voice',
  'field_consent',
  'field_finding',
  'field_forward',
  'field_help',
  'field_photo',
  'field_task',
  'ladder_movement',
  'ladder_movement_act',
  'ladder_movement_evidence',
  'ladder_position',
  'ladder_replay_change',
  'matching_join',
  'matching_model',
  'matching_pair',
  'messages_outbox',
  'owners_challenge',
  'owners_choice',
  'owners_device',
  'owners_letter',
  'owners_look',
  'owners_pin',
  'owners_request',
  'owners_session',
  'programme_follow_up',
  'programme_participation',
  'programme_participation_state',
  'owners_told',
  'readiness_decision',
  'readiness_held',
  'readiness_seat',
  'readiness_seat_act',
  'registry_change',
  'registry_enterprise',
  'registry_person',
  'registry_point',
  'registry_standing',
  'retail_candidate',
  'retail_candidate_act',
  'retail_dispute',
  'retail_dispute_word',
  'retail_ledger',
  'retail_move',
  'retail_payment',
  'retail_payment_act',
  'retail_placement',
  'retail_sale',
  'retail_score',
  'retail_statement',
  'retail_statement_line',
  'retail_terms',
  'retail_upload',
  'sync_act',
];

export async function serverChecks(owner: Pool): Promise<readonly Check[]> {
  const { rows } = await owner.query<{
    version: string;
    number: number;
    fsync: string;
    pages: string;
    commit: string;
  }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
       current_setting('fsync') as fsync, current_setting('full_page_writes') as pages, current_setting('synchronous_commit') as commit`,
  );
  const [row] = rows;
  if (!row) throw new Error('no answer');
  const loose = [
    row.fsync === 'off' && 'fsync',
    row.pages === 'off' && 'full_page_writes',
    row.commit === 'off' && 'synchronous_commit',
  ].filter((name) => name !== false);
  return [
    row.number < oldest
      ? check(
          'database',
          'bad',
          `PostgreSQL ${row.version} terlalu lama. Pakai 16 atau lebih baru.`,
          `PostgreSQL ${row.version} is too old. Use 16 or newer.`,
        )
      : check('database', 'ok', `PostgreSQL ${row.version} menjawab.`, `PostgreSQL ${row.version} answers.`),
    loose.length > 0
      ? check(
          'durability',
          'bad',
          `Setelan ${loose.join(', ')} mati: listrik padam dapat menghapus yang sudah disimpan. Nyalakan (on).`,
          `The settings ${loose.join(', ')} are off: a power cut may lose what was saved. Switch them on.`,
        )
      : check(
          'durability',
          'ok',
          'Yang disimpan bertahan walau listrik padam.',
          'What is saved survives a power cut.',
        ),
  ];
}

export async function levelCheck(owner: Pool, cities: readonly City[]): Promise<Check> {
  const behind: string[] = [];
  const schemas = [['public', 'shared'] as const, ...cities.map((c) => [schemaOf(c.code), 'city'] as const)];
  for (const [schema, lineage] of schemas) {
    const { rows } = await owner.query<{ hash: string }>(
      `select hash from ${schema}.migration order by created_at, id`,
    );
    const known = knownMigrations(lineage);
    if (rows.length !== known.length || rows.some((row, i) => row.hash !== known[i])) behind.push(schema);
  }
  return behind.length > 0
    ? check(
        'migrations',
        'bad',
        `Susunan ${behind.join(', ')} bukan milik versi ini. Jalankan versi yang benar, atau pulihkan cadangan.`,
        `The schema of ${behind.join(', ')} is not that of this version. Run the right version, or restore a backup.`,
      )
    : check(
        'migrations',
        'ok',
        'Susunan basis data sesuai dengan versi ini.',
        'The schemas are those of this version.',
      );
}

/** Whether the second wall stands: policies on, and a login that can neither own nor pass them. */
export async function wallChecks(
  owner: Pool,
  cities: readonly City[],
  logins: { app: string; open: string },
): Promise<readonly Check[]> {
  const schemas = cities.map((c) => schemaOf(c.code));
  const bare = await owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relname = any($2) and c.relkind = 'r'
       and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid)) order by 1`,
    [schemas, guarded],
  );
  const names = bare.rows.map((r) => r.name).join(', ');
  const strong = await owner.query<{ name: string }>(
    `select rolname as name from pg_roles r where rolname = any($1) and
       (rolsuper or rolbypassrls or rolcreaterole or exists (select from pg_class where relowner = r.oid)
         or exists (select from pg_auth_members where member = r.oid)) order by 1`,
    [[logins.app, logins.open]],
  );
  const roles = strong.rows.map((r) => r.name).join(', ');
  return [
    names
      ? check(
          'row-security',
          'bad',
          `Pembatas baris mati pada ${names}. Hentikan server dan pulihkan cadangan.`,
          `Row-level security is off on ${names}. Stop the server and restore a backup.`,
        )
      : check(
          'row-security',
          'ok',
          'Pembatas baris menyala pada semua tabel dengan data orang.',
          'Row-level security is on for every table with personal data.',
        ),
    roles
      ? check(
          'logins',
          'bad',
          `Akun basis data ${roles} berhak terlalu banyak. Cabut: alter role ... nosuperuser nobypassrls nocreaterole, tanpa kepemilikan dan keanggotaan.`,
          `The database login ${roles} may do too much. Take it away: alter role ... nosuperuser nobypassrls nocreaterole, owning nothing, member of nothing.`,
        )
      : check(
          'logins',
          'ok',
          'Akun basis data aplikasi tidak memiliki apa pun.',
          "The application's database logins own nothing.",
        ),
  ];
}
