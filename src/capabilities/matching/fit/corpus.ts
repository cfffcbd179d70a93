// Many records side by side: each column's distinct values once, and for each record which of them it has.
import type { Value } from '../likeness/level.ts';
import { lettersIn, neighboursIn } from '../likeness/level.ts';
import type { Cell, Column, Row } from '../reading/columns.ts';

/** What one column holds. `of[i]` is the number of record i's value, -1 where it says nothing. */
export type Held = {
  readonly of: Int32Array;
  readonly values: readonly Value[];
  /** How many records have the value. */
  readonly counts: Int32Array;
  /** How many records have the word. */
  readonly words: ReadonlyMap<string, number>;
  /** How many records say anything. */
  readonly full: number;
};

export type Corpus = {
  readonly size: number;
  readonly columns: readonly Column[];
  readonly held: readonly Held[];
  /** How many of those that count for a value are the pair itself: two records, or once regrouped one enterprise. */
  readonly own: 1 | 2;
};

/** What a word weighs: little where many records have it (warung, jalan, street). */
export const weightOfWord = (count: number, full: number): number =>
  Math.max(0.7, Math.log2((full + 1) / (count + 1)));

export function valueOf(cell: Cell, weigh: (word: string) => number): Value {
  const [low, high] = neighboursIn(cell.text);
  return {
    text: cell.text,
    words: cell.words,
    weights: cell.words.map(weigh),
    letters: cell.words.map(lettersIn),
    all: lettersIn(cell.text),
    low,
    high,
  };
}

/** Two cells with the same letters are one value, wherever the blanks stand. */
function hold(rows: readonly Row[], at: number): Held {
  const of = new Int32Array(rows.length).fill(-1);
  const numberOf = new Map<string, number>();
  const cells: Cell[] = [];
  const counts: number[] = [];
  const words = new Map<string, number>();
  let full = 0;
  for (const [i, row] of rows.entries()) {
    const cell = row[at];
    if (!cell) continue;
    full++;
    let number = numberOf.get(cell.text);
    if (number === undefined) {
      number = cells.length;
      numberOf.set(cell.text, number);
      cells.push(cell);
      counts.push(0);
    }
    counts[number]!++;
    of[i] = number;
    for (const word of cell.words) words.set(word, (words.get(word) ?? 0) + 1);
  }
  const weigh = (word: string) => weightOfWord(words.get(word) ?? 0, full);
  return {
    of,
    values: cells.map((cell) => valueOf(cell, weigh)),
    counts: Int32Array.from(counts),
    words,
    full,
  };
}

export function corpusOf(columns: readonly Column[], rows: readonly Row[]): Corpus {
  return {
    size: rows.length,
    columns,
    held: columns.map((_, at) => hold(rows, at)),
    own: 2,
  };
}

/** The same corpus, its values counted once an enterprise, so that duplicates do not make their own values common. */
export function recounted(corpus: Corpus, groups: readonly (readonly number[])[]): Corpus {
  const held = corpus.held.map((column): Held => {
    const counts = column.counts.slice();
    let full = column.full;
    for (const group of groups) {
      const seen = new Set<number>();
      let said = 0;
      for (const record of group) {
        const value = column.of[record]!;
        if (value < 0) continue;
        said++;
        if (seen.has(value)) counts[value]!--;
        seen.add(value);
      }
      full -= Math.max(0, said - 1);
    }
    return { ...column, counts, full };
  });
  return { ...corpus, held, own: 1 };
}
