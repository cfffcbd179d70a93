// Placements with all that happened to their goods: what every page of goods is read from.
import type { Db } from '../../../../platform/db/index.ts';
import { soldOf } from '../../sales/door.ts';
import type { Among } from '../kinds.ts';
import { movesOf } from './moves.ts';
import type { MoveRow } from './moves.ts';
import { placesOf } from './places.ts';
import type { Place } from './places.ts';

export type Ground = {
  readonly places: readonly Place[];
  readonly moves: readonly MoveRow[];
  /** Net pieces by placement. */
  readonly sold: ReadonlyMap<string, number>;
};

export async function groundOf(db: Db, among: Among): Promise<Ground> {
  const places = await placesOf(db, among);
  const ids = places.map((p) => p.id);
  return { places, moves: await movesOf(db, ids), sold: await soldOf(db, ids) };
}
