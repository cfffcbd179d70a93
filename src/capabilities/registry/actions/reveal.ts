// Showing a person's NIK, phone and e-mail in full, for a reason that stays in the trail.
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { PersonSecrets } from '../../../platform/keys/index.ts';
import { readReason } from '../rules.ts';
import { findEnterprise } from '../store.ts';
import { secretsOf } from './owner.ts';

/** Refuses without a reason, and 'nothing-sealed' when no number was ever recorded. The route's guard asks `registry:reveal`. */
export async function revealSecrets(
  db: Db,
  { id, reason }: { id: EnterpriseId; reason: string },
  { by, now }: Circumstances,
): Promise<PersonSecrets | Refusal<'unknown-enterprise' | 'reason-short' | 'nothing-sealed', object>> {
  const known = await findEnterprise(db, id);
  if (!known) return refuse('unknown-enterprise');
  const why = readReason(reason);
  if (isRefused(why)) return why;
  const secrets = secretsOf(known.owner);
  if (Object.values(secrets).every((value) => !value)) return refuse('nothing-sealed');
  const shown = Object.keys(secrets);
  await audit(db, { by, now }, { act: 'registry:reveal', subject: id, reason: why, detail: { shown } });
  return secrets;
}
