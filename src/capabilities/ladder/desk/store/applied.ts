// How far an adopted policy has been carried through, in and out of the database.
import { and, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { applied } from '../tables.ts';

export type Applied = typeof applied.$inferSelect;

/** The policy that the kept positions follow; null before the city has one. */
export async function findApplied(db: Db): Promise<Applied | null> {
  const [row] = await db
    .select()
    .from(applied)
    .where(isNotNull(applied.finishedAt))
    .orderBy(desc(applied.day), desc(applied.version))
    .limit(1);
  return row ?? null;
}

/** The one that is being carried through; null when all are. */
export async function findApplying(db: Db): Promise<Applied | null> {
  const [row] = await db
    .select()
    .from(applied)
    .where(isNull(applied.finishedAt))
    .orderBy(desc(applied.version))
    .limit(1);
  return row ?? null;
}

type Beginning = {
  readonly version: number;
  readonly day: PlainDate;
  readonly total: number;
  readonly startedAt: Date;
};

export async function beginApplying(db: Db, row: Beginning): Promise<void> {
  await db
    .insert(applied)
    .values({ ...row, done: 0 })
    .onConflictDoNothing();
}

/** Whether its carrying through has begun, be it that it is not finished. */
export async function hasBegun(db: Db, version: number): Promise<boolean> {
  return (await db.select().from(applied).where(eq(applied.version, version))).length > 0;
}

export async function noteProgress(db: Db, version: number, done: number): Promise<void> {
  await db.update(applied).set({ done }).where(eq(applied.version, version));
}

/** From now on it holds; one that had begun and was overtaken on its way is carried through no more. */
export async function finishApplying(db: Db, row: Beginning & { readonly changed: number }): Promise<void> {
  const { total, changed, day, startedAt } = row;
  const end = { done: total, total, changed, day, finishedAt: startedAt };
  await db
    .insert(applied)
    .values({ ...row, ...end })
    .onConflictDoUpdate({ target: applied.version, set: end });
  await db.delete(applied).where(and(isNull(applied.finishedAt), ne(applied.version, row.version)));
}

export async function countPositions(db: Db): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`select count(*)::int as n from ladder_position`);
  return rows[0]?.n ?? 0;
}
