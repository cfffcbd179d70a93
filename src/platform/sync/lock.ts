// One at a time for each person: what their phones send is received and applied in one order.
import { sql } from 'drizzle-orm';

import type { Db } from '../db/index.ts';

const key = (db: Db, userId: string) => sql`hashtextextended(${`sync ${db.city.code} ${userId}`}, 0)`;

/** Held until the transaction ends. */
export async function lockPerson(db: Db, userId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${key(db, userId)})`);
}

/** The same without waiting; false while another transaction holds it. */
export async function tryLockPerson(db: Db, userId: string): Promise<boolean> {
  const { rows } = await db.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(${key(db, userId)}) as mine`,
  );
  return rows[0]?.mine ?? false;
}
