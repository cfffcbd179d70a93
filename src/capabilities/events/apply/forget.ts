// What applications let go of when a person's identity goes: the words. Who applied, when and what came of it stays countable.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Erased } from '../../registry/index.ts';

export async function forgetApplications(
  db: Db,
  { enterprises }: Pick<Erased, 'enterprises'>,
): Promise<void> {
  const ids = sql`${`{${enterprises.join(',')}}`}::uuid[]`;
  await db.execute(sql`
    update events_application_act a set reason = null, next = null
    from events_application c where c.id = a.application_id and c.enterprise_id = any(${ids})`);
  await db.execute(sql`update events_application set what = '' where enterprise_id = any(${ids})`);
}
