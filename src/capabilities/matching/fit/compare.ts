// The levels of likeness of every candidate pair, column by column, straight and crosswise.
import { apart, levelBetween, levelOfPhones, missing } from '../likeness/level.ts';
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

export const levelOfCells = (column: Column, a: Value, b: Value): number =>
  column.takes === 'phones' ? levelOfPhones(a, b) : levelBetween(a, b);

/** The best crossing of two rows of values: 0, or as in `Compared.crossed`. Both sides must agree at least half way. */
export function crossingOf(
  crossings: readonly Crossing[],
  a: (column: number) => Value | undefined,
  b: (column: number) => Value | undefined,
  level: (column: number) => number,
): number {
  let [best, found] = [apart * 2, 0];
  for (let t = 0; t < crossings.length; t++) {
    const [c, d] = crossings[t]!;
    const straight = Math.min(level(c), apart) + Math.min(level(d), apart);
    if (straight <= 3) continue;
    const [ac, ad, bc, bd] = [a(c), a(d), b(c), b(d)];
    if (!ac || !ad || !bc || !bd) continue;
    const one = levelBetween(ac, bd);
    const two = levelBetween(ad, bc);
    if (Math.min(one, two) > 2 || one + two >= straight || one + two >= best) continue;
    best = one + two;
    found = (t + 1) | (one << 8) | (two << 16);
  }
  return found;
}

export function compareAll(
  corpus: Corpus,
  pairs: Pairs,
  crossings: readonly Crossing[] = crossingsOf(corpus.columns),
): Compared {
  const n = pairs.left.length;
  const levels = corpus.columns.map((column, at) => {
    const { of, values } = corpus.held[at]!;
    const out = new Uint8Array(n);
    for (let p = 0; p < n; p++) {
      const a = of[pairs.left[p]!]!;
      const b = of[pairs.right[p]!]!;
      out[p] = a < 0 || b < 0 ? missing : a === b ? 0 : levelOfCells(column, values[a]!, values[b]!);
    }
    return out;
  });
  const crossed = new Int32Array(n);
  if (crossings.length > 0)
    for (let p = 0; p < n; p++) {
      const [i, j] = [pairs.left[p]!, pairs.right[p]!];
      const at = (record: number) => (column: number) =>
        corpus.held[column]!.values[corpus.held[column]!.of[record]!];
      crossed[p] = crossingOf(crossings, at(i), at(j), (column) => levels[column]![p]!);
    }
  return { pairs, levels, crossed };
}
