// Counting standings and proofs as they were known before an instant, for a day: two statements, whatever the size.
import { sql } from 'drizzle-orm';

import { addYears } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { resembles } from '../../matching/index.ts';
import type { Born, Brought, Counted, Tally } from '../rules.ts';

/** The day asked about, and the instant before which facts must have been recorded. */
export type Moment = { readonly day: PlainDate; readonly cutoff: Date };

/** Everything the figures of a day are made of. */
export async function tally(db: Db, moment: Moment): Promise<Tally> {
  // Thousands are joined with thousands here. Just after a filling, before statistics know of it, the planner expects a
  // handful and would compare each with each.
  const { rows } = await db.execute<{ was: string }>(
    sql`select current_setting('enable_nestloop') as was, set_config('enable_nestloop', 'off', true)`,
  );
  const counted = { ...(await countKnown(db, moment)), brought: await listBrought(db, moment) };
  await db.execute(sql`select set_config('enable_nestloop', ${rows[0]?.was ?? 'on'}, true)`);
  return counted;
}

type Known = { counted: Counted[] | null; born: Born[] | null; alike: number };

/**
 * One reading of the newest standing of each enterprise. Two that resemble each other have either equal owners or one
 * whose owner is missing: only such pairs are compared.
 */
async function countKnown(db: Db, { day, cutoff }: Moment): Promise<Omit<Tally, 'brought'>> {
  const before = cutoff.toISOString();
  const { rows } = await db.execute<Known>(sql`
    with recursive link as materialized (
      select from_id, into_id from census_join
      where day <= ${day} and recorded_at < ${before} and (undone_at is null or undone_at >= ${before})
    ),
    upward as (
      select from_id as born_id, into_id as at_id from link
      union select u.born_id, l.into_id from upward u join link l on l.from_id = u.at_id
    ),
    led as materialized (
      select born_id, at_id as now_id from upward u where not exists (select from link l where l.from_id = u.at_id)
    ),
    stood as materialized (
      select enterprise_id, max(id) filter (where day <= ${day}) as latest from census_standing where recorded_at < ${before}
      group by enterprise_id
    ),
    known as materialized (
      select e.id, e.import_id, e.squeezed, e.owner_squeezed, s.status, split_part(s.area, '/', 1) as area, s.seen_day
      from stood join census_enterprise e on e.id = stood.enterprise_id left join census_standing s on s.id = stood.latest
    ),
    proof as materialized (
      select coalesce(led.now_id, enterprise_id) as enterprise_id,
        max(case grade when 'checked' then 2 when 'seen' then 1 else 0 end) as grade, bool_or(kind = 'nib') as nib
      from census_fact left join led on led.born_id = census_fact.enterprise_id
      where (grade <> 'stated' or kind = 'nib') and recorded_at < ${before} and (retracted_at is null or retracted_at >= ${before})
        and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})
      group by 1
    ),
    counted as (
      select area, status, count(*) as n, count(*) filter (where seen_day >= ${addYears(day, -1)}) as seen,
        count(*) filter (where grade = 2) as checked_grade, count(*) filter (where grade = 1) as seen_grade,
        count(*) filter (where nib) as nib
      from known left join proof on proof.enterprise_id = known.id where status is not null group by 1, 2
    ),
    born as (
      select import_id, count(*) as n, count(*) filter (where status is null) as not_yet from known group by 1
    ),
    live as materialized (select id, squeezed, owner_squeezed, area from known where status = 'active'),
    kin as materialized (
      select live.* from live join (
        select squeezed, owner_squeezed from live where owner_squeezed is not null group by 1, 2 having count(*) > 1
      ) shared using (squeezed, owner_squeezed)
    ),
    lonely as materialized (select * from live where owner_squeezed is null),
    alike as (
      select a.id from kin a join kin b on b.id < a.id and ${resembles(sql`a`, sql`b`)}
      union
      select greatest(a.id, b.id) from live a join lonely b on b.id <> a.id and ${resembles(sql`a`, sql`b`)}
    )
    select
      (select jsonb_agg(jsonb_build_object('area', area, 'status', status, 'n', n, 'seen', seen,
        'checkedGrade', checked_grade, 'seenGrade', seen_grade, 'nib', nib)) from counted) as counted,
      (select jsonb_agg(jsonb_build_object('importId', import_id, 'n', n, 'notYet', not_yet)) from born) as born,
      (select count(*)::int from alike) as alike`);
  const found = rows[0];
  return { counted: found?.counted ?? [], born: found?.born ?? [], possibleDuplicates: found?.alike ?? 0 };
}

/** Files accepted before the cut-off, also those rolled back since, with the rows that added nothing. */
async function listBrought(db: Db, { cutoff }: Moment): Promise<readonly Brought[]> {
  const { rows } = await db.execute<Brought>(sql`
    select i.id as "importId", i.file_name as name, (i.accepted_at at time zone ${db.city.zone})::date::text as day,
      coalesce(f.rejected, 0)::int as rejected, coalesce(f.in_file, 0)::int as "inFile", coalesce(f.matched, 0)::int as matched
    from intake_import i left join (
      select import_id, count(*) filter (where fate = 'rejected') as rejected, count(*) filter (where fate = 'duplicate') as in_file,
        count(*) filter (where fate in ('changed', 'unchanged')) as matched
      from intake_fate group by import_id
    ) f on f.import_id = i.id
    where i.accepted_at < ${cutoff.toISOString()} order by i.accepted_at, i.id`);
  return rows;
}
