// What evidence forgets with a person: numbers on papers, pictures and free text; that a paper was there stays countable.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import { heldKeys } from '../../platform/keys/held.ts';
import { wrapNewKey } from '../../platform/keys/index.ts';
import type { Erased } from '../registry/index.ts';

export async function hearErased(db: Db, { enterprises }: Erased): Promise<void> {
  const ids = sql`${`{${enterprises.join(',')}}`}::uuid[]`;
  await db.execute(
    sql`update evidence_fact set number = null, note = null, checked_source = null where enterprise_id = any(${ids})`,
  );
  await db.execute(sql`
    update evidence_retraction set reason = '' where enterprise_id = any(${ids})`);
  await db.execute(sql`update evidence_decision set reason = null where enterprise_id = any(${ids})`);
  await db.execute(sql`update evidence_twice set answer = null where enterprise_id = any(${ids})`);
  // Without its key nobody can read a picture again; the pages go at the next sweeping (jobs.ts).
  const { wrapped } = wrapNewKey(heldKeys().master);
  await db.execute(
    sql`update evidence_file set gone = true, sealed_key = ${wrapped} where enterprise_id = any(${ids})`,
  );
}
