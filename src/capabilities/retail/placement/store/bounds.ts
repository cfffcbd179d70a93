// The city's dated bounds in and out of the database.
import { asc } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { boundsOn } from '../rules/guard.ts';
import type { DatedBounds } from '../rules/guard.ts';
import type { Bounds } from '../rules/bounds.ts';
import { bounds } from '../tables.ts';

export type BoundsRow = typeof bounds.$inferSelect & DatedBounds;

/** The earliest first; of two that begin together the one recorded later stands last. */
export const listBounds = async (db: Db): Promise<readonly BoundsRow[]> =>
  (await db.select().from(bounds).orderBy(asc(bounds.startsOn), asc(bounds.id))) as BoundsRow[];

export const findBounds = async (db: Db, day: PlainDate): Promise<Bounds> =>
  boundsOn(await listBounds(db), day);

export async function insertBounds(db: Db, row: typeof bounds.$inferInsert): Promise<void> {
  await db.insert(bounds).values(row);
}
