// What the pages show: the month by kelurahan, the visits of one, what waits for a decision, what was found last.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Finding } from '../kinds.ts';
import type { Why } from '../rules/weigh.ts';

export type AreaMonth = {
  readonly area: string;
  readonly due: number;
  readonly dealt: number;
  readonly done: number;
  readonly closed: number;
  readonly moved: number;
  readonly lost: number;
};

/** Of each kelurahan within the scope that was dealt this month. */
export async function monthByArea(db: Db, month: string): Promise<readonly AreaMonth[]> {
  const { rows } = await db.execute<AreaMonth>(sql`
    with visits as (
      select split_part(t.area, '/', 1) as area, count(*)::int as dealt, count(t.finding_id)::int as done,
        count(*) filter (where f.finding = 'closed')::int as closed,
        count(*) filter (where f.finding = 'moved')::int as moved,
        count(*) filter (where f.finding = 'not-found')::int as lost
      from field_task t left join field_finding f on f.id = t.finding_id where t.month = ${month} group by 1)
    select coalesce(v.area, l.area) as area, greatest(coalesce(l.due, 0), coalesce(v.dealt, 0)) as due,
      coalesce(v.dealt, 0) as dealt, coalesce(v.done, 0) as done, coalesce(v.closed, 0) as closed,
      coalesce(v.moved, 0) as moved, coalesce(v.lost, 0) as lost
    from visits v full join (select area, due from field_list where month = ${month}
        and starts_with(area, split_part(current_setting('app.area', true), '/', 1))
        and current_setting('app.area', true) <> '') l on l.area = v.area
    order by 1`);
  return rows;
}

export type Visited = {
  readonly id: string;
  readonly enterprise: string;
  readonly name: string;
  readonly area: string;
  readonly kind: string | null;
  readonly officer: string;
  readonly seenDay: string | null;
  readonly finding: Finding | null;
  readonly day: string | null;
  readonly by: string | null;
};

/** The visits of a month in one area, or of one officer: open ones first, longest unseen before. */
export async function listVisits(
  db: Db,
  month: string,
  of: { readonly area: string } | { readonly officer: string },
): Promise<readonly Visited[]> {
  const which =
    'area' in of ? sql`t.area >= ${of.area} and t.area < ${`${of.area}0`}` : sql`t.officer = ${of.officer}`;
  const { rows } = await db.execute<Visited>(sql`
    select t.id, t.enterprise_id as enterprise, e.name, e.area, e.kind, t.officer, e.seen_day::text as "seenDay",
      f.finding, f.day::text as day, f.recorded_by as by
    from field_task t join registry_enterprise e on e.id = t.enterprise_id left join field_finding f on f.id = t.finding_id
    where t.month = ${month} and ${which}
    order by t.finding_id is not null, e.seen_day nulls first, t.id limit 1000`);
  return rows;
}

export type Told = {
  readonly id: string;
  readonly enterprise: string;
  readonly name: string;
  readonly area: string;
  readonly finding: Finding;
  readonly day: string;
  readonly toArea: string | null;
  readonly note: string | null;
  readonly state: 'counts' | 'noted' | 'open' | 'upheld' | 'overruled';
  readonly why: Why | null;
  readonly by: string;
};

const told = sql`select f.id, f.enterprise_id as enterprise, e.name, e.area, f.finding, f.day::text as day,
    f.to_area as "toArea", f.note, f.state, f.why, f.recorded_by as by
  from field_finding f join registry_enterprise e on e.id = f.enterprise_id`;

/** What officers found last, newest first. */
export async function latestFindings(db: Db, count: number): Promise<readonly Told[]> {
  const { rows } = await db.execute<Told>(sql`${told} order by f.recorded_at desc, f.id desc limit ${count}`);
  return rows;
}

/** Findings a person has to decide between, with what counted against them, the longest waiting enterprise first. */
export async function openFindings(db: Db): Promise<readonly Told[]> {
  const { rows } = await db.execute<Told>(sql`${told}
    join (select enterprise_id, min(recorded_at) as since, min(day) as first from field_finding where state = 'open'
      group by 1 order by 2 limit 50) q on q.enterprise_id = f.enterprise_id
    where f.state = 'open' or (f.state = 'counts' and f.day between q.first - 31 and q.first + 31)
    order by q.since, f.enterprise_id, f.recorded_at, f.id`);
  return rows;
}
