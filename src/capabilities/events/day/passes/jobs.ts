// What happens to passes by itself: those who took a place get one, and names on badges are forgotten.
import { sql } from 'drizzle-orm';

import { dayOf } from '../../../../kernel/day.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import { wholeCity, within } from '../../../../platform/db/index.ts';
import type { City, Db } from '../../../../platform/db/index.ts';
import type { Job } from '../../../../platform/jobs/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { issuePasses } from '../passes.ts';

/** Days after an event for which a name on a badge stays: the sign-up page says so. */
const keptDays = 30;

/** Passes for every event that is not over. */
async function issueAll(city: City, around: Circumstances): Promise<void> {
  await within(city, wholeCity, async (db) => {
    const { rows } = await db.execute<{ id: ActivityId }>(sql`
      select a.id from events_event e join programme_activity a on a.id = e.activity_id
      where a.state in ('approved', 'running') and a.ends >= ${around.today}::date order by a.starts, a.id`);
    for (const { id } of rows) await issuePasses(db, id, around);
  });
}

/** The name on a badge goes, a visitor's, a speaker's, one of the crew's; that somebody was there stays. */
export async function forgetNames(db: Db, today: string): Promise<void> {
  await db.execute(sql`
    update events_pass p set label = null, job = null from programme_activity a
    where a.id = p.activity_id and p.label is not null and p.enterprise_id is null and a.ends < ${today}::date - ${keptDays}::int`);
}

const around = (city: City): Circumstances => {
  const now = new Date();
  return { by: 'system', now, today: dayOf(now, city.zone) };
};

export const jobs: readonly Job[] = [
  {
    name: 'events:passes',
    every: '*/10 * * * *',
    tries: 1,
    seconds: 120,
    run: (city) => issueAll(city, around(city)),
  },
  {
    name: 'events:names',
    every: '20 3 * * *',
    tries: 2,
    seconds: 120,
    run: (city) => within(city, wholeCity, (db) => forgetNames(db, around(city).today)),
  },
];
