// What this floor forgets when a person's identity goes: sentences about the agreement, in which people are named.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Erased } from '../../registry/index.ts';

/** Rates, days and codes stay: they count and lead to nobody. */
export async function hearErased(db: Db, { enterprises }: Pick<Erased, 'enterprises'>): Promise<void> {
  const ids = sql`${sql.param([...enterprises])}::uuid[]`;
  await db.execute(sql`
    update retail_terms t set note = null from retail_placement p
    where p.id = t.placement_id and p.enterprise_id = any(${ids}) and t.note is not null`);
  await db.execute(sql`
    update retail_placement set end_reason = null where enterprise_id = any(${ids}) and end_reason is not null`);
}
