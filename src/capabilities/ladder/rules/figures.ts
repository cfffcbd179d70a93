// Which stated or proven figure counts for the size class on a day.
import type { PlainDate } from '../../../kernel/day.ts';
import { type EvidenceKind, grades } from '../../evidence/kinds.ts';
import type { Policy } from '../policy/types.ts';
import { type RupiahRange, type SizeClass, sizeClass } from '../size.ts';
import type { Fact, Subject } from './facts.ts';

type Figure = RupiahRange & { from: PlainDate; grade: number };

const figureOf = (fact: Fact): Figure[] => {
  if (fact.value === undefined) return [];
  const other = fact.upTo ?? fact.value;
  const [low, high] = fact.value <= other ? [fact.value, other] : [other, fact.value];
  return [{ low, high, from: fact.from, grade: grades.indexOf(fact.grade) }];
};

/** The later figure wins, then the better proven, then the larger: the same whatever the order of the list. */
const newer = (a: Figure, b: Figure): number => {
  if (a.from !== b.from) return a.from < b.from ? 1 : -1;
  if (a.grade !== b.grade) return b.grade - a.grade;
  if (a.high !== b.high) return a.high < b.high ? 1 : -1;
  return a.low === b.low ? 0 : a.low < b.low ? 1 : -1;
};

const latest = (facts: readonly Fact[], kind: EvidenceKind, day: PlainDate): Figure | undefined =>
  facts
    .filter((f) => f.kind === kind && f.from <= day && (f.to === null || day <= f.to))
    .flatMap(figureOf)
    .sort(newer)[0];

/** The legal size class by the latest capital and sales in force on the day, whatever their grade. */
export const sizeFromFacts = (
  policy: Pick<Policy, 'size'>,
  subject: Subject,
  facts: readonly Fact[],
  day: PlainDate,
): SizeClass => {
  const capital = latest(facts, 'capital', day);
  const sales = latest(facts, 'sales_year', day);
  return sizeClass(
    policy,
    {
      ...(subject.foundedYear === undefined ? {} : { foundedYear: subject.foundedYear }),
      ...(capital === undefined ? {} : { capital }),
      ...(sales === undefined ? {} : { sales }),
    },
    day,
  );
};
