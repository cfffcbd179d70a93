// Owners without a number who are yet to hear of a change: kept when it happens, read where the enterprise is, done when said.
import { sql } from 'drizzle-orm';

import { freshId } from '../../../../kernel/ids.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { Change } from '../rules/told.ts';
import { untold } from '../tables.ts';

type NewUntold = { readonly enterprise: string; readonly changes: readonly Change[] };

export async function insertUntold(
  db: Db,
  { activityId, owners }: { activityId: ActivityId; owners: readonly NewUntold[] },
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<void> {
  if (owners.length === 0) return;
  const recorded = { recordedAt: now, recordedBy: by };
  await db.insert(untold).values(
    owners.map(({ enterprise, changes }) => ({
      id: freshId<'Untold'>(),
      activityId,
      enterpriseId: enterprise,
      changes,
      ...recorded,
    })),
  );
}

/** `enterprise` is the one of today. */
export type Untold = {
  readonly id: string;
  readonly activity: ActivityId;
  readonly event: string;
  readonly enterprise: string;
  readonly name: string;
  readonly area: string;
  readonly changes: readonly Change[];
  /** 2026-12-05, of the city's zone. */
  readonly day: string;
};

const open = sql`u.said_at is null and a.state in ('approved', 'running')`;
const joined = sql`events_untold u join programme_activity a on a.id = u.activity_id
  left join registry_identity i on i.born_id = u.enterprise_id
  cross join lateral (select id, name, area from registry_visible
    where id = (select coalesce(i.now_id, u.enterprise_id)) limit 1) v`;

/** Of open events, within the scope: area by area, and of one enterprise the oldest first. */
export async function listUntold(db: Db): Promise<readonly Untold[]> {
  const { rows } = await db.execute<Untold>(sql`
    select u.id, a.id as activity, a.name as event, v.id as enterprise, v.name, v.area, u.changes,
      (u.recorded_at at time zone ${db.city.zone})::date::text as day
    from ${joined} where ${open} order by v.area, v.name, v.id, u.recorded_at, u.id`);
  return rows;
}

export async function countUntold(db: Db): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${joined} where ${open}`,
  );
  return rows[0]?.n ?? 0;
}

/** False when there is none of that id within the scope, or somebody has said it already. */
export async function setSaid(
  db: Db,
  id: string,
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update events_untold set said_at = ${now.toISOString()}, said_by = ${by} where id = ${id} and said_at is null`);
  return rowCount === 1;
}
