// Comparing the whole city with itself: what is learned, the pairs for people, the keys for single records.
import { isRefused } from '../../../kernel/refusal.ts';
import { freshId } from '../../../kernel/ids.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { findDuplicates } from '../find.ts';
import { growing } from '../fit/growing.ts';
import { keyReader, scorePair } from '../model.ts';
import type { Model, PairScore } from '../model.ts';
import type { MatchRecord } from '../record.ts';
import { crowd, lookupKeys, singleKeys } from '../rules/keys.ts';
import { replaceKeys } from '../store/keys.ts';
import type { Keyed } from '../store/keys.ts';
import { insertModel } from '../store/model.ts';
import { decidedPairs, dropUnfound, endsOf, savePairs } from '../store/pairs.ts';
import type { Ends } from '../store/pairs.ts';
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

type Learned = {
  readonly model: Model;
  readonly compared: number;
  readonly ids: readonly string[];
  readonly keys: Keys;
  readonly likely: readonly { readonly ends: Ends; readonly score: PairScore }[];
};

/** Reads the city, compares it, and lets the records go: what is returned holds none of them. */
async function learnCity(db: Db): Promise<Learned | null> {
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
  const { model, compared } = found;
  const likely = found.likely
    .filter(({ probability }) => probability >= worthAsking)
    .map(({ left, right, probability }) => ({
      ends: endsOf(ids[left] ?? '', ids[right] ?? ''),
      score: { ...scorePair(model, records[left] ?? {}, records[right] ?? {}), probability },
    }));
  return { model, compared, ids, keys: keysOfAll(model, records), likely };
}

/** Null when there is nothing to compare, or the city's records cannot tell duplicates from chance. */
export async function sweepCity(db: Db, { by, now, today }: Circumstances): Promise<Swept | null> {
  const learned = await learnCity(db);
  if (!learned) return null;
  const { model, compared, ids, keys, likely } = learned;
  const records = ids.length;
  const recorded = { day: today, recordedAt: now, recordedBy: by };
  const crowded = crowdedOf(keys);
  const version = await insertModel(db, { records, body: { model, crowded: [...crowded] }, ...recorded });
  await replaceKeys(db, keyed(ids, keys, crowded));

  const decided = await decidedPairs(db, null);
  for (let at = 0; at < likely.length; at += 2000) {
    const part = likely
      .slice(at, at + 2000)
      .map(({ ends: { a, b }, score }) => pairOf([a, b], score, decided.get(`${a} ${b}`)));
    await savePairs(db, part, { model: version, at: now });
  }
  await dropUnfound(db, { of: null, before: now });
  const row = { records, compared, found: likely.length };
  await insertSweep(db, { id: freshId<'Sweep'>(), ...row, model: version, ...recorded });
  const joined = await joinWaiting(db, { now, today });
  return { ...row, joined: joined?.joined ?? 0 };
}

/** The single keys of many records one after the other: record i has `all[ends[i - 1] .. ends[i]]`. */
type Keys = { readonly all: Float64Array; readonly ends: Int32Array };

function keysOfAll(model: Model, records: readonly MatchRecord[]): Keys {
  const texts = keyReader(model);
  const all = growing();
  const ends = new Int32Array(records.length);
  for (const [i, record] of records.entries()) {
    for (const key of singleKeys(texts(record))) all.push(key);
    ends[i] = all.size();
  }
  return { all: all.all(), ends };
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
