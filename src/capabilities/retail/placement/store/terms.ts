// Terms in and out of the database: those of a day, and all of a placement.
import { desc, eq, sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PlacementId } from '../../kinds.ts';
import { terms } from '../tables.ts';

export type TermsRow = typeof terms.$inferSelect;

/** The newest begun by that day, of each; a placement that has none yet is left out. */
export async function termsOn(
  db: Db,
  placementIds: readonly string[],
  day: PlainDate,
): Promise<ReadonlyMap<PlacementId, TermsRow>> {
  if (placementIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([terms.placementId])
    .from(terms)
    .where(
      sql`${terms.placementId} = any(${sql.param([...placementIds])}::uuid[]) and ${terms.startsOn} <= ${day}`,
    )
    .orderBy(terms.placementId, desc(terms.startsOn));
  return new Map(rows.map((row) => [row.placementId as PlacementId, row]));
}

/** The newest first. */
export const listTerms = (db: Db, id: PlacementId): Promise<TermsRow[]> =>
  db.select().from(terms).where(eq(terms.placementId, id)).orderBy(desc(terms.startsOn));

/** False when terms begin on that day already. */
export async function insertTerms(db: Db, row: typeof terms.$inferInsert): Promise<boolean> {
  const done = await db.insert(terms).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}
