// Disagreements about statements in and out of the database, with what each side said.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import { dispute, disputeWord } from '../tables.ts';

export type DisputeWord = {
  readonly side: 'owner' | 'payer' | 'agency';
  readonly text: string;
  readonly at: Date;
};

export type DisputeRow = {
  readonly id: string;
  readonly ended: boolean;
  readonly result: string | null;
  readonly words: readonly DisputeWord[];
};

/** Of a statement, in the order in which they were opened. */
export async function listDisputes(db: Db, statementId: string): Promise<readonly DisputeRow[]> {
  const { rows } = await db.execute<{ id: string; ended: boolean; result: string | null }>(sql`
    select id, ended_at is not null as ended, result from retail_dispute
    where statement_id = ${statementId}::uuid order by recorded_at, id`);
  if (rows.length === 0) return [];
  const said = await db.execute<{
    disputeId: string;
    side: DisputeWord['side'];
    text: string;
    at: string;
  }>(sql`
    select dispute_id as "disputeId", side, text, recorded_at as at from retail_dispute_word
    where dispute_id = any(${sql.param(rows.map((r) => r.id))}::uuid[]) order by id`);
  return rows.map((row) => ({
    ...row,
    words: said.rows
      .filter((word) => word.disputeId === row.id)
      .map(({ side, text, at }) => ({ side, text, at: new Date(at) })),
  }));
}

/** False when one is open about this statement already. */
export async function insertDispute(db: Db, row: typeof dispute.$inferInsert): Promise<boolean> {
  return (await db.insert(dispute).values(row).onConflictDoNothing()).rowCount === 1;
}

export const insertWord = (db: Db, row: typeof disputeWord.$inferInsert) =>
  db.insert(disputeWord).values(row);

/** False when it has ended or is not there. */
export async function endDispute(db: Db, id: string, result: string, at: Date): Promise<boolean> {
  const done = await db.execute(sql`
    update retail_dispute set ended_at = ${at.toISOString()}, result = ${result}
    where id = ${id}::uuid and ended_at is null`);
  return done.rowCount === 1;
}
