// Joining without asking: from a probability on that the city sets, as one batch that is undone as one.
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { freshId } from '../../../kernel/ids.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { readReason } from '../../registry/index.ts';
import type { Ends } from '../store/pairs.ts';
import { findPair, pairsFrom } from '../store/pairs.ts';
import { findThreshold, insertThreshold } from '../store/threshold.ts';
import { joinPair } from './join.ts';

/** Below this a threshold would join what people should look at. */
export const lowestThreshold = 0.95;
/** A batch larger than this is done in the next sweep. */
const mostJoined = 20_000;

export type ThresholdRefusal = Refusal<'reason-short' | 'threshold-low', object>;

/** Sets from which probability on pairs are joined without asking; null switches it off. */
export async function setThreshold(
  db: Db,
  { probability, reason }: { probability: number | null; reason: string },
  { by, now }: Circumstances,
): Promise<{ probability: number | null } | ThresholdRefusal> {
  const why = readReason(reason);
  if (isRefused(why)) return why;
  if (probability !== null && !(probability >= lowestThreshold && probability <= 1))
    return refuse('threshold-low');
  await insertThreshold(db, { probability, reason: why, recordedAt: now, recordedBy: by });
  await audit(db, { by, now }, { act: 'matching:threshold', reason: why, detail: { probability } });
  return { probability };
}

/** How many pairs a threshold would join, and the weakest of them: the preview asks what the joining does. */
export const wouldJoin = (
  db: Db,
  probability: number,
): Promise<readonly (Ends & { probability: number })[]> => pairsFrom(db, probability, mostJoined);

type Joinable = Ends & { readonly probability: number };

/** Joins these pairs as far as the threshold allows, the likeliest first. What a person has decided stays decided. */
export async function joinLikely(
  db: Db,
  pairs: readonly Joinable[],
  { now, today }: Pick<Circumstances, 'now' | 'today'>,
): Promise<{ batch: string; joined: number } | null> {
  const least = (await findThreshold(db))?.probability ?? null;
  if (least === null) return null;
  const likely = pairs.filter((p) => p.probability >= least);
  if (likely.length === 0) return null;
  const batch: string = freshId<'Batch'>();
  let joined = 0;
  for (const { a, b } of likely) {
    if (!(await stillOpen(db, { a, b }))) continue;
    const joining = { ends: { a, b }, chosen: {}, reason: null, oneOwner: null, batch };
    const done = await joinPair(db, joining, { by: 'matching', now, today });
    if (!isRefused(done)) joined++;
  }
  return joined === 0 ? null : { batch, joined };
}

async function stillOpen(db: Db, ends: Ends): Promise<boolean> {
  return (await findPair(db, ends))?.state === 'open';
}

/** All waiting pairs of the city that the threshold allows, as one batch. */
export async function joinWaiting(
  db: Db,
  around: Pick<Circumstances, 'now' | 'today'>,
): Promise<{ batch: string; joined: number } | null> {
  const least = (await findThreshold(db))?.probability ?? null;
  return least === null ? null : joinLikely(db, await wouldJoin(db, least), around);
}
