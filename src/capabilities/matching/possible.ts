// Enterprises that may be one and the same: equal names where neither place nor owner speaks against it.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

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
