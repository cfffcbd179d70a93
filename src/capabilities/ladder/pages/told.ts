// What a condition asks, as pieces of sentences: proofs with their least grade, sectors, days.
import { formatDay } from '../../../kernel/day.ts';
import type { Lang } from '../../../kernel/language.ts';
import { evidenceWords } from '../../evidence/index.ts';
import type { EvidenceKind } from '../../evidence/index.ts';
import { sectorName } from '../../registry/index.ts';
import type { Alternative, Condition } from '../policy.ts';
import { policyWords } from './words.ts';

/** What a kind of proof is called; one that nobody names any more by its code. */
export const kindName = (kind: EvidenceKind, lang: Lang): string =>
  (evidenceWords[lang].kinds as Readonly<Record<string, string | undefined>>)[kind] ?? kind;

export const sectorList = (sectors: readonly string[], lang: Lang): string =>
  sectors.map((sector) => sectorName(sector, lang).toLowerCase()).join(', ');

/** One way to prove it, with its least grade: `NIB, dilihat petugas`. */
export function alternativeTold(
  { kind, leastGrade, count, monthsRunning, freshMonths }: Alternative,
  lang: Lang,
): string {
  const say = policyWords[lang];
  const told = [
    kindName(kind, lang),
    evidenceWords[lang].grades[leastGrade],
    count === undefined ? '' : say.times(count),
    monthsRunning === undefined ? '' : say.months(monthsRunning),
    freshMonths === undefined || monthsRunning !== undefined ? '' : say.fresh(freshMonths),
  ];
  return told.filter(Boolean).join(', ');
}

export function limitsTold({ appliesTo, dueFrom }: Condition, lang: Lang): string {
  const say = policyWords[lang];
  return [
    appliesTo ? say.onlyFor(sectorList(appliesTo, lang)) : '',
    dueFrom ? say.due(formatDay(dueFrom, lang)) : '',
  ]
    .filter(Boolean)
    .join('; ');
}

export const provenBy = ({ anyOf }: Pick<Condition, 'anyOf'>, lang: Lang): string =>
  anyOf.map((one) => alternativeTold(one, lang)).join(`; ${policyWords[lang].or} `);
