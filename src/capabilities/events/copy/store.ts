// Recipes of events and what became of them, in and out of the database. Nothing of the people who were there.
import { sql } from 'drizzle-orm';

import { freshId } from '../../../kernel/ids.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import { overCity } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import type { SessionKind } from '../kinds.ts';
import { session } from '../sessions/tables.ts';
import { stall } from '../stalls/tables.ts';

/** A session as a recipe keeps it: what kind, when, how large; no speakers. */
export type PlannedSession = {
  readonly kind: SessionKind;
  readonly title: string;
  readonly room: string;
  readonly roomSqueezed: string;
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
  readonly capacity: number | null;
};

/** Those that were not called off, in the order of the programme. */
export async function plannedSessions(
  db: Db,
  id: ActivityId,
): Promise<readonly (PlannedSession & { readonly postponed: boolean })[]> {
  const { rows } = await db.execute<PlannedSession & { postponed: boolean }>(sql`
    select kind, title, room, room_squeezed as "roomSqueezed", day::text as day, starts::text as starts, ends::text as ends, capacity,
      postponed_at is not null as postponed
    from events_session where activity_id = ${id} and called_off_at is null order by day, starts, title`);
  return rows;
}

export async function insertSessions(
  db: Db,
  activityId: ActivityId,
  rows: readonly PlannedSession[],
  { by, now }: Circumstances,
): Promise<void> {
  if (rows.length === 0) return;
  const recorded = { recordedAt: now, recordedBy: by };
  await db
    .insert(session)
    .values(rows.map((row) => ({ id: freshId<'Session'>(), activityId, ...row, ...recorded })));
}

type StallPlan = Omit<
  typeof stall.$inferInsert,
  'id' | 'activityId' | 'goneAt' | 'recordedAt' | 'recordedBy'
>;

/** The same squares on another plan, with ids of their own. */
export async function insertStalls(
  db: Db,
  activityId: ActivityId,
  rows: readonly StallPlan[],
  { by, now }: Circumstances,
): Promise<void> {
  if (rows.length === 0) return;
  const recorded = { recordedAt: now, recordedBy: by };
  await db
    .insert(stall)
    .values(rows.map((row) => ({ ...row, id: freshId<'Stall'>(), activityId, ...recorded })));
}

/** What came after: how many applied, took part, and what became of their next steps. Sums over the whole city. */
export type After = {
  readonly id: ActivityId;
  readonly applied: number;
  readonly tookPart: number;
  readonly followUps: number;
  readonly followUpsDone: number;
  /** Whole rupiah paid for it, less what came back. */
  readonly realised: bigint;
};

export async function whatCameAfter(
  db: Db,
  ids: readonly ActivityId[],
): Promise<ReadonlyMap<ActivityId, After>> {
  return overCity(db, async (wide) => {
    const { rows } = await wide.execute<Omit<After, 'realised'> & { realised: string }>(sql`
      select a.id,
        (select count(*)::int from events_application c where c.activity_id = a.id) as applied,
        (select coalesce(sum(n), 0)::int from programme_count c
          where c.activity_id = a.id and c.state in ('taken', 'attended', 'completed')) as "tookPart",
        (select count(*)::int from programme_follow_up f where f.activity_id = a.id and f.state <> 'dropped') as "followUps",
        (select count(*)::int from programme_follow_up f where f.activity_id = a.id and f.state = 'done') as "followUpsDone",
        (select coalesce(sum(case m.kind when 'realised' then m.amount when 'returned' then -m.amount end), 0)
          from funding_entry m where m.activity_id = a.id)::text as realised
      from programme_activity a where a.id = any(${sql.param([...ids])}::uuid[])`);
    return new Map(rows.map((r) => [r.id, { ...r, realised: BigInt(r.realised) }]));
  });
}

/** Active enterprises by kelurahan, over the whole city. */
export async function countByKelurahan(db: Db): Promise<ReadonlyMap<string, number>> {
  return overCity(db, async (wide) => {
    const { rows } = await wide.execute<{ code: string; n: number }>(sql`
      select left(area, 13) as code, count(*)::int as n from registry_enterprise where status = 'active' group by 1`);
    return new Map(rows.map((r) => [r.code, r.n]));
  });
}

export type InYear = {
  readonly id: ActivityId;
  readonly name: string;
  readonly area: string;
  readonly invited: readonly string[];
  readonly starts: string;
  readonly ends: string;
  readonly state: 'proposed' | 'approved' | 'running' | 'closed' | 'cancelled';
};

/** Events that begin in a year, by day; `own` as in the list of events. */
export async function listYear(db: Db, year: number, own: string | null): Promise<readonly InYear[]> {
  const { rows } = await db.execute<InYear>(sql`
    select a.id, a.name, a.area, e.invited, a.starts::text as starts, a.ends::text as ends, a.state
    from events_event e join programme_activity a on a.id = e.activity_id
    where a.starts between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
      and (${own}::text is null or a.initiator_user = ${own} or e.published)
    order by a.starts, a.id`);
  return rows;
}

/** Where something is proposed or planned from this day on, whoever may read it: areas and those invited. */
export async function listPlanned(
  db: Db,
  today: string,
): Promise<readonly { readonly area: string; readonly invited: readonly string[] }[]> {
  const { rows } = await db.execute<{ area: string; invited: string[] }>(sql`
    select a.area, e.invited from events_event e join programme_activity a on a.id = e.activity_id
    where a.state in ('proposed', 'approved', 'running') and a.ends >= ${today}::date`);
  return rows;
}

/** What past events cost, or were planned to where nothing is paid yet; nought when nobody said. */
export async function costsOfPast(db: Db): Promise<readonly bigint[]> {
  const { rows } = await db.execute<{ cost: string }>(sql`
    select coalesce(nullif((select coalesce(sum(case m.kind when 'realised' then m.amount when 'returned' then -m.amount end), 0)
        from funding_entry m where m.activity_id = e.activity_id), 0),
      (select sum(b.amount) from events_budget b where b.activity_id = e.activity_id), 0)::text as cost
    from events_event e join programme_activity a on a.id = e.activity_id where a.state in ('approved', 'running', 'closed')`);
  return rows.map((r) => BigInt(r.cost));
}
