// Whether the registry moved since an import was looked at: which imports stand, and what came newest by hand.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';

/** Equal marks: nothing was accepted, edited or recorded in between, so fates found before still hold. */
export async function registryMark(db: Db): Promise<string> {
  const { rows } = await db.execute<{ mark: string }>(sql`
    select concat_ws(' ', (select max(id) from registry_standing where import_id is null),
      (select max(id) from registry_change),
      (select id from evidence_fact where import_id is null order by id desc limit 1),
      (select count(*) from intake_import where state in ('accepted', 'rolling_back', 'rolled_back')),
      (select max(rolled_back_at) from intake_import)) as mark`);
  return rows[0]?.mark ?? '';
}
