// The words by which an enterprise is found: of its name, its owner and its kind of business.
import { words } from '../../kernel/text.ts';

const longest = 40;
const most = 48;

/**
 * Distinct words for the column `words` (array_to_tsvector) and for registry_word: lower case, no diacritics, at most
 * 40 characters each and 48 together, the name's first. Single letters stay out, digits stay in.
 */
export function searchWords(name: string, owner: string | null, kind: string | null): string[] {
  const all = [name, owner ?? '', kind ?? '']
    .flatMap(words)
    .map((word) => [...word].slice(0, longest).join(''));
  return [...new Set(all)].filter((word) => word.length > 1 || /\p{N}/u.test(word)).slice(0, most);
}
