// Shifts as the stalls need them: whether they have begun by now.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { ShiftId } from '../../event/store.ts';

export type ShiftShown = {
  readonly id: ShiftId;
  readonly day: string;
  readonly no: number;
  readonly starts: string;
  readonly ends: string;
  /** Whoever stands in it stands there: no rota moves them. */
  readonly begun: boolean;
  readonly over: boolean;
};

/** Shifts that are held, in the order of the days; `now` in the city's zone says which have begun. */
export async function shiftsAt(db: Db, activityId: ActivityId, now: Date): Promise<readonly ShiftShown[]> {
  const here = sql`(${now.toISOString()}::timestamptz at time zone ${db.city.zone})`;
  const { rows } = await db.execute<ShiftShown>(sql`
    select id, day::text as day, no, starts::text as starts, ends::text as ends, day + starts <= ${here} as begun,
      day + ends <= ${here} as over
    from events_shift where activity_id = ${activityId} and postponed_at is null order by day, starts`);
  return rows;
}
