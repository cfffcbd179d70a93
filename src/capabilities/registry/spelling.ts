// How a word may be misspelt: the spellings Indonesians use for one another, and everything one typing error away.
import { editDistance } from '../../kernel/text.ts';

/** Spellings heard alike: old and new (Soekarno), foreign and plain (kopphi), doubled letters. Read both ways where both live. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/sj|sy/g, 's'],
  [/kh/g, 'k'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph|v/g, 'f'],
  [/f|v/g, 'p'],
  [/p/g, 'f'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/z/g, 'j'],
  [/s/g, 'z'],
  [/u/g, 'oe'],
  [/(.)\1/g, '$1'],
  [/2$/g, ''],
  [/ie/g, 'i'],
  [/ee/g, 'i'],
  [/k$/g, ''],
  [/y/g, 'i'],
  [/i$/g, 'y'],
  [/i$/g, 'ie'],
  [/c/g, 'k'],
  [/ck/g, 'k'],
  [/w/g, 'u'],
  [/^([bcdgkpst])([lr])/, '$1e$2'],
  [/^([bcdgkpst])e([lr])/, '$1$2'],
];

/** Other spellings of the same word, itself left out. */
export function soundsLike(word: string): string[] {
  const found = alike.map(([from, to]) => word.replace(from, to));
  return [...new Set(found)].filter((other) => other !== word && other.length > 1);
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Every word one typing error away: a letter missing, extra, wrong, or two neighbours swapped. */
export function oneErrorAway(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of letters) {
      found.add(before + letter + after);
      found.add(before + letter + after.slice(1));
    }
  }
  found.delete(word);
  found.delete('');
  return [...found];
}

/** Typing errors forgiven: none in words of up to three letters, one up to five, two beyond. Digits are never guessed. */
export function errorsAllowed(word: string): 0 | 1 | 2 {
  if (/\d/.test(word) || word.length <= 3) return 0;
  return word.length <= 5 ? 1 : 2;
}

/** How far a known word is from the one typed, in typing errors; another spelling of the same sound counts half. */
export function distanceOf(typed: string, known: string, most: number): number {
  const straight = editDistance(typed, known, most);
  if (straight <= 1) return straight;
  const heard = Math.min(...soundsLike(typed).map((other) => 0.5 + editDistance(other, known, most)));
  return Math.min(straight, heard);
}
