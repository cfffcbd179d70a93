// How many typing errors part two short texts, by bits: one step a letter instead of one a pair of letters.
import { editDistance } from '../../../kernel/text.ts';

const patterns = new Int32Array(128);

/**
 * Wrong, missing, extra and neighbouring swapped letters (optimal string alignment) between two texts. Up to 31 letters
 * in machine words after Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003);
 * beyond, the table of the kernel with a bound of half the length.
 */
export function typingErrors(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > 31 && b.length > 31) return editDistance(a, b, Math.max(a.length, b.length) >> 1);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const m = short.length;
  if (m === 0) return long.length;
  for (let i = 0; i < m; i++) patterns[short.charCodeAt(i) & 127]! |= 1 << i;
  const last = 1 << (m - 1);
  let [vp, vn, d0, before, errors] = [-1, 0, 0, 0, m];
  for (let j = 0; j < long.length; j++) {
    const here = patterns[long.charCodeAt(j) & 127]!;
    const swap = ((~d0 & here) << 1) & before;
    d0 = ((((here & vp) + vp) | 0) ^ vp) | here | vn | swap;
    let hp = vn | ~(d0 | vp);
    const hn = d0 & vp;
    if (hp & last) errors++;
    else if (hn & last) errors--;
    hp = (hp << 1) | 1;
    vp = (hn << 1) | ~(d0 | hp);
    vn = hp & d0;
    before = here;
  }
  for (let i = 0; i < m; i++) patterns[short.charCodeAt(i) & 127] = 0;
  return errors;
}
