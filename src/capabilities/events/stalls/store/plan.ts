// The plan of an event's stalls in and out of the database.
import { and, asc, eq, isNull, sql } from 'drizzle-orm';

import { freshId } from '../../../../kernel/ids.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { StallId } from '../kinds.ts';
import type { NewStall, Whole } from '../rules/grid.ts';
import { stall } from '../tables.ts';

export type StallRow = {
  readonly id: StallId;
  readonly code: string;
  readonly row: number;
  readonly col: number;
  readonly zone: string;
  readonly seats: number;
  readonly size: string | null;
  /** Whole rupiah a shift. */
  readonly price: bigint;
  readonly power: boolean;
  readonly water: boolean;
  /** Kept for one group of products; null takes every group. */
  readonly only: ProductKind | null;
};

/** Stalls on the plan today, row by row; those taken off are not among them. */
export async function stallsOf(db: Db, activityId: ActivityId): Promise<readonly StallRow[]> {
  const { code, row, col, zone, seats, size, price, power, water, only } = stall;
  return db
    .select({ id: sql<StallId>`${stall.id}`, code, row, col, zone, seats, size, price, power, water, only })
    .from(stall)
    .where(and(eq(stall.activityId, activityId), isNull(stall.goneAt)))
    .orderBy(asc(stall.row), asc(stall.col));
}

/** Whoever changes the plan or the places of an event does so alone: held until the transaction ends. */
export async function lockStalls(db: Db, activityId: ActivityId): Promise<void> {
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`events stalls ${db.city.code} ${activityId}`}, 0))`,
  );
}

/** The count of those that found their square and code free. */
export async function insertStalls(
  db: Db,
  activityId: ActivityId,
  stalls: readonly NewStall[],
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<number> {
  if (stalls.length === 0) return 0;
  const made = await db
    .insert(stall)
    .values(
      stalls.map((s) => ({ ...s, id: freshId<'Stall'>(), activityId, recordedAt: now, recordedBy: by })),
    )
    .onConflictDoNothing()
    .returning({ id: stall.id });
  return made.length;
}

export const updateStall = (db: Db, id: StallId, set: Whole & { readonly code: string }) =>
  db.update(stall).set(set).where(eq(stall.id, id));

export async function takeOffPlan(db: Db, ids: readonly StallId[], now: Date): Promise<void> {
  await db.execute(sql`
    update events_stall set gone_at = ${now.toISOString()} where id = any(${sql.param([...ids])}::uuid[])`);
}

/** Other events that have a plan, the newest first, the last fifty. */
export async function listPlanned(
  db: Db,
  except: ActivityId,
): Promise<readonly { readonly value: string; readonly label: string }[]> {
  const { rows } = await db.execute<{ value: string; label: string }>(sql`
    select a.id as value, a.name || ' (' || a.starts::text || ')' as label
    from programme_activity a
    where a.id <> ${except} and exists (select from events_stall t where t.activity_id = a.id and t.gone_at is null)
    order by a.starts desc, a.id limit 50`);
  return rows;
}
