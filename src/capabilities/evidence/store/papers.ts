// Papers that were handed in: their place in the queue, what was decided, and numbers that stand twice.
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

import type { EnterpriseId, EvidenceId } from '../../../kernel/ids.ts';
import { prepared } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { EvidenceKind } from '../kinds.ts';
import { decision, paper, twice } from '../tables.ts';

export type PaperRow = typeof paper.$inferSelect;
export type DecisionRow = typeof decision.$inferSelect;
export type TwiceRow = typeof twice.$inferSelect & { kind: EvidenceKind };

const isOf = (column: PgColumn) => sql`${column} = any(${sql.placeholder('enterpriseIds')}::uuid[])`;

export const insertPaper = async (db: Db, row: typeof paper.$inferInsert): Promise<void> => {
  await db.insert(paper).values(row).onConflictDoNothing();
};

export async function findPaper(db: Db, factId: EvidenceId): Promise<PaperRow | null> {
  const [row] = await db.select().from(paper).where(eq(paper.factId, factId));
  return row ?? null;
}

/** Locked, so that of two who decide at once the second reads what the first did. */
export async function lockPaper(db: Db, factId: EvidenceId): Promise<PaperRow | null> {
  const [row] = await db.select().from(paper).where(eq(paper.factId, factId)).for('update');
  return row ?? null;
}

export const setPaperState = async (db: Db, factId: string, state: PaperRow['state']): Promise<void> => {
  await db.update(paper).set({ state }).where(eq(paper.factId, factId));
};

const papers = prepared((db) => db.select().from(paper).where(isOf(paper.enterpriseId)));

export const listPapers = (db: Db, enterpriseIds: readonly string[]): Promise<PaperRow[]> =>
  papers(db, { enterpriseIds });

/** False when this round was decided already. */
export async function insertDecision(db: Db, row: typeof decision.$inferInsert): Promise<boolean> {
  const done = await db.insert(decision).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}

const decisions = prepared((db) =>
  db.select().from(decision).where(isOf(decision.enterpriseId)).orderBy(asc(decision.round)),
);

export const listDecisions = (db: Db, enterpriseIds: readonly string[]): Promise<DecisionRow[]> =>
  decisions(db, { enterpriseIds });

export const decisionsOf = (db: Db, factId: EvidenceId): Promise<DecisionRow[]> =>
  db.select().from(decision).where(eq(decision.factId, factId)).orderBy(asc(decision.round));

/** Kinds of which one number belongs to one owner. */
export const uniqueKinds: readonly EvidenceKind[] = ['nib', 'pirt', 'bpom_md', 'halal', 'mark_registered'];

export type Claim = {
  readonly id: EvidenceId;
  readonly bornId: EnterpriseId;
  readonly ownerId: string | null;
};

/** Papers in force anywhere in the city with this number, on enterprises of other owners than `enterprise`'s, of which nobody was asked yet. */
export async function listClaims(
  db: Db,
  {
    kind,
    number,
    enterpriseId,
    ownerId,
  }: { kind: EvidenceKind; number: string; enterpriseId: string; ownerId: string | null },
): Promise<readonly Claim[]> {
  const { rows } = await db.execute<Claim>(sql`
    select c.id, c.born_id as "bornId", c.owner_id as "ownerId" from evidence_claim c
    where c.kind = ${kind} and c.number = ${number} and c.enterprise_id <> ${enterpriseId}
      and not coalesce(c.owner_id = ${ownerId}::uuid, false)
      and not exists (
        select from evidence_twice t join evidence_fact f on f.enterprise_id = t.enterprise_id and f.id = t.fact_id
        where t.enterprise_id = ${enterpriseId} and t.other_enterprise_id = c.born_id and t.kind = ${kind}
          and f.number = ${number})
    order by c.id limit 20`);
  return rows;
}

export const insertTwice = async (db: Db, rows: readonly (typeof twice.$inferInsert)[]): Promise<void> => {
  if (rows.length > 0) await db.insert(twice).values([...rows]);
};

const unanswered = prepared((db) =>
  db
    .select()
    .from(twice)
    .where(and(isOf(twice.enterpriseId), isNull(twice.answeredAt))),
);

/** Numbers of these enterprises that stand twice and were not answered. */
export const listTwice = async (db: Db, enterpriseIds: readonly string[]): Promise<readonly TwiceRow[]> =>
  (await unanswered(db, { enterpriseIds })) as TwiceRow[];

/** False when it was answered already, or is not this scope's. */
export async function answerTwice(
  db: Db,
  id: string,
  set: { answer: string; answeredAt: Date; answeredBy: string },
): Promise<TwiceRow | null> {
  const [row] = await db
    .update(twice)
    .set(set)
    .where(and(eq(twice.id, id), isNull(twice.answeredAt)))
    .returning();
  return (row as TwiceRow | undefined) ?? null;
}

export async function readTargetDays(db: Db): Promise<number> {
  const { rows } = await db.execute<{ days: number }>(sql`select target_days as days from evidence_setting`);
  return rows[0]?.days ?? 5;
}
