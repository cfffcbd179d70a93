// Whom the night looks at: papers that came by hand or by a join, that began or ended, and rungs that count no longer.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import { addDays } from '../../../../kernel/day.ts';
import { newId } from '../../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db/index.ts';

const hours = 60;
const hour = 3_600_000;

/** Enterprises of today, each once. Ids of facts sort by the time they were made, and those by hand have an index. */
export async function listToReview(
  db: Db,
  { now, today, tracks }: { now: Date; today: PlainDate; tracks: readonly string[] },
): Promise<readonly EnterpriseId[]> {
  const since = newId(now.getTime() - hours * hour, new Uint8Array(10));
  const { rows } = await db.execute<{ id: EnterpriseId }>(sql`
    with touched as (
      select enterprise_id as id from evidence_fact where import_id is null and id >= ${since}::uuid
      union select enterprise_id from evidence_fact where valid_to between ${addDays(today, -3)} and ${addDays(today, -1)}
        or (valid_from between ${addDays(today, -2)} and ${today} and recorded_at < valid_from::timestamp at time zone ${db.city.zone})
      union select into_id from registry_joined where recorded_at > ${new Date(now.getTime() - hours * hour).toISOString()}
      union select l.enterprise_id from (
          select distinct on (m.enterprise_id, m.track) m.enterprise_id, m.track, m.to_rung from ladder_movement m
          where m.counted_on is not null order by m.enterprise_id, m.track, m.counted_on desc, m.id desc) l
        join ladder_position p on p.enterprise_id = l.enterprise_id
        where p.rungs[array_position(${sql.param([...tracks])}::text[], l.track)] <> l.to_rung
      union select enterprise_id from ladder_movement where state in ('proposed', 'confirmed'))
    select distinct coalesce(i.now_id, t.id) as id from touched t left join registry_identity i on i.born_id = t.id`);
  return rows.map((r) => r.id);
}
