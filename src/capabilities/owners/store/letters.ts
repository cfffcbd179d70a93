// Printed ways in: found by the hash of the code on them, good once.
import { and, eq, gt, isNull } from 'drizzle-orm';

import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { letter } from '../tables.ts';
import { isOf } from './named.ts';

export const insertLetter = async (db: Db, row: typeof letter.$inferInsert): Promise<void> => {
  await db.insert(letter).values(row);
};

const good = (now: Date) => and(isNull(letter.usedAt), isNull(letter.endedAt), gt(letter.until, now));

/** Whom a letter is for, while it is good. Name its hash first (nameToken). */
export async function findLetter(db: Db, codeHash: string, now: Date): Promise<PersonId | null> {
  const [row] = await db
    .select({ personId: letter.personId })
    .from(letter)
    .where(and(eq(letter.codeHash, codeHash), good(now)));
  return (row?.personId as PersonId | undefined) ?? null;
}

/** True for the one who uses it first. */
export async function useLetter(db: Db, codeHash: string, now: Date): Promise<boolean> {
  const done = await db
    .update(letter)
    .set({ usedAt: now })
    .where(and(eq(letter.codeHash, codeHash), good(now)));
  return done.rowCount === 1;
}

/** Ends every letter of a person that was not used. */
export const endLetters = async (db: Db, personId: PersonId, now: Date): Promise<void> => {
  await db
    .update(letter)
    .set({ endedAt: now })
    .where(and(isOf(personId), good(now)));
};
