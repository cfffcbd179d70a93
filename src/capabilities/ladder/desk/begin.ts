// Carrying an adopted policy through on the day it begins: every position of the city follows it, once.
import type { PlainDate } from '../../../kernel/day.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { rederiveCity } from '../derive.ts';
import type { Tell } from '../derive.ts';
import type { Policy } from '../policy.ts';
import { aloneWithPositions, plannedPolicy } from '../store.ts';
import { beginApplying, countPositions, findApplied, finishApplying, noteProgress } from './store/applied.ts';
import { oneAdoptsAtATime } from './store/drafts.ts';

/**
 * The policy of the day when the kept positions do not follow it yet. Whoever adopts, withdraws or carries through
 * meanwhile waits for this transaction, or is waited for.
 */
async function policyDue(db: Db, day: PlainDate): Promise<Policy | null> {
  await oneAdoptsAtATime(db);
  const policy = await plannedPolicy(db, day);
  return policy && (await findApplied(db))?.version !== policy.version ? policy : null;
}

/**
 * Re-derives the city when the policy of the day is another than the positions follow; how many changed, or null when
 * there was nothing to carry through. With the end of this transaction the policy holds. `tell` hears of the progress.
 */
export async function carryThrough(
  db: Db,
  { day, now }: { readonly day: PlainDate; readonly now: Date },
  tell?: Tell,
): Promise<{ changed: number } | null> {
  const policy = await policyDue(db, day);
  if (!policy) return null;
  await aloneWithPositions(db);
  const { total, changed } = await rederiveCity(db, policy, day, tell);
  await finishApplying(db, { version: policy.version, day, total, changed, startedAt: now });
  return { changed };
}

/** The same in the background, its progress seen from outside of its transaction. */
export async function carryThroughSeen(city: City, day: PlainDate): Promise<{ changed: number } | null> {
  const now = new Date();
  const begun = await within(city, wholeCity, async (db) => {
    const policy = await policyDue(db, day);
    if (!policy) return null;
    const { version } = policy;
    await beginApplying(db, { version, day, total: await countPositions(db), startedAt: now });
    return version;
  });
  if (begun === null) return null;
  const tell: Tell = (done) => within(city, wholeCity, (db) => noteProgress(db, begun, done));
  return within(city, wholeCity, (db) => carryThrough(db, { day, now }, tell));
}
