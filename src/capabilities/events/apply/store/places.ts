// The places of an event as applications need them: whose participation is whose, how many are free, how long the line is.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { ActivityId, ParticipationId, ParticipationState } from '../../../programme/index.ts';

export type PlaceRow = {
  readonly id: ParticipationId;
  /** The enterprise of today. */
  readonly enterpriseId: string;
  readonly state: ParticipationState;
};

/** Of these enterprises of today, under any of their ids; within the scope. */
export async function placesIn(
  db: Db,
  activityId: ActivityId,
  enterprises: readonly string[],
): Promise<ReadonlyMap<string, PlaceRow>> {
  const { rows } = await db.execute<PlaceRow>(sql`
    select p.id, coalesce(i.now_id, p.enterprise_id) as "enterpriseId", p.state
    from programme_participation p left join registry_identity i on i.born_id = p.enterprise_id
    where p.activity_id = ${activityId}
      and coalesce(i.now_id, p.enterprise_id) = any(${sql.param([...enterprises])}::uuid[])
    order by p.id desc`);
  return new Map(rows.map((row) => [row.enterpriseId, row]));
}

/** `free` is null where as many come as like. Over the whole city, whoever asks. */
export type Room = { readonly free: number | null; readonly held: number; readonly waiting: number };

export async function roomOf(db: Db, activityId: ActivityId, places: number | null): Promise<Room> {
  const { rows } = await db.execute<{ held: number; waiting: number }>(sql`
    select coalesce(sum(n) filter (where state in ('offered', 'taken', 'attended', 'completed')), 0)::int as held,
      coalesce(sum(n) filter (where state = 'waiting'), 0)::int as waiting
    from programme_count where activity_id = ${activityId}`);
  const { held = 0, waiting = 0 } = rows[0] ?? {};
  return { held, waiting, free: places === null ? null : Math.max(0, places - held) };
}

/** How many wait before each of these; the line is the whole city's, numbers alone come back. */
export async function aheadOf(db: Db, ids: readonly ParticipationId[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  return overCity(db, async (wide) => {
    const { rows } = await wide.execute<{ id: string; n: number }>(sql`
      select p.id, (select count(*)::int from programme_participation w
        where w.activity_id = p.activity_id and w.state = 'waiting' and (w.turn, w.id) < (p.turn, p.id)) as n
      from programme_participation p where p.id = any(${sql.param([...ids])}::uuid[]) and p.state = 'waiting'`);
    return new Map(rows.map((row) => [row.id, row.n]));
  });
}
