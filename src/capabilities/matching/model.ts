// What was learned from a file, as plain JSON, and what it says of any two records.
import { rowReader } from './reading/columns.ts';
import type { Column, Row } from './reading/columns.ts';
import type { Field, MatchRecord } from './record.ts';
import { tooLittle } from './enough.ts';
import type { TooLittle } from './enough.ts';
import { atomsOf } from './fit/blocking.ts';
import { compareAll, crossingsOf } from './fit/compare.ts';
import type { Compared, Crossing } from './fit/compare.ts';
import { valueOf, weightOfWord } from './fit/corpus.ts';
import type { Corpus, Held } from './fit/corpus.ts';
import { relationsOf } from './fit/relations.ts';
import type { Tie } from './fit/ties.ts';
import { chanceOfFirst, weightsOf } from './fit/weigh.ts';
import type { Chances, Fitted } from './fit/weigh.ts';
import { apart, lettersIn, missing } from './likeness/level.ts';
import type { Word } from './likeness/level.ts';

/** The shape of a model as it is stored; one of another shape is not read. */
export const modelVersion = 2;

/**
 * Plain data. `odds` are bits for each relation against strangers (relations.ts), `chances` m and u of each
 * column and level, `common` how many enterprises share a value or word (left out where one alone has it). It holds
 * values of records and is guarded as they are.
 */
export type Model = {
  readonly version: typeof modelVersion;
  readonly columns: readonly Column[];
  readonly odds: readonly number[];
  readonly chances: readonly Chances[];
  readonly crossed: readonly number[];
  readonly ties: readonly Tie[];
  readonly common: readonly {
    readonly full: number;
    readonly values: Readonly<Record<string, number>>;
    readonly words: Readonly<Record<string, number>>;
  }[];
};

/** One column's part in a pair: how alike (0 the same .. 5 nothing alike, null where one says nothing) and its bits. */
export type Part = {
  readonly field: Field;
  readonly takes: Column['takes'];
  readonly part: number;
  readonly level: number | null;
  readonly bits: number;
  /** The values agree with those of the other column of this crossing, not with their own. */
  readonly crossed?: true;
};

export type PairScore = {
  readonly parts: readonly Part[];
  /** Sum of the parts, in bits (log2 of the likelihood ratio). */
  readonly bits: number;
  /** Odds before anything was compared, in bits; less where neighbours or a household explain the agreement. */
  readonly prior: number;
  /** Of being one enterprise, 0..1; 0 where `tooLittle` agrees. */
  readonly probability: number;
  readonly tooLittle: TooLittle | null;
};

const commonValues = ({ values, counts }: Held): Record<string, number> =>
  Object.fromEntries(values.flatMap(({ text }, at) => (counts[at]! > 1 ? [[text, counts[at]!]] : [])));

function commonWords({ words }: Held): Record<string, number> {
  const common: [string, number][] = [];
  for (const { text, count } of words.values()) if (count > 1) common.push([text, count]);
  return Object.fromEntries(common);
}

export function modelOf(corpus: Corpus, fitted: Fitted): Model {
  return {
    version: modelVersion,
    columns: corpus.columns,
    odds: fitted.odds,
    chances: fitted.chances,
    crossed: fitted.crossed,
    ties: fitted.ties,
    common: corpus.held.map((held) => ({
      full: held.full,
      values: commonValues(held),
      words: commonWords(held),
    })),
  };
}

const fittedOf = ({ columns, odds, chances, crossed, ties }: Model): Fitted => ({
  ties,
  chances,
  odds,
  crossed,
  relations: relationsOf(columns),
  crossings: crossingsOf(columns),
});

const counted = (counts: Readonly<Record<string, number>>, text: string): number =>
  Object.hasOwn(counts, text) ? (counts[text] ?? 1) : 1;

