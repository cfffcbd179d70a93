// The shelf of many placements together: a row for each batch, what expires first on top, and the sum of them all.
import type { PlainDate } from '../../../../kernel/day.ts';
import { addDays } from '../../../../kernel/day.ts';
import type { PlacedMove } from './deliveries.ts';
import { firstToExpire, stockOf } from './stock.ts';
import type { BatchStock } from './stock.ts';

/** What expires within so many days is looked at first. */
export const soonDays = 14;

export type ShelfRow<P> = { readonly place: P; readonly stock: BatchStock };
export type Pieces = Omit<BatchStock, 'batch' | 'expiresOn'>;

const kinds = [
  'sent',
  'onWay',
  'short',
  'received',
  'sold',
  'returned',
  'expired',
  'damaged',
  'onShelf',
] as const satisfies readonly (keyof Pieces)[];

/** `uncovered` are placements of which more is reported sold than ever arrived, with how many. */
export function shelfOf<P extends { readonly id: string }>(
  places: readonly P[],
  moves: readonly PlacedMove[],
  sold: ReadonlyMap<string, number>,
): {
  readonly rows: readonly ShelfRow<P>[];
  readonly uncovered: readonly { readonly place: P; readonly pieces: number }[];
} {
  const own = Map.groupBy(moves, (m) => m.placementId);
  const stocks = places.map((place) => ({
    place,
    ...stockOf(own.get(place.id) ?? [], sold.get(place.id) ?? 0),
  }));
  return {
    rows: stocks
      .flatMap(({ place, batches }) => batches.map((stock) => ({ place, stock })))
      .toSorted((a, b) => firstToExpire(a.stock, b.stock)),
    uncovered: stocks
      .filter((s) => s.uncovered > 0)
      .map(({ place, uncovered }) => ({ place, pieces: uncovered })),
  };
}

export const sumOfShelf = (rows: readonly { readonly stock: Pieces }[]): Pieces =>
  Object.fromEntries(
    kinds.map((kind) => [kind, rows.reduce((n, { stock }) => n + stock[kind], 0)]),
  ) as Pieces;

/** Lies on the shelf and expires within the days that are looked at first, or has expired. */
export const expiresSoon = (
  { expiresOn, onShelf }: Pick<BatchStock, 'expiresOn' | 'onShelf'>,
  today: PlainDate,
): boolean => onShelf > 0 && expiresOn !== null && expiresOn <= addDays(today, soonDays);
