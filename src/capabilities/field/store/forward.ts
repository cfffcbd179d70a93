// Enrolments handed to the office, because the enterprise is known outside of the officer's area.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import { forward } from '../tables.ts';

export const insertForward = async (db: Db, row: typeof forward.$inferInsert): Promise<void> => {
  await db.insert(forward).values(row);
};

export type Forwarded = {
  readonly id: string;
  readonly enterprise: string;
  readonly name: string;
  /** Where the registry has it. */
  readonly known: string;
  /** Where the officer met it. */
  readonly area: string;
  readonly by: string;
  readonly at: Date;
  readonly note: string | null;
};

/** Oldest first, within the scope of whoever may see the enterprise. */
export async function listForwarded(db: Db): Promise<readonly Forwarded[]> {
  const { rows } = await db.execute<Omit<Forwarded, 'at'> & { at: string }>(sql`
    select f.id, f.enterprise_id as enterprise, e.name, e.area as known, f.area, f.recorded_by as by,
      f.recorded_at::text as at, f.note
    from field_forward f join registry_enterprise e on e.id = f.enterprise_id
    where f.closed_at is null order by f.recorded_at limit 50`);
  return rows.map((r) => ({ ...r, at: new Date(r.at) }));
}

/** False when it was closed before. */
export async function closeForward(
  db: Db,
  id: string,
  { at, by, reason }: { at: Date; by: string; reason: string },
): Promise<boolean> {
  const done = await db.execute(sql`
    update field_forward set closed_at = ${at.toISOString()}, closed_by = ${by}, reason = ${reason}
    where id = ${id} and closed_at is null`);
  return done.rowCount === 1;
}
