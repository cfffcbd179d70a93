// Programmes and activities in and out of the database.
import { asc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { ActivityId, ActivityKind, ActivityState, ParticipationState, ProgrammeId } from '../kinds.ts';
import { activity, activityAct, programme } from '../tables.ts';

export type ActivityRow = typeof activity.$inferSelect;
export type ProgrammeRow = typeof programme.$inferSelect;
export type ActivityAct = typeof activityAct.$inferSelect;

/** Null when there is none. `lock` keeps others waiting who change it or who takes part. */
export async function findActivityRow(
  db: Db,
  id: ActivityId,
  { lock = false }: { lock?: boolean } = {},
): Promise<ActivityRow | null> {
  const query = db.select().from(activity).where(eq(activity.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

export async function insertActivity(db: Db, row: typeof activity.$inferInsert): Promise<void> {
  await db.insert(activity).values(row);
}

export async function updateActivity(
  db: Db,
  id: ActivityId,
  set: Partial<typeof activity.$inferInsert>,
): Promise<void> {
  await db.update(activity).set(set).where(eq(activity.id, id));
}

export async function insertAct(db: Db, row: typeof activityAct.$inferInsert): Promise<void> {
  await db.insert(activityAct).values(row);
}

/** What was decided about it, oldest first. */
export const listActs = (db: Db, id: ActivityId): Promise<ActivityAct[]> =>
  db.select().from(activityAct).where(eq(activityAct.activityId, id)).orderBy(asc(activityAct.id));

export type StateCount = { readonly state: ParticipationState; readonly n: number; readonly bare: number };

/** How many participants stand where, whoever asks; `bare` of them have neither a next step nor a reason for none. */
export async function countStates(db: Db, id: ActivityId): Promise<readonly StateCount[]> {
  const { rows } = await db.execute<StateCount>(
    sql`select state, n, bare from programme_count where activity_id = ${id}`,
  );
  return rows;
}

/** An activity as lists show it; `taking` are those who hold a place. */
export type ListedActivity = {
  readonly id: ActivityId;
  readonly name: string;
  readonly kind: ActivityKind;
  readonly area: string;
  readonly starts: string;
  readonly ends: string;
  readonly state: ActivityState;
  readonly initiator: string;
  readonly initiatorUser: string | null;
  readonly fundingLineId: string | null;
  readonly programmeId: ProgrammeId | null;
  readonly places: number | null;
  readonly taking: number;
  readonly waiting: number;
};

export type ActivityFilters = {
  readonly kind: ActivityKind | null;
  readonly state: ActivityState | null;
  readonly area: string | null;
  readonly year: number | null;
  readonly programme: ProgrammeId | null;
  readonly line: string | null;
  readonly q: string;
};

/** Whose activities: all, or those a person initiated, or those paid from an organisation's lines. */
export type Seer = { readonly initiator: string } | { readonly partners: readonly string[] } | null;

const seen = (seer: Seer): SQL => {
  if (seer === null) return sql`true`;
  if ('initiator' in seer) return sql`a.initiator_user = ${seer.initiator}`;
  return sql`a.funding_line_id in (select id from funding_line where partner_id = any(${sql.param(seer.partners)}::uuid[]))`;
};

const matching = (f: ActivityFilters): SQL => sql`
  (${f.kind}::text is null or a.kind = ${f.kind}) and (${f.state}::text is null or a.state = ${f.state})
  and (${f.area}::text is null or starts_with(a.area, ${f.area}))
  and (${f.year}::int is null or extract(year from a.starts) = ${f.year})
  and (${f.programme}::uuid is null or a.programme_id = ${f.programme}::uuid)
  and (${f.line}::uuid is null or a.funding_line_id = ${f.line}::uuid)
  and (${f.q} = '' or a.name ilike ${`%${f.q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`})`;

export type ActivityCursor = { readonly starts: string; readonly id: string } | null;

/** Newest first; `after` goes on behind a row. */
export async function listActivities(
  db: Db,
  filters: ActivityFilters,
  { seer, after, limit }: { seer: Seer; after: ActivityCursor; limit: number },
): Promise<readonly ListedActivity[]> {
  const { rows } = await db.execute<ListedActivity>(sql`
    select a.id, a.name, a.kind, a.area, a.starts::text as starts, a.ends::text as ends, a.state, a.initiator,
      a.initiator_user as "initiatorUser", a.funding_line_id as "fundingLineId", a.programme_id as "programmeId", a.places,
      coalesce(c.taking, 0)::int as taking, coalesce(c.waiting, 0)::int as waiting
    from programme_activity a left join lateral (
      select sum(n) filter (where state in ('offered', 'taken', 'attended', 'completed')) as taking,
        sum(n) filter (where state = 'waiting') as waiting
      from programme_count where activity_id = a.id) c on true
    where ${seen(seer)} and ${matching(filters)}
      and (${after?.id ?? null}::uuid is null or (a.starts, a.id) < (${after?.starts ?? null}::date, ${after?.id ?? null}::uuid))
    order by a.starts desc, a.id desc limit ${limit}`);
  return rows;
}

export async function countActivities(db: Db, filters: ActivityFilters, seer: Seer): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from programme_activity a where ${seen(seer)} and ${matching(filters)}`,
  );
  return rows[0]?.n ?? 0;
}

export const listProgrammes = (db: Db): Promise<ProgrammeRow[]> =>
  db.select().from(programme).orderBy(asc(programme.name));

/** False when there is one of that name. */
export async function insertProgramme(db: Db, row: typeof programme.$inferInsert): Promise<boolean> {
  const done = await db.insert(programme).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}
