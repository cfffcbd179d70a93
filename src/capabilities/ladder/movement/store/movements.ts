// Movements, what was said of them and their evidence, in and out of the database.
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { MovementId } from '../kinds.ts';
import { movement, movementAct, movementEvidence } from '../tables.ts';

export type MovementRow = typeof movement.$inferSelect;
export type ActRow = typeof movementAct.$inferSelect;
export type EvidenceRow = typeof movementEvidence.$inferSelect;

/** False when a step of the same track is open already. */
export async function insertMovement(db: Db, row: typeof movement.$inferInsert): Promise<boolean> {
  const done = await db.insert(movement).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}

/** False when one of the papers moves or has moved the track. */
export async function insertEvidence(
  db: Db,
  rows: readonly (typeof movementEvidence.$inferInsert)[],
): Promise<boolean> {
  if (rows.length === 0) return true;
  const done = await db
    .insert(movementEvidence)
    .values([...rows])
    .onConflictDoNothing();
  return done.rowCount === rows.length;
}

export const insertAct = async (db: Db, row: typeof movementAct.$inferInsert): Promise<void> => {
  await db.insert(movementAct).values(row);
};

/** The new state; who is no longer open nor counted sets its papers free. */
export async function setState(
  db: Db,
  id: MovementId,
  set: Pick<MovementRow, 'state'> & Partial<Pick<MovementRow, 'countedOn' | 'code'>>,
): Promise<void> {
  await db.update(movement).set(set).where(eq(movement.id, id));
  if (set.state === 'refused' || set.state === 'withdrawn')
    await db.update(movementEvidence).set({ live: false }).where(eq(movementEvidence.movementId, id));
}

export async function findMovement(
  db: Db,
  id: MovementId,
  { lock = false }: { lock?: boolean } = {},
): Promise<MovementRow | null> {
  const query = db.select().from(movement).where(eq(movement.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

/** Every movement recorded under one of these ids, newest first. */
export const listMovements = (db: Db, ids: readonly EnterpriseId[]): Promise<MovementRow[]> =>
  db
    .select()
    .from(movement)
    .where(inArray(movement.enterpriseId, [...ids]))
    .orderBy(desc(movement.recordedAt), desc(movement.id));

export const listActs = (db: Db, ids: readonly string[]): Promise<ActRow[]> =>
  db
    .select()
    .from(movementAct)
    .where(inArray(movementAct.movementId, [...ids]))
    .orderBy(asc(movementAct.id));

export const listEvidence = (db: Db, ids: readonly string[]): Promise<EvidenceRow[]> =>
  db
    .select()
    .from(movementEvidence)
    .where(inArray(movementEvidence.movementId, [...ids]));

/**
 * Papers that move, or have moved, a track: of these enterprises, and of `papers` also those that moved another's, whose
 * record they were joined with then. As `track:paper`.
 */
export async function usedPapers(
  db: Db,
  ids: readonly EnterpriseId[],
  papers: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute<{ used: string }>(sql`
    select v.track || ':' || v.paper_id as used from ladder_movement m join ladder_movement_evidence v on v.movement_id = m.id
    where m.enterprise_id = any(${sql.param([...ids])}::uuid[]) and v.live and v.role = 'moves'
    union select v.track || ':' || v.paper_id from ladder_movement_evidence v
    where v.paper_id = any(${sql.param([...papers])}::uuid[]) and v.live and v.role = 'moves'`);
  return new Set(rows.map((r) => r.used));
}

/** Whether a step of one of these waits. */
export async function hasOpen(db: Db, ids: readonly EnterpriseId[]): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select from ladder_movement where enterprise_id = any(${sql.param([...ids])}::uuid[]) and state in ('proposed', 'confirmed') limit 1`);
  return rows.length > 0;
}
