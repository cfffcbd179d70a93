// Work over the whole city inside the transaction of somebody who sees a part of it.
import { sql } from 'drizzle-orm';

import { settingsOf, wholeCity } from './scope.ts';
import type { Settings } from './scope.ts';
import type { Db } from './within.ts';

async function setScope(db: Db, { area, person, partner }: Settings): Promise<void> {
  await db.execute(sql`
    select set_config('app.area', ${area}, true), set_config('app.person', ${person}, true),
      set_config('app.partner', ${partner}, true)`);
}

/** Runs `work` over the whole city and returns to the own scope. What comes back must not name anything outside of it. */
export async function overCity<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  if (db.together) throw new Error('whoever asks many things at once looks within one scope');
  await setScope(db, settingsOf(wholeCity, db.city.code));
  const result = await work(Object.create(db, { scope: { value: wholeCity } }) as Db);
  await setScope(db, settingsOf(db.scope, db.city.code));
  return result;
}
