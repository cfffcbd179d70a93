// What a city's records teach, from the records alone: the model, the keys of single records, the pairs for people.
import { isRefused } from '../../../kernel/refusal.ts';
import { findDuplicates } from '../find.ts';
import { growing } from '../fit/growing.ts';
import { scorePair } from '../model.ts';
import type { Model, PairScore } from '../model.ts';
import type { MatchRecord } from '../record.ts';
import { singleKeys } from '../rules/keys.ts';

/** Pairs less likely than this are nobody's work. */
export const worthAsking = 0.3;

/** The single keys of many records one after the other: record i has `all[ends[i - 1] .. ends[i]]`. */
export type Keys = { readonly all: Float64Array<ArrayBuffer>; readonly ends: Int32Array<ArrayBuffer> };

/** Holds no record: pairs name them by their places in the list. */
export type Learned = {
  readonly model: Model;
  readonly compared: number;
  readonly keys: Keys;
  readonly likely: readonly { readonly left: number; readonly right: number; readonly score: PairScore }[];
};

/** Null when there is nothing to compare, or the records cannot tell duplicates from chance. */
export function learnFrom(records: readonly MatchRecord[]): Learned | null {
  const [all, ends] = [growing(), growing()];
  const found = findDuplicates(records, (texts) => {
    for (const key of singleKeys(texts)) all.push(key);
    ends.push(all.size());
  });
  if (isRefused(found)) return null;
  const { model, compared } = found;
  const likely = found.likely
    .filter(({ probability }) => probability >= worthAsking)
    .map(({ left, right, probability }) => ({
      left,
      right,
      score: { ...scorePair(model, records[left] ?? {}, records[right] ?? {}), probability },
    }));
  return { model, compared, keys: { all: all.all(), ends: Int32Array.from(ends.all()) }, likely };
}
