// Comparing the whole city with itself: what is learned, the pairs for people, the keys for single records.
import { isRefused } from '../../../kernel/refusal.ts';
import { freshId } from '../../../kernel/ids.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { findDuplicates } from '../find.ts';
import { blockingKeys, scorePair } from '../model.ts';
import type { MatchRecord } from '../record.ts';
import { crowd, lookupKeys, singleKeys } from '../rules/keys.ts';
import { replaceKeys } from '../store/keys.ts';
import type { Keyed } from '../store/keys.ts';
import { insertModel } from '../store/model.ts';
import { decidedPairs, dropUnfound, endsOf, savePairs } from '../store/pairs.ts';
import type { NewPair } from '../store/pairs.ts';
import { everyKnown, kelurahanNames, recordOf } from '../store/records.ts';
import { insertSweep } from '../store/threshold.ts';
import { pairOf, worthAsking } from './compare.ts';
import { joinWaiting } from './threshold.ts';

export type Swept = {
  readonly records: number;
  readonly compared: number;
  readonly found: number;
  readonly joined: number;
};

/** Null when there is nothing to compare, or the city's records cannot tell duplicates from chance. */
export async function sweepCity(db: Db, { by, now, today }: Circumstances): Promise<Swept | null> {
  const names = await kelurahanNames(db);
  const ids: string[] = [];
  const records: MatchRecord[] = [];
  for await (const part of everyKnown(db))
    for (const known of part) {
      ids.push(known.id);
      records.push(recordOf(known, names));
    }
  const found = findDuplicates(records);
  if (isRefused(found)) return null;
  const single = records.map((record) => Float64Array.from(singleKeys(blockingKeys(found.model, record))));
  const crowded = crowdedOf(single);
  const recorded = { day: today, recordedAt: now, recordedBy: by };
  const version = await insertModel(db, {
    records: records.length,
    body: { model: found.model, crowded: [...crowded] },
    ...recorded,
  });
  await replaceKeys(db, keyed(ids, single, crowded));

  const decided = await decidedPairs(db, null);
  const pairs: NewPair[] = [];
  for (const { left, right, probability } of found.likely) {
    if (probability < worthAsking) continue;
    const { a, b } = endsOf(ids[left] ?? '', ids[right] ?? '');
    const score = scorePair(found.model, records[left] ?? {}, records[right] ?? {});
    pairs.push(pairOf([a, b], { ...score, probability }, decided.get(`${a} ${b}`)));
  }
  for (let at = 0; at < pairs.length; at += 2000)
    await savePairs(db, pairs.slice(at, at + 2000), { model: version, at: now });
  await dropUnfound(db, { of: null, before: now });
  const row = { records: records.length, compared: found.compared, found: pairs.length, model: version };
  await insertSweep(db, { id: freshId<'Sweep'>(), ...row, ...recorded });
  const joined = await joinWaiting(db, { now, today });
  return {
    records: records.length,
    compared: found.compared,
    found: pairs.length,
    joined: joined?.joined ?? 0,
  };
}

/** Keys under which too many records stand to be compared. */
function crowdedOf(single: readonly Float64Array[]): ReadonlySet<number> {
  const uses = new Map<number, number>();
  for (const keys of single) for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
  return new Set([...uses].flatMap(([key, n]) => (n > crowd ? [key] : [])));
}

function* keyed(
  ids: readonly string[],
  single: readonly Float64Array[],
  crowded: ReadonlySet<number>,
): Generator<Keyed> {
  for (const [at, id] of ids.entries()) yield { id, keys: lookupKeys([...(single[at] ?? [])], crowded) };
}
