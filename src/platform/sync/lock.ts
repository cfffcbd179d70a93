// One at a time for each person: what their phones send is received and applied in one order.
import { sql } from 'drizzle-orm';

import type { Db } from '../db/index.ts';

/** Held until the transaction ends. */
export async function lockPerson(db: Db, userId: string): Promise<void> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`sync ${db.city.code} ${userId}`}, 0))`,
  );
}
