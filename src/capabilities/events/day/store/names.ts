// What enterprises are called at an event, for those who work there.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';

export type Named = { readonly id: EnterpriseId; readonly name: string };

/**
 * Everybody who was given a place at an event or holds one, by name, over the whole city; one who withdrew consent is left out.
 * The caller has looked at who may know.
 */
export const namedAt = (db: Db, activityId: ActivityId): Promise<readonly Named[]> =>
  overCity(db, async (wide) => {
    const { rows } = await wide.execute<Named>(sql`
      select v.id, v.name from registry_visible v
      where v.id in (
        select coalesce(i.now_id, o.enterprise_id) from (
          select enterprise_id from events_place where activity_id = ${activityId}
          union select enterprise_id from programme_participation
            where activity_id = ${activityId} and state in ('offered', 'taken', 'attended', 'completed')
          union select enterprise_id from events_sale where activity_id = ${activityId}
          union select enterprise_id from events_coupon_doubt where activity_id = ${activityId}) o
          left join registry_identity i on i.born_id = o.enterprise_id)
      order by v.name, v.id`);
    return rows;
  });
