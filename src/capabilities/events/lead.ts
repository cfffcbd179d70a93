// Where an activity that is an event is decided: on the event's page, because approving it there announces it as well.
import type { Db } from '../../platform/db/index.ts';
import type { ActivityId } from '../programme/index.ts';
import { findEvent } from './event/store.ts';

/** The event's page; null for an activity that is none. */
export const pageOfActivity = async (db: Db, id: ActivityId): Promise<string | null> =>
  (await findEvent(db, id)) ? `/events/${id}` : null;
