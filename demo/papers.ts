// The demo city's queue of papers: a few invented owners handed theirs in during the last days, without a picture.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../src/kernel/day.ts';
import { startOfDay } from '../src/kernel/day.ts';
import type { Db } from '../src/platform/db/index.ts';

const papers = 24;
/** Three a day, so that some are past the target of five days. */
const aDay = 3;

/** Each of another enterprise; stated papers that no officer has seen. */
export async function demoPapers(db: Db, today: PlainDate): Promise<void> {
  const last = startOfDay(today, db.city.zone).toISOString();
  await db.execute(sql`
    insert into evidence_paper (fact_id, enterprise_id, state, recorded_at, recorded_by)
    select id, enterprise_id, 'waiting', ${last}::timestamptz - make_interval(days => (place / ${aDay})::int), 'demo'
    from (
      select f.id, f.enterprise_id, row_number() over (order by f.enterprise_id) - 1 as place from (
        select distinct on (enterprise_id) id, enterprise_id from evidence_fact f
        where grade = 'stated' and kind in ('pirt', 'halal', 'bpom_md') and number is not null
          and enterprise_id in (
            select id from registry_enterprise where status = 'active' and owner_id is not null order by id limit 3000)
          and not exists (select from evidence_retraction r where r.fact_id = f.id)
        order by enterprise_id, id
      ) f limit ${papers}
    ) chosen on conflict do nothing`);
}
