// Ending everything by which a person is signed in: sessions of browsers, and phones that sync.
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { endDevices } from '../../../platform/sync/index.ts';
import { endSessions } from '../store.ts';

/** How many ended. `except` keeps the session in which the person sits. */
export async function endAll(
  db: Db,
  userId: string,
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
  except?: string,
): Promise<number> {
  const sessions = await endSessions(db, userId, except === undefined ? {} : { except });
  return sessions + (await endDevices(db, userId, {}, { by, now }));
}
