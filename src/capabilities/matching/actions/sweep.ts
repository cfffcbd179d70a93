// Comparing the whole city with itself: what is learned, the pairs for people, the keys for single records.
import { freshId } from '../../../kernel/ids.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { learn } from '../learn/apart.ts';
import type { Keys } from '../learn/learned.ts';
import type { MatchRecord } from '../record.ts';
import { crowd, lookupKeys } from '../rules/keys.ts';
import { replaceKeys } from '../store/keys.ts';
import type { Keyed } from '../store/keys.ts';
import { insertModel } from '../store/model.ts';
import { decidedPairs, dropUnfound, endsOf, savePairs } from '../store/pairs.ts';
import { everyKnown, kelurahanNames, recordOf } from '../store/records.ts';
import { insertSweep } from '../store/threshold.ts';
import { pairOf } from './compare.ts';
import { joinWaiting } from './threshold.ts';

export type Swept = {
  readonly records: number;
  readonly compared: number;
  readonly found: number;
  readonly joined: number;
};

/** Reads the city part by part; the ids stay here, in the order of the records. */
async function* recordsOf(db: Db, ids: string[]): AsyncGenerator<readonly MatchRecord[]> {
  const names = await kelurahanNames(db);
  for await (const part of everyKnown(db)) {
    for (const { id } of part) ids.push(id);
    yield part.map((known) => recordOf(known, names));
  }
}

/** Null when there is nothing to compare, or the city's records cannot tell duplicates from chance. */
export async function sweepCity(db: Db, { by, now, today }: Circumstances): Promise<Swept | null> {
  const ids: string[] = [];
  const learned = await learn(recordsOf(db, ids));
  if (!learned) return null;
  const { model, compared, keys, likely } = learned;
  const records = ids.length;
  const recorded = { day: today, recordedAt: now, recordedBy: by };
  const crowded = crowdedOf(keys);
  const version = await insertModel(db, { records, body: { model, crowded: [...crowded] }, ...recorded });
  await replaceKeys(db, keyed(ids, keys, crowded));

  const decided = await decidedPairs(db, null);
  for (let at = 0; at < likely.length; at += 2000) {
    const part = likely.slice(at, at + 2000).map(({ left, right, score }) => {
      const { a, b } = endsOf(ids[left] ?? '', ids[right] ?? '');
      return pairOf([a, b], score, decided.get(`${a} ${b}`));
    });
    await savePairs(db, part, { model: version, at: now });
  }
  await dropUnfound(db, { of: null, before: now });
  const row = { records, compared, found: likely.length };
  await insertSweep(db, { id: freshId<'Sweep'>(), ...row, model: version, ...recorded });
  const joined = await joinWaiting(db, { now, today });
  return { ...row, joined: joined?.joined ?? 0 };
}

/** Keys under which too many records stand to be compared. */
function crowdedOf({ all }: Keys): ReadonlySet<number> {
  const sorted = all.slice().sort();
  const crowded = new Set<number>();
  for (let i = crowd; i < sorted.length; i++) if (sorted[i] === sorted[i - crowd]) crowded.add(sorted[i]!);
  return crowded;
}

function* keyed(ids: readonly string[], { all, ends }: Keys, crowded: ReadonlySet<number>): Generator<Keyed> {
  for (const [at, id] of ids.entries())
    yield { id, keys: lookupKeys([...all.subarray(ends[at - 1] ?? 0, ends[at])], crowded) };
}
