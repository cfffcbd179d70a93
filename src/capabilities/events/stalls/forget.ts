// What the stalls let go of when a person's identity is erased: where they stood stays, in what words they lost it does not.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Erased } from '../../registry/index.ts';

export async function forgetPlaces(db: Db, { enterprises }: Pick<Erased, 'enterprises'>): Promise<void> {
  await db.execute(sql`
    update events_place set freed_why = null
    where enterprise_id = any(${sql.param([...enterprises])}::uuid[]) and freed_why is not null`);
}
