// All duplicates of a file: what is learned, which pairs are declared, which records are one enterprise.
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { groupsOf } from './fit/cluster.ts';
import { compareAll } from './fit/compare.ts';
import type { Compared } from './fit/compare.ts';
import { gathering, recounted } from './fit/corpus.ts';
import type { Corpus } from './fit/corpus.ts';
import { beginning, learn, promising, randomLevels } from './fit/learn.ts';
import { pairing } from './fit/pairs.ts';
import type { Pairs } from './fit/pairs.ts';
import { patternsOf } from './fit/patterns.ts';
import { tiesOf } from './fit/ties.ts';
import { chanceOfFirst, weightsOf } from './fit/weigh.ts';
import type { Fitted } from './fit/weigh.ts';
import { modelOf, ruledOut } from './model.ts';
import type { Model } from './model.ts';
import { columnsOf, rowReader } from './reading/columns.ts';
import type { Column } from './reading/columns.ts';
import type { MatchRecord } from './record.ts';

/** Two records by their places in the list, left before right. */
export type Likely = { readonly left: number; readonly right: number; readonly probability: number };

export type Found = {
  readonly model: Model;
  /** Places of records that are one enterprise, two or more in a group, in order; no record in two. */
  readonly groups: readonly (readonly number[])[];
  /** Pairs that were compared and are not wholly unlikely (1 in 100 and more), whether grouped or not. */
  readonly likely: readonly Likely[];
  /** How many pairs were compared. */
  readonly compared: number;
};

export type CannotTell =
  | Refusal<'nothing-to-compare', object>
  /** The fit claims more matches than the groups could hold: its weights do not tell duplicates from chance. */
  | Refusal<'more-matches-than-can-exist', { claimed: number; possible: number }>;

type Judged = { readonly chance: Float64Array; readonly open: (pair: number) => boolean };

function judge(corpus: Corpus, compared: Compared, fitted: Fitted): Judged {
  const { under } = weightsOf(corpus, compared, fitted);
  const chance = new Float64Array(compared.pairs.left.length);
  for (let p = 0; p < chance.length; p++) chance[p] = chanceOfFirst(fitted.odds, under(p));
  return { chance, open: (p) => ruledOut(corpus.columns, compared, p) === null };
}

const pairsIn = (groups: readonly (readonly number[])[]): number =>
  groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);

/** Told of each record in its order under which texts it is looked up: the same that `keyReader` of the model gives. */
type Heard = (texts: readonly string[]) => void;

/** Record by record, so that no row stays longer than it is looked at. */
function readAll(
  columns: readonly Column[],
  records: readonly MatchRecord[],
  heard?: Heard,
): { corpus: Corpus; pairs: Pairs } {
  const read = rowReader(columns);
  const [values, keys] = [gathering(columns, records.length), pairing(columns, heard)];
  for (const [i, record] of records.entries()) {
    const row = read(record);
    values.add(i, row);
    keys.add(row);
  }
  return { pairs: keys.pairs(), corpus: values.corpus() };
}

/**
 * Matches a list with itself, with one setting for every list. Twice: the first groups tell which values are common
 * among enterprises and not merely repeated by duplicates, and the second fit starts from the first. Deterministic; the
 * order of the records changes nothing but the places.
 */
export function findDuplicates(records: readonly MatchRecord[], heard?: Heard): Found | CannotTell {
  const columns = columnsOf(records);
  if (columns.length === 0 || records.length < 2) return refuse('nothing-to-compare');
  const { corpus, pairs } = readAll(columns, records, heard);
  const drawn = randomLevels(corpus);
  const start = beginning(corpus, drawn);
  const compared = promising(corpus, compareAll(corpus, pairs), start);
  const first = learn(corpus, patternsOf(corpus, compared), drawn, start);
  const before = judge(corpus, compared, first);
  const again = recounted(corpus, groupsOf(compared.pairs, before.chance, before.open));
  const ties = tiesOf(drawn, compared, before.chance, first.chances);
  const fitted = learn(again, patternsOf(again, compared), drawn, { ...first, ties });
  const { chance, open } = judge(again, compared, fitted);
  const groups = groupsOf(compared.pairs, chance, open);
  const likely: Likely[] = [];
  let claimed = 0;
  for (const [p, probability] of chance.entries()) {
    if (probability < 0.01 || !open(p)) continue;
    claimed += probability;
    likely.push({ left: compared.pairs.left[p] ?? 0, right: compared.pairs.right[p] ?? 0, probability });
  }
  const possible = pairsIn(groups);
  if (claimed > 2 * possible + 25)
    return refuse('more-matches-than-can-exist', { claimed: Math.round(claimed), possible });
  return { model: modelOf(again, fitted), groups, likely, compared: pairs.left.length };
}
