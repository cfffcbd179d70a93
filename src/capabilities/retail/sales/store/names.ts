// Names of makers by the ids under which their goods were placed.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';

/** The name of the enterprise that each id belongs to today; an unknown id is left out. */
export async function enterpriseNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.execute<{ id: string; name: string }>(sql`
    select b.id, e.name from unnest(${sql.param([...ids])}::uuid[]) b (id)
    left join registry_identity i on i.born_id = b.id
    join registry_enterprise e on e.id = coalesce(i.now_id, b.id)`);
  return new Map(rows.map((r) => [r.id, r.name]));
}
