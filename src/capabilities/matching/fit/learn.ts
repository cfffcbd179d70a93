// Weights learned without labels: expectation and maximisation over all pairs, of which only candidates can match.
import { levels as levelCount, missing } from '../likeness/level.ts';
import type { Compared } from './compare.ts';
import { compareAll, crossingsOf, picked } from './compare.ts';
import type { Corpus } from './corpus.ts';
import type { Patterns } from './patterns.ts';
import { relationsOf } from './relations.ts';
import { countDrawn } from './ties.ts';
import type { Drawn } from './ties.ts';
import type { Fitted } from './weigh.ts';
import { logSum, weightsOf } from './weigh.ts';

/** How levels are spread among matches before anything is seen, and how many matches that opinion is worth. */
const expected = [0.72, 0.1, 0.05, 0.04, 0.03, 0.06] as const;
const opinion = 4;
/**
 * How much of its matches a level may claim: what people write twice is mostly the same. Without it the fit can settle on
 * another kind of pair, such as shops named after owners of one first name, whose areas differ four times in five.
 */
const ceilings = [1, 0.4, 0.3, 0.25, 0.15, 0.3] as const;
const expectedApart = [0.02, 0.02, 0.04, 0.08, 0.14, 0.7] as const;
/** Matches must be seen this often before they are believed without reserve: one chance pair cannot vouch for itself. */
const reserve = 50;
const drawnAtMost = 300_000;
const rounds = 25;

/** Levels seen among pairs drawn at random from all pairs (or among all where these are few); the draw repeats. */
export function randomLevels(corpus: Corpus): Drawn {
  const n = corpus.size;
  const total = (n * (n - 1)) / 2;
  const drawn = Math.min(total, drawnAtMost);
  const [left, right] = [new Int32Array(drawn), new Int32Array(drawn)];
  if (total <= drawnAtMost)
    for (let i = 0, p = 0; i < n; i++) for (let j = i + 1; j < n; j++, p++) [left[p], right[p]] = [i, j];
  else {
    let state = 1;
    const next = (below: number) => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
    };
    for (let p = 0; p < drawn; p++) {
      const i = next(n);
      left[p] = i;
      right[p] = (i + 1 + next(n - 1)) % n;
    }
  }
  return countDrawn(compareAll(corpus, { left, right }, []), drawn / total);
}

/** Chances of levels among strangers: what was drawn, less the matches that were among it. */
function strangers(
  corpus: Corpus,
  { counted: drawn, share }: Drawn,
  matched: readonly Float64Array[],
): number[][] {
  return drawn.map((counted, c) => {
    const left = counted.map((count, level) => Math.max(0, count - matched[c]![level]! * share));
    const { counts, full } = corpus.held[c]!;
    let same = 0;
    for (const count of counts) same += (count * (count - 1)) / 2;
    const both = (full * (full - 1)) / 2;
    // Exact agreement is counted, not drawn.
    if (both > 0)
      left[0] = Math.max(0, (same - (corpus.own === 2 ? matched[c]![0]! : 0)) / both) * both * share;
    return smooth(left, expectedApart, 2);
  });
}

function smooth(counts: Float64Array, towards: readonly number[], strength: number): number[] {
  let sum = strength;
  for (const count of counts) sum += count;
  return towards.map((share, level) => (counts[level]! + strength * share) / sum);
}

/** What exceeds a ceiling counts as exact agreement. */
function bounded(m: readonly number[]): number[] {
  const under = m.map((chance, level) => Math.min(chance, ceilings[level]!));
  const over = 1 - under.reduce((sum, chance) => sum + chance, 0);
  return under.map((chance, level) => (level === 0 ? chance + over : chance));
}

/** The more alike, the more weight: where neighbouring levels break that order they share one ratio of m to u. */
function ordered(m: readonly number[], u: readonly number[]): number[] {
  const groups: { m: number; u: number; n: number }[] = [];
  for (const [level, chance] of m.entries()) {
    groups.push({ m: chance, u: u[level]!, n: 1 });
    for (;;) {
      const [a, b] = [groups[groups.length - 2], groups[groups.length - 1]];
      if (!a || !b || a.m * b.u >= b.m * a.u) break;
      groups.splice(-2, 2, { m: a.m + b.m, u: a.u + b.u, n: a.n + b.n });
    }
  }
  let level = 0;
  return groups.flatMap((g) => Array.from({ length: g.n }, () => (g.m / g.u) * u[level++]!));
}

