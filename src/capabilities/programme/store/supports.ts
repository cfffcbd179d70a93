// The supports that an enterprise had, with their days: what may be said to have gone before.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ActivityId, ActivityKind, ParticipationId, ParticipationState } from '../kinds.ts';

/** One participation; `from` and `to` are the activity's days, `day` since when it stands as it does. */
export type Support = {
  /** As it was asked for: the enterprise of today. */
  readonly enterpriseId: string;
  readonly participationId: ParticipationId;
  readonly activityId: ActivityId;
  readonly activity: string;
  readonly kind: ActivityKind;
  readonly area: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly state: ParticipationState;
  readonly day: PlainDate;
  readonly reason: string | null;
};

/**
 * Participations of these enterprises of today, also those recorded under ids joined into them; newest first. Whether
 * one counts as support (taken, attended, completed) is the reader's to say. Within the scope.
 */
export async function participationsOf(
  db: Db,
  enterpriseIds: readonly string[],
): Promise<readonly Support[]> {
  if (enterpriseIds.length === 0) return [];
  const ids = sql.param([...enterpriseIds]);
  const { rows } = await db.execute<Support>(sql`
    with ours as (
      select id, enterprise_id as asked from programme_participation where enterprise_id = any(${ids}::uuid[])
      union all
      select p.id, i.now_id from registry_identity i join programme_participation p on p.enterprise_id = i.born_id
      where i.now_id = any(${ids}::uuid[]))
    select o.asked as "enterpriseId", p.id as "participationId", a.id as "activityId", a.name as activity, a.kind, a.area,
      a.starts::text as "from", a.ends::text as "to", p.state, p.day::text as day,
      (select s.reason from programme_participation_state s where s.participation_id = p.id order by s.id desc limit 1) as reason
    from ours o join programme_participation p on p.id = o.id join programme_activity a on a.id = p.activity_id
    order by a.starts desc, p.id`);
  return rows;
}
