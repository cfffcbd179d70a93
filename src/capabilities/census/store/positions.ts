// How many stand on each rung today, and what they need next, counted from the ladder's kept positions.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { findPolicy } from '../../ladder/index.ts';
import type { Policy } from '../../ladder/index.ts';
import type { NextFigure, RungFigure } from '../figures.ts';

type Climbed = { rungs: number[] | null; next: { track: string; condition: string; n: number }[] | null };

const labelled = <T>(label: T | undefined) => (label === undefined ? {} : { label });

const conditionOf = (policy: Policy, code: string) =>
  policy.tracks
    .flatMap((t) => t.rungs)
    .flatMap((r) => r.conditions)
    .find((c) => c.code === code);

/** Of the active enterprises. Null while the city has no policy for the day. */
export async function countPositions(
  db: Db,
  day: PlainDate,
): Promise<{ rungs: RungFigure[]; next: NextFigure[] } | null> {
  const policy = await findPolicy(db, day);
  if (!policy) return null;
  const places = policy.tracks.flatMap((track, t) =>
    track.rungs.map((rung, r) => ({ track, rung, t: t + 1, r: r + 1 })),
  );
  const reached = places.map(
    ({ t, r }) => sql`count(*) filter (where p.rungs[${sql.raw(String(t))}] >= ${sql.raw(String(r))})::int`,
  );
  const { rows } = await db.execute<Climbed>(sql`
    with p as materialized (
      select rungs, next_track, next_condition from census_position
    )
    select (select array[${sql.join(reached, sql`, `)}] from p) as rungs,
      (select jsonb_agg(jsonb_build_object('track', next_track, 'condition', next_condition, 'n', n) order by n desc, next_condition)
        from (select next_track, next_condition, count(*) as n from p where next_condition is not null group by 1, 2) g) as next`);
  const found = rows[0];
  return {
    rungs: places.map(({ track, rung }, at) => ({
      track: track.code,
      rung: rung.code,
      reached: found?.rungs?.[at] ?? 0,
      ...(track.label === undefined ? {} : { trackLabel: track.label }),
      ...labelled(rung.label),
    })),
    next: (found?.next ?? []).map(({ track, condition, n }) => ({
      track,
      condition,
      count: n,
      ...labelled(conditionOf(policy, condition)?.label),
    })),
  };
}
