// What sessions let go of when a person's identity is erased: their sentence about a session, and that somebody should go there.
// That somebody sat there, and the stars, stay countable.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Erased } from '../../registry/index.ts';

export async function forgetSessions(db: Db, { enterprises }: Pick<Erased, 'enterprises'>): Promise<void> {
  const ids = sql.param([...enterprises]);
  await db.execute(sql`
    update events_sign_up set said = null where enterprise_id = any(${ids}::uuid[]) and said is not null`);
  await db.execute(sql`delete from events_untold where enterprise_id = any(${ids}::uuid[])`);
}
