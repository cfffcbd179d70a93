// Columns that hang together among strangers: who has the post code has the suburb, who has the market has the stall.
import { apart, levels as levelCount, missing } from '../likeness/level.ts';
import type { Compared } from './compare.ts';
import type { Chances } from './weigh.ts';

/** Where both columns agree, so many bits are told twice. */
export type Tie = { readonly columns: readonly [number, number]; readonly bits: number };

/** Pairs drawn at random: how often each level was seen, and for each two columns how often both told and both agreed. */
export type Drawn = {
  readonly counted: readonly Float64Array[];
  readonly told: readonly Float64Array[];
  readonly agreed: readonly Float64Array[];
  /** The share of all pairs that was drawn. */
  readonly share: number;
};

export function countDrawn({ levels, pairs }: Compared, share: number): Drawn {
  const columns = levels.length;
  const counted = levels.map(() => new Float64Array(levelCount));
  const told = levels.map(() => new Float64Array(columns));
  const agreed = levels.map(() => new Float64Array(columns));
  for (let p = 0; p < pairs.left.length; p++)
    for (let c = 0; c < columns; c++) {
      const level = levels[c]![p]!;
      if (level === missing) continue;
      counted[c]![level]!++;
      for (let d = 0; d < c; d++) {
        const other = levels[d]![p]!;
        if (other === missing) continue;
        told[c]![d]!++;
        if (level < apart && other < apart) agreed[c]![d]!++;
      }
    }
  return { counted, told, agreed, share };
}

/** Fewer than this many agreeing strangers tell nothing of a tie. */
const enough = 20;

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
      let matched = 0;
      for (let p = 0; p < pairs.left.length; p++)
        if (levels[c]![p]! < apart && levels[d]![p]! < apart) matched += chance[p]!;
      const strangers = drawn.agreed[c]![d]! - matched * drawn.share;
      const alone = (1 - chances[c]!.u[apart]!) * (1 - chances[d]!.u[apart]!);
      const bits = Math.log2(strangers / (drawn.told[c]![d]! * alone + enough / 4));
      if (strangers >= enough && bits > 0.5)
        found.push({ columns: [d, c], bits, strength: bits * strangers });
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
