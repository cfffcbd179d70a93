// Taking back a policy that was adopted and has not begun: it never held, and its draft is open again.
import type { PlainDate } from '../../../kernel/day.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { listPolicies } from '../store.ts';
import { hasBegun } from './store/applied.ts';
import { draftOfVersion, insertWithdrawal, oneAdoptsAtATime, saveDraft } from './store/drafts.ts';

export type WithdrawRefusal =
  | Refusal<'no-version', object>
  | Refusal<'has-begun', { day: PlainDate }>
  | Refusal<'withdrawn-already', { by: string; at: Date }>;

/**
 * From its first day on a policy is not taken back, nor once the daily job has begun to carry it through: of the two,
 * whoever comes first wins. The draft it came from is open again, so that it can be adopted for another day.
 */
export async function withdrawPolicy(
  db: Db,
  { version, reason }: { readonly version: number; readonly reason: string },
  around: Circumstances,
): Promise<{ readonly version: number } | WithdrawRefusal> {
  await oneAdoptsAtATime(db);
  const found = (await listPolicies(db)).find((p) => p.version === version);
  if (!found) return refuse('no-version');
  const { withdrawn } = found;
  if (withdrawn) return refuse('withdrawn-already', { by: withdrawn.recordedBy, at: withdrawn.recordedAt });
  const day = found.startsOn as PlainDate;
  if (day <= around.today || (await hasBegun(db, version))) return refuse('has-begun', { day });
  const { by, now } = around;
  await insertWithdrawal(db, { version, reason, recordedAt: now, recordedBy: by });
  const draft = await draftOfVersion(db, version);
  if (draft) await saveDraft(db, draft.id, { state: 'open', version: null, changedAt: now, changedBy: by });
  await audit(db, around, { act: 'ladder:withdraw', subject: String(version), reason, detail: { day } });
  return { version };
}
