// What the desk's routes read from an address: the event that may be seen, an application, a key for a form.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { ApplicationId } from '../door.ts';
import { seedOf, rank } from '../rules/order.ts';
import type { EventRow } from '../../event/store.ts';
import type { ListRow } from '../pages/list.tsx';
import { listForCuration } from '../store/scores.ts';

export const once = (): string => crypto.randomUUID();

export const idIn = (visit: Visit): ActivityId | null => {
  const id = parseId<'Activity'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

export const applicationIn = (visit: Visit): ApplicationId | null => {
  const id = parseId<'Application'>(visit.param('application'));
  return isRefused(id) ? null : id;
};

/** Ids among what was ticked; what is none is passed over. */
export const picksIn = (texts: readonly string[]): readonly ApplicationId[] =>
  texts.flatMap((text) => {
    const id = parseId<'Application'>(text);
    return isRefused(id) ? [] : [id];
  });

/** All of the event within the scope, in the order of points. */
export const rankedList = async (db: Db, event: EventRow, visit: Visit): Promise<readonly ListRow[]> =>
  rank(await listForCuration(db, event.id, visit.by), seedOf(event));
