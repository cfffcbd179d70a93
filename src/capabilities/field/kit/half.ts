// The half of a phone's key that the server keeps: given back to its own officer who forgot the PIN and signed in again.
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { deviceKey } from '../../../platform/sync/index.ts';

/**
 * `users` are the names under which this person signs phones on. Null for a device of somebody else or of nobody; also a
 * revoked one gives it, so that unsent acts are not lost.
 */
export async function halfOf(
  db: Db,
  { id, users }: { readonly id: string; readonly users: readonly string[] },
  around: Pick<Circumstances, 'by' | 'now'>,
): Promise<string | null> {
  for (const userId of users) {
    const key = await deviceKey(db, id, userId);
    if (key === null) continue;
    await audit(db, around, { act: 'field:open-phone', subject: id });
    return key;
  }
  return null;
}
