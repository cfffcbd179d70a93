// A PostgreSQL server of the city's own: whether it can be reached and carry the system, asked before anything is written.
import { Client, escapeIdentifier } from 'pg';

import { addressFor, databaseOf } from './address.ts';
import { loginsOf } from './migrate.ts';
import { both, words } from './words.ts';

/** The lowest version that has every function our statements use (any_value came with 16). */
const oldestMajor = 16;

type Found = {
  readonly number: number;
  readonly version: string;
  readonly name: string;
  readonly role: string;
  readonly encoding: string;
  readonly standby: boolean;
  readonly extensions: boolean;
  readonly makes_roles: boolean;
  readonly makes_schemas: boolean;
  readonly makes_tables: boolean;
  readonly in_use: boolean;
  /** Logins of ours that are there already and that this role may not change. */
  readonly foreign_logins: readonly string[];
};

const question = `
  select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
    d.datname as name, current_user as role, pg_encoding_to_char(d.encoding) as encoding,
    pg_is_in_recovery() as standby, (select count(*) = 2 from pg_available_extensions where name in ('pg_trgm', 'btree_gist')) as extensions,
    r.rolsuper or r.rolcreaterole as makes_roles, has_database_privilege(d.oid, 'create') as makes_schemas,
    coalesce((select has_schema_privilege(oid, 'create') from pg_namespace where nspname = 'public'), true) as makes_tables,
    exists (select from pg_namespace where nspname ~ '^city_[0-9]+$') as in_use,
    array(select l.rolname::text from pg_roles l where l.rolname in (d.datname || '_app', d.datname || '_open')
      and not r.rolsuper and not pg_has_role(r.oid, l.oid, 'usage with admin option') order by 1) as foreign_logins
  from pg_database d, pg_roles r where d.datname = current_database() and r.rolname = current_user`;

/**
 * Throws a sentence for the person unless the server answers, is new enough and lets this role do what it has to.
 * `inUse`: there are cities in the database.
 */
export async function checkServer(address: string): Promise<{ inUse: boolean }> {
  const client = await enter(address);
  try {
    const [found] = (await client.query<Found>(question)).rows;
    if (!found) throw new Error('no answer');
    const wrong = verdict(found);
    if (wrong) throw new Error(both(wrong));
    return { inUse: found.in_use };
  } finally {
    await client.end();
  }
}

/** Throws a sentence unless the two logins of the application are let in as well; they are there after a migration. */
export async function checkLogins(
  address: string,
  passwords: Readonly<Record<'app' | 'open', string>>,
): Promise<void> {
  const logins = loginsOf(databaseOf(address));
  for (const each of ['app', 'open'] as const) {
    const client = await enter(addressFor(address, { login: logins[each], password: passwords[each] }));
    await client.end();
  }
}

/** What is wrong with a server, the first that has to be mended; null when it fits. */
export function verdict(found: Found) {
  if (found.number < oldestMajor * 10_000) return words.tooOld(found.version, oldestMajor);
  if (found.encoding !== 'UTF8') return words.encoding(found.name, found.encoding);
  if (found.standby) return words.standby;
  if (!found.extensions) return words.noExtensions;
  const role = escapeIdentifier(found.role);
  const statements = [
    found.makes_roles || `alter role ${role} createrole`,
    found.makes_schemas || `grant create on database ${escapeIdentifier(found.name)} to ${role}`,
    found.makes_tables || `grant create on schema public to ${role}`,
    found.foreign_logins.length === 0 ||
      `grant ${found.foreign_logins.map((login) => escapeIdentifier(login)).join(', ')} to ${role} with admin option`,
  ].filter((statement) => statement !== true);
  return statements.length > 0 ? words.lacking(found.role, statements) : null;
}

async function enter(address: string): Promise<Client> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // the query that runs fails with it
  try {
    await client.connect();
    return client;
  } catch (fault) {
    await client.end().catch(() => undefined);
    throw new Error(both(reason(address, fault)), { cause: fault });
  }
}

function reason(address: string, fault: unknown) {
  const { username, host, searchParams } = new URL(address);
  const [login, place] = [decodeURIComponent(username), searchParams.get('host') ?? host];
  const told = fault instanceof Error ? fault.message : '';
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  if (told.startsWith('SASL')) return words.wrongPassword(login); // none was given
  switch (code) {
    case '28P01':
      return words.wrongPassword(login);
    case '28000':
      return words.notLetIn(login);
    case '3D000':
      return words.noDatabase(databaseOf(address), login);
    case '53300':
      return words.full;
    default:
      return words.down(place, code || told);
  }
}
