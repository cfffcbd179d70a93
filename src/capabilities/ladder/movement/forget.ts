// What the ladder forgets with a person: sentences somebody wrote about a step; that it happened stays countable.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Erased } from '../../registry/index.ts';

export async function hearErased(db: Db, { enterprises }: Erased): Promise<void> {
  const ids = sql`${`{${enterprises.join(',')}}`}::uuid[]`;
  await db.execute(sql`
    update ladder_movement_act set reason = null where movement_id in (
      select id from ladder_movement where enterprise_id = any(${ids}))`);
  await db.execute(sql`update ladder_movement set note = null where enterprise_id = any(${ids})`);
}
