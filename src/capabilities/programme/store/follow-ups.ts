// Next steps in and out of the database, and who is responsible where nobody was named.
import { eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { ActivityId, FollowUpId, FollowUpKind, FollowUpState, ParticipationId } from '../kinds.ts';
import { followUp } from '../tables.ts';

export type FollowUpRow = typeof followUp.$inferSelect;

/** False when the same cause has opened one already. */
export async function insertFollowUp(db: Db, row: typeof followUp.$inferInsert): Promise<boolean> {
  const done = await db.insert(followUp).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}

export async function insertFollowUps(
  db: Db,
  rows: readonly (typeof followUp.$inferInsert)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await db.insert(followUp).values(rows.slice(at, at + 500));
}

export async function findByCause(
  db: Db,
  from: { readonly room: string; readonly id: string },
): Promise<FollowUpRow | null> {
  const [row] = await db
    .select()
    .from(followUp)
    .where(sql`from_room = ${from.room} and from_id = ${from.id}`);
  return row ?? null;
}

export async function findFollowUpRow(
  db: Db,
  id: FollowUpId,
  { lock = false }: { lock?: boolean } = {},
): Promise<FollowUpRow | null> {
  const query = db.select().from(followUp).where(eq(followUp.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

export async function updateFollowUp(
  db: Db,
  id: FollowUpId,
  set: Partial<typeof followUp.$inferInsert>,
): Promise<void> {
  await db.update(followUp).set(set).where(eq(followUp.id, id));
}

/** A next step with whom and what it is about. The name is null where the enterprise may not be worked with. */
export type FollowUpShown = {
  readonly id: FollowUpId;
  /** The enterprise of today. */
  readonly enterpriseId: string | null;
  readonly name: string | null;
  readonly group: string | null;
  /** Of the enterprise; of the activity for a group. */
  readonly area: string | null;
  readonly activityId: ActivityId | null;
  readonly activity: string | null;
  readonly participationId: ParticipationId | null;
  readonly what: FollowUpKind;
  readonly text: string;
  readonly responsible: string;
  readonly due: string;
  readonly state: FollowUpState;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly closedDay: string | null;
  readonly closedBy: string | null;
  readonly fromRoom: string | null;
};

export type FollowUpFilters = {
  readonly id: string | null;
  readonly state: FollowUpState | 'overdue' | null;
  readonly what: FollowUpKind | null;
  readonly responsible: string | null;
  readonly area: string | null;
  readonly activity: string | null;
  readonly enterprise: string | null;
};

const everything: FollowUpFilters = {
  id: null,
  state: null,
  what: null,
  responsible: null,
  area: null,
  activity: null,
  enterprise: null,
};

const from = sql`
  programme_follow_up f
    left join programme_activity a on a.id = f.activity_id
    left join programme_participation p on p.id = f.participation_id
    left join registry_identity i on i.born_id = f.enterprise_id
    left join registry_visible v on v.id = coalesce(i.now_id, f.enterprise_id)`;

/** Only what is asked for: a plan for "either nothing is asked or it fits" reads everything. */
function matching(f: FollowUpFilters, today: string): SQL {
  const asked = [
    f.id && sql`f.id = ${f.id}::uuid`,
    f.state && sql`f.state = ${f.state === 'overdue' ? 'open' : f.state}`,
    f.state === 'overdue' && sql`f.due < ${today}::date`,
    f.what && sql`f.what = ${f.what}`,
    f.responsible && sql`f.responsible = ${f.responsible}`,
    f.area && sql`starts_with(coalesce(v.area, a.area), ${f.area})`,
    f.activity && sql`f.activity_id = ${f.activity}::uuid`,
    f.enterprise &&
      sql`f.enterprise_id = any(array(
        select ${f.enterprise}::uuid union select born_id from registry_identity where now_id = ${f.enterprise}::uuid))`,
  ].filter((one) => typeof one === 'object' && one !== null);
  return asked.length === 0 ? sql`true` : sql.join(asked, sql` and `);
}

export type FollowUpCursor = { readonly due: string; readonly id: string } | null;

/** Longest overdue first: open ones by the day they are due, closed ones behind. Within the scope. */
export async function listFollowUps(
  db: Db,
  asked: Partial<FollowUpFilters>,
  { today, after = null, limit }: { today: string; after?: FollowUpCursor; limit: number },
): Promise<readonly FollowUpShown[]> {
  const filters = { ...everything, ...asked };
  const { rows } = await db.execute<FollowUpShown>(sql`
    select f.id, coalesce(i.now_id, f.enterprise_id) as "enterpriseId", v.name, p.group_name as "group",
      coalesce(v.area, a.area) as area, f.activity_id as "activityId", a.name as activity,
      f.participation_id as "participationId", f.what, f.text, f.responsible, f.due::text as due, f.state, f.outcome, f.reason,
      f.closed_day::text as "closedDay", f.closed_by as "closedBy", f.from_room as "fromRoom"
    from ${from}
    where ${matching(filters, today)}
      and (${after?.id ?? null}::uuid is null or (f.due, f.id) > (${after?.due ?? null}::date, ${after?.id ?? null}::uuid))
    order by f.due, f.id limit ${limit}`);
  return rows;
}

export async function countFollowUps(
  db: Db,
  asked: Partial<FollowUpFilters>,
  today: string,
): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${from} where ${matching({ ...everything, ...asked }, today)}`,
  );
  return rows[0]?.n ?? 0;
}

/** What is due within the scope and of one person, in one statement. */
export async function stepFigures(
  db: Db,
  { today, week, by }: { today: string; week: string; by: string },
): Promise<{ overdue: number; week: number; open: number; mine: number; mineOverdue: number }> {
  const { rows } = await db.execute<{
    overdue: number;
    week: number;
    open: number;
    mine: number;
    mineOverdue: number;
  }>(sql`
    select count(*) filter (where due < ${today}::date)::int as overdue,
      count(*) filter (where due between ${today}::date and ${week}::date)::int as week, count(*)::int as open,
      count(*) filter (where responsible = ${by})::int as mine,
      count(*) filter (where responsible = ${by} and due < ${today}::date)::int as "mineOverdue"
    from programme_follow_up where state = 'open'`);
  return rows[0] ?? { overdue: 0, week: 0, open: 0, mine: 0, mineOverdue: 0 };
}

/** How many open ones are past their day, by who is responsible. */
export async function lateByOfficer(db: Db, today: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.execute<{ id: string; n: number }>(sql`
    select responsible as id, count(*)::int as n from programme_follow_up
    where state = 'open' and due < ${today}::date group by responsible`);
  return new Map(rows.map((r) => [r.id, r.n]));
}

/** The officer of the kelurahan, else of the RT, else of the kecamatan, else the agency's staff. */
const order = sql`array['kelurahan_officer', 'rt_officer', 'kecamatan_officer', 'staff']`;

/** Who answers for each of these enterprises when nobody is named; one without anybody is left out. */
export async function responsibleFor(
  db: Db,
  enterprises: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.execute<{ id: string; officer: string }>(sql`
    select e.id, u.id as officer from registry_enterprise e cross join lateral (
      select id from accounts_user
      where active and role = any(${order}) and starts_with(e.area, area)
      order by array_position(${order}, role), length(area) desc, name, id limit 1) u
    where e.id = any(${sql.param([...enterprises])}::uuid[])`);
  return new Map(rows.map((r) => [r.id, r.officer]));
}

export type Officer = { readonly id: string; readonly name: string; readonly area: string };

/** Who may be made responsible: whoever works with enterprises in this scope's area or above it. */
export async function listOfficers(db: Db): Promise<readonly Officer[]> {
  const area = db.scope.kind === 'area' ? db.scope.area : db.city.code;
  const { rows } = await db.execute<Officer>(sql`
    select id, name, area from accounts_user
    where active and role in ('rt_officer', 'kelurahan_officer', 'kecamatan_officer', 'mentor', 'staff')
      and (starts_with(area, ${area}) or starts_with(${area}, area)) order by name, id`);
  return rows;
}
