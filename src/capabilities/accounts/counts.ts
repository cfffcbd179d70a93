// How many people may sign in, and how many are signed in, for whoever keeps the machine.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import { session, user } from './tables.ts';

/** How many sign-ins each role has, and how many of them may not sign in now. */
export async function countByRole(
  db: Db,
): Promise<readonly { readonly role: string; readonly n: number; readonly inactive: number }[]> {
  return db
    .select({
      role: user.role,
      n: sql<number>`count(*)::int`,
      inactive: sql<number>`(count(*) filter (where not ${user.active}))::int`,
    })
    .from(user)
    .groupBy(user.role)
    .orderBy(user.role);
}

/** How many sessions have not ended. */
export async function countSessions(db: Db): Promise<number> {
  return db.$count(session, sql`${session.expiresAt} > now()`);
}
