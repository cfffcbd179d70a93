// The fair order of places: nearest to ready, then longest unserved, then a lot that anybody can draw again.
import { addDays, daysBetween } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { lotOf } from '../../../kernel/lot.ts';

export type Candidate = {
  readonly enterpriseId: string;
  readonly productId: string | null;
  /** Conditions of the door that are missing; 1 = this paper alone. */
  readonly unmet: number;
  /** The last day on which it was supported; null = never. */
  readonly servedOn: PlainDate | null;
};

export type Ordered = Candidate & { readonly place: number; readonly lot: string };

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One place an enterprise, whatever order the candidates come in: of its products the one nearest to ready. */
export function fairOrder(candidates: readonly Candidate[], seed: string): readonly Ordered[] {
  const nearest = new Map<string, Candidate>();
  for (const one of candidates) {
    const known = nearest.get(one.enterpriseId);
    const closer =
      !known ||
      one.unmet < known.unmet ||
      (one.unmet === known.unmet && (one.productId ?? '') < (known.productId ?? ''));
    if (closer) nearest.set(one.enterpriseId, one);
  }
  return [...nearest.values()]
    .map((one) => ({ ...one, lot: lotOf(seed, one.enterpriseId) }))
    .sort(
      (a, b) =>
        a.unmet - b.unmet ||
        before(a.servedOn ?? '', b.servedOn ?? '') ||
        before(a.lot, b.lot) ||
        before(a.enterpriseId, b.enterpriseId),
    )
    .map((one, at) => ({ ...one, place: at + 1 }));
}

/**
 * When somebody who waits may expect a turn: the first `quota` of those who wait on the day of the next round, the next
 * `quota` one length of a round later, and so on. `waiting` counts from 1.
 */
export function turnDay(
  { starts, nextRound, quota }: { starts: PlainDate; nextRound: PlainDate; quota: number },
  waiting: number,
): PlainDate {
  const length = Math.max(1, daysBetween(starts, nextRound));
  return addDays(nextRound, Math.floor((waiting - 1) / quota) * length);
}
