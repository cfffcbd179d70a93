// What went before an event: whether an enterprise stood at one, whether its kelurahan had one. Pieces of SQL, asked by row.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { ActivityId } from '../../../programme/index.ts';

const stood = (activityId: ActivityId): SQL => sql`
  join programme_activity b on b.id = q.activity_id and b.kind in ('bazaar', 'exhibition')
    and b.starts < (select n.starts from programme_activity n where n.id = ${activityId})`;
const counts = sql`q.state in ('taken', 'attended', 'completed')`;

/** Took part in a bazaar or exhibition that began before this one, under any of its ids. */
export const stoodBefore = (enterprise: SQL, activityId: ActivityId): SQL => sql`(
  exists (select from programme_participation q ${stood(activityId)} where q.enterprise_id = ${enterprise} and ${counts})
  or exists (select from registry_identity j join programme_participation q on q.enterprise_id = j.born_id ${stood(activityId)}
    where j.now_id = ${enterprise} and ${counts}))`;

/** No event that began before this one was held in the kelurahan or invited it by name; false where no kelurahan is known. */
export const unservedBefore = (
  area: SQL,
  activityId: ActivityId,
): SQL => sql`(length(split_part(${area}, '/', 1)) = 13 and not exists (
  select from events_event h join programme_activity b on b.id = h.activity_id and b.state in ('approved', 'running', 'closed')
  where b.starts < (select n.starts from programme_activity n where n.id = ${activityId})
    and exists (select from unnest(h.invited || b.area) k (code) where starts_with(k.code, split_part(${area}, '/', 1)))))`;

/** How many such there were. */
export const standsBefore = (enterprise: SQL, activityId: ActivityId): SQL => sql`(
  select count(distinct q.activity_id)::int from programme_participation q ${stood(activityId)}
  where ${counts} and q.enterprise_id in (
    select ${enterprise} union all select j.born_id from registry_identity j where j.now_id = ${enterprise}))`;
