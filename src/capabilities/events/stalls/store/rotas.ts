// Runs of the solver in and out of the database.
import { and, desc, eq, sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { RotaId } from '../kinds.ts';
import type { Place } from '../rota/index.ts';
import type { Told } from '../rules/told.ts';
import { rota } from '../tables.ts';

export type RotaRow = Omit<typeof rota.$inferSelect, 'id' | 'places' | 'told'> & {
  readonly id: RotaId;
  /** Exhibitors are named by their applications. */
  readonly places: readonly Place[] | null;
  readonly told: Told | null;
};

const shown = (row: typeof rota.$inferSelect): RotaRow => ({
  ...row,
  id: row.id as RotaId,
  places: row.places as readonly Place[] | null,
  told: row.told as Told | null,
});

export async function findRota(db: Db, id: RotaId): Promise<RotaRow | null> {
  const [row] = await db.select().from(rota).where(eq(rota.id, id));
  return row ? shown(row) : null;
}

/** Newest first, the last ten. */
export async function listRotas(db: Db, activityId: ActivityId): Promise<readonly RotaRow[]> {
  const rows = await db
    .select()
    .from(rota)
    .where(eq(rota.activityId, activityId))
    .orderBy(desc(rota.recordedAt), desc(rota.id))
    .limit(10);
  return rows.map(shown);
}

/** The seed of an event once one was drawn with: it does not change any more. */
export async function seedOf(db: Db, activityId: ActivityId): Promise<string | null> {
  const { rows } = await db.execute<{ seed: string }>(sql`
    select seed from events_rota where activity_id = ${activityId} order by recorded_at, id limit 1`);
  return rows[0]?.seed ?? null;
}

export const insertRota = (db: Db, row: typeof rota.$inferInsert) => db.insert(rota).values(row);

/** What the solver said, once; a run that was finished or dropped meanwhile stays as it is. */
export const finishRota = (
  db: Db,
  id: RotaId,
  said: { readonly state: 'proposed' | 'failed'; readonly places: readonly Place[]; readonly told: Told },
) =>
  db
    .update(rota)
    .set(said)
    .where(and(eq(rota.id, id), eq(rota.state, 'asked')));

/** Whether it was still open and is this one's now. */
export async function closeRota(
  db: Db,
  id: RotaId,
  { state, by, now }: { readonly state: 'taken' | 'dropped'; readonly by: string; readonly now: Date },
): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update events_rota set state = ${state}, taken_at = ${now.toISOString()}, taken_by = ${by}
    where id = ${id}::uuid and state = 'proposed'`);
  return rowCount === 1;
}

/** Runs that were broken off: should one still come to its end, nobody asks for it any more. */
export async function dropAsked(db: Db, activityId: ActivityId): Promise<void> {
  await db.execute(sql`
    update events_rota set state = 'dropped' where activity_id = ${activityId} and state = 'asked'`);
}

/** All other runs that nobody took over yet. */
export async function dropOthers(db: Db, activityId: ActivityId, id: RotaId): Promise<void> {
  await db.execute(sql`
    update events_rota set state = 'dropped'
    where activity_id = ${activityId} and id <> ${id}::uuid and state in ('asked', 'proposed')`);
}
