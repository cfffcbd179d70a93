// Figures of the programme without names, whoever asks: for the heads of pages, the council and the homes.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';

export type ProgrammeFigures = {
  readonly running: number;
  readonly planned: number;
  /** Their last day is over and they are not closed. */
  readonly late: number;
  /** Participations that took part, came or went through to the end. */
  readonly served: number;
};

export async function programmeFigures(db: Db, today: string): Promise<ProgrammeFigures> {
  const { rows } = await db.execute<ProgrammeFigures>(sql`
    select count(*) filter (where state = 'running' and ends >= ${today}::date)::int as running,
      count(*) filter (where state in ('proposed', 'approved') and starts > ${today}::date)::int as planned,
      count(*) filter (where state in ('approved', 'running') and ends < ${today}::date)::int as late,
      (select coalesce(sum(n), 0)::int from programme_count where state in ('taken', 'attended', 'completed')) as served
    from programme_activity`);
  return rows[0] ?? { running: 0, planned: 0, late: 0, served: 0 };
}

export type AreaSum = {
  /** A kecamatan or kelurahan; the city's code for what is for everyone. */
  readonly area: string;
  readonly activities: number;
  readonly served: number;
  readonly setAside: bigint;
  readonly realised: bigint;
};

/** Activities within an area whose last day is over and which are not closed. */
export async function countLate(db: Db, today: string, area: string): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from programme_activity
    where state in ('approved', 'running') and ends < ${today}::date and starts_with(area, ${area})`);
  return rows[0]?.n ?? 0;
}

/** By the area an activity lies in, those called off left out; a year or all. */
export async function sumByArea(db: Db, year: number | null): Promise<readonly AreaSum[]> {
  const { rows } = await db.execute<{
    area: string;
    activities: number;
    served: number;
    setAside: string;
    realised: string;
  }>(sql`
    select a.area, count(*)::int as activities, coalesce(sum(c.n), 0)::int as served,
      coalesce(sum(m.set_aside), 0) as "setAside", coalesce(sum(m.realised), 0) as realised
    from programme_activity a
      left join lateral (select sum(n) as n from programme_count
        where activity_id = a.id and state in ('taken', 'attended', 'completed')) c on true
      left join lateral (select coalesce(sum(amount) filter (where kind = 'promised'), 0) as set_aside,
          coalesce(sum(case kind when 'realised' then amount when 'returned' then -amount end), 0) as realised
        from funding_entry where activity_id = a.id) m on true
    where a.state <> 'cancelled' and (${year}::int is null or extract(year from a.starts) = ${year})
    group by a.area`);
  return rows.map((r) => ({ ...r, setAside: BigInt(r.setAside), realised: BigInt(r.realised) }));
}

export const yearsOf = async (db: Db): Promise<readonly number[]> =>
  (
    await db.execute<{ year: number }>(
      sql`select distinct extract(year from starts)::int as year from programme_activity order by year desc`,
    )
  ).rows.map((r) => r.year);

/** How many activities each programme has. */
export async function countByProgramme(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.execute<{ id: string; n: number }>(sql`
    select programme_id as id, count(*)::int as n from programme_activity where programme_id is not null group by 1`);
  return new Map(rows.map((r) => [r.id, r.n]));
}
