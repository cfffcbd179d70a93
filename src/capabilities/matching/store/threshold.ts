// The city's word on joining without asking, and the sweeps of the whole city.
import { desc } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import { sweep, threshold } from '../tables.ts';

export type ThresholdRow = typeof threshold.$inferSelect;
export type SweepRow = typeof sweep.$inferSelect;

/** The newest word; null when nobody ever said one: nothing is joined without asking. */
export async function findThreshold(db: Db): Promise<ThresholdRow | null> {
  const [row] = await db.select().from(threshold).orderBy(desc(threshold.id)).limit(1);
  return row ?? null;
}

export const insertThreshold = async (db: Db, row: typeof threshold.$inferInsert): Promise<void> => {
  await db.insert(threshold).values(row);
};

export async function lastSweep(db: Db): Promise<SweepRow | null> {
  const [row] = await db.select().from(sweep).orderBy(desc(sweep.recordedAt)).limit(1);
  return row ?? null;
}

export const insertSweep = async (db: Db, row: typeof sweep.$inferInsert): Promise<void> => {
  await db.insert(sweep).values(row);
};
