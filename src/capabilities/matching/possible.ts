// Enterprises that may be one and the same: equal names where neither place nor owner speaks against it.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';

/**
 * Whether two records (aliases of relations with squeezed, owner_squeezed, area) may be one: same squeezed name, the
 * kelurahan same or unknown, the owner same or missing.
 */
export function resembles(a: SQL, b: SQL): SQL {
  const place = (of: SQL) => sql`split_part(${of}.area, '/', 1)`;
  return sql`${a}.squeezed = ${b}.squeezed and ${a}.squeezed <> ''
    and (starts_with(${place(a)}, ${place(b)}) or starts_with(${place(b)}, ${place(a)}))
    and (${a}.owner_squeezed is null or ${b}.owner_squeezed is null or ${a}.owner_squeezed = ${b}.owner_squeezed)`;
}

/** How many active enterprises of the scope resemble an earlier one: the length of the queue that people must look at. */
export async function possibleDuplicates(db: Db): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    with named as materialized (
      select id, squeezed, owner_squeezed, area from (
        select id, squeezed, owner_squeezed, area, count(*) over (partition by squeezed) as bearers
        from registry_enterprise where status = 'active'
      ) e where bearers > 1
    )
    select count(*)::int as n from named a
    where exists (select from named b where b.id < a.id and ${resembles(sql`a`, sql`b`)})`);
  return rows[0]?.n ?? 0;
}
