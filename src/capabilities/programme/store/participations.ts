// Who takes part, in and out of the database.
import { sql } from 'drizzle-orm';

import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ActivityId, ParticipationId, ParticipationState } from '../kinds.ts';

/** One in an activity as its page shows it; within the scope. The name is null of one whose data may not be worked with. */
export type Participant = {
  readonly id: ParticipationId;
  /** The enterprise of today. */
  readonly enterpriseId: string | null;
  readonly name: string | null;
  readonly group: string | null;
  readonly area: string | null;
  readonly state: ParticipationState;
  readonly day: string;
  readonly reason: string | null;
  readonly turn: number;
  readonly by: string;
  readonly nextSteps: number;
  readonly openSteps: number;
};

const isBare = sql`p.state not in ('dropped', 'refused')
  and not exists (select from programme_follow_up f where f.participation_id = p.id)`;
const order = sql`array['offered', 'waiting', 'taken', 'attended', 'completed', 'dropped', 'refused']`;

export type ParticipantsAsked = {
  readonly state?: ParticipationState | null;
  /** Still in, without a next step or a reason for none. */
  readonly bare?: boolean;
  /** The last of the page before. */
  readonly after?: ParticipationId | null;
  readonly limit: number;
};

/** Those who wait in their order, the others by name; a page of them. */
export async function listParticipants(
  db: Db,
  id: ActivityId,
  { state = null, bare = false, after = null, limit }: ParticipantsAsked,
): Promise<readonly Participant[]> {
  const where = [
    sql`p.activity_id = ${id}`,
    ...(state === null ? [] : [sql`p.state = ${state}`]),
    ...(bare ? [isBare] : []),
  ];
  const beyond = after
    ? sql`where (at, line, called, id) > (select at, line, called, id from ours where id = ${after}::uuid)`
    : sql``;
  const { rows } = await db.execute<Participant>(sql`
    with ours as materialized (
      select p.id, coalesce(i.now_id, p.enterprise_id) as now_id, v.name, p.group_name, v.area, p.state, p.day, p.turn,
        p.recorded_by, array_position(${order}, p.state) as at, case when p.state = 'waiting' then p.turn else 0 end as line,
        coalesce(v.name, p.group_name, '') as called
      from programme_participation p
        left join registry_identity i on i.born_id = p.enterprise_id
        left join registry_visible v on v.id = coalesce(i.now_id, p.enterprise_id)
      where ${sql.join(where, sql` and `)}),
    page as (select * from ours ${beyond} order by at, line, called, id limit ${limit})
    select p.id, p.now_id as "enterpriseId", p.name, p.group_name as "group", p.area, p.state, p.day::text as day, s.reason,
      p.turn, coalesce(s.recorded_by, p.recorded_by) as by, f.n as "nextSteps", f.open as "openSteps"
    from page p
      left join lateral (select reason, recorded_by from programme_participation_state s
        where s.participation_id = p.id order by s.id desc limit 1) s on true
      cross join lateral (select count(*)::int as n, (count(*) filter (where f.state = 'open'))::int as open
        from programme_follow_up f where f.participation_id = p.id) f
    order by p.at, p.line, p.called, p.id`);
  return rows;
}

/** Ids of those in one state, or of those without a next step, within the scope. */
export async function idsOf(
  db: Db,
  id: ActivityId,
  which: ParticipationState | 'bare',
): Promise<readonly ParticipationId[]> {
  const { rows } = await db.execute<{ id: ParticipationId }>(sql`
    select p.id from programme_participation p
    where p.activity_id = ${id} and ${which === 'bare' ? isBare : sql`p.state = ${which}`} order by p.id`);
  return rows.map((r) => r.id);
}