/** Two records as a corpus of their own, with the counts of the file that was learned from. */
function smallCorpus(model: Model, left: Row, right: Row): Corpus {
  const held = model.columns.map((_, c): Held => {
    const { full, values: common, words } = model.common[c] ?? { full: 1, values: {}, words: {} };
    const cells = [left[c] ?? null, right[c] ?? null];
    const texts = [...new Set(cells.flatMap((cell) => (cell ? [cell.text] : [])))];
    const word = (text: string): Word => ({
      text,
      weight: weightOfWord(counted(words, text), full),
      letters: lettersIn(text),
    });
    return {
      of: Int32Array.from(cells, (cell) => (cell ? texts.indexOf(cell.text) : -1)),
      values: texts.map((text) =>
        valueOf(text, (cells.find((cell) => cell?.text === text)?.words ?? [text]).map(word)),
      ),
      counts: Int32Array.from(texts, (text) => counted(common, text)),
      words: new Map(),
      full,
    };
  });
  return { size: 2, columns: model.columns, held, own: 1 };
}

const one = { left: Int32Array.of(0), right: Int32Array.of(1) };

/** What the rules say of a pair: a column agrees when it is half alike or better, straight or crosswise. */
export function ruledOut(
  columns: readonly Column[],
  { levels, crossed }: Compared,
  p: number,
  crossings: readonly Crossing[] = crossingsOf(columns),
): TooLittle | null {
  const agreeing = new Map<Field, number>();
  const agrees = (c: number) => {
    const field = columns[c]?.field;
    if (field !== undefined) agreeing.set(field, (agreeing.get(field) ?? 0) + 1);
  };
  for (const c of columns.keys()) if ((levels[c]?.[p] ?? missing) < apart) agrees(c);
  const cross = crossed[p] ?? 0;
  if (cross !== 0) crossings[(cross & 255) - 1]?.forEach(agrees);
  return tooLittle(agreeing);
}

/** Compares two records under a model: symmetric, pure, the parts add up to the bits. */
export const scorePair = (model: Model, a: MatchRecord, b: MatchRecord): PairScore => pairScorer(model)(a)(b);

/** The same for one record and many others: what the model and the one say is read once. */
export function pairScorer(model: Model): (a: MatchRecord) => (b: MatchRecord) => PairScore {
  const read = rowReader(model.columns);
  const fitted = fittedOf(model);
  return (a) => {
    const row = read(a);
    return (b) => scoreRows(model, fitted, [row, read(b)]);
  };
}

function scoreRows(model: Model, fitted: Fitted, [a, b]: readonly [Row, Row]): PairScore {
  const corpus = smallCorpus(model, a, b);
  const compared = compareAll(corpus, one, fitted.crossings);
  const weights = weightsOf(corpus, compared, fitted);
  const under = weights.under(0);
  const [bits = 0] = under;
  const little = ruledOut(model.columns, compared, 0, fitted.crossings);
  const free = chanceOfFirst(fitted.odds, under);
  const cross = compared.crossed[0] ?? 0;
  const crossing = cross === 0 ? undefined : fitted.crossings[(cross & 255) - 1];
  // What a tie tells twice is taken from the later of the two columns.
  const straight = model.columns.map((_, c) =>
    model.ties.reduce(
      (sum, tie) => (tie.columns[1] === c ? sum - weights.twice(tie, 0) : sum),
      weights.of(c, 0),
    ),
  );
  const gain = bits - straight.reduce((sum, bit) => sum + bit, 0);
  const parts = model.columns.map(({ field, takes, part }, c): Part => {
    const level = compared.levels[c]?.[0] ?? missing;
    // Crosswise counts where it explains more than straight does.
    const crosswise = gain > 1 && crossing?.includes(c) === true;
    const over = crosswise ? gain / 2 : crossing?.[0] === c ? gain : 0;
    const shown = {
      field,
      takes,
      part,
      level: level === missing ? null : level,
      bits: (straight[c] ?? 0) + over,
    };
    return crosswise ? { ...shown, crossed: true } : shown;
  });
  const prior = Math.log2(Math.max(free, 1e-300)) - Math.log2(Math.max(1 - free, 1e-16)) - bits;
  return { parts, bits, prior, probability: little === null ? free : 0, tooLittle: little };
}

/** Keys under which records are looked up: those that share none need no comparison. Texts, not numbers. */
export function keyReader({ columns }: Pick<Model, 'columns'>): (record: MatchRecord) => readonly string[] {
  const read = rowReader(columns);
  return (record) => atomsOf(columns, read(record));
}
