// Closing what the field handed on to the office.
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { readReason } from '../../registry/index.ts';
import { closeForward } from '../store/forward.ts';

/** Refuses 'reason-short', and 'already-closed' when somebody else was first. */
export async function closeForwarded(
  db: Db,
  { id, reason }: { id: string; reason: string },
  { by, now }: Circumstances,
): Promise<{ id: string } | Refusal<'reason-short' | 'already-closed', object>> {
  const why = readReason(reason);
  if (isRefused(why)) return why;
  if (!(await closeForward(db, id, { at: now, by, reason: why }))) return refuse('already-closed');
  await audit(db, { by, now }, { act: 'field:forwarded', subject: id, reason: why });
  return { id };
}