/** Which of these have neither a next step nor a reason for none. */
export async function bareOf(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select p.id from programme_participation p where p.id = any(${sql.param([...ids])}::uuid[]) and ${isBare}`);
  return new Set(rows.map((r) => r.id));
}

/** How many of an activity this scope may see. */
export async function countSeen(
  db: Db,
  id: ActivityId,
): Promise<readonly { readonly state: ParticipationState; readonly n: number; readonly bare: number }[]> {
  const { rows } = await db.execute<{ state: ParticipationState; n: number; bare: number }>(sql`
    select p.state, count(*)::int as n, (count(*) filter (where ${isBare}))::int as bare
    from programme_participation p where p.activity_id = ${id} group by p.state`);
  return rows;
}

export type KnownParticipation = {
  readonly id: ParticipationId;
  readonly activityId: ActivityId;
  readonly enterpriseId: string | null;
  readonly group: string | null;
  readonly state: ParticipationState;
};

/** Those of these that this scope may change, locked in one order for everybody. */
export async function lockParticipations(
  db: Db,
  ids: readonly string[],
): Promise<readonly KnownParticipation[]> {
  const { rows } = await db.execute<KnownParticipation>(sql`
    select id, activity_id as "activityId", enterprise_id as "enterpriseId", group_name as "group", state
    from programme_participation where id = any(${sql.param([...ids])}::uuid[]) order by id for update`);
  return rows;
}

export async function findParticipation(db: Db, id: string): Promise<KnownParticipation | null> {
  const { rows } = await db.execute<KnownParticipation>(sql`
    select id, activity_id as "activityId", enterprise_id as "enterpriseId", group_name as "group", state
    from programme_participation where id = ${id}::uuid`);
  return rows[0] ?? null;
}

/** Those who wait, first in line first, locked; over the whole city when the scope is. */
export async function lockLine(
  db: Db,
  activityId: ActivityId,
  limit: number,
): Promise<readonly ParticipationId[]> {
  const { rows } = await db.execute<{ id: ParticipationId }>(sql`
    select id from programme_participation where activity_id = ${activityId} and state = 'waiting'
    order by turn, id limit ${limit} for update`);
  return rows.map((r) => r.id);
}

/** Those who were offered a place and have not answered, locked. */
export async function lockOffered(db: Db, activityId: ActivityId): Promise<readonly ParticipationId[]> {
  const { rows } = await db.execute<{ id: ParticipationId }>(sql`
    select id from programme_participation where activity_id = ${activityId} and state = 'offered'
    order by id for update`);
  return rows.map((r) => r.id);
}

/** Those who hold a place or wait for one and have not come yet, locked. */
export async function lockOpen(db: Db, activityId: ActivityId): Promise<readonly ParticipationId[]> {
  const { rows } = await db.execute<{ id: ParticipationId }>(sql`
    select id from programme_participation
    where activity_id = ${activityId} and state in ('offered', 'waiting', 'taken') order by id for update`);
  return rows.map((r) => r.id);
}

type Newcomer = {
  readonly id: ParticipationId;
  readonly enterpriseId: string | null;
  readonly group: string | null;
  readonly squeezed: string | null;
  readonly state: ParticipationState;
};

/** Ids of those that are new in the activity; who is there already is passed over. */
export async function insertParticipations(
  db: Db,
  activityId: ActivityId,
  newcomers: readonly Newcomer[],
  { by, now, today, after }: Circumstances & { readonly after: number },
): Promise<readonly ParticipationId[]> {
  if (newcomers.length === 0) return [];
  const { rows } = await db.execute<{ id: ParticipationId }>(sql`
    insert into programme_participation (id, activity_id, enterprise_id, group_name, group_squeezed, state, day, turn,
      recorded_at, recorded_by)
    select n.id, ${activityId}::uuid, n."enterpriseId", n."group", n.squeezed, n.state, ${today}::date,
      ${after}::int + n.at, ${now.toISOString()}, ${by}
    from jsonb_to_recordset(${JSON.stringify(newcomers.map((n, at) => ({ ...n, at: at + 1 })))}::jsonb)
      as n (id uuid, "enterpriseId" uuid, "group" text, squeezed text, state text, at int)
    order by n.at
    on conflict do nothing returning id`);
  return rows.map((r) => r.id);
}

/** The last turn given in an activity; asked over the whole city, for the line is everybody's. */
export async function lastTurn(db: Db, activityId: ActivityId): Promise<number> {
  const { rows } = await db.execute<{ turn: number }>(
    sql`select coalesce(max(turn), 0)::int as turn from programme_participation where activity_id = ${activityId}`,
  );
  return rows[0]?.turn ?? 0;
}

/** Puts these at the end of the line, in their order. */
export async function lineUp(db: Db, ids: readonly ParticipationId[], after: number): Promise<void> {
  await db.execute(sql`
    update programme_participation p set turn = ${after}::int + t.at
    from unnest(${sql.param([...ids])}::uuid[]) with ordinality as t (id, at) where t.id = p.id`);
}

type Set = { readonly state: ParticipationState; readonly day: string; readonly reason: string | null };
type By = Pick<Circumstances, 'by' | 'now'>;

/** Appends the state to each; what is kept beside them says it already. */
export async function appendState(
  db: Db,
  ids: readonly ParticipationId[],
  { state, day, reason }: Set,
  { by, now }: By,
): Promise<void> {
  if (ids.length === 0) return;
  await db.execute(sql`
    insert into programme_participation_state (participation_id, state, day, reason, recorded_at, recorded_by)
    select id, ${state}, ${day}::date, ${reason}, ${now.toISOString()}, ${by}
    from unnest(${sql.param([...ids])}::uuid[]) with ordinality as t (id, at) order by at`);
}

/** Appends the state to each and keeps the newest beside them. */
export async function writeState(
  db: Db,
  ids: readonly ParticipationId[],
  set: Set,
  around: By,
): Promise<void> {
  if (ids.length === 0) return;
  await appendState(db, ids, set, around);
  await db.execute(sql`
    update programme_participation set state = ${set.state}, day = ${set.day}::date
    where id = any(${sql.param([...ids])}::uuid[])`);
}

/** Which of the enterprises are in the activity already, under any of their ids. */
export async function knownIn(
  db: Db,
  activityId: ActivityId,
  enterprises: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select coalesce(i.now_id, p.enterprise_id) as id
    from programme_participation p left join registry_identity i on i.born_id = p.enterprise_id
    where p.activity_id = ${activityId} and coalesce(i.now_id, p.enterprise_id) = any(${sql.param([...enterprises])}::uuid[])`);
  return new Set(rows.map((r) => r.id));
}

/** Enterprises of today, of those asked for, that this scope may see and that may be worked with; in the order asked. */
export async function presentOf(db: Db, enterprises: readonly string[]): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from (
      select v.id, min(t.at) as at
      from unnest(${sql.param([...enterprises])}::uuid[]) with ordinality as t (asked, at)
        left join registry_identity i on i.born_id = t.asked
        join registry_visible v on v.id = coalesce(i.now_id, t.asked)
      where v.status <> 'withdrawn' group by v.id) found order by at`);
  return rows.map((r) => r.id);
}
