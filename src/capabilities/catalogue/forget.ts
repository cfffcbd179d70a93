// What this room forgets when a person's identity goes: names of products, in which people put their own.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import type { Erased } from '../registry/index.ts';

export async function hearErased(db: Db, { enterprises }: Erased): Promise<void> {
  const ids = sql`${`{${enterprises.join(',')}}`}::uuid[]`;
  await db.execute(sql`
    update catalogue_product set name = '', squeezed = id::text, active = false where enterprise_id = any(${ids})`);
}
