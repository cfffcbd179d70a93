// Who is to be told of an offered place, and whom no message can reach.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { overCity } from '../../../platform/db/index.ts';
import type { ActivityId, ParticipationId } from '../kinds.ts';

export type ToTell = {
  readonly name: string;
  /** Of the enterprise. */
  readonly area: string;
  /** The owner's sealed values (registry's secretsOf). */
  readonly sealedKey: Buffer | null;
  readonly sealed: Buffer | null;
  readonly activity: string;
  readonly starts: string;
  readonly ends: string;
  readonly answerDays: number | null;
  readonly day: string;
};

/**
 * Looked up row by row: a join over the whole city would read it whole for a few. Left out: activities that are over, owners
 * without a number or who withdrew consent, and invented enterprises outside of an example city. Ask it over the whole city.
 */
async function listTold(db: Db, ids: readonly ParticipationId[], today: string, which: SQL) {
  const { rows } = await db.execute<ToTell>(sql`
    select e.name, e.area, o.sealed_key as "sealedKey", o.sealed, a.name as activity, a.starts::text as starts,
      a.ends::text as ends, a.answer_days as "answerDays", p.day::text as day
    from programme_participation p
      join programme_activity a on a.id = p.activity_id and a.ends >= ${today}::date
      left join registry_identity i on i.born_id = p.enterprise_id
      cross join lateral (select name, area, owner_id from registry_enterprise
        where id = (select coalesce(i.now_id, p.enterprise_id)) and (not example or ${db.city.example}) limit 1) e
      left join registry_identity oi on oi.born_id = e.owner_id
      cross join lateral (select sealed_key, sealed from registry_person
        where id = (select coalesce(oi.now_id, e.owner_id)) and phone_hash is not null and restricted_at is null limit 1) o
    where p.id = any(${sql.param([...ids])}::uuid[]) and ${which}
    order by p.turn, p.id`);
  return rows;
}

type Ask = (db: Db, ids: readonly ParticipationId[], today: string) => Promise<readonly ToTell[]>;

/** Offers among these that their owners should hear of: not of an activity that nobody approved yet. */
export const listToTell: Ask = (db, ids, today) =>
  listTold(db, ids, today, sql`p.state = 'offered' and a.state in ('approved', 'running')`);

/** Those among these who left because their activity was called off. */
export const listCalledOff: Ask = (db, ids, today) =>
  listTold(db, ids, today, sql`p.state = 'dropped' and a.state = 'cancelled'`);

/** An open offer whose owner has no number on record. */
export type Unreached = {
  readonly participationId: ParticipationId;
  readonly enterpriseId: EnterpriseId;
  readonly name: string;
  readonly owner: string | null;
  readonly ownerId: string | null;
  readonly area: string;
  readonly activityId: ActivityId;
  readonly activity: string;
  readonly ends: string;
  readonly answerDays: number | null;
  readonly day: string;
};

/** Longest offered first, within the scope. Open offers are few: as many as there are places. */
export async function listUnreached(db: Db, today: string): Promise<readonly Unreached[]> {
  const { rows } = await db.execute<Unreached>(sql`
    select p.id as "participationId", v.id as "enterpriseId", v.name, v.owner, v.owner_id as "ownerId", v.area,
      a.id as "activityId", a.name as activity, a.ends::text as ends, a.answer_days as "answerDays", p.day::text as day
    from programme_participation p
      join programme_activity a on a.id = p.activity_id and a.state in ('approved', 'running') and a.ends >= ${today}::date
      left join registry_identity i on i.born_id = p.enterprise_id
      join registry_visible v on v.id = coalesce(i.now_id, p.enterprise_id)
    where p.state = 'offered' order by p.day, p.id`);
  // Whether there is a number does not depend on where its owner lives.
  const reached = await overCity(db, async (wide) => {
    const found = await wide.execute<{ id: string }>(sql`
      select o.id from unnest(${sql.param(rows.map((r) => r.ownerId))}::uuid[]) as t (owner)
        left join registry_identity i on i.born_id = t.owner
        join registry_person p on p.id = coalesce(i.now_id, t.owner) and p.phone_hash is not null
        cross join lateral (select t.owner as id) o`);
    return new Set(found.rows.map((r) => r.id));
  });
  return rows.filter((r) => r.ownerId === null || !reached.has(r.ownerId));
}

/** Offers that nobody answered in the days that were given, while the activity still runs; within the scope. */
export async function listUnanswered(
  db: Db,
  today: string,
  only: ActivityId | null,
): Promise<readonly { readonly activityId: ActivityId; readonly id: ParticipationId }[]> {
  const { rows } = await db.execute<{ activityId: ActivityId; id: ParticipationId }>(sql`
    select p.activity_id as "activityId", p.id
    from programme_participation p join programme_activity a on a.id = p.activity_id
    where p.state = 'offered' and a.state in ('approved', 'running') and a.ends >= ${today}::date
      and p.day + a.answer_days < ${today}::date and ${only === null ? sql`true` : sql`a.id = ${only}::uuid`}
    order by p.activity_id, p.id`);
  return rows;
}
