// What sessions let go of when a person's identity is erased: their sentence about a session. That somebody sat there, and the
// stars, stay countable.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Erased } from '../../registry/index.ts';

export async function forgetFeedback(db: Db, { enterprises }: Pick<Erased, 'enterprises'>): Promise<void> {
  await db.execute(sql`
    update events_sign_up set said = null
    where enterprise_id = any(${sql.param([...enterprises])}::uuid[]) and said is not null`);
}
