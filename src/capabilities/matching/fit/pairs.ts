// Candidate pairs of many records: small blocks whole, crowded ones only where a second key agrees.
import type { Column, Row } from '../reading/columns.ts';
import { atomsOf, keyOf } from './blocking.ts';

export type Pairs = { readonly left: Int32Array; readonly right: Int32Array };

/** Records under each key, keys in order: `records[starts[k] .. starts[k + 1]]`. */
type Blocks = { readonly starts: Int32Array; readonly records: Int32Array };

function blocksOf(keys: Float64Array, owners: Int32Array): Blocks {
  // Sorting by key alone would need an index; a hash table of first places is quicker.
  const n = keys.length;
  let bits = 4;
  while (1 << bits < n * 2) bits++;
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const blockOf = new Int32Array(n);
  const names: number[] = [];
  const sizes: number[] = [];
  for (let i = 0; i < n; i++) {
    const key = keys[i]!;
    let slot = Math.imul((key | 0) ^ Math.trunc(key / 4294967296), 0x9e3779b1) >>> (32 - bits);
    let block = slots[slot]!;
    while (block >= 0 && names[block] !== key) {
      slot = (slot + 1) & mask;
      block = slots[slot]!;
    }
    if (block < 0) {
      block = names.length;
      slots[slot] = block;
      names.push(key);
      sizes.push(0);
    }
    blockOf[i] = block;
    sizes[block]!++;
  }
  const starts = new Int32Array(names.length + 1);
  for (let b = 0; b < names.length; b++) starts[b + 1] = starts[b]! + sizes[b]!;
  const next = starts.slice();
  const records = new Int32Array(n);
  for (let i = 0; i < n; i++) records[next[blockOf[i]!]!++] = owners[i]!;
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

function pairsWithin({ starts, records }: Blocks, cap: number, n: number, into: number[][]): void {
  for (let b = 0; b + 1 < starts.length; b++) {
    const [from, to] = [starts[b]!, starts[b + 1]!];
    if (to - from < 2 || to - from > cap) continue;
    for (let x = from; x < to; x++)
      for (let y = x + 1; y < to; y++) {
        const [i, j] = [records[x]!, records[y]!];
        if (i !== j) push(into, i < j ? i * n + j : j * n + i);
      }
  }
}

const pageSize = 1 << 20;
function push(pages: number[][], value: number): void {
  let page = pages[pages.length - 1];
  if (!page || page.length === pageSize) pages.push((page = []));
  page.push(value);
}

/** Pairs of records, each once, left before right, in order. About 36 a record at most. */
export function candidatePairs(columns: readonly Column[], rows: readonly Row[]): Pairs {
  const n = rows.length;
  const budget = Math.max(200_000, 18 * n);
  const keys: number[] = [];
  const owners: number[] = [];
  for (const [i, row] of rows.entries())
    for (const atom of atomsOf(columns, row)) {
      keys.push(keyOf(atom));
      owners.push(i);
    }
  const single = blocksOf(Float64Array.from(keys), Int32Array.from(owners));
  const cap = capFor(single, budget, 200);
  const found: number[][] = [];
  pairsWithin(single, cap, n, found);
  const crowded = crowdedKeys(single, cap, n);
  const [pairKeys, pairOwners] = conjoined(crowded, n);
  const double = blocksOf(pairKeys, pairOwners);
  pairsWithin(double, capFor(double, budget, 200), n, found);
  return unique(found, n);
}

/** For each record, its keys that are too common alone. */
function crowdedKeys({ starts, records }: Blocks, cap: number, n: number): readonly number[][] {
  const of: number[][] = Array.from({ length: n }, () => []);
  for (let b = 0; b + 1 < starts.length; b++) {
    const [from, to] = [starts[b]!, starts[b + 1]!];
    if (to - from > cap) for (let x = from; x < to; x++) of[records[x]!]!.push(to - from, b);
  }
  return of;
}

const atMost = 8;

function conjoined(crowded: readonly number[][], _n: number): readonly [Float64Array, Int32Array] {
  const keys: number[] = [];
  const owners: number[] = [];
  for (const [i, sized] of crowded.entries()) {
    const blocks: [number, number][] = [];
    for (let x = 0; x < sized.length; x += 2) blocks.push([sized[x]!, sized[x + 1]!]);
    blocks.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const few = blocks.slice(0, atMost);
    for (const [x, [, a]] of few.entries())
      for (const [, b] of few.slice(x + 1)) {
        keys.push(a < b ? a * 67108864 + b : b * 67108864 + a);
        owners.push(i);
      }
  }
  return [Float64Array.from(keys), Int32Array.from(owners)];
}

function unique(pages: readonly number[][], n: number): Pairs {
  const all = new Float64Array(pages.reduce((sum, page) => sum + page.length, 0));
  let at = 0;
  for (const page of pages) {
    all.set(page, at);
    at += page.length;
  }
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
