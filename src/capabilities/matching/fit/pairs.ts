// Candidate pairs of many records: small blocks whole, crowded ones only where a second key agrees.
import type { Column, Row } from '../reading/columns.ts';
import { atomsOf, keyOf } from './blocking.ts';
import { growing } from './growing.ts';
import type { Growing } from './growing.ts';

export type Pairs = { readonly left: Int32Array; readonly right: Int32Array };

/** Keys of records one after the other: record i has `keys[ends[i - 1] .. ends[i]]`. */
type Keyed = { readonly keys: Float64Array; readonly ends: Int32Array };

/** Records under each key, keys in order of first appearance: `records[starts[k] .. starts[k + 1]]`. */
type Blocks = { readonly starts: Int32Array; readonly records: Int32Array };

function blocksOf({ keys, ends }: Keyed): Blocks {
  // Sorting by key alone would need an index; a hash table of first places is quicker.
  const n = keys.length;
  let bits = 4;
  while (1 << bits < n * 2) bits++;
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const blockOf = new Int32Array(n);
  const firsts = new Int32Array(n);
  const sizes = new Int32Array(n);
  let blocks = 0;
  for (let i = 0; i < n; i++) {
    const key = keys[i]!;
    let slot = Math.imul((key | 0) ^ Math.trunc(key / 4294967296), 0x9e3779b1) >>> (32 - bits);
    let block = slots[slot]!;
    while (block >= 0 && keys[firsts[block]!] !== key) {
      slot = (slot + 1) & mask;
      block = slots[slot]!;
    }
    if (block < 0) {
      block = blocks++;
      slots[slot] = block;
      firsts[block] = i;
    }
    blockOf[i] = block;
    sizes[block]!++;
  }
  const starts = new Int32Array(blocks + 1);
  for (let b = 0; b < blocks; b++) starts[b + 1] = starts[b]! + sizes[b]!;
  const next = starts.slice();
  const records = new Int32Array(n);
  for (let record = 0, i = 0; record < ends.length; record++)
    for (; i < ends[record]!; i++) records[next[blockOf[i]!]!++] = record;
  return { starts, records };
}

/** The largest block size whose blocks together stay within the budget of pairs. */
function capFor({ starts }: Blocks, budget: number, most: number): number {
  const pairsOfSize = new Float64Array(most + 1);
  for (let b = 0; b + 1 < starts.length; b++) {
    const size = starts[b + 1]! - starts[b]!;
    if (size <= most) pairsOfSize[size]! += (size * (size - 1)) / 2;
  }
  let sum = 0;
  for (let size = 2; size <= most; size++) {
    sum += pairsOfSize[size]!;
    if (sum > budget) return Math.max(2, size - 1);
  }
  return most;
}

function pairsWithin({ starts, records }: Blocks, cap: number, n: number, into: Growing): void {
  for (let b = 0; b + 1 < starts.length; b++) {
    const [from, to] = [starts[b]!, starts[b + 1]!];
    if (to - from < 2 || to - from > cap) continue;
    for (let x = from; x < to; x++)
      for (let y = x + 1; y < to; y++) {
        const [i, j] = [records[x]!, records[y]!];
        if (i !== j) into.push(i < j ? i * n + j : j * n + i);
      }
  }
}

/** Gathers the keys of records, which come one by one in their order, and pairs them at last. `heard` is told each record's as texts. */
export function pairing(
  columns: readonly Column[],
  heard?: (texts: readonly string[]) => void,
): {
  readonly add: (row: Row) => void;
  readonly pairs: () => Pairs;
} {
  const [keys, ends] = [growing(), growing()];
  return {
    add(row) {
      const atoms = atomsOf(columns, row);
      for (const atom of atoms) keys.push(keyOf(atom));
      heard?.(atoms);
      ends.push(keys.size());
    },
    pairs: () => candidatePairs({ keys: keys.all(), ends: Int32Array.from(ends.all()) }),
  };
}

/** Pairs of records, each once, left before right, in order. About 36 a record at most. */
function candidatePairs(keyed: Keyed): Pairs {
  const n = keyed.ends.length;
  const budget = Math.max(200_000, 18 * n);
  const found = growing();
  const single = blocksOf(keyed);
  const cap = capFor(single, budget, 200);
  pairsWithin(single, cap, n, found);
  const double = blocksOf(conjoined(single, cap, n));
  pairsWithin(double, capFor(double, budget, 200), n, found);
  return unique(found.all(), n);
}

const atMost = 8;

/** Each record's keys that are too common alone, two by two, the rarest of them. */
function conjoined({ starts, records }: Blocks, cap: number, n: number): Keyed {
  const size = (block: number) => starts[block + 1]! - starts[block]!;
  const from = new Int32Array(n + 1);
  for (let b = 0; b + 1 < starts.length; b++)
    if (size(b) > cap) for (let x = starts[b]!; x < starts[b + 1]!; x++) from[records[x]! + 1]!++;
  for (let i = 0; i < n; i++) from[i + 1]! += from[i]!;
  const next = from.slice();
  const crowded = new Int32Array(from[n]!);
  for (let b = 0; b + 1 < starts.length; b++)
    if (size(b) > cap) for (let x = starts[b]!; x < starts[b + 1]!; x++) crowded[next[records[x]!]!++] = b;
  const keys = growing();
  const ends = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const few = crowded
      .subarray(from[i], from[i + 1])
      .sort((a, b) => size(a) - size(b) || a - b)
      .subarray(0, atMost);
    for (let x = 0; x < few.length; x++)
      for (let y = x + 1; y < few.length; y++) {
        const [a, b] = [few[x]!, few[y]!];
        keys.push(a < b ? a * 67108864 + b : b * 67108864 + a);
      }
    ends[i] = keys.size();
  }
  return { keys: keys.all(), ends };
}

function unique(all: Float64Array, n: number): Pairs {
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i]!;
  const [left, right] = [new Int32Array(kept), new Int32Array(kept)];
  for (let i = 0; i < kept; i++) {
    left[i] = Math.floor(all[i]! / n);
    right[i] = all[i]! - left[i]! * n;
  }
  return { left, right };
}
