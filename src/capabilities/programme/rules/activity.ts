// Where an activity may go from where it stands, and what its acts say together.
import type { PlainDate } from '../../../kernel/day.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { ActivityState } from '../kinds.ts';

const next: Readonly<Record<ActivityState, readonly ActivityState[]>> = {
  proposed: ['approved', 'cancelled'],
  approved: ['running', 'cancelled'],
  running: ['closed', 'cancelled'],
  closed: ['running'],
  cancelled: [],
};

/** States that an activity may be taken to from here, the usual one first. */
export const nextStates = (from: ActivityState): readonly ActivityState[] => next[from];

/** Called off, or opened again: both say why. */
export const asksWhy = (from: ActivityState, to: ActivityState): boolean =>
  to === 'cancelled' || from === 'closed';

/** Whether places may be given and states of participants set. */
export const isOpen = (state: ActivityState): boolean => state !== 'closed' && state !== 'cancelled';

export type ActivityMove = {
  readonly from: ActivityState;
  readonly to: ActivityState;
  readonly today: PlainDate;
  readonly starts: PlainDate;
  /** Participants who are still in and have no next step, nor a reason for none. */
  readonly bare: number;
};

export type MoveRefusal =
  | Refusal<'move-impossible', { readonly from: ActivityState; readonly to: ActivityState }>
  | Refusal<'not-begun', { readonly starts: PlainDate }>
  | Refusal<'without-follow-up', { readonly bare: number }>;

/** Null when it may go there. Nobody is dropped: it closes only when every participant has a next step or a reason. */
export function refuseMove({ from, to, today, starts, bare }: ActivityMove): MoveRefusal | null {
  if (!next[from].includes(to)) return refuse('move-impossible', { from, to });
  if (to === 'closed' && today < starts) return refuse('not-begun', { starts });
  if (to === 'closed' && bare > 0) return refuse('without-follow-up', { bare });
  return null;
}

/** Where an activity stands: the newest of its acts, those left out that could not follow. Null without any. */
export function foldActivity(acts: readonly ActivityState[]): ActivityState | null {
  return acts.reduce<ActivityState | null>((state, to) => {
    if (state === null) return ['proposed', 'approved', 'running'].includes(to) ? to : null;
    return next[state].includes(to) ? to : state;
  }, null);
}
