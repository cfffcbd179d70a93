// What to agree with each participant when an event ends: from their ladder and from what happened at their stall. Pure.
import type { PlainDate } from '../../../../kernel/day.ts';
import { addDays } from '../../../../kernel/day.ts';
import type { ParticipationState } from '../../../programme/index.ts';
import type { Status } from '../../../registry/index.ts';
import type { StepKind } from '../kinds.ts';
import { sentences } from './sentences.ts';

/** What is known of one participant. Rupiah are whole. */
export type CloseFacts = {
  readonly state: ParticipationState;
  /** Null: a group by its name, without a record of its own. */
  readonly status: Status | null;
  /** A step that is open already and not past its day, agreed elsewhere. */
  readonly already: { readonly text: string; readonly due: PlainDate } | null;
  /** Papers they need and do not hold, by the names people use, the first one first. */
  readonly missing: readonly string[];
  /** The ladder's one next step, and what the condition is called. */
  readonly next: { readonly track: string; readonly condition: string; readonly name: string } | null;
  /** The rung reached on the digital track; nought is not reachable online. */
  readonly digital: number;
  readonly sold: bigint;
  /** What the middle one of those who sold at this event took; null when nothing was tallied. */
  readonly middle: bigint | null;
  readonly newBuyers: number;
  /** Orders that visitors left at the stall. */
  readonly orders: number;
};

export type Proposal =
  | { readonly what: StepKind; readonly text: string; readonly due: PlainDate }
  | { readonly what: 'none'; readonly reason: string };

/** From so many on, buyers who came for the first time are worth a class of digital marketing. */
export const manyNewBuyers = 5;

/** How many days each kind of step may take. */
export const days: Readonly<Record<StepKind, number>> = {
  financing: 14,
  digital: 30,
  certification: 30,
  other: 21,
};

/** What a condition of the ladder is about: by its own name first, else by its track. */
const about: Readonly<Record<string, StepKind>> = {
  business_account: 'financing',
  identity_seen: 'other',
  product_stated: 'other',
  legality: 'certification',
  product: 'certification',
  brand: 'certification',
  household_industry: 'certification',
  digital: 'digital',
};
const kindOf = (next: { readonly track: string; readonly condition: string }): StepKind =>
  about[next.condition] ?? about[next.track] ?? 'other';

/**
 * The first that fits: nothing for who is gone or has a dated step already; a talk for groups and for who did not come; online
 * contact where many bought for the first time; papers that are missing; a loan where papers are complete and sales were good; a
 * visit where nothing was sold; else the ladder's next step.
 */
export function proposeFollowUp(facts: CloseFacts, today: PlainDate): Proposal {
  const step = (what: StepKind, text: string): Proposal => ({ what, text, due: addDays(today, days[what]) });
  const { state, status, already, missing, next, sold, middle } = facts;
  if (status === 'closed' || status === 'moved' || status === 'withdrawn')
    return { what: 'none', reason: sentences.gone[status] };
  if (already) return { what: 'none', reason: sentences.already(already.text, already.due) };
  if (status === null) return step('other', sentences.group);
  if (state === 'waiting' || state === 'offered') return step('other', sentences[state]);
  if (facts.digital === 0 && (facts.newBuyers >= manyNewBuyers || facts.orders > 0))
    return step('digital', sentences.buyers(facts.newBuyers, facts.orders));
  const [paper] = missing;
  if (paper !== undefined) return step('certification', sentences.paper(missing));
  if (middle !== null && sold > 0n && sold >= middle) return step('financing', sentences.loan);
  if (middle !== null && sold === 0n) return step('other', sentences.unsold);
  if (next) return step(kindOf(next), sentences.next(next.name));
  return step('other', sentences.visit);
}

/** The middle one of those who sold, the lower of two; null when nobody did. */
export function middleOf(sums: readonly bigint[]): bigint | null {
  const sold = sums.filter((sum) => sum > 0n).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return sold[Math.floor((sold.length - 1) / 2)] ?? null;
}
