// Small parts that several pages of readiness show: names of conditions, effort, places.
import type { Lang } from '../../../kernel/language.ts';
import { formatRupiah } from '../../../kernel/rupiah.ts';
import { formatCount } from '../../../web/format.ts';
import { evidenceWords } from '../../evidence/index.ts';
import { conditionName, ladderWords } from '../../ladder/index.ts';
import type { Alternative, Label } from '../../ladder/index.ts';
import type { AssessedCondition } from '../rules/assess.ts';
import { words } from '../words.ts';

export const nameOf = (condition: { code: string; label?: Label }, lang: Lang): string =>
  conditionName(condition, lang);

export const wayOf = ({ kind, leastGrade, monthsRunning, count }: Alternative, lang: Lang): string => {
  const say = evidenceWords[lang];
  const often = monthsRunning ?? count;
  const times = often === undefined ? '' : ` × ${formatCount(often, lang)}`;
  const grade = leastGrade === 'stated' ? '' : ` (${say.grades[leastGrade]})`;
  return `${say.kinds[kind] ?? kind}${times}${grade}`;
};

export const daysText = (days: number, lang: Lang): string =>
  days === 0 ? words[lang].noDays : words[lang].days(formatCount(days, lang));

export const moneyText = (rupiah: number, lang: Lang): string =>
  rupiah === 0 ? words[lang].free : formatRupiah(BigInt(rupiah));

export const helperName = (helper: AssessedCondition['helper'], lang: Lang): string =>
  ladderWords[lang].helpers[helper];
