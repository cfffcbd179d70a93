// What every change of goods begins with: placements under lock, so that two who take the last pieces queue, and their moves.
import type { PlainDate } from '../../../../kernel/day.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { soldOf } from '../../sales/door.ts';
import type { Among } from '../kinds.ts';
import { movesOf } from '../store/moves.ts';
import type { MoveRow } from '../store/moves.ts';
import { placesOf } from '../store/places.ts';
import type { Place } from '../store/places.ts';

export type UnknownPlacement = Refusal<'unknown-placement', object>;
export type NotPlaced = Refusal<'not-signed' | 'not-running', { readonly product: string }>;

export type Held = {
  readonly places: readonly Place[];
  readonly moves: readonly MoveRow[];
  readonly sold: ReadonlyMap<string, number>;
};

/** Locks exactly `ids`, in the order of ids; refused when one of them is not among those the visitor works with. */
export async function hold(db: Db, ids: readonly string[], among: Among): Promise<Held | UnknownPlacement> {
  const asked = new Set(ids);
  const known = new Set((await placesOf(db, among)).map((p) => p.id as string));
  if (asked.size === 0 || [...asked].some((id) => !known.has(id))) return refuse('unknown-placement');
  const places = await placesOf(db, { ids: [...asked] }, { lock: true });
  return { places, moves: await movesOf(db, [...asked]), sold: await soldOf(db, [...asked]) };
}

/** Goods go only to where the sheet of terms is signed and the placement runs. */
export function judgeRunning(
  { product, signedOn, startsOn, endsOn }: Place,
  on: PlainDate,
): NotPlaced | null {
  if (signedOn === null) return refuse('not-signed', { product });
  if (on < startsOn || (endsOn !== null && on > endsOn)) return refuse('not-running', { product });
  return null;
}
