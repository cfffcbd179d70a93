// The first day of an enterprise in the register, and the day that a city set for all.
import { sql } from 'drizzle-orm';

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

/** Null while the city has set none. */
export async function findBaselineDay(db: Db): Promise<PlainDate | null> {
  const [row] = await db.select({ baseline: movementSetting.baseline }).from(movementSetting);
  return (row?.baseline as PlainDate | undefined) ?? null;
}
