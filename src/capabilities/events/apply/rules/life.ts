// The life of an application: what may follow what, who may decide, and where it stands beside its place.
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { ParticipationState } from '../../../programme/index.ts';
import type { ApplicationState } from '../../kinds.ts';

const next: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  in: ['accepted', 'waiting', 'refused', 'withdrawn'],
  accepted: ['withdrawn'],
  waiting: ['withdrawn'],
  refused: ['appealed'],
  appealed: ['accepted', 'waiting', 'refused', 'withdrawn'],
  // Who left may come back while applications are taken; it is looked at anew.
  withdrawn: ['in'],
};

export const isDecision = (state: ApplicationState): boolean =>
  state === 'accepted' || state === 'waiting' || state === 'refused';

export type Act = { readonly state: ApplicationState; readonly by: string };

export type Life = {
  /** Null before anybody applied. */
  readonly state: ApplicationState | null;
  /** An application is appealed once, whatever is answered. */
  readonly appealed: boolean;
  /** Who took the newest decision. */
  readonly decidedBy: string | null;
};

export const unborn: Life = { state: null, appealed: false, decidedBy: null };

export type LifeRefusal = Refusal<'act-impossible' | 'appeal-used' | 'same-person', object>;

/** Null when it may go there: an appeal only once, and its answer only by somebody else than who decided. */
export function refuseAct(life: Life, { state: to, by }: Act): LifeRefusal | null {
  if (life.state === null) return to === 'in' ? null : refuse('act-impossible');
  if (to === 'appealed' && life.state === 'refused' && life.appealed) return refuse('appeal-used');
  if (!next[life.state].includes(to)) return refuse('act-impossible');
  if (life.state === 'appealed' && isDecision(to) && life.decidedBy === by) return refuse('same-person');
  return null;
}

const after = (life: Life, { state, by }: Act): Life => ({
  state,
  appealed: life.appealed || state === 'appealed',
  decidedBy: isDecision(state) ? by : life.decidedBy,
});

/** Where it stands after these acts in order, those left out that could not follow. */
export const foldLife = (acts: readonly Act[]): Life =>
  acts.reduce((life, act) => (refuseAct(life, act) === null ? after(life, act) : life), unborn);

/** As it is told: the decision of curation and what became of the place, in one word. `left` had a place or a turn and gave it up. */
export const standings = [
  'in',
  'appealed',
  'offered',
  'taken',
  'came',
  'waiting',
  'left',
  'refused',
  'withdrawn',
] as const;
export type Standing = (typeof standings)[number];

const ofPlace: Readonly<Record<ParticipationState, Standing>> = {
  offered: 'offered',
  waiting: 'waiting',
  taken: 'taken',
  attended: 'came',
  completed: 'came',
  dropped: 'left',
  refused: 'left',
};

/** The place decides once it was given; before and beside that, the application. */
export function standingOf(state: ApplicationState, place: ParticipationState | null): Standing {
  if (state === 'accepted' || state === 'waiting') return place === null ? 'waiting' : ofPlace[place];
  return state;
}

/** Who left by themselves may apply again while applications are taken; whom an officer turned away from a place may not. */
export const mayComeBack = (state: ApplicationState, place: ParticipationState | null): boolean =>
  state === 'withdrawn' || ((state === 'accepted' || state === 'waiting') && place === 'dropped');
