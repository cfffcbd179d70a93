// Longer text as people type it: lines kept, invisible signs gone.
import { tidy } from '../../../../kernel/text.ts';

/** Each line tidied; at most one empty line between two. */
export const tidyLines = (typed: string): string =>
  typed
    .split(/\r\n?|\n/)
    .map(tidy)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** The beginning that fits, cut between words, with how much of it that is. */
export function fitText(text: string, most: number): { readonly text: string; readonly whole: boolean } {
  if (text.length <= most) return { text, whole: true };
  const cut = text
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const at = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'));
  return { text: `${(at > most / 2 ? cut.slice(0, at) : cut).trimEnd()}…`, whole: false };
}
