// Pairs that look alike weigh alike: each pattern of levels and rarities once, with how many pairs show it.
import { missing } from '../likeness/level.ts';
import { picked } from './compare.ts';
import type { Compared } from './compare.ts';
import type { Corpus } from './corpus.ts';
import { raritiesOf } from './weigh.ts';

/** One pair for each pattern, and the number of pairs it stands for. */
export type Patterns = { readonly compared: Compared; readonly times: Float64Array };

/** Exact agreement is told apart by its rarity, which comes in quarters of a bit. Crossed pairs stand for themselves. */
export function patternsOf(corpus: Corpus, compared: Compared): Patterns {
  const { levels, crossed, pairs } = compared;
  const rare = raritiesOf(corpus, pairs);
  const codes = levels.map((column, c) =>
    column.map((level, p) => (level === 0 ? 8 + 4 * rare(c, p) : level === missing ? 7 : level)),
  );
  const kept: number[] = [];
  const times: number[] = [];
  const known = new Map<number, number[]>();
  for (let p = 0; p < crossed.length; p++) {
    let hash = 0;
    for (const code of codes) hash = Math.imul(hash ^ code[p]!, 0x01000193) ^ (hash >>> 15);
    const alike = known.get(hash) ?? [];
    const at =
      crossed[p] === 0 ? alike.find((k) => codes.every((code) => code[kept[k]!] === code[p])) : undefined;
    if (at !== undefined) {
      times[at]!++;
      continue;
    }
    if (crossed[p] === 0) known.set(hash, [...alike, kept.length]);
    kept.push(p);
    times.push(1);
  }
  return { compared: picked(compared, kept), times: Float64Array.from(times) };
}
