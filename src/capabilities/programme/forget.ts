// What this room forgets when a person's identity goes: sentences about their enterprises. What was done stays countable.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import type { Erased } from '../registry/index.ts';

export async function hearErased(db: Db, { enterprises }: Erased): Promise<void> {
  const ids = sql`${`{${enterprises.join(',')}}`}::uuid[]`;
  await db.execute(sql`
    update programme_follow_up set text = '', outcome = case when outcome is null then null else '' end,
      reason = case when reason is null then null else '' end where enterprise_id = any(${ids})`);
  await db.execute(sql`
    update programme_participation_state s set reason = null from programme_participation p
    where p.id = s.participation_id and p.enterprise_id = any(${ids})`);
}
