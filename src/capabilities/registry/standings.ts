// Many standings at once: appended, and repeated on the enterprises they are about.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import type { Status } from './tables.ts';

/** Days plain; the area stays what it is. `seenDay` null keeps the day last seen. */
export type NewStanding = {
  readonly enterpriseId: string;
  readonly day: string;
  readonly status: Status;
  readonly seenDay: string | null;
  readonly source: 'import' | 'staff' | 'field' | 'owner';
  readonly reason: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
};

/** Two statements whatever the number of rows; rows of one enterprise must come in the order they were recorded. */
export async function appendStandings(db: Db, rows: readonly NewStanding[]): Promise<void> {
  const json = JSON.stringify(rows);
  const given = sql`jsonb_to_recordset(${json}::jsonb) as t ("enterpriseId" uuid, day date, status text, "seenDay" date,
    source text, reason text, "recordedAt" timestamptz, "recordedBy" text)`;
  await db.execute(sql`
    insert into registry_standing (enterprise_id, day, status, area, seen_day, source, reason, recorded_at, recorded_by)
    select t."enterpriseId", t.day, t.status, e.area, coalesce(t."seenDay", e.seen_day), t.source, t.reason, t."recordedAt", t."recordedBy"
    from ${given} join registry_enterprise e on e.id = t."enterpriseId"`);
  await db.execute(sql`
    update registry_enterprise e set status = t.status, seen_day = coalesce(t."seenDay", e.seen_day)
    from (select distinct on ("enterpriseId") * from ${given} order by "enterpriseId", "recordedAt" desc) t
    where e.id = t."enterpriseId"`);
}
