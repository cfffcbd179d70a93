// Stalls of those whose place was given up elsewhere (no answer in time, or in the programme itself) are let go.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { freePlacesOf } from '../../stalls/door.ts';

const reason = 'tidak jadi ikut';

/** Within the scope; how many enterprises lost stalls by it. */
export async function freeGone(db: Db, around: Circumstances): Promise<number> {
  const { rows } = await db.execute<{
    activityId: ActivityId;
    enterpriseId: EnterpriseId;
    application: string;
    why: string | null;
  }>(sql`
    select distinct on (h.activity_id, h.application_id) h.activity_id as "activityId",
      coalesce(i.now_id, h.enterprise_id) as "enterpriseId", h.application_id as application,
      (select s.reason from programme_participation_state s where s.participation_id = p.id order by s.id desc limit 1) as why
    from events_place h join events_shift f on f.id = h.shift_id and f.day >= ${around.today}::date
      join events_application c on c.id = h.application_id
      join programme_participation p on p.id = c.participation_id and p.state in ('dropped', 'refused')
      left join registry_identity i on i.born_id = h.enterprise_id
    where h.freed_at is null order by h.activity_id, h.application_id`);
  let freed = 0;
  for (const { why, ...of } of rows)
    freed += Number((await freePlacesOf(db, { ...of, why: why ?? reason }, around)) > 0);
  return freed;
}
