// The line of those who wait: whenever places are free, the first in it are offered them.
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { overCity } from '../../../platform/db/index.ts';
import type { ActivityId, ParticipationId } from '../kinds.ts';
import { isOpen } from '../rules/activity.ts';
import { dealPlaces, freePlaces, holdsPlace } from '../rules/participation.ts';
import { countStates, findActivityRow } from '../store/activities.ts';
import { lockLine, writeState } from '../store/participations.ts';
import { tellOffered } from './tell.ts';

export type Room = { readonly free: number; readonly waiting: number };

/** Places left and how many wait for one, over the whole city. */
export async function roomIn(db: Db, id: ActivityId, places: number | null): Promise<Room> {
  const counts = await countStates(db, id);
  const held = counts.filter((c) => holdsPlace(c.state)).reduce((sum, c) => sum + c.n, 0);
  return { free: freePlaces(places, held), waiting: counts.find((c) => c.state === 'waiting')?.n ?? 0 };
}

/**
 * The activity must be locked. Offers free places to those who wait, wherever they are, and tells them; gives who was called.
 * After its last day nobody is called any more.
 */
export async function callNext(
  db: Db,
  id: ActivityId,
  { by, now, today }: Circumstances,
): Promise<readonly ParticipationId[]> {
  const activity = await findActivityRow(db, id);
  if (!activity || !isOpen(activity.state) || activity.ends < today) return [];
  const { free, waiting } = await roomIn(db, id, activity.places);
  const { fromLine } = dealPlaces(free, waiting, 0);
  if (fromLine === 0) return [];
  const next = await overCity(db, async (wide) => {
    const first = await lockLine(wide, id, fromLine);
    await writeState(wide, first, { state: 'offered', day: today, reason: null }, { by, now });
    return first;
  });
  await tellOffered(db, next, { fromLine: true }, { by, now, today });
  return next;
}
