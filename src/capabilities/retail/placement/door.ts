// The door of this floor to the others: what stands where on a day, on what terms, and who pays for it.
import { lockPlacements as lock } from './store/placements.ts';
import { listPlacements } from './store/placements.ts';
import type { Placed, Which } from './store/placements.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { PlacementId } from '../kinds.ts';

export { termsOn } from './store/terms.ts';
export type { TermsRow } from './store/terms.ts';
export type { Placed } from './store/placements.ts';
export { moveOutlet } from './actions/move.ts';

/** Placements of an outlet, a koperasi or an enterprise of today that stand on the day, within the scope; the newest first. */
export const placementsOf = (db: Db, which: Which): Promise<readonly Placed[]> => listPlacements(db, which);

/** Locks them until the transaction ends; ids of those that are there and in the scope. */
export async function lockPlacements(db: Db, ids: readonly PlacementId[]): Promise<readonly PlacementId[]> {
  return (await lock(db, ids)).map((row) => row.id as PlacementId);
}
