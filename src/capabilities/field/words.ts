// What field work is called on screen, in both languages.
import type { Lang } from '../../kernel/language.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';
import type { FieldWords } from './words/id.ts';

export const words = { id, en } as const satisfies Record<Lang, FieldWords>;

/** `November 2026` */
export const monthName = (month: string, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'id' ? 'id-ID' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
