// Many records side by side: each column's distinct values once, and for each record which of them it has.
import type { Value, Word } from '../likeness/level.ts';
import { lettersIn, neighboursIn } from '../likeness/level.ts';
import type { Cell, Column, Row } from '../reading/columns.ts';

/** A word and how often it is said. Its weight follows when all is read. */
type CountedWord = Word & { count: number; weight: number };

/** What one column holds. `of[i]` is the number of record i's value, -1 where it says nothing. */
export type Held = {
  readonly of: Int32Array;
  readonly values: readonly Value[];
  /** How many records have the value. */
  readonly counts: Int32Array;
  readonly words: ReadonlyMap<string, CountedWord>;
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

export function valueOf(text: string, words: readonly Word[]): Value {
  const [low, high] = neighboursIn(text);
  return { text, words, all: lettersIn(text), low, high };
}

/** One column while it is read. Two cells with the same letters are one value, wherever the blanks stand. */
function holding(size: number): {
  readonly add: (record: number, cell: Cell | null) => void;
  readonly held: () => Held;
} {
  const of = new Int32Array(size).fill(-1);
  const numberOf = new Map<string, number>();
  const values: Value[] = [];
  const counts: number[] = [];
  const words = new Map<string, CountedWord>();
  let full = 0;
  const count = (text: string): CountedWord => {
    const known = words.get(text);
    if (known) {
      known.count++;
      return known;
    }
    const word = { text, weight: 0, letters: lettersIn(text), count: 1 };
    words.set(text, word);
    return word;
  };
  return {
    add(record, cell) {
      if (!cell) return;
      full++;
      const said = cell.words.map(count);
      let number = numberOf.get(cell.text);
      if (number === undefined) {
        number = values.length;
        numberOf.set(cell.text, number);
        values.push(valueOf(cell.text, said));
        counts.push(0);
      }
      counts[number]!++;
      of[record] = number;
    },
    held() {
      numberOf.clear();
      for (const word of words.values()) word.weight = weightOfWord(word.count, full);
      return { of, values, counts: Int32Array.from(counts), words, full };
    },
  };
}

/** Takes in records one by one, in their order; nothing of them is kept but what differs. */
export function gathering(
  columns: readonly Column[],
  size: number,
): { readonly add: (record: number, row: Row) => void; readonly corpus: () => Corpus } {
  const each = columns.map(() => holding(size));
  return {
    add(record, row) {
      for (let c = 0; c < each.length; c++) each[c]!.add(record, row[c]!);
    },
    corpus: () => ({ size, columns, held: each.map((one) => one.held()), own: 2 }),
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
