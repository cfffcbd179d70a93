// Who has how many places: the share of each.
import type { Accepted } from '../../apply/door.ts';
import type { Standing } from '../door.ts';
import type { Ground } from './facts.ts';

export type Share = { readonly who: Accepted; readonly places: readonly Standing[] };

/** The fewest first, then by name. */
export function sharesOf({ accepted, standing }: Pick<Ground, 'accepted' | 'standing'>): readonly Share[] {
  const of = Map.groupBy(standing, (p) => p.enterpriseId);
  return accepted
    .map((who) => ({ who, places: of.get(who.enterpriseId) ?? [] }))
    .sort(
      (a, b) =>
        a.places.length - b.places.length || (a.who.name < b.who.name ? -1 : a.who.name > b.who.name ? 1 : 0),
    );
}

/** Nought for nobody. */
export function spread(shares: readonly Share[]): {
  readonly least: number;
  readonly most: number;
  readonly without: number;
} {
  const numbers = shares.map((s) => s.places.length);
  return {
    least: numbers.length === 0 ? 0 : Math.min(...numbers),
    most: Math.max(0, ...numbers),
    without: numbers.filter((n) => n === 0).length,
  };
}
