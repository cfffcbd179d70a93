// Which activities another room leads: an event is approved, changed and closed on a page of its own, so that all of it follows.
import type { Db } from '../../platform/db/index.ts';
import type { ActivityId } from './kinds.ts';

/** The address of the page on which an activity is decided; null where that is the programme's own. */
type Leads = (db: Db, id: ActivityId) => Promise<string | null>;

const own: Leads = () => Promise.resolve(null);
let ask: Leads = own;

/** Told once, in src/rooms.ts: the programme does not know who stands above it. Null: nobody leads. */
export const leadActivitiesBy = (leads: Leads | null): void => {
  ask = leads ?? own;
};

export const ledAt: Leads = (db, id) => ask(db, id);
