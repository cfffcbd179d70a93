// The outbox in and out of the database.
import { and, desc, eq, inArray, lt, lte, sql } from 'drizzle-orm';

import type { Db } from '../db/index.ts';
import { outbox } from './tables.ts';
import type { MessageState } from './tables.ts';

export type MessageRow = typeof outbox.$inferSelect;

export type NewRow = typeof outbox.$inferInsert;

export async function insertMessages(db: Db, rows: readonly NewRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await db.insert(outbox).values(rows.slice(at, at + 500));
}

/** Takes a message to send it: one taker at a time, and none before its time. */
export async function takeMessage(db: Db, id: string, now: Date): Promise<MessageRow | null> {
  const [row] = await db
    .update(outbox)
    .set({ state: 'sending', tries: sql`${outbox.tries} + 1`, dueAt: now })
    .where(and(eq(outbox.id, id), eq(outbox.state, 'waiting'), lte(outbox.dueAt, now)))
    .returning();
  return row ?? null;
}

/** What became of it; receiver and text go when nothing more is to be done. */
export async function settle(
  db: Db,
  id: string,
  set: { state: MessageState; adapter?: string; fault?: string | null; dueAt?: Date; endedAt?: Date },
  keep: boolean,
): Promise<void> {
  await db
    .update(outbox)
    .set({ ...set, ...(keep ? {} : { sealed: null }) })
    .where(eq(outbox.id, id));
}

const stuckAfter = 2 * 60_000;

/** Ids to be tried now; what a killed process left in the middle is taken up again. */
export async function listDue(db: Db, now: Date, limit: number): Promise<readonly string[]> {
  await db
    .update(outbox)
    .set({ state: 'waiting' })
    .where(and(eq(outbox.state, 'sending'), lt(outbox.dueAt, new Date(now.getTime() - stuckAfter))));
  const rows = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.state, 'waiting'), lte(outbox.dueAt, now)))
    .orderBy(outbox.dueAt)
    .limit(limit);
  return rows.map((r) => r.id);
}

/** Newest first within the scope; `before` is the id of the last row of the page before (ids sort by time). */
export const listMessages = (
  db: Db,
  { states, before }: { states: readonly MessageState[] | null; before: string | null },
  limit: number,
): Promise<MessageRow[]> =>
  db
    .select()
    .from(outbox)
    .where(
      and(
        states ? inArray(outbox.state, [...states]) : undefined,
        before ? lt(outbox.id, before) : undefined,
      ),
    )
    .orderBy(desc(outbox.id))
    .limit(limit);

export async function findMessage(db: Db, id: string): Promise<MessageRow | null> {
  const [row] = await db.select().from(outbox).where(eq(outbox.id, id)).for('update');
  return row ?? null;
}

/**
 * Takes receiver and text from what is over: codes with their time, anything else made before `madeBefore`. The row stays,
 * with its state; what still waited is then too late. Gives the number that lost theirs.
 */
export async function forgetTexts(
  db: Db,
  { now, madeBefore }: { now: Date; madeBefore: Date },
): Promise<number> {
  const done = await db.execute(sql`
    update messages_outbox set sealed = null, ended_at = coalesce(ended_at, ${now.toISOString()}),
      state = case when state in ('waiting', 'sending', 'by-hand') then 'too-late' else state end
    where sealed is not null and until <= ${now.toISOString()}
      and (secret or made_at < ${madeBefore.toISOString()})`);
  return done.rowCount ?? 0;
}
