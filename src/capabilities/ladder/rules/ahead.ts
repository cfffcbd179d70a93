// The later days on which time alone could change where an enterprise stands.
import type { Policy } from '../policy/types.ts';
import { type DayNumber, nextDay, plusMonths, toNumber } from './calendar.ts';
import type { Fact, Subject } from './facts.ts';

const daysOfFact = (fact: Fact, freshMonths: readonly number[]): DayNumber[] => {
  const from = toNumber(fact.from);
  return [
    from,
    ...(fact.to === null ? [] : [nextDay(toNumber(fact.to))]),
    ...freshMonths.map((months) => plusMonths(from, months)),
  ];
};

/**
 * Days after `today`, earliest first: a fact begins, ends or grows stale, a condition becomes due, a law of size begins,
 * a new firm becomes a running one. Between two of them nothing can change.
 */
export const changeDays = (
  policy: Policy,
  subject: Subject,
  facts: readonly Fact[],
  today: DayNumber,
): readonly DayNumber[] => {
  const conditions = policy.tracks.flatMap((t) => t.rungs.flatMap((r) => r.conditions));
  const freshOf = (kind: Fact['kind']) =>
    conditions.flatMap((c) =>
      c.anyOf.flatMap((a) => (a.kind === kind && a.freshMonths !== undefined ? [a.freshMonths] : [])),
    );
  const days = [
    ...facts.flatMap((fact) => daysOfFact(fact, freshOf(fact.kind))),
    ...conditions.flatMap((c) => (c.dueFrom === undefined ? [] : [toNumber(c.dueFrom)])),
    ...policy.size.flatMap((limits) => {
      const running =
        subject.foundedYear === undefined ? [] : [(subject.foundedYear + limits.newForYears) * 10_000 + 101];
      return [toNumber(limits.from), ...running];
    }),
  ];
  return [...new Set(days.filter((day) => day > today))].sort((a, b) => a - b);
};
