// What other floors may ask of goods: what was counted on arrival, what left unsold, what lies on a shelf.
import type { Db } from '../../../platform/db/index.ts';
import { soldOf } from '../sales/door.ts';
import { countedOf } from './store/moves.ts';

/** Pieces of one placement: `received` = sold + `gone` + `onShelf`; below zero where more is said to be sold than came. */
export type Shelf = { readonly received: number; readonly gone: number; readonly onShelf: number };

/** Every placement asked for is there; `gone` went back, expired or broke. Lock the placements first to decide on it. */
export async function shelfOf(db: Db, placementIds: readonly string[]): Promise<ReadonlyMap<string, Shelf>> {
  if (placementIds.length === 0) return new Map();
  const sold = await soldOf(db, placementIds);
  const rows = await countedOf(db, placementIds);
  return new Map(
    rows.map(({ id, received, gone }) => [
      id,
      { received, gone, onShelf: received - gone - (sold.get(id) ?? 0) },
    ]),
  );
}
