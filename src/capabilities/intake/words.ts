// What a person reads while bringing a spreadsheet: states, counts, acts and refusals of intake's own.
import type { Lang } from '../../kernel/language.ts';
import { formatCount } from '../../kernel/number.ts';
import { words as meaningWords } from './meaning/words.ts';
import { words as readingWords } from '../../platform/reading/words.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';

export const words: Readonly<Record<Lang, typeof id>> = { id, en };

type Sentences = Readonly<Record<string, string | undefined>>;

/** The sentence for any refusal that an import can meet: of the file, of its headings, or of an act. */
export function explain(code: string, lang: Lang): string {
  return (
    (readingWords[lang] as Sentences)[code] ??
    (meaningWords[lang].files as Sentences)[code] ??
    (words[lang].refusals as Sentences)[code] ??
    words[lang].other
  );
}

/** How many rows an acceptance would write: new and changed. */
export const toLand = ({ new: fresh, changed }: { readonly new: number; readonly changed: number }): number =>
  fresh + changed;

/** `118 kB`, `24,3 MB`. */
export function formatBytes(bytes: number, lang: Lang): string {
  if (bytes < 1_000_000) return `${formatCount(Math.max(1, Math.round(bytes / 1000)), lang)} kB`;
  const tenths = Math.round(bytes / 100_000);
  const mark = lang === 'id' ? ',' : '.';
  return `${formatCount(Math.floor(tenths / 10), lang)}${mark}${tenths % 10} MB`;
}
