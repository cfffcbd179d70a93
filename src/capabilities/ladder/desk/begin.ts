// Carrying an adopted policy through on the day it begins: every position of the city follows it, once.
import type { PlainDate } from '../../../kernel/day.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { rederiveCity } from '../derive.ts';
import { findPolicy, listPolicies } from '../store.ts';
import { beginApplying, countPositions, findApplied, finishApplying, noteProgress } from './store/applied.ts';

/** Whether the kept positions follow that version: the first one they always have. */
export async function follows(db: Db, version: number): Promise<boolean> {
  const [first] = await listPolicies(db);
  return ((await findApplied(db))?.version ?? first?.version) === version;
}

/**
 * Re-derives the city when the policy of the day is another than the positions follow; how many changed, or null when
 * there was nothing to carry through. `tell` hears of the progress.
 */
export async function carryThrough(
  db: Db,
  { day, now }: { readonly day: PlainDate; readonly now: Date },
  tell?: (done: number) => Promise<void>,
): Promise<{ changed: number } | null> {
  const policy = await findPolicy(db, day);
  if (!policy || (await follows(db, policy.version))) return null;
  const total = await countPositions(db);
  const { changed } = await rederiveCity(db, day, tell && { total, tell });
  await finishApplying(db, { version: policy.version, day, total, changed, startedAt: now });
  return { changed };
}

/** The same in the background, its progress seen from outside of its transaction. */
export async function carryThroughSeen(city: City, day: PlainDate): Promise<void> {
  const now = new Date();
  await within(city, wholeCity, async (db) => {
    const policy = await findPolicy(db, day);
    if (policy)
      await beginApplying(db, {
        version: policy.version,
        day,
        total: await countPositions(db),
        startedAt: now,
      });
  });
  const seen = (version: number) => (done: number) =>
    within(city, wholeCity, (db) => noteProgress(db, version, done));
  await within(city, wholeCity, async (db) => {
    const policy = await findPolicy(db, day);
    if (policy) await carryThrough(db, { day, now }, seen(policy.version));
  });
}
