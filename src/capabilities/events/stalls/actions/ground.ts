// The facts of an event's stalls as every act on them reads them.
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { acceptedOf } from '../../apply/door.ts';
import type { EventRow } from '../../event/store.ts';
import { listLevels } from '../../day/restriction/store.ts';
import { placesOn } from '../door.ts';
import type { Ground } from '../rules/facts.ts';
import { sellersOn } from '../store/places.ts';
import { stallsOf } from '../store/plan.ts';
import { shiftsAt } from '../store/shifts.ts';

/** Within the scope: whoever decides about all places asks over the whole city. */
export async function groundOf(
  db: Db,
  { id, shiftsEach }: Pick<EventRow, 'id' | 'shiftsEach'>,
  { now, today }: Pick<Circumstances, 'now' | 'today'>,
): Promise<Ground> {
  return {
    stalls: await stallsOf(db, id),
    shifts: await shiftsAt(db, id, now),
    accepted: await acceptedOf(db, id),
    standing: await placesOn(db, id),
    sellers: await sellersOn(db, id, today),
    today,
    shiftsEach,
    levels: await listLevels(db),
  };
}

/** Nothing of an event that is over or called off is arranged any more. */
export const isOver = ({ state }: Pick<EventRow, 'state'>): boolean =>
  state === 'closed' || state === 'cancelled';
