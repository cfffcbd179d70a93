// What a place is worth: the printed rule of fair shares, as numbers.
import { lotOf } from '../../../../kernel/lot.ts';
import type { Exhibitor } from './asked.ts';

/**
 * A first place outweighs everything else that can be won, a second one outweighs every third, and so on; keeping a place
 * that was told outweighs a wish and the mix, but not somebody's first place.
 */
export const worth = {
  /** The n-th place of one exhibitor, n from 1. From the seventh on all the same. */
  place: (n: number): number => [4000, 2600, 1800, 1200, 700, 300][n - 1] ?? 100,
  kept: 450,
  keptStall: 200,
  wish: 60,
  /** Taken off for each place by which one group exceeds its share of a zone in a shift. */
  unmixed: 90,
  /** And for each two of one group who must share a stall. */
  sharing: 40,
} as const;

/** The order in which places that do not go round are given: newcomers, then areas never served, then by lot. */
export function turnOrder(exhibitors: readonly Exhibitor[], seed: string): readonly string[] {
  return exhibitors
    .map((e) => ({ id: e.id, rank: (e.first ? 0 : 2) + (e.neverServed ? 0 : 1), lot: lotOf(seed, e.id) }))
    .sort((a, b) => a.rank - b.rank || (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.id < b.id ? -1 : 1))
    .map((e) => e.id);
}

/** Added to each place of an exhibitor: 100 for the first in order, nearly 0 for the last. Less than the next place is worth. */
export function turnWorth(exhibitors: readonly Exhibitor[], seed: string): ReadonlyMap<string, number> {
  const order = turnOrder(exhibitors, seed);
  return new Map(order.map((id, at) => [id, Math.round((100 * (order.length - at)) / order.length)]));
}
