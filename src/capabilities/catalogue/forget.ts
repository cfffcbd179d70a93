// What this room forgets when a person's identity goes: names of products, in which people put their own, and pictures.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import { heldKeys } from '../../platform/keys/held.ts';
import { wrapNewKey } from '../../platform/keys/index.ts';
import type { Erased } from '../registry/index.ts';

export async function hearErased(db: Db, { enterprises }: Erased): Promise<void> {
  const ids = sql`${`{${enterprises.join(',')}}`}::uuid[]`;
  await db.execute(sql`
    update catalogue_product set name = '', brand = null, squeezed = id::text, active = false
    where enterprise_id = any(${ids})`);
  // Without its key nobody can see a picture again; its file goes at the next sweeping (jobs.ts).
  const { wrapped } = wrapNewKey(heldKeys().master);
  await db.execute(sql`
    update catalogue_photo set gone = true, alt = '', sealed_key = ${wrapped} where enterprise_id = any(${ids})`);
}
