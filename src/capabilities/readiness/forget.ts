// What this room forgets when a person's identity goes: sentences of decisions. What was decided stays countable.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import type { Erased } from '../registry/index.ts';

export async function hearErased(db: Db, { enterprises }: Erased): Promise<void> {
  const ids = sql`${`{${enterprises.join(',')}}`}::uuid[]`;
  await db.execute(sql`update readiness_decision set reason = null where enterprise_id = any(${ids})`);
}
