// What a run of the solver says of itself, as it is kept.
import type { Rota, RotaRefusal } from '../rota/index.ts';
import type { Basis } from './facts.ts';

export type Lot = {
  /** The application. */
  readonly id: string;
  readonly first: boolean;
  readonly neverServed: boolean;
  readonly lot: string;
};

export type Told =
  | { readonly refused: RotaRefusal }
  | (Omit<Rota, 'places'> & {
      readonly basis: Basis;
      /** Of the solver alone. */
      readonly seconds: number;
      /** Seats that may be taken in all shifts that have not begun. */
      readonly seats: number;
      /** The turn order: who gets what does not go round. */
      readonly order: readonly Lot[];
    });

/** "0.04" of a share as per cent with two figures; never nought for something. */
export function percentOf(gap: number): string {
  if (gap <= 0) return '0';
  const percent = Math.round(gap * 10_000) / 100;
  return percent === 0 ? '<0.01' : String(percent);
}
