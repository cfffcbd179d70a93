// Typing errors as fingers make them: a neighbouring letter, a letter missing, doubled, or two changed over.
import type { Random } from '../demo/random.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

function slip(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 1);
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return random.of([
    before + letters.charAt(random.below(letters.length)) + after,
    before + after,
    before + here + here + after,
    before.slice(0, -1) + here + before.slice(-1) + after,
  ]);
}

/** The name with one or two slips in words of four letters or more; null when it has no such word. */
export function misspelt(name: string, random: Random): string | null {
  const typed = name.toLowerCase().split(/\s+/);
  const open = typed.flatMap((word, i) => (/^[a-z]{4,}$/.test(word) ? [i] : []));
  if (open.length === 0) return null;
  for (let slips = 1 + random.below(2); slips > 0; slips -= 1) {
    const at = random.of(open);
    typed[at] = slip(typed[at] ?? '', random);
  }
  const text = typed.join(' ');
  return text === name.toLowerCase() ? null : text;
}
