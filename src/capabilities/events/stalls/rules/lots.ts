// The lots as anybody can draw them again.
import { lotOf } from '../../../../kernel/lot.ts';
import type { RotaAsked } from '../rota/index.ts';
import { turnOrder } from '../rota/worth.ts';
import type { Lot } from './told.ts';

/** In the order in which what does not go round is given: newcomers, then areas never served, then by lot. */
export function lotsOf(exhibitors: RotaAsked['exhibitors'], seed: string): readonly Lot[] {
  const of = new Map(exhibitors.map((e) => [e.id, e]));
  return turnOrder(exhibitors, seed).flatMap((id) => {
    const e = of.get(id);
    return e ? [{ id, first: e.first, neverServed: e.neverServed, lot: lotOf(seed, id) }] : [];
  });
}
