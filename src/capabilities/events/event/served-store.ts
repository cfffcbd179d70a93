// What reached which area so far, and which RT a kelurahan has: for the map, the calendar and the order of turns.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Held } from './rules/served.ts';

/** Every event that was or will be held, newest first. What was only proposed or was called off served nobody. */
export async function listHeld(db: Db): Promise<readonly Held[]> {
  const { rows } = await db.execute<Held>(sql`
    select a.id, a.name, a.area, e.invited, a.starts::text as starts
    from events_event e join programme_activity a on a.id = e.activity_id
    where a.state in ('approved', 'running', 'closed') order by a.starts desc, a.id`);
  return rows;
}

/** RT of a kelurahan that are known: enterprises stand in them, or their head has a sign-in. Within the scope. */
export async function rtsOf(db: Db, kelurahan: string): Promise<readonly string[]> {
  const { rows } = await db.execute<{ area: string }>(sql`
    select distinct area from (
      select area from registry_enterprise where starts_with(area, ${`${kelurahan}/`})
      union all select area from accounts_user where active and role = 'rt_officer' and starts_with(area, ${`${kelurahan}/`})
    ) known order by area`);
  return rows.map((r) => r.area);
}

/** Months in which an event is or was on, newest first. */
export async function monthsOf(db: Db): Promise<readonly string[]> {
  const { rows } = await db.execute<{ month: string }>(sql`
    select distinct to_char(a.starts, 'YYYY-MM') as month
    from events_event e join programme_activity a on a.id = e.activity_id order by month desc limit 60`);
  return rows.map((r) => r.month);
}
