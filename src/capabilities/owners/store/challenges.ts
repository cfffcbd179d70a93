// Codes asked for: one a browser, found by the hash of its cookie.
import { and, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import { codeRules } from '../rules/code.ts';
import { challenge } from '../tables.ts';

export const insertChallenge = async (db: Db, row: typeof challenge.$inferInsert): Promise<void> => {
  await db.insert(challenge).values(row);
};

/** Counts a try before it is judged and gives what it is judged by; null when there is none left, or no time. */
export async function takeGuess(db: Db, id: string, now: Date): Promise<{ codeHash: string } | null> {
  const [row] = await db
    .update(challenge)
    .set({ tries: sql`${challenge.tries} + 1` })
    .where(
      and(
        eq(challenge.id, id),
        lt(challenge.tries, codeRules.tries),
        gt(challenge.until, now),
        isNull(challenge.passedAt),
      ),
    )
    .returning({ codeHash: challenge.codeHash });
  return row ?? null;
}

/** True for the one that answers it first. */
export async function passChallenge(db: Db, id: string, now: Date, until: Date): Promise<boolean> {
  const done = await db
    .update(challenge)
    .set({ passedAt: now, until })
    .where(and(eq(challenge.id, id), isNull(challenge.passedAt)));
  return done.rowCount === 1;
}

export type Awaited = { readonly sealedPhone: string; readonly passed: boolean };

export async function findChallenge(db: Db, id: string, now: Date): Promise<Awaited | null> {
  const [row] = await db
    .select({ sealedPhone: challenge.sealedPhone, passed: isNotNull(challenge.passedAt) })
    .from(challenge)
    .where(and(eq(challenge.id, id), gt(challenge.until, now)));
  return row ? { sealedPhone: row.sealedPhone, passed: Boolean(row.passed) } : null;
}

export const endChallenge = async (db: Db, id: string): Promise<void> => {
  await db.delete(challenge).where(eq(challenge.id, id));
};

/** What ran out; visible to everybody by policy. */
export const sweepChallenges = async (db: Db, now: Date): Promise<void> => {
  await db.delete(challenge).where(lt(challenge.until, now));
};
