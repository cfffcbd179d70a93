// What belongs to the recipe of an event, in and out of the database: the list of work and the planned cost; who was told.
import { and, asc, eq, sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import { budget, invite, task } from './tables.ts';

export type TaskRow = typeof task.$inferSelect;
export type BudgetRow = typeof budget.$inferSelect;

/** The earliest first. */
export const tasksOf = (db: Db, id: ActivityId): Promise<TaskRow[]> =>
  db.select().from(task).where(eq(task.activityId, id)).orderBy(asc(task.offsetDays), asc(task.id));

export async function insertTasks(db: Db, rows: readonly (typeof task.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(task).values([...rows]);
}

/** Null opens it again. False when it is not there. */
export async function setTaskDone(
  db: Db,
  { activityId, id }: { activityId: ActivityId; id: string },
  done: { readonly day: string; readonly by: string } | null,
): Promise<boolean> {
  const set = await db
    .update(task)
    .set({ doneDay: done?.day ?? null, doneBy: done?.by ?? null })
    .where(and(eq(task.activityId, activityId), eq(task.id, id)));
  return set.rowCount === 1;
}

export async function deleteTask(db: Db, activityId: ActivityId, id: string): Promise<boolean> {
  const gone = await db.delete(task).where(and(eq(task.activityId, activityId), eq(task.id, id)));
  return gone.rowCount === 1;
}

/** In the order in which they were written. */
export const budgetOf = (db: Db, id: ActivityId): Promise<BudgetRow[]> =>
  db.select().from(budget).where(eq(budget.activityId, id)).orderBy(asc(budget.id));

export async function insertBudget(db: Db, rows: readonly (typeof budget.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(budget).values([...rows]);
}

export async function deleteBudget(db: Db, activityId: ActivityId, id: string): Promise<boolean> {
  const gone = await db.delete(budget).where(and(eq(budget.activityId, activityId), eq(budget.id, id)));
  return gone.rowCount === 1;
}

/** The head of an RT with their area, and how they were told; `byMessage` is null when they were not. */
export type RtHead = {
  readonly userId: string;
  readonly name: string;
  readonly area: string;
  readonly byMessage: boolean | null;
};

/** RT heads with a sign-in in these areas, by area. */
export async function rtHeadsOf(
  db: Db,
  id: ActivityId,
  areas: readonly string[],
): Promise<readonly RtHead[]> {
  const { rows } = await db.execute<RtHead>(sql`
    select u.id as "userId", u.name, u.area, i.by_message as "byMessage"
    from accounts_user u left join events_invite i on i.user_id = u.id and i.activity_id = ${id}
    where u.active and u.role = 'rt_officer'
      and exists (select from unnest(${sql.param([...areas])}::text[]) c where starts_with(u.area, c))
    order by u.area, u.name, u.id`);
  return rows;
}

/** False for who was told before. */
export async function insertInvite(db: Db, row: typeof invite.$inferInsert): Promise<boolean> {
  const done = await db.insert(invite).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}

/** Events that the head of an RT was told of and that are still to come, the next first. */
export async function invitesFor(db: Db, userId: string, today: string): Promise<readonly ActivityId[]> {
  const { rows } = await db.execute<{ id: ActivityId }>(sql`
    select a.id from events_invite i join programme_activity a on a.id = i.activity_id
    where i.user_id = ${userId} and a.state in ('approved', 'running') and a.ends >= ${today}::date
    order by a.starts, a.id limit 20`);
  return rows.map((r) => r.id);
}
