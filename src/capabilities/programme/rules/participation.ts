// Where a participation may go, who holds a place, who needs a next step, and who is offered one when a place is free.
import { addDays } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { ParticipationState } from '../kinds.ts';

const next: Readonly<Record<ParticipationState, readonly ParticipationState[]>> = {
  // Who was offered a place and simply came has taken it.
  offered: ['taken', 'attended', 'waiting', 'dropped', 'refused'],
  waiting: ['offered', 'taken', 'dropped', 'refused'],
  taken: ['attended', 'completed', 'dropped', 'refused'],
  attended: ['completed', 'dropped'],
  completed: [],
  dropped: ['offered', 'waiting'],
  refused: ['offered', 'waiting'],
};
const first: readonly ParticipationState[] = ['offered', 'waiting', 'taken'];

/** States it may be taken to from here, the usual one first. */
export const nextSteps = (from: ParticipationState): readonly ParticipationState[] => next[from];

/** Leaving and being turned down carry a reason that the owner can read. */
export const needsReason = (to: ParticipationState): boolean => to === 'dropped' || to === 'refused';

export const holdsPlace = (state: ParticipationState): boolean =>
  state === 'offered' || state === 'taken' || state === 'attended' || state === 'completed';

/** Who is in, or hopes to be: they are owed a next step. Who left or was refused has a reason instead. */
export const needsFollowUp = (state: ParticipationState): boolean => !needsReason(state);

export type StepRefusal = Refusal<
  'step-impossible',
  { readonly from: ParticipationState; readonly to: ParticipationState }
>;

/** Null when it may go there; `from` is null for one who is new. */
export function refuseStep(from: ParticipationState | null, to: ParticipationState): StepRefusal | null {
  const may = from === null ? first : next[from];
  return may.includes(to) ? null : refuse('step-impossible', { from: from ?? to, to });
}

/** Where a participation stands after these states in order, those left out that could not follow; null without any. */
export function foldParticipation(states: readonly ParticipationState[]): ParticipationState | null {
  return states.reduce<ParticipationState | null>(
    (state, to) => (refuseStep(state, to) === null ? to : state),
    null,
  );
}

/** Places left; null is as many as come. */
export const freePlaces = (places: number | null, held: number): number =>
  places === null ? Number.POSITIVE_INFINITY : Math.max(0, places - held);

export type Dealt = {
  /** How many of those who wait already, in their order, are offered a place. */
  readonly fromLine: number;
  /** How many of the newcomers, in the order given, are; the others wait behind. */
  readonly newcomers: number;
};

/** Places go to those who wait first, then to newcomers: nobody passes the line. */
export function dealPlaces(free: number, waiting: number, newcomers: number): Dealt {
  const fromLine = Math.min(free, waiting);
  return { fromLine, newcomers: Math.min(free - fromLine, newcomers) };
}

export type Offer = {
  /** The day of the offer. */
  readonly day: PlainDate;
  /** Null: as long as the activity runs. */
  readonly answerDays: number | null;
  /** The activity's last day. */
  readonly ends: PlainDate;
};

/** The last day to answer an offer; null when it was made after the activity, to record who came. */
export function answerBy({ day, answerDays, ends }: Offer): PlainDate | null {
  if (ends < day) return null;
  const last = answerDays === null ? ends : addDays(day, answerDays);
  return last < ends ? last : ends;
}
