// One question asked over the whole city inside an officer's transaction: whether a record is known outside of the area.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import { settingsOf, wholeCity } from '../../../platform/db/index.ts';

async function setScope(db: Db, { area, person }: { area: string; person: string }): Promise<void> {
  await db.execute(
    sql`select set_config('app.area', ${area}, true), set_config('app.person', ${person}, true)`,
  );
}

/**
 * Runs `work` over the whole city and returns to the officer's own scope. What comes back must not name anything outside
 * of that scope to the officer.
 */
export async function overCity<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  await setScope(db, settingsOf(wholeCity, db.city.code));
  const result = await work(Object.create(db, { scope: { value: wholeCity } }) as Db);
  await setScope(db, settingsOf(db.scope, db.city.code));
  return result;
}
