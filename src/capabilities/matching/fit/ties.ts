// Columns that hang together among strangers: who has the post code has the suburb, who has the market has the stall.
import { apart, levels as levelCount, missing } from '../likeness/level.ts';
import type { Compared } from './compare.ts';
import type { Chances } from './weigh.ts';

/** Where both columns agree, `bits[level * apart + other]` are told twice: how much depends on how far each agrees. */
export type Tie = { readonly columns: readonly [number, number]; readonly bits: readonly number[] };

/** Pairs drawn at random: how often each level was seen, and for each two columns how often both told, and each two levels. */
export type Drawn = {
  readonly counted: readonly Float64Array[];
  readonly told: readonly Float64Array[];
  readonly agreed: readonly (readonly Float64Array[])[];
  /** The share of all pairs that was drawn. */
  readonly share: number;
};

const cells = apart * apart;

export function countDrawn({ levels, pairs }: Compared, share: number): Drawn {
  const columns = levels.length;
  const counted = levels.map(() => new Float64Array(levelCount));
  const told = levels.map(() => new Float64Array(columns));
  const agreed = levels.map((_, c) => levels.slice(0, c).map(() => new Float64Array(cells)));
  for (let p = 0; p < pairs.left.length; p++)
    for (let c = 0; c < columns; c++) {
      const level = levels[c]![p]!;
      if (level === missing) continue;
      counted[c]![level]!++;
      for (let d = 0; d < c; d++) {
        const other = levels[d]![p]!;
        if (other === missing) continue;
        told[c]![d]!++;
        if (level < apart && other < apart) agreed[c]![d]![other * apart + level]!++;
      }
    }
  return { counted, told, agreed, share };
}

/** Fewer than this many agreeing strangers tell nothing of a tie. */
const enough = 20;

const sum = (of: Float64Array): number => of.reduce((all, n) => all + n, 0);

/**
 * What strangers show beyond what two independent columns would. A single cell is believed as far as it was seen and not
 * mostly made of matches; for the rest it is taken to be as all cells together.
 */
function beyond(seen: Float64Array, matched: Float64Array, expected: Float64Array) {
  const strangers = sum(seen) - sum(matched);
  const whole = strangers / (sum(expected) + enough / 4);
  if (strangers < enough || Math.log2(whole) <= 0.5) return null;
  const bits = Array.from(seen, (n, at) => {
    const doubt = 1 + matched[at]!;
    return Math.log2((Math.max(0, n - matched[at]!) + doubt) / (expected[at]! + doubt / whole));
  });
  return { strength: strangers * Math.log2(whole), bits };
}

/**
 * The strongest ties, at most one way between two columns (a tree of dependence after Chow and Liu, 1968), so that none
 * is counted twice. What matches had a part in is taken out of the draw.
 */
export function tiesOf(
  drawn: Drawn,
  { levels, pairs }: Compared,
  chance: Float64Array,
  chances: readonly Chances[],
): readonly Tie[] {
  const found: (Tie & { readonly strength: number })[] = [];
  for (let c = 0; c < levels.length; c++)
    for (let d = 0; d < c; d++) {
      const matched = new Float64Array(cells);
      for (let p = 0; p < pairs.left.length; p++) {
        const [one, other] = [levels[d]![p]!, levels[c]![p]!];
        if (one < apart && other < apart) matched[one * apart + other]! += chance[p]! * drawn.share;
      }
      const [first, second] = [chances[d]!.u, chances[c]!.u];
      const expected = matched.map(
        (_, at) => first[Math.floor(at / apart)]! * second[at % apart]! * drawn.told[c]![d]!,
      );
      const tie = beyond(drawn.agreed[c]![d]!, matched, expected);
      if (tie) found.push({ columns: [d, c], ...tie });
    }
  const group = levels.map((_, c) => c);
  return found
    .toSorted((a, b) => b.strength - a.strength)
    .filter(({ columns: [d, c] }) => {
      const [one, other] = [group[d]!, group[c]!];
      if (one === other) return false;
      for (const [at, of] of group.entries()) if (of === other) group[at] = one;
      return true;
    })
    .map(({ columns, bits }) => ({ columns, bits }));
}
