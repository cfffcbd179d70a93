// The weight of a pair: how much likelier its evidence is under one enterprise than under two, in bits.
import { apart, missing } from '../likeness/level.ts';
import type { Compared, Crossing } from './compare.ts';
import type { Corpus } from './corpus.ts';
import type { Pairs } from './pairs.ts';
import type { Relation } from './relations.ts';
import type { Tie } from './ties.ts';

/** For one column: how often a level is seen among records of one enterprise (m) and of two (u). */
export type Chances = { readonly m: readonly number[]; readonly u: readonly number[] };

export type Fitted = {
  readonly chances: readonly Chances[];
  /** The first is the match. `odds[r]` is the share of a relation among all pairs, in bits against strangers. */
  readonly relations: readonly Relation[];
  readonly odds: readonly number[];
  readonly crossings: readonly Crossing[];
  /** Among matches, how often two columns are crossed. */
  readonly crossed: readonly number[];
  readonly ties: readonly Tie[];
};

/**
 * Bits that a value adds for being rare, in quarters: `others` of `full` records have it too. Half a record stands for
 * the unseen.
 */
export const rarity = (others: number, full: number): number =>
  Math.round(4 * Math.log2(Math.max(1, full) / (Math.max(0, others) + 0.5))) / 4;

/** What exact agreement of a column adds in a pair, the pair itself left out of the count. */
export function raritiesOf({ held, own }: Corpus, pairs: Pairs): (column: number, pair: number) => number {
  const rare = held.map(({ counts, full }) =>
    Float64Array.from(counts, (count) => rarity(count - own, full)),
  );
  return (c, p) => {
    const [a, b] = [held[c]!.of[pairs.left[p]!]!, held[c]!.of[pairs.right[p]!]!];
    return a === b ? rare[c]![a]! : Math.min(rare[c]![a]!, rare[c]![b]!);
  };
}

/** log2(2^a + 2^b) */
export const logSum = (a: number, b: number): number => {
  const [high, low] = a > b ? [a, b] : [b, a];
  return low - high < -40 ? high : high + Math.log2(1 + 2 ** (low - high));
};

/** Weight of a level that is no exact agreement, in bits; level 0 has only log2 m, the rarity of the value comes on top. */
export const levelWeights = ({ m, u }: Chances): Float64Array =>
  Float64Array.from(m, (chance, level) => (level === 0 ? Math.log2(chance) : Math.log2(chance / u[level]!)));

/** Straight and crosswise agreement are two ways to one pair; each has its share of the matches. */
export const eitherWay = (straight: number, across: number, share: number): number =>
  logSum(straight + Math.log2(1 - share), across + Math.log2(share));

export type Weights = {
  /** Bits of one column of one pair, 0 where one says nothing. */
  readonly of: (column: number, pair: number) => number;
  /** Bits of the evidence under each relation, the odds not included; the next call writes into the same array. */
  readonly under: (pair: number) => Float64Array;
  /** Bits of a tie that a pair's agreement tells twice. */
  readonly twice: (tie: Tie, pair: number) => number;
};

export function weightsOf(corpus: Corpus, { pairs, levels, crossed }: Compared, fitted: Fitted): Weights {
  const { held } = corpus;
  const logs = fitted.chances.map(levelWeights);
  const rare = raritiesOf(corpus, pairs);
  const of = (c: number, p: number): number => {
    const level = levels[c]![p]!;
    if (level === missing) return 0;
    return level > 0 ? logs[c]![level]! : logs[c]![0]! + rare(c, p);
  };
  /** One value in two columns: the commoner of the two places decides, so that the order of records does not matter. */
  const across = (c: number, d: number, inC: number, inD: number, level: number): number => {
    const [here, there] = [held[c]!, held[d]!];
    if (level > 0) return (logs[c]![level]! + logs[d]![level]!) / 2;
    const rarer = Math.min(
      rarity(here.counts[here.of[inC]!]! - 1, here.full),
      rarity(there.counts[there.of[inD]!]! - 1, there.full),
    );
    return (logs[c]![0]! + logs[d]![0]!) / 2 + rarer;
  };
  const crosswise = (cross: number, p: number): number => {
    const t = (cross & 255) - 1;
    const [c, d] = fitted.crossings[t]!;
    const straight = of(c, p) + of(d, p);
    const [left, right] = [pairs.left[p]!, pairs.right[p]!];
    const x = across(c, d, left, right, (cross >> 8) & 255) + across(c, d, right, left, (cross >> 16) & 255);
    return eitherWay(straight, x, fitted.crossed[t]!) - straight;
  };
  const twice = ({ columns: [c, d], bits }: Tie, p: number): number => {
    const [one, other] = [levels[c]![p]!, levels[d]![p]!];
    if (one >= apart || other >= apart) return 0;
    return Math.max(0, Math.min(bits[one * apart + other]!, of(c, p), of(d, p)));
  };
  const shares = fitted.relations.map((relation) => relation.shares);
  const tied = shares.map((all) =>
    fitted.ties.filter(({ columns }) => columns.every((c) => all.includes(c))),
  );
  const column = new Float64Array(held.length);
  const sums = new Float64Array(shares.length);
  const under = (p: number): Float64Array => {
    for (let c = 0; c < column.length; c++) column[c] = of(c, p);
    for (let r = 0; r < sums.length; r++) {
      let sum = 0;
      for (const c of shares[r]!) sum += column[c]!;
      for (const tie of tied[r]!) sum -= twice(tie, p);
      sums[r] = sum;
    }
    if (crossed[p] !== 0) sums[0]! += crosswise(crossed[p]!, p);
    return sums;
  };
  return { of, under, twice };
}

/** The chance of the first relation against all others and strangers (0 bits), whose shares are `odds`. */
export function chanceOfFirst(odds: readonly number[], bits: Float64Array): number {
  let rest = 0;
  for (let r = 1; r < bits.length; r++) rest = logSum(rest, odds[r]! + bits[r]!);
  return 1 / (1 + 2 ** (rest - odds[0]! - bits[0]!));
}
