// Sessions of owners: found by the hash of a token, listed and ended by their person.
import { and, desc, eq, gt, lt, ne } from 'drizzle-orm';

import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { session } from '../tables.ts';
import { isOf } from './named.ts';

export type SessionRow = typeof session.$inferSelect;

export const insertSession = async (db: Db, row: typeof session.$inferInsert): Promise<void> => {
  await db.insert(session).values(row);
};

/** Those that have not ended, last used first. */
export const listSessions = (db: Db, personId: PersonId, now: Date): Promise<SessionRow[]> =>
  db
    .select()
    .from(session)
    .where(and(isOf(personId), gt(session.expiresAt, now)))
    .orderBy(desc(session.usedAt));

/** Ends one, all but one, or all of a person; the number that ended. */
export async function endSessions(
  db: Db,
  personId: PersonId,
  which: { only: string } | { except: string } | 'all',
): Promise<number> {
  const some =
    which === 'all' ? undefined : 'only' in which ? eq(session.id, which.only) : ne(session.id, which.except);
  const done = await db.delete(session).where(and(isOf(personId), some));
  return done.rowCount ?? 0;
}

export const endByToken = async (db: Db, tokenHash: string): Promise<void> => {
  await db.delete(session).where(eq(session.tokenHash, tokenHash));
};

export const sweepSessions = async (db: Db, now: Date): Promise<void> => {
  await db.delete(session).where(lt(session.expiresAt, now));
};

/** When the holder of this session last showed who they are; null when it is not theirs. */
export async function findConfirmed(db: Db, personId: PersonId, id: string): Promise<Date | null> {
  const [row] = await db
    .select({ begunAt: session.begunAt, confirmedAt: session.confirmedAt })
    .from(session)
    .where(and(isOf(personId), eq(session.id, id)));
  return row ? (row.confirmedAt ?? row.begunAt) : null;
}

/** Notes it, and goes on under another token: the former one is nobody's. */
export const confirmSession = async (
  db: Db,
  personId: PersonId,
  id: string,
  { now, tokenHash }: { now: Date; tokenHash: string },
): Promise<void> => {
  await db
    .update(session)
    .set({ confirmedAt: now, tokenHash })
    .where(and(isOf(personId), eq(session.id, id)));
};
