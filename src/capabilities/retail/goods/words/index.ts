// Sentences about goods, in both languages, and the one for each refusal.
import type { Lang } from '../../../../kernel/language.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { GoodsWords } from './id.ts';

export type { GoodsWords } from './id.ts';

export const words = { id, en } as const satisfies Record<Lang, GoodsWords>;

type Sentences = GoodsWords['refused'];
/** Every refusal of goods that has a sentence of its own, with what the sentence needs. */
export type Told = {
  [Code in keyof Sentences]: { readonly refused: Code } & Readonly<
    Parameters<Sentences[Code]> extends [infer Detail] ? Detail : object
  >;
}[keyof Sentences];

export function tell(no: Told, lang: Lang): string {
  // The sentence of a code takes exactly the detail of that code; TypeScript cannot follow the pair.
  const sentence = words[lang].refused[no.refused] as (detail: Told) => string;
  return sentence(no);
}
