// What tracks, rungs, conditions and next steps are called: the words of the default policy, or a city's own labels.
import type { Lang } from '../../kernel/language.ts';
import type { Label } from './policy.ts';
import type { NextStep } from './rules.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';
import type { LadderWords } from './words/shape.ts';

export const words: Readonly<Record<Lang, LadderWords>> = { id, en };

type Named = { readonly code: string; readonly label?: Label };

const known = <T>(table: Readonly<Record<string, T>>, code: string): T | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;

/** A city's own label first, then our word, then the code itself: a name is never empty. */
const nameIn = (table: Readonly<Record<string, string>>, it: Named, lang: Lang): string =>
  it.label?.[lang] ?? known(table, it.code) ?? it.code;

export const trackName = (track: Named, lang: Lang): string => nameIn(words[lang].tracks, track, lang);

export const rungName = (rung: Named, lang: Lang): string => nameIn(words[lang].rungs, rung, lang);

export const conditionName = (condition: Named, lang: Lang): string =>
  condition.label?.[lang] ?? known(words[lang].conditions, condition.code)?.name ?? condition.code;

/**
 * The sentence that tells what to do, by what is lacking: get it, show it, renew it, or go on. A city's own condition
 * has its label for a sentence.
 */
export const nextStepSentence = (
  step: Pick<NextStep, 'condition' | 'because' | 'label'>,
  lang: Lang,
): string => {
  const say = words[lang];
  const named = { code: step.condition, ...(step.label === undefined ? {} : { label: step.label }) };
  const name = conditionName(named, lang);
  if (step.because === 'grade') return say.show(name);
  if (step.because === 'expired') return say.renew(name);
  if (step.because === 'too_few') return say.goOn(name);
  const ours = step.label === undefined ? known(say.conditions, step.condition)?.step : undefined;
  return ours ?? say.unnamedStep(name);
};
