// What tracks, rungs and conditions are called on the desk's pages: a city's own label, the ladder's word, or the code.
import type { Lang } from '../../kernel/language.ts';
import { ladderWords } from '../ladder/index.ts';

type Named = { readonly code: string; readonly label?: { readonly id: string; readonly en: string } };
type Table = Readonly<Record<string, string | undefined>>;

const named = (table: Table, it: Named, lang: Lang): string => it.label?.[lang] ?? table[it.code] ?? it.code;

export const trackName = (track: Named, lang: Lang): string => named(ladderWords[lang].tracks, track, lang);
export const rungName = (rung: Named, lang: Lang): string => named(ladderWords[lang].rungs, rung, lang);

type Conditions = Readonly<Record<string, { readonly name: string; readonly step: string } | undefined>>;
const conditionWords = (code: string, lang: Lang) => (ladderWords[lang].conditions as Conditions)[code];

export const conditionName = (condition: Named, lang: Lang): string =>
  condition.label?.[lang] ?? conditionWords(condition.code, lang)?.name ?? condition.code;

/** What a neighbour would advise, by what is lacking. */
export function stepSentence(
  step: { readonly condition: string; readonly because: string },
  lang: Lang,
): string {
  const say = ladderWords[lang];
  const name = conditionName({ code: step.condition }, lang);
  if (step.because === 'grade') return say.show(name);
  if (step.because === 'expired') return say.renew(name);
  if (step.because === 'too_few') return say.goOn(name);
  return conditionWords(step.condition, lang)?.step ?? say.unnamedStep(name);
}

export const sizeName = (size: string, lang: Lang): string =>
  (ladderWords[lang].sizes as Table)[size] ?? size;
export const helperName = (helper: string, lang: Lang): string =>
  (ladderWords[lang].helpers as Table)[helper] ?? helper;