/** Bits for a relation that is seen `seen` times among `total` pairs. */
const oddsOf = (seen: number, total: number): number => Math.log2(seen + 0.01) - Math.log2(total);

/** Only when all is learned, lest it feed on itself; neighbours, who speak against a match, need none. */
const withReserve = (fitted: Fitted, total: number): Fitted => {
  const seen = 2 ** ((fitted.odds[0] ?? 0) + Math.log2(total));
  const held = 2 * Math.log2(seen / (seen + reserve));
  return { ...fitted, odds: fitted.odds.map((bits, r) => (r === 0 ? bits + held : bits)) };
};

/** How many relations of a kind a record may have in every two, before anything is seen. */
const usual = { one: 0.4, siblings: 0.2, namesakes: 0.1, neighbours: 0.1, household: 0.1 } as const;

/** Where a fit begins: what is usual of levels, a match for every fifth record. */
export function beginning(corpus: Corpus, drawn: Drawn): Fitted {
  const n = corpus.size;
  const relations = relationsOf(corpus.columns);
  const crossings = crossingsOf(corpus.columns);
  const none = drawn.counted.map(() => new Float64Array(levelCount));
  return {
    chances: strangers(corpus, drawn, none).map((u) => ({ m: [...expected], u })),
    relations,
    odds: relations.map(({ name }) => Math.log2(Math.min(0.2, usual[name] / (n - 1)))),
    crossings,
    crossed: crossings.map(() => 0.02),
    ties: [],
  };
}

/** The candidates that could be a match or neighbours at all: of many thousands a few. */
export function promising(corpus: Corpus, compared: Compared, fitted: Fitted): Compared {
  const weights = weightsOf(corpus, compared, fitted);
  const kept: number[] = [];
  for (let p = 0; p < compared.pairs.left.length; p++)
    if (weights.under(p).some((bits, r) => bits + fitted.odds[r]! > -11)) kept.push(p);
  return picked(compared, kept);
}

/**
 * Fits shares, m and u to the candidates after Fellegi and Sunter, "A theory for record linkage" (1969), by EM as in
 * Winkler (1988). u comes from pairs drawn from the whole file and not from the candidates, so that the choice of keys
 * does not colour it (the idea is told in Splink's documentation). Deterministic.
 */
export function learn(corpus: Corpus, { compared, times }: Patterns, drawn: Drawn, from: Fitted): Fitted {
  const total = (corpus.size * (corpus.size - 1)) / 2;
  const { relations, crossings, ties } = from;
  let fitted = from;
  for (let round = 0; round < rounds; round++) {
    const { under } = weightsOf(corpus, compared, fitted);
    const met = drawn.counted.map(() => new Float64Array(levelCount));
    const crossed = new Float64Array(crossings.length);
    const seen = new Float64Array(relations.length);
    for (let p = 0; p < times.length; p++) {
      const bits = under(p);
      let all = 0;
      for (let r = 0; r < bits.length; r++) {
        bits[r]! += fitted.odds[r]!;
        all = logSum(all, bits[r]!);
      }
      if (all < 1e-4) continue;
      for (let r = 0; r < bits.length; r++) seen[r]! += times[p]! * 2 ** (bits[r]! - all);
      const likely = times[p]! * 2 ** (bits[0]! - all);
      const t = (compared.crossed[p]! & 255) - 1;
      const [skip, skipToo] = t < 0 ? [-1, -1] : crossings[t]!;
      if (t >= 0) crossed[t]! += likely;
      for (let c = 0; c < met.length; c++) {
        const level = compared.levels[c]![p]!;
        if (level !== missing && c !== skip && c !== skipToo) met[c]![level]! += likely;
      }
    }
    const u = strangers(corpus, drawn, met);
    const odds = Array.from(seen, (count) => oddsOf(count, total));
    const moved = Math.max(...odds.map((bit, r) => Math.abs(bit - fitted.odds[r]!)));
    const chances = met.map((of, c) => ({
      u: u[c]!,
      m: ordered(bounded(smooth(of, expected, opinion)), u[c]!),
    }));
    const shares = Array.from(crossed, (count) => (count + 0.02) / (seen[0]! + 1));
    fitted = { chances, relations, odds, crossings, crossed: shares, ties };
    if (moved < 0.01) break;
  }
  return withReserve(fitted, total);
}
