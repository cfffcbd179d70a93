// The levels of likeness of every candidate pair, column by column, straight and crosswise.
import { apart, levelBetween, levelOfHashes, levelOfPhones, missing } from '../likeness/level.ts';
import type { Value } from '../likeness/level.ts';
import type { Column } from '../reading/columns.ts';
import type { Corpus } from './corpus.ts';
import type { Pairs } from './pairs.ts';

/** Two columns that people mix up: given name and surname, name and owner, two lines of an address. */
export type Crossing = readonly [first: number, second: number];

export type Compared = {
  readonly pairs: Pairs;
  /** For each column the level of each pair, 255 where one says nothing. */
  readonly levels: readonly Uint8Array[];
  /** Where the fields agree crosswise better than straight: crossing + 1, and both levels in the next two bytes; else 0. */
  readonly crossed: Int32Array;
};

const side = ({ field, takes }: Column): string | null =>
  takes !== 'words'
    ? null
    : field === 'name' || field === 'owner'
      ? 'who'
      : field === 'address' || field === 'area'
        ? 'where'
        : null;

export function crossingsOf(columns: readonly Column[]): readonly Crossing[] {
  return columns.flatMap((column, a) =>
    columns.flatMap((other, b): Crossing[] =>
      a < b && side(column) !== null && side(column) === side(other) ? [[a, b]] : [],
    ),
  );
}

const comparing: Partial<Record<Column['takes'], typeof levelBetween>> = {
  phones: levelOfPhones,
  hashes: levelOfHashes,
};

/** Values meet again and again: how alike they are is remembered until two others need the slot. */
function remembering(a: readonly Value[], b: readonly Value[], compare: typeof levelBetween, pairs: number) {
  const slotBits = Math.min(18, 32 - Math.clz32(pairs));
  const keys = new Float64Array(1 << slotBits).fill(-1);
  const found = new Uint8Array(1 << slotBits);
  return (i: number, j: number): number => {
    const key = i * b.length + j;
    const slot = (Math.imul(i, 0x9e3779b1) ^ Math.imul(j, 0x85ebca6b)) >>> (32 - slotBits);
    if (keys[slot] !== key) {
      keys[slot] = key;
      found[slot] = compare(a[i]!, b[j]!);
    }
    return found[slot]!;
  };
}

/** The best crossing of each pair, as in `Compared.crossed`. One of both sides must be much alike. */
function crossingsIn(
  corpus: Corpus,
  { left, right }: Pairs,
  levels: readonly Uint8Array[],
  crossings: readonly Crossing[],
): Int32Array {
  const crossed = new Int32Array(left.length);
  const best = new Uint8Array(left.length).fill(apart * 2);
  for (const [t, [c, d]] of crossings.entries()) {
    const [inC, inD] = [corpus.held[c]!, corpus.held[d]!];
    const level = remembering(inC.values, inD.values, levelBetween, left.length);
    for (let p = 0; p < left.length; p++) {
      const straight = Math.min(levels[c]![p]!, apart) + Math.min(levels[d]![p]!, apart);
      if (straight <= 3) continue;
      const [i, j] = [left[p]!, right[p]!];
      const [ac, ad, bc, bd] = [inC.of[i]!, inD.of[i]!, inC.of[j]!, inD.of[j]!];
      if (ac < 0 || ad < 0 || bc < 0 || bd < 0) continue;
      const [one, two] = [level(ac, bd), level(bc, ad)];
      if (Math.min(one, two) > 2 || one + two >= straight || one + two >= best[p]!) continue;
      best[p] = one + two;
      crossed[p] = (t + 1) | (one << 8) | (two << 16);
    }
  }
  return crossed;
}

export function compareAll(
  corpus: Corpus,
  pairs: Pairs,
  crossings: readonly Crossing[] = crossingsOf(corpus.columns),
): Compared {
  const n = pairs.left.length;
  const levels = corpus.columns.map((column, at) => {
    const { of, values } = corpus.held[at]!;
    const compare = comparing[column.takes] ?? levelBetween;
    const level = remembering(values, values, compare, n);
    const out = new Uint8Array(n);
    for (let p = 0; p < n; p++) {
      const a = of[pairs.left[p]!]!;
      const b = of[pairs.right[p]!]!;
      out[p] = a < 0 || b < 0 ? missing : a === b ? 0 : a < b ? level(a, b) : level(b, a);
    }
    return out;
  });
  return { pairs, levels, crossed: crossingsIn(corpus, pairs, levels, crossings) };
}

/** Some of the pairs, in the order in which they are named. */
export function picked({ pairs, levels, crossed }: Compared, kept: readonly number[]): Compared {
  const of = <T extends Int32Array | Uint8Array>(all: T, into: T): T => {
    for (let at = 0; at < kept.length; at++) into[at] = all[kept[at]!]!;
    return into;
  };
  const ints = () => new Int32Array(kept.length);
  return {
    pairs: { left: of(pairs.left, ints()), right: of(pairs.right, ints()) },
    levels: levels.map((level) => of(level, new Uint8Array(kept.length))),
    crossed: of(crossed, ints()),
  };
}
