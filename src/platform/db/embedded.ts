// A database of our own on the embedded cluster: an owner that is no superuser, because roles and rights should hold.
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/**
 * Makes (or finds) the database `name` and the role that owns it, and returns that role's address.
 * `superuserUrl` is the launcher's; `socketDir` the folder PostgreSQL listens in.
 */
export async function ownDatabase(
  superuserUrl: string,
  socketDir: string,
  { name, password }: { name: string; password: string },
): Promise<string> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const role = await client.query('select from pg_roles where rolname = $1', [name]);
    const verb = role.rowCount === 0 ? 'create' : 'alter';
    await client.query(
      `${verb} role ${escapeIdentifier(name)} login createrole createdb nosuperuser password ${escapeLiteral(password)}`,
    );
    const database = await client.query('select from pg_database where datname = $1', [name]);
    if (database.rowCount === 0) {
      await client.query(`create database ${escapeIdentifier(name)} owner ${escapeIdentifier(name)}`);
    }
  } finally {
    await client.end();
  }
  // A host is written because a URL needs one; the parameter is what counts.
  return `postgres://${name}:${password}@localhost/${name}?host=${encodeURIComponent(socketDir)}`;
}
