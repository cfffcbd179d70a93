// An outlet becomes part of another: it works no longer as itself, its people go along, and what stands there moves.
import { day } from '../../../kernel/day.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { PartnerId } from '../kinds.ts';
import { findPartner, listPartners, updatePartner } from '../store.ts';
import { judgeMerge } from './rules.ts';
import type { MergeRefusal } from './rules.ts';
import { insertAlias, takeAlong } from './store.ts';
import { merged } from './topic.ts';

/** Today is the last day of the first one. What was recorded under its id stays there. */
export async function mergePartner(
  db: Db,
  { from, to, reason: typed }: { from: PartnerId; to: PartnerId; reason: string },
  around: Circumstances,
): Promise<{ readonly to: PartnerId } | MergeRefusal> {
  // One order for both, or two merges the other way round would wait for each other.
  for (const id of [from, to].toSorted()) await findPartner(db, id, { lock: true });
  const known = await findPartner(db, from);
  if (!known) return refuse('unknown-partner');
  const outlets = (await listPartners(db, { parent: from })).length;
  const judged = judgeMerge({ ...known, outlets }, await findPartner(db, to), typed);
  if (isRefused(judged)) return judged;
  const { by, now } = around;
  const last = day(around.today);
  await updatePartner(db, from, { active: false, revision: known.revision + 1 });
  await insertAlias(db, {
    fromId: from,
    toId: to,
    day: last,
    reason: judged.reason,
    recordedAt: now,
    recordedBy: by,
  });
  await takeAlong(db, { from, to, now, by });
  await audit(db, around, { act: 'partners:merged', subject: from, reason: judged.reason, detail: { to } });
  await merged.tell(db, { from, to, day: last, how: around });
  return { to };
}
