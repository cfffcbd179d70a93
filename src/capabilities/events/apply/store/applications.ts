// Applications and what happened to them, in and out of the database.
import { asc, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId, ParticipationId, ParticipationState } from '../../../programme/index.ts';
import type { ApplicationId } from '../door.ts';
import type { ApplicationState, Way } from '../../kinds.ts';
import type { CheckedApplication } from '../rules/ask.ts';
import type { FrozenFacts } from '../rules/facts.ts';
import { application, applicationAct } from '../tables.ts';

export type ApplicationRow = CheckedApplication & {
  readonly id: ApplicationId;
  readonly activityId: ActivityId;
  /** The enterprise of today. */
  readonly enterpriseId: EnterpriseId;
  readonly name: string;
  readonly area: string;
  readonly way: Way;
  readonly state: ApplicationState;
  readonly facts: FrozenFacts | null;
  readonly participationId: ParticipationId | null;
  /** Where its place stands, since when, and the reason that was given with it. */
  readonly place: ParticipationState | null;
  readonly placeDay: string | null;
  readonly placeReason: string | null;
  /** How many wait before it; null for who does not wait. */
  readonly ahead: number | null;
};

export type ActRow = typeof applicationAct.$inferSelect;

const columns = sql`
  c.id, c.activity_id as "activityId", v.id as "enterpriseId", v.name, v.area, c.way, c."group", c.what, c.power, c.water,
  c.most, c.cannot, c.prefers, c.state, c.facts, c.participation_id as "participationId", p.state as place,
  p.day::text as "placeDay",
  (select s.reason from programme_participation_state s where s.participation_id = p.id order by s.id desc limit 1) as "placeReason"`;
const joined = sql`
  events_application c
  left join registry_identity i on i.born_id = c.enterprise_id
  join registry_visible v on v.id = coalesce(i.now_id, c.enterprise_id)
  left join programme_participation p on p.id = c.participation_id`;

async function read(db: Db, where: SQL): Promise<readonly ApplicationRow[]> {
  const { rows } = await db.execute<Omit<ApplicationRow, 'ahead'>>(
    sql`select ${columns} from ${joined} where ${where} order by c.id`,
  );
  return rows.map((row) => ({ ...row, ahead: null }));
}

/** Of the enterprises of today within the scope; the line is counted by `aheadOf`. */
export const listApplications = (
  db: Db,
  activityId: ActivityId,
  enterprises: readonly string[],
): Promise<readonly ApplicationRow[]> =>
  read(db, sql`c.activity_id = ${activityId} and v.id = any(${sql.param([...enterprises])}::uuid[])`);

export const listOfEnterprises = (
  db: Db,
  enterprises: readonly string[],
): Promise<readonly ApplicationRow[]> => read(db, sql`v.id = any(${sql.param([...enterprises])}::uuid[])`);

/** Null when it is not in the scope, not of this event, or of somebody who withdrew consent. */
export async function findApplication(
  db: Db,
  activityId: ActivityId,
  id: ApplicationId,
): Promise<ApplicationRow | null> {
  return (await read(db, sql`c.id = ${id}::uuid and c.activity_id = ${activityId}`))[0] ?? null;
}

/** Those of these that this scope may change, locked in one order for everybody. */
export async function lockApplications(
  db: Db,
  activityId: ActivityId,
  ids: readonly ApplicationId[],
): Promise<readonly ApplicationRow[]> {
  const all = sql.param([...ids]);
  await db.execute(sql`
    select from events_application where activity_id = ${activityId} and id = any(${all}::uuid[]) order by id for update`);
  return read(db, sql`c.activity_id = ${activityId} and c.id = any(${all}::uuid[])`);
}

/** Oldest first, of each. */
export async function listActs(
  db: Db,
  ids: readonly ApplicationId[],
): Promise<ReadonlyMap<string, readonly ActRow[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(applicationAct)
    .where(sql`${applicationAct.applicationId} = any(${sql.param([...ids])}::uuid[])`)
    .orderBy(asc(applicationAct.id));
  return Map.groupBy(rows, (row) => row.applicationId);
}

type NewRow = CheckedApplication & {
  readonly id: ApplicationId;
  readonly activityId: ActivityId;
  readonly enterpriseId: EnterpriseId;
  readonly way: Way;
};

/** False when the enterprise has one at this event. */
export async function insertApplication(
  db: Db,
  row: NewRow,
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<boolean> {
  const done = await db
    .insert(application)
    .values({
      ...row,
      cannot: [...row.cannot],
      prefers: [...row.prefers],
      state: 'in',
      recordedAt: now,
      recordedBy: by,
    })
    .onConflictDoNothing();
  return done.rowCount === 1;
}

/** Comes back with new wishes; points given before are about the old ones and go. */
export async function renewApplication(
  db: Db,
  id: ApplicationId,
  { way, ...set }: CheckedApplication & { readonly way: Way },
): Promise<void> {
  await db
    .update(application)
    .set({ ...set, way, cannot: [...set.cannot], prefers: [...set.prefers], state: 'in', facts: null })
    .where(sql`${application.id} = ${id}::uuid`);
  await db.execute(sql`delete from events_score where application_id = ${id}::uuid`);
}

export type NewAct = {
  readonly id: ApplicationId;
  readonly state: ApplicationState;
  readonly reason?: string | null;
  readonly next?: string | null;
  readonly facts?: FrozenFacts;
  readonly participationId?: ParticipationId;
};

/** Appends what happened to each and keeps the newest beside them. */
export async function writeActs(
  db: Db,
  acts: readonly NewAct[],
  { by, now, today }: Circumstances,
): Promise<void> {
  if (acts.length === 0) return;
  const json = JSON.stringify(acts);
  const given = sql`jsonb_to_recordset(${json}::jsonb) as t (id uuid, state text, reason text, next text, facts jsonb,
    "participationId" uuid)`;
  await db.execute(sql`
    insert into events_application_act (application_id, state, day, reason, next, recorded_at, recorded_by)
    select t.id, t.state, ${today}::date, t.reason, t.next, ${now.toISOString()}, ${by} from ${given}`);
  await db.execute(sql`
    update events_application c set state = t.state, facts = coalesce(t.facts, c.facts),
      participation_id = coalesce(t."participationId", c.participation_id)
    from ${given} where c.id = t.id`);
}
