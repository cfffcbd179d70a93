// Whether facts meet one condition on a day, and if not, what is lacking.
import { grades, provesAtLeast } from '../../evidence/kinds.ts';
import type { Alternative } from '../policy/types.ts';
import type { Lack } from './assess.ts';
import { dayBefore, type DayNumber, monthIndex, plusMonths, toNumber } from './calendar.ts';
import type { Fact } from './facts.ts';

/** Facts (by place) that meet a condition together, and the last day on which they all do; 0 = no end. */
export type Proof = { by: readonly number[]; until: DayNumber };

/** Last day on which a fact counts for an alternative: its own end or the end of its freshness; 0 = no end. */
const lastDay = (alternative: Alternative, fact: Fact): DayNumber => {
  const to = fact.to === null ? 0 : toNumber(fact.to);
  if (alternative.freshMonths === undefined) return to;
  const fresh = dayBefore(plusMonths(toNumber(fact.from), alternative.freshMonths));
  return to === 0 ? fresh : Math.min(to, fresh);
};

const endless = (last: DayNumber): number => (last === 0 ? Infinity : last);

type Held = { place: number; month: number; last: number; grade: number };

/** Facts of the kind that have begun, longest in force first; order of the list decides only between equals. */
const candidates = (alternative: Alternative, facts: readonly Fact[], day: DayNumber): Held[] =>
  facts
    .flatMap((fact, place): Held[] =>
      fact.kind === alternative.kind && toNumber(fact.from) <= day
        ? [
            {
              place,
              month: monthIndex(toNumber(fact.from)),
              last: endless(lastDay(alternative, fact)),
              grade: grades.indexOf(fact.grade),
            },
          ]
        : [],
    )
    .sort((a, b) => (a.last === b.last ? b.grade - a.grade || a.place - b.place : b.last - a.last));

/** The facts that suffice: one, so many, or one in each of so many months without a gap (the latest such run). */
const enough = (alternative: Alternative, held: readonly Held[]): readonly Held[] | undefined => {
  const run = alternative.monthsRunning;
  if (run === undefined) {
    const count = alternative.count ?? 1;
    return held.length >= count ? held.slice(0, count) : undefined;
  }
  const best = new Map<number, Held>();
  for (const it of held) if (!best.has(it.month)) best.set(it.month, it);
  for (const month of [...best.keys()].sort((a, b) => b - a)) {
    const months = Array.from({ length: run }, (_, back) => best.get(month - back));
    if (months.every((it) => it !== undefined)) return months;
  }
  return undefined;
};

/** The proof by which the alternative is met on the day; undefined when it is not. */
export const hold = (alternative: Alternative, facts: readonly Fact[], day: DayNumber): Proof | undefined => {
  const held = candidates(alternative, facts, day).filter(
    (it) => it.last >= day && provesAtLeast(grades[it.grade]!, alternative.leastGrade),
  );
  const found = enough(alternative, held);
  if (found === undefined) return undefined;
  const until = Math.min(...found.map((it) => it.last));
  return { by: found.map((it) => it.place), until: until === Infinity ? 0 : until };
};

/**
 * What keeps a condition unmet. Said first: papers that would suffice if an officer saw them; then papers that sufficed
 * and ran out; then too few; else nothing is there. Waiting for an officer comes first because it costs the owner least.
 */
export const shortfall = (
  anyOf: readonly Alternative[],
  facts: readonly Fact[],
  day: DayNumber,
): { because: Lack; by: readonly number[] } => {
  const ofKind = anyOf.map((alternative) => ({ alternative, all: candidates(alternative, facts, day) }));
  const places = (held: readonly Held[]) => held.map((it) => it.place);
  for (const { alternative, all } of ofKind) {
    const found = enough(
      alternative,
      all.filter((it) => it.last >= day),
    );
    if (found !== undefined) return { because: 'grade', by: places(found) };
  }
  for (const { alternative, all } of ofKind) {
    const proven = all.filter((it) => provesAtLeast(grades[it.grade]!, alternative.leastGrade));
    const found = enough(alternative, proven);
    if (found !== undefined) return { because: 'expired', by: places(found) };
  }
  const few = ofKind.find(({ all }) => all.some((it) => it.last >= day));
  return few === undefined ? { because: 'nothing', by: [] } : { because: 'too_few', by: places(few.all) };
};
