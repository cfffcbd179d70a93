// Naming to the database the secret by which a row may be found before anybody is signed in.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';

/** From here to the end of the transaction, the row that carries this hash is visible (policies of the owners' tables). */
export const nameToken = async (db: Db, hash: string): Promise<void> => {
  await db.execute(sql`select set_config('app.token', ${hash}, true)`);
};
