// What evidence forgets with a person: numbers on papers and free text; that a paper was there stays countable.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import type { Erased } from '../registry/index.ts';

export async function hearErased(db: Db, { enterprises }: Erased): Promise<void> {
  const ids = sql`${`{${enterprises.join(',')}}`}::uuid[]`;
  await db.execute(
    sql`update evidence_fact set number = null, note = null, checked_source = null where enterprise_id = any(${ids})`,
  );
  await db.execute(sql`
    update evidence_retraction set reason = '' where enterprise_id = any(${ids})`);
}
