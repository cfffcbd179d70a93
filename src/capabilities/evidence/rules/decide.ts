// Deciding a paper that was handed in: what is asked of the officer, and what becomes of the paper's place in the queue.
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { isSampled } from './sample.ts';

export type Outcome = 'seen' | 'checked' | 'refused';
export type QueueState = 'waiting' | 'second' | 'done';

export type DecideRefusal = Refusal<'already-decided' | 'second-officer', object>;

/** Which round a decision would be. Refuses what is done, and a second look by the officer of the first. */
export function roundOf(
  state: QueueState,
  first: { readonly by: string } | null,
  by: string,
): 1 | 2 | DecideRefusal {
  if (state === 'waiting') return 1;
  if (state === 'done' || !first) return refuse('already-decided');
  return first.by === by ? refuse('second-officer') : 2;
}

/** Where the paper stands after this round. */
export const stateAfter = (round: 1 | 2, factId: string): QueueState =>
  round === 1 && isSampled(factId) ? 'second' : 'done';
