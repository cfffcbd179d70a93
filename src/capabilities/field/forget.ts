// What this room forgets when a person's identity goes: pictures, and what officers wrote. What they found stays countable.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import { forgetPhotos } from '../../platform/sync/index.ts';
import type { Erased } from '../registry/index.ts';

export async function hearErased(db: Db, { enterprises }: Erased): Promise<void> {
  const ids = sql`${`{${enterprises.join(',')}}`}::uuid[]`;
  const { rows } = await db.execute<{ id: string }>(
    sql`delete from field_photo where enterprise_id = any(${ids}) returning id`,
  );
  await forgetPhotos(
    db,
    rows.map((r) => r.id),
  );
  await db.execute(
    sql`update field_finding set note = null, reason = null where enterprise_id = any(${ids})`,
  );
  await db.execute(sql`update field_help set note = null, reason = null where enterprise_id = any(${ids})`);
  await db.execute(
    sql`update field_forward set note = null, reason = null where enterprise_id = any(${ids})`,
  );
}
