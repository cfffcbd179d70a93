// How points make an order: the mean over curators of each criterion, added up; ties to newcomers, then by a public lot.
import { lotOf } from '../../../../kernel/lot.ts';
import { criteria } from '../../kinds.ts';
import type { Criterion } from '../../kinds.ts';

/** Points of one criterion: their sum and how many curators gave them. */
export type Points = Readonly<Partial<Record<Criterion, readonly [sum: number, n: number]>>>;

export const mostPoints = 4;

/** Hundredths of a point, 0 to 400; null when nobody looked at it. */
export function meanOf(points: Points, criterion: Criterion): number | null {
  const given = points[criterion];
  return given === undefined || given[1] === 0 ? null : Math.round((100 * given[0]) / given[1]);
}

/** Hundredths of a point, 0 to 2000; a criterion nobody looked at adds nothing. */
export const totalOf = (points: Points): number =>
  criteria.reduce((sum, criterion) => sum + (meanOf(points, criterion) ?? 0), 0);

export const isScored = (points: Points): boolean => criteria.every((c) => meanOf(points, c) !== null);

/** Printed beside the order; whoever has it can draw the lots again. */
export const seedOf = (event: { readonly id: string; readonly starts: string }): string =>
  `${event.id} ${event.starts}`;

export type Candidate = {
  /** Of the application: the lot is drawn on it. */
  readonly id: string;
  readonly points: Points;
  /** Stood at no event before. */
  readonly first: boolean;
};

export type Ranked<C extends Candidate> = C & {
  /** From 1. */
  readonly rank: number;
  readonly total: number;
  readonly lot: string;
};

/** More points first; among equals whoever stood at no event before, then the smaller lot. */
export function rank<C extends Candidate>(candidates: readonly C[], seed: string): readonly Ranked<C>[] {
  return candidates
    .map((c) => ({ ...c, total: totalOf(c.points), lot: lotOf(seed, c.id) }))
    .toSorted(
      (a, b) =>
        b.total - a.total ||
        Number(b.first) - Number(a.first) ||
        (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.id < b.id ? -1 : 1),
    )
    .map((c, at) => ({ ...c, rank: at + 1 }));
}
