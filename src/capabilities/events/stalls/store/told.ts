// Which places their holders do not know of yet.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { PlaceId } from '../kinds.ts';

/**
 * From `today` on: new places, and those that were given back after their holder knew of them. What came and went before
 * anybody heard of it is nothing to tell. Ask it over the whole city.
 */
export async function listUntold(
  db: Db,
  activityId: ActivityId,
  today: string,
): Promise<readonly { readonly placeId: PlaceId; readonly enterpriseId: string }[]> {
  const { rows } = await db.execute<{ placeId: PlaceId; enterpriseId: string }>(sql`
    select p.id as "placeId", coalesce(i.now_id, p.enterprise_id) as "enterpriseId"
    from events_place p join events_shift s on s.id = p.shift_id
      left join registry_identity i on i.born_id = p.enterprise_id
    where p.activity_id = ${activityId} and s.day >= ${today}::date and s.postponed_at is null
      and case when p.freed_at is null then p.told_at is null else p.told_at < p.freed_at end`);
  return rows;
}

export async function markTold(db: Db, ids: readonly PlaceId[], now: Date): Promise<void> {
  await db.execute(sql`
    update events_place set told_at = ${now.toISOString()} where id = any(${sql.param([...ids])}::uuid[])`);
}
