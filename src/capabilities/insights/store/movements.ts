// Movements of a span as they were known at an instant, with the supports that went before.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';

/** `end` is the first instant that is not known any more: the end of the day asked. */
export type Span = { readonly from: PlainDate; readonly to: PlainDate; readonly end: Date };

export type MovedRow = {
  readonly id: string;
  readonly enterprise: string;
  readonly track: string;
  readonly fromRung: number;
  readonly toRung: number;
  readonly policyVersion: number;
  readonly day: PlainDate;
  readonly preceded: boolean;
};

const months = 24;

/** The ids under which a movement's enterprise was recorded then: its own and those joined with it. */
const idsOf = (end: string): SQL => sql`array(
  select m.enterprise_id
  union all select j.from_id from registry_joined j where j.into_id = m.enterprise_id
    and j.recorded_at < ${end} and (j.undone_at is null or j.undone_at >= ${end})
  union all select j.into_id from registry_joined j where j.from_id = m.enterprise_id
    and j.recorded_at < ${end} and (j.undone_at is null or j.undone_at >= ${end}))`;

/** Whether a participation stood as support at that instant. */
const wasSupport = (end: string): SQL => sql`(
  select s.state from programme_participation_state s
  where s.participation_id = p.id and s.recorded_at < ${end} order by s.id desc limit 1) in ('taken', 'attended', 'completed')`;

const before = (day: SQL): SQL =>
  sql`a.starts <= ${day} and a.ends > ${day} - make_interval(months => ${months})`;

/** Within the scope: every movement that came to count in the span. */
export async function listMoved(db: Db, { from, to, end }: Span): Promise<readonly MovedRow[]> {
  const at = end.toISOString();
  const { rows } = await db.execute<MovedRow>(sql`
    select m.id, coalesce(i.now_id, m.enterprise_id) as enterprise, m.track, m.from_rung as "fromRung", m.to_rung as "toRung",
      m.policy_version as "policyVersion", m.counted_on::text as day,
      exists (select from programme_participation p join programme_activity a on a.id = p.activity_id
        where p.enterprise_id = any(${idsOf(at)}) and ${before(sql`m.counted_on`)} and ${wasSupport(at)}) as preceded
    from ladder_movement m left join registry_identity i on i.born_id = m.enterprise_id
    where m.counted_on between ${from} and ${to}
    order by m.counted_on desc, m.id desc`);
  return rows;
}

export type Preceding = {
  readonly movement: string;
  readonly activity: string;
  readonly kind: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
};

/** The supports that went before each of these movements, newest first. */
export async function listPreceding(
  db: Db,
  movements: readonly string[],
  end: Date,
): Promise<readonly Preceding[]> {
  const at = end.toISOString();
  const { rows } = await db.execute<Preceding>(sql`
    select m.id as movement, a.name as activity, a.kind, a.starts::text as "from", a.ends::text as "to"
    from ladder_movement m
      join programme_participation p on p.enterprise_id = any(${idsOf(at)})
      join programme_activity a on a.id = p.activity_id
    where m.id = any(${sql.param([...movements])}::uuid[]) and ${before(sql`m.counted_on`)} and ${wasSupport(at)}
    order by a.starts desc, a.id`);
  return rows;
}

export type Named = { readonly id: string; readonly name: string; readonly area: string };

/** Enterprises that may be worked with, by id; the others stay without a name. */
export async function namesOfEnterprises(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Named>> {
  const { rows } = await db.execute<Named>(
    sql`select id, name, area from registry_visible where id = any(${sql.param([...ids])}::uuid[])`,
  );
  return new Map(rows.map((r) => [r.id, r]));
}

export type PaperOf = {
  readonly movement: string;
  readonly kind: string;
};

/** The kinds of paper that carried each movement, or ended it. */
export async function listPapersOf(db: Db, movements: readonly string[]): Promise<readonly PaperOf[]> {
  const { rows } = await db.execute<PaperOf>(sql`
    select distinct v.movement_id as movement, f.kind
    from ladder_movement_evidence v join ladder_movement m on m.id = v.movement_id
      join evidence_fact f on f.id = v.fact_id and f.enterprise_id = any(array(
        select m.enterprise_id union all select i.born_id from registry_identity i
        where i.now_id = (select coalesce((select n.now_id from registry_identity n where n.born_id = m.enterprise_id), m.enterprise_id))
        union all select n.now_id from registry_identity n where n.born_id = m.enterprise_id))
    where v.movement_id = any(${sql.param([...movements])}::uuid[]) order by 1, 2`);
  return rows;
}

/** The first and the last year in which something came to count. */
export async function yearsMoved(db: Db): Promise<readonly number[]> {
  const { rows } = await db.execute<{ year: number }>(sql`
    select distinct extract(year from counted_on)::int as year from ladder_movement
    where counted_on is not null order by 1 desc`);
  return rows.map((r) => r.year);
}
