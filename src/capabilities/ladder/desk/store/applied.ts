// How far an adopted policy has been carried through, in and out of the database.
import { desc, eq, isNotNull, sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { applied } from '../tables.ts';

export type Applied = typeof applied.$inferSelect;

/** The policy that the kept positions follow; null while they follow the first one. */
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
    .where(sql`finished_at is null`)
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

export async function noteProgress(db: Db, version: number, done: number): Promise<void> {
  await db.update(applied).set({ done }).where(eq(applied.version, version));
}

export async function finishApplying(db: Db, row: Beginning & { readonly changed: number }): Promise<void> {
  const end = { done: row.total, total: row.total, changed: row.changed, finishedAt: row.startedAt };
  await db
    .insert(applied)
    .values({ ...row, ...end })
    .onConflictDoUpdate({ target: applied.version, set: end });
}

export async function countPositions(db: Db): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`select count(*)::int as n from ladder_position`);
  return rows[0]?.n ?? 0;
}
