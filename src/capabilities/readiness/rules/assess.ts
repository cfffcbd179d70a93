// Who stands how before a door on a day: each condition met, expiring, missing or not needed, and what is left to do.
import { addDays } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { ProductKind } from '../../catalogue/kinds.ts';
import type { Fact, Helper, Label, Source } from '../../ladder/index.ts';
import { standingOfCondition, toNumber } from '../../ladder/index.ts';
import type { DoorBody, DoorCondition } from './body.ts';

/** From so many days before its last day on, what meets a condition is said to be ending. */
export const expiringDays = 30;

/** `facts` are those that count for it: the enterprise's, and of products the one's own. */
export type Subject = {
  readonly sector: string;
  readonly productKind: ProductKind;
  readonly facts: readonly Fact[];
};

export type Because =
  | 'nothing'
  | 'grade'
  | 'too_few'
  | 'expired'
  | 'sector'
  | 'not_due'
  | 'waived'
  | 'product';

export type AssessedCondition = {
  readonly code: string;
  readonly label?: Label;
  readonly state: 'met' | 'expiring' | 'missing' | 'not_needed';
  /** Why it is missing or not needed; null when it is met. */
  readonly because: Because | null;
  /** The last day on which it is met; null without end, and when it is not met. */
  readonly until: PlainDate | null;
  /** Facts that say so, as they were; what is missing through its end or its grade names them too. */
  readonly by: readonly { kind: string; grade: string; from: PlainDate; to: PlainDate | null }[];
  readonly helper: Helper;
  readonly source?: Source;
  readonly days: number;
  readonly rupiah: number;
};

export type Assessed = {
  /** The door asks for what this makes at all. */
  readonly takes: boolean;
  readonly conditions: readonly AssessedCondition[];
  /** How many are missing. */
  readonly unmet: number;
  /** Days until all is in hand when everything is begun today: the longest of what is missing. */
  readonly days: number;
  /** What all that is missing costs the owner, whole rupiah. */
  readonly rupiah: number;
};

function assessCondition(condition: DoorCondition, subject: Subject, day: PlainDate): AssessedCondition {
  const { code, label, helper, source, days, rupiah } = condition;
  const named = {
    code,
    helper,
    days,
    rupiah,
    ...(label === undefined ? {} : { label }),
    ...(source === undefined ? {} : { source }),
  };
  if (condition.productKinds && !condition.productKinds.includes(subject.productKind))
    return { ...named, state: 'not_needed', because: 'product', until: null, by: [] };
  const stands = standingOfCondition(condition, subject.sector, subject.facts, toNumber(day));
  const by = stands.by.flatMap((at) => {
    const fact = subject.facts[at];
    return fact ? [{ kind: fact.kind, grade: fact.grade, from: fact.from, to: fact.to }] : [];
  });
  if (stands.state === 'met') {
    const ending = stands.until !== null && stands.until <= addDays(day, expiringDays);
    return { ...named, state: ending ? 'expiring' : 'met', because: null, until: stands.until, by };
  }
  const state = stands.state === 'not_needed' ? 'not_needed' : 'missing';
  return { ...named, state, because: stands.because, until: null, by };
}

/** Order of the facts does not matter. Facts that begin after the day do not count; whoever asks leaves out what was recorded later. */
export function assessDoor(body: DoorBody, subject: Subject, day: PlainDate): Assessed {
  const takes = !body.takes || body.takes.includes(subject.productKind);
  const conditions = body.conditions.map((c) => assessCondition(c, subject, day));
  const missing = conditions.filter((c) => c.state === 'missing');
  return {
    takes,
    conditions,
    unmet: missing.length,
    days: Math.max(0, ...missing.map((c) => c.days)),
    rupiah: missing.reduce((sum, c) => sum + c.rupiah, 0),
  };
}
