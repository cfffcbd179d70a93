// What phones told of a day: reading what a tap is judged by, and keeping it.
import { eq, sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { Days } from '../rules/told.ts';
import { couponDoubt, sale, saleUndone, turnout } from '../tables.ts';

export type EventFound = Days & {
  readonly id: ActivityId;
  readonly area: string;
  /** What coupons of this event are worth, in whole rupiah. */
  readonly values: readonly bigint[];
};

/** An event as its day is judged by; null when there is none. Seen by everybody who works. */
export async function findDays(db: Db, id: string): Promise<EventFound | null> {
  const { rows } = await db.execute<Omit<EventFound, 'values'> & { values: readonly string[] }>(sql`
    select a.id, a.area, a.state, a.starts::text as starts, a.ends::text as ends,
      array(select distinct s.value::text from events_coupon_series s where s.activity_id = a.id) as "values"
    from events_event e join programme_activity a on a.id = e.activity_id where e.activity_id = ${id}::uuid`);
  const [row] = rows;
  return row ? { ...row, values: row.values.map(BigInt) } : null;
}

/** Whether the scope shows this enterprise, under whichever id it was born. */
export async function seesEnterprise(db: Db, id: string): Promise<boolean> {
  const { rows } = await db.execute<{ seen: boolean }>(sql`
    select exists (select from registry_enterprise e where e.id = ${id}::uuid)
      or exists (select from registry_reach r where r.born_id = ${id}::uuid) as seen`);
  return rows[0]?.seen ?? false;
}

/** Whether an enterprise, under any id joined with it, holds a place at an event or was given one. Within the scope. */
export async function standsAt(db: Db, activityId: string, id: string): Promise<boolean> {
  const { rows } = await db.execute<{ stands: boolean }>(sql`
    with own as (
      select ${id}::uuid as id union select i.now_id from registry_identity i where i.born_id = ${id}::uuid
      union select b.born_id from registry_identity b where b.now_id = coalesce(
        (select i.now_id from registry_identity i where i.born_id = ${id}::uuid), ${id}::uuid))
    select exists (select from events_place p join own on own.id = p.enterprise_id
        where p.activity_id = ${activityId}::uuid and p.freed_at is null)
      or exists (select from programme_participation t join own on own.id = t.enterprise_id
        where t.activity_id = ${activityId}::uuid and t.state in ('offered', 'taken', 'attended', 'completed')) as stands`);
  return rows[0]?.stands ?? false;
}

export type NewSale = typeof sale.$inferInsert;

/** False when a sale of this id is there already. */
export async function insertSale(db: Db, row: NewSale): Promise<boolean> {
  const done = await db.insert(sale).values(row).onConflictDoNothing({ target: sale.id });
  return done.rowCount === 1;
}

export type SaleRow = typeof sale.$inferSelect & { readonly undone: boolean };

/** Null outside of the scope. */
export async function findSale(db: Db, id: string): Promise<typeof sale.$inferSelect | null> {
  const [row] = await db.select().from(sale).where(eq(sale.id, id));
  return row ?? null;
}

/** Locked until the transaction ends, so that two undo it one after the other; null outside of the scope. */
export async function lockSale(db: Db, id: string): Promise<SaleRow | null> {
  const [row] = await db.select().from(sale).where(eq(sale.id, id)).for('update');
  if (!row) return null;
  const undone = await db.select({ id: saleUndone.saleId }).from(saleUndone).where(eq(saleUndone.saleId, id));
  return { ...row, undone: undone.length > 0 };
}

export async function insertUndo(db: Db, row: typeof saleUndone.$inferInsert): Promise<void> {
  await db.insert(saleUndone).values(row);
}

/** Once for each id made on the phone. */
export async function insertTurnout(db: Db, row: typeof turnout.$inferInsert): Promise<void> {
  await db.insert(turnout).values(row).onConflictDoNothing({ target: turnout.id });
}

export async function insertDoubts(
  db: Db,
  rows: readonly (typeof couponDoubt.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await db.insert(couponDoubt).values([...rows]);
}

/** Whether a stall belongs to an event; one taken off the plan still does. */
export async function stallIn(db: Db, activityId: string, stallId: string): Promise<boolean> {
  const { rowCount } = await db.execute(
    sql`select from events_stall where activity_id = ${activityId}::uuid and id = ${stallId}::uuid`,
  );
  return rowCount === 1;
}

/** Whether a session belongs to an event. */
export async function sessionIn(db: Db, activityId: string, sessionId: string): Promise<boolean> {
  const { rowCount } = await db.execute(
    sql`select from events_session where activity_id = ${activityId}::uuid and id = ${sessionId}::uuid`,
  );
  return rowCount === 1;
}

/**
 * The place of an enterprise at an activity that was taken, or offered and not answered, and not marked as attended yet. Over
 * the whole city.
 */
export async function openParticipation(
  wide: Db,
  activityId: string,
  enterpriseId: string,
): Promise<string | null> {
  const { rows } = await wide.execute<{ id: string }>(sql`
    select id from programme_participation
    where activity_id = ${activityId}::uuid and state in ('taken', 'offered') and enterprise_id in (
      select ${enterpriseId}::uuid union select born_id from registry_identity where now_id = ${enterpriseId}::uuid
      union select now_id from registry_identity where born_id = ${enterpriseId}::uuid)
    order by state = 'taken' desc, id limit 1`);
  return rows[0]?.id ?? null;
}

/** Places that were offered and not answered, of enterprises that sold something at an event that is on. Over the whole city. */
export async function offeredWhoSold(
  wide: Db,
): Promise<readonly { readonly activityId: ActivityId; readonly id: string }[]> {
  const { rows } = await wide.execute<{ activityId: ActivityId; id: string }>(sql`
    select p.activity_id as "activityId", p.id
    from programme_participation p join programme_activity a on a.id = p.activity_id and a.state in ('approved', 'running')
      left join registry_identity i on i.born_id = p.enterprise_id
    where p.state = 'offered' and exists (
      select from events_sale s left join registry_identity j on j.born_id = s.enterprise_id
      where s.activity_id = p.activity_id and coalesce(j.now_id, s.enterprise_id) = coalesce(i.now_id, p.enterprise_id)
        and not exists (select from events_sale_undone u where u.sale_id = s.id))
    order by p.activity_id, p.id`);
  return rows;
}

/** Whether the scope shows a place, a sale or an application of anybody at an event: an owner's own. */
export async function seesOwnAt(db: Db, activityId: string): Promise<boolean> {
  const { rows } = await db.execute<{ sees: boolean }>(sql`
    select exists (select from events_place where activity_id = ${activityId}::uuid)
      or exists (select from events_sale where activity_id = ${activityId}::uuid)
      or exists (select from events_voice where activity_id = ${activityId}::uuid) as sees`);
  return rows[0]?.sees ?? false;
}
