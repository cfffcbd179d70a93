// An officer signs an owner out of every phone: after one was lost, or when somebody else came in by it.
import { sql } from 'drizzle-orm';

import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { findEnterprise, readReason, resolve } from '../../registry/index.ts';
import { endPhones } from '../phones.ts';
import { endSessions } from '../store/sessions.ts';

export type EndRefusal = Refusal<'unknown-enterprise' | 'no-owner' | 'reason-short', object>;

/**
 * For the owner of an enterprise in the officer's scope; the sessions and phones of all their records end, wherever those lie. Letters
 * and PIN stay: who needs a new way in gets a letter.
 */
export async function endOwnersSessions(
  db: Db,
  { enterprise, reason }: { enterprise: EnterpriseId; reason: string },
  { by, now }: Circumstances,
): Promise<{ ended: number } | EndRefusal> {
  const found = await findEnterprise(db, enterprise);
  if (!found) return refuse('unknown-enterprise');
  if (!found.owner) return refuse('no-owner');
  const why = readReason(reason);
  if (isRefused(why)) return why;
  const person = await resolve(db, found.owner.id as PersonId);
  // To the end of the transaction, which reads nothing more.
  await db.execute(sql`select set_config('app.area', ${db.city.code}, true)`);
  const ended = (await endSessions(db, person, 'all')) + (await endPhones(db, person, { by, now }));
  await audit(
    db,
    { by, now },
    { act: 'owners:sign-out', subject: enterprise, reason: why, detail: { ended } },
  );
  return { ended };
}
