// The first day of an enterprise in the register, and the day that a city set for all.
import { sql } from 'drizzle-orm';

import { endOfDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { movementSetting } from '../tables.ts';

/** When it was first recorded, under its own id: a record joined into it later brings its papers, not its past. */
export async function firstRecorded(db: Db, id: EnterpriseId): Promise<Date> {
  const { rows } = await db.execute<{ at: string }>(sql`
    select coalesce((select min(recorded_at) from registry_standing where enterprise_id = ${id}::uuid),
      (select recorded_at from registry_enterprise where id = ${id}::uuid))::text as at`);
  return new Date(rows[0]?.at ?? 0);
}

export type BaselineRow = Omit<typeof movementSetting.$inferSelect, 'baseline'> & {
  readonly baseline: PlainDate;
};

/** The day with who set it and why; null while the city has set none. */
export async function findBaseline(db: Db): Promise<BaselineRow | null> {
  const [row] = await db.select().from(movementSetting);
  return row ? { ...row, baseline: row.baseline as PlainDate } : null;
}

/** Null while the city has set none. */
export const findBaselineDay = async (db: Db): Promise<PlainDate | null> =>
  (await findBaseline(db))?.baseline ?? null;

export async function saveBaseline(db: Db, row: Omit<BaselineRow, 'id'>): Promise<void> {
  await db
    .insert(movementSetting)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: movementSetting.id, set: row });
}

/** What a baseline day would meet. */
export type Met = {
  /** Active enterprises recorded by then, which begin on it. */
  readonly enterprises: number;
  /** Movements up that counted by then, and the day of the first that ever did. */
  readonly up: number;
  readonly firstUp: PlainDate | null;
  readonly down: number;
  /** Steps proposed by then that nobody has decided. */
  readonly open: number;
  /** Movements that counted later. */
  readonly later: number;
};

export async function metBy(db: Db, day: PlainDate): Promise<Met> {
  const end = endOfDay(day, db.city.zone);
  const { rows } = await db.execute<Met>(sql`
    select (select count(*)::int from registry_enterprise
        where status = 'active' and recorded_at < ${end.toISOString()}::timestamptz) as enterprises,
      count(*) filter (where counted_on <= ${day} and cause is null)::int as up,
      (min(counted_on) filter (where cause is null))::text as "firstUp",
      count(*) filter (where counted_on <= ${day} and cause is not null)::int as down,
      count(*) filter (where state in ('proposed', 'confirmed') and day <= ${day})::int as open,
      count(*) filter (where counted_on > ${day})::int as later
    from ladder_movement`);
  const [met] = rows;
  if (!met) throw new Error('no count');
  return met;
}

/** No movement begins to count, and none is proposed, before this transaction ends. */
export async function holdMovements(db: Db): Promise<void> {
  await db.execute(sql`lock table ladder_movement in share row exclusive mode`);
}

/** Steps proposed by that day are part of where the enterprise begins: taken back, their papers are free. */
export async function withdrawProposed(
  db: Db,
  { until: day, reason }: { readonly until: PlainDate; readonly reason: string },
  { by, now, today }: { readonly by: string; readonly now: Date; readonly today: string },
): Promise<number> {
  const done = await db.execute(sql`
    with open as (update ladder_movement set state = 'withdrawn'
        where state in ('proposed', 'confirmed') and day <= ${day} returning id),
      freed as (update ladder_movement_evidence set live = false where movement_id in (select id from open))
    insert into ladder_movement_act (movement_id, act, day, reason, recorded_at, recorded_by)
      select id, 'withdrawn', ${today}, ${reason}, ${now.toISOString()}::timestamptz, ${by} from open`);
  return done.rowCount ?? 0;
}
