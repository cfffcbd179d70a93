// What waits at events for whoever signs in: on today, proposed and not decided, applications to look at.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';

/** How many there are, and the one it is when it is one. */
export type Waiting = { readonly n: number; readonly one: ActivityId | null };

const waiting = (ids: readonly ActivityId[], n = ids.length): Waiting => ({
  n,
  one: ids.length === 1 ? (ids[0] ?? null) : null,
});

/** Within an area, or held for the whole of which the area is a part; an empty area is nowhere. */
const near = (area: string) =>
  sql`${area} <> '' and (starts_with(a.area, ${area}) or starts_with(${area}, a.area))`;

export async function eventsToday(
  db: Db,
  { today, area }: { today: string; area: string },
): Promise<Waiting> {
  const { rows } = await db.execute<{ id: ActivityId }>(sql`
    select a.id from events_event e join programme_activity a on a.id = e.activity_id
    where a.state in ('approved', 'running') and a.starts <= ${today}::date and a.ends >= ${today}::date and ${near(area)}`);
  return waiting(rows.map((r) => r.id));
}

export async function eventsProposed(db: Db): Promise<Waiting> {
  const { rows } = await db.execute<{ id: ActivityId }>(sql`
    select a.id from events_event e join programme_activity a on a.id = e.activity_id where a.state = 'proposed'`);
  return waiting(rows.map((r) => r.id));
}

/** Applications of the scope that nobody decided or that appeal, at events that are not over. */
export async function applicationsOpen(db: Db): Promise<Waiting> {
  const { rows } = await db.execute<{ id: ActivityId; n: number }>(sql`
    select c.activity_id as id, count(*)::int as n from events_application c join programme_activity a on a.id = c.activity_id
    where c.state in ('in', 'appealed') and a.state in ('approved', 'running') group by 1`);
  return waiting(
    rows.map((r) => r.id),
    rows.reduce((sum, r) => sum + r.n, 0),
  );
}
