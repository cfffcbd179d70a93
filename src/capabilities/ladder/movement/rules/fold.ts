// What a movement is, from what was said of it: two officers and the owner, in whatever order they came.
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { system } from '../kinds.ts';
import type { Act, MovementState } from '../kinds.ts';

export type Said = { readonly act: Act; readonly by: string };

export type Folded = {
  readonly state: MovementState;
  readonly confirmedBy: readonly string[];
  /** How many officers still have to look. */
  readonly lacking: number;
  readonly affirmed: boolean;
};

/** Whoever proposed is one of the two people; where nobody did, two officers look. */
export const officersNeeded = (proposedBy: string): 1 | 2 => (proposedBy === system ? 2 : 1);

const ends: Readonly<Partial<Record<Act, MovementState>>> = {
  refused: 'refused',
  declined: 'refused',
  withdrawn: 'withdrawn',
  fell: 'counted',
};

/** What comes after the end changes nothing; the proposer's own confirmation never counts. */
export function foldMovement(proposedBy: string, said: readonly Said[]): Folded {
  const confirmed = new Set<string>();
  let affirmed = false;
  let state: MovementState = 'proposed';
  const needed = officersNeeded(proposedBy);
  for (const { act, by } of said) {
    if (state !== 'proposed' && state !== 'confirmed') break;
    if (act === 'confirmed' && by !== proposedBy) confirmed.add(by);
    if (act === 'affirmed') affirmed = true;
    const enough = confirmed.size >= needed;
    state = ends[act] ?? (enough ? (affirmed ? 'counted' : 'confirmed') : 'proposed');
  }
  const confirmedBy = [...confirmed];
  return { state, confirmedBy, lacking: Math.max(0, needed - confirmedBy.length), affirmed };
}

export type ActRefusal = Refusal<
  'already-decided' | 'own-proposal' | 'already-confirmed' | 'already-affirmed' | 'not-your-proposal',
  object
>;

/** Whether somebody may say this of a movement that stands so; null when they may. */
export function mayAct(proposedBy: string, folded: Folded, { act, by }: Said): ActRefusal | null {
  if (folded.state !== 'proposed' && folded.state !== 'confirmed') return refuse('already-decided');
  const own = by === proposedBy;
  if ((act === 'confirmed' || act === 'refused') && own) return refuse('own-proposal');
  if (act === 'confirmed' && (folded.confirmedBy.includes(by) || folded.lacking === 0))
    return refuse('already-confirmed');
  if (act === 'affirmed' && folded.affirmed) return refuse('already-affirmed');
  if (act === 'withdrawn' && !own && by !== system) return refuse('not-your-proposal');
  return null;
}
