// The two languages of the screen, Indonesian first.
export type Lang = 'id' | 'en';

export const languages = ['id', 'en'] as const satisfies readonly Lang[];

/** The side of a words table that a person reads. */
export function pick<Words>(words: { readonly id: Words; readonly en: Words }, lang: Lang): Words {
  return words[lang];
}
