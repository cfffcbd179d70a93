// How many stand on each rung today, and what they need next, counted from the ladder's kept positions.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { findPolicy } from '../../ladder/index.ts';
import type { Policy } from '../../ladder/index.ts';
import type { NextFigure, RungFigure } from '../figures.ts';

/** Enterprises with the same rungs and the same next step. */
type Alike = { rungs: number[]; track: string | null; condition: string | null; n: number };

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
    track.rungs.map((rung, r) => ({ track, rung, t, r: r + 1 })),
  );
  const { rows } = await db.execute<Alike>(sql`
    select rungs, next_track as track, next_condition as condition, count(*)::int as n from ladder_visible group by 1, 2, 3`);
  const reached = ({ t, r }: { t: number; r: number }) =>
    rows.reduce((sum, row) => sum + ((row.rungs[t] ?? 0) >= r ? row.n : 0), 0);
  return {
    rungs: places.map((place) => ({
      track: place.track.code,
      rung: place.rung.code,
      reached: reached(place),
      ...(place.track.label === undefined ? {} : { trackLabel: place.track.label }),
      ...labelled(place.rung.label),
    })),
    next: nextSteps(policy, rows),
  };
}

/** The most frequent first. */
function nextSteps(policy: Policy, rows: readonly Alike[]): NextFigure[] {
  const steps = Map.groupBy(
    rows.filter((row) => row.condition !== null),
    (row) => `${row.track} ${row.condition}`,
  );
  return [...steps.values()]
    .map((same) => {
      const { track, condition } = same[0] ?? {};
      return {
        track: track ?? '',
        condition: condition ?? '',
        count: same.reduce((sum, row) => sum + row.n, 0),
      };
    })
    .map((step) => ({ ...step, ...labelled(conditionOf(policy, step.condition)?.label) }))
    .toSorted((a, b) => b.count - a.count || a.condition.localeCompare(b.condition));
}
