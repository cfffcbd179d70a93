// Names of people who act, for every page that tells who did something.
import { sql } from 'drizzle-orm';

import { prepared } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { user } from './tables.ts';

const named = prepared((db) =>
  db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(sql`${user.id} = any(${sql.placeholder('asked')}::text[])`),
);

/** The name of each id that is a sign-in; others (a verb, the start, nobody) are left out. */
export async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const rows = await named(db, { asked });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
