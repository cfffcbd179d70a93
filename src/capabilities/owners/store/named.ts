// Naming to the database whose rows are meant: by a secret before anybody is signed in, and a person by all of their ids.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';

/** From here to the end of the transaction, the row that carries this hash is visible (policies of the owners' tables). */
export const nameToken = async (db: Db, hash: string): Promise<void> => {
  await db.execute(sql`select set_config('app.token', ${hash}, true)`);
};

/** Every id of this person as an array that is found once a statement: `= any(...)` of it is looked up by an index. */
export const idsOf = (personId: PersonId): SQL => sql`array(
  select ${personId}::uuid union all select born_id from registry_identity where now_id = ${personId}::uuid)`;

/** A row of this person, under whichever of their ids it was recorded. */
export const isOf = (personId: PersonId): SQL => sql`person_id = any (${idsOf(personId)})`;
