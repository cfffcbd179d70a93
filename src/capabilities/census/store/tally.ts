// Counting standings and proofs as they were known before an instant, for a day: three statements, whatever the size.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import { addYears } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { resembles } from '../../matching/index.ts';
import type { Born, Brought, Counted, Tally } from '../rules.ts';

/** The day asked about, and the instant before which facts must have been recorded. */
export type Moment = { readonly day: PlainDate; readonly cutoff: Date };

/** The newest standing of each enterprise: which one, and as which it was born. */
const stood = ({ day, cutoff }: Moment): SQL => sql`
  select enterprise_id, min(id) as born, max(id) filter (where day <= ${day}) as latest
  from registry_standing where recorded_at < ${cutoff.toISOString()} group by enterprise_id`;

/** Everything the figures of a day are made of. */
export async function tally(db: Db, moment: Moment): Promise<Tally> {
  const { counted, born } = await countStandings(db, moment);
  return {
    counted,
    born,
    brought: await listBrought(db, moment),
    possibleDuplicates: await countAlike(db, moment),
  };
}

async function countStandings(
  db: Db,
  moment: Moment,
): Promise<{ counted: readonly Counted[]; born: readonly Born[] }> {
  const { day, cutoff } = moment;
  const { rows } = await db.execute<{ counted: Counted[] | null; born: Born[] | null }>(sql`
    with stood as materialized (${stood(moment)}),
    proof as (
      select enterprise_id, max(case grade when 'checked' then 2 when 'seen' then 1 else 0 end) as grade, bool_or(kind = 'nib') as nib
      from evidence_fact f
      where recorded_at < ${cutoff.toISOString()} and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})
        and not exists (select from evidence_retraction r where r.fact_id = f.id and r.recorded_at < ${cutoff.toISOString()})
      group by enterprise_id
    ),
    counted as (
      select split_part(s.area, '/', 1) as area, s.status, count(*) as n,
        count(*) filter (where s.seen_day >= ${addYears(day, -1)}) as seen,
        count(*) filter (where p.grade = 2) as checked_grade,
        count(*) filter (where p.grade = 1) as seen_grade,
        count(*) filter (where p.nib) as nib
      from stood join registry_standing s on s.id = stood.latest left join proof p on p.enterprise_id = stood.enterprise_id
      group by 1, 2
    ),
    born as (
      select s.import_id, count(*) as n, count(*) filter (where stood.latest is null) as not_yet
      from stood join registry_standing s on s.id = stood.born group by 1
    )
    select
      (select jsonb_agg(jsonb_build_object('area', area, 'status', status, 'n', n, 'seen', seen,
        'checkedGrade', checked_grade, 'seenGrade', seen_grade, 'nib', nib)) from counted) as counted,
      (select jsonb_agg(jsonb_build_object('importId', import_id, 'n', n, 'notYet', not_yet)) from born) as born`);
  return { counted: rows[0]?.counted ?? [], born: rows[0]?.born ?? [] };
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

/** Active enterprises on the day that resemble an earlier one, by names as they are spelt today. */
async function countAlike(db: Db, moment: Moment): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    with stood as materialized (${stood(moment)}),
    named as materialized (
      select id, squeezed, owner_squeezed, area from (
        select e.id, e.squeezed, e.owner_squeezed, s.area, count(*) over (partition by e.squeezed) as bearers
        from stood join registry_standing s on s.id = stood.latest join registry_enterprise e on e.id = stood.enterprise_id
        where s.status = 'active'
      ) e where bearers > 1
    )
    select count(*)::int as n from named a
    where exists (select from named b where b.id < a.id and ${resembles(sql`a`, sql`b`)})`);
  return rows[0]?.n ?? 0;
}
