// Applications with their lives, locked for whoever is about to change them.
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { ApplicationId } from '../door.ts';
import { findEvent } from '../../event/store.ts';
import type { EventRow } from '../../event/store.ts';
import { foldLife } from '../rules/life.ts';
import type { Life } from '../rules/life.ts';
import { listActs, lockApplications } from '../store/applications.ts';
import type { ActRow, ApplicationRow } from '../store/applications.ts';

export type Living = { readonly row: ApplicationRow; readonly life: Life };
export type LoadRefusal = Refusal<'unknown-application' | 'event-over', object>;

export const lifeOf = (acts: readonly ActRow[] = []): Life =>
  foldLife(acts.map(({ state, recordedBy }) => ({ state, by: recordedBy })));

/** Those of these within the scope, of an event that has not ended. The applications first, then the activity: all lock so. */
export async function lockLiving(
  db: Db,
  activity: ActivityId,
  ids: readonly ApplicationId[],
): Promise<{ readonly event: EventRow; readonly living: readonly Living[] } | LoadRefusal> {
  const event = await findEvent(db, activity);
  const rows = event ? await lockApplications(db, activity, ids) : [];
  if (!event || rows.length === 0) return refuse('unknown-application');
  if (event.state === 'closed' || event.state === 'cancelled') return refuse('event-over');
  const acts = await listActs(db, ids);
  return { event, living: rows.map((row) => ({ row, life: lifeOf(acts.get(row.id)) })) };
}
