// What this room forgets when a person's identity goes: keys, waiting pairs, and what was said about decided ones.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import { enqueue, hasQueue } from '../../platform/jobs/index.ts';
import type { Erased } from '../registry/index.ts';

/**
 * That two records were called one or two stays, without what they had in common and without reasons. What the model holds
 * of names goes with the next sweep, which learns without them and keeps no former model: it is asked for at once.
 */
export async function hearErased(db: Db, { enterprises }: Erased): Promise<void> {
  if (enterprises.length === 0) return;
  const ids = sql`${sql.param([...enterprises])}::uuid[]`;
  await db.execute(sql`delete from matching_key where enterprise_id = any(${ids})`);
  await db.execute(sql`
    delete from matching_pair where state in ('open', 'unsure') and (a = any(${ids}) or b = any(${ids}))`);
  await db.execute(sql`
    update matching_pair set parts = '[]', reason = null where a = any(${ids}) or b = any(${ids})`);
  await db.execute(sql`
    update matching_join set reason = null, undone_reason = null where from_id = any(${ids}) or into_id = any(${ids})`);
  if (hasQueue()) await enqueue(db, 'matching:sweep', {});
}
