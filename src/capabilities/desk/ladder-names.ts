// Names of the ladder's smaller lists that the desk shows: size classes and helpers; and a name put at a beginning.
import type { Lang } from '../../kernel/language.ts';
import { ladderWords } from '../ladder/index.ts';

type Table = Readonly<Record<string, string | undefined>>;

export const sizeName = (size: string, lang: Lang): string =>
  (ladderWords[lang].sizes as Table)[size] ?? size;
export const helperName = (helper: string, lang: Lang): string =>
  (ladderWords[lang].helpers as Table)[helper] ?? helper;

/** A name that fits into a sentence, put at its beginning. */
export const sentence = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
