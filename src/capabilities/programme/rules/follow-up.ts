// How a next step ends: done with what came of it, or dropped with a reason; and when it is overdue.
import type { PlainDate } from '../../../kernel/day.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { readReason } from '../../registry/index.ts';
import type { FollowUpState } from '../kinds.ts';

export type TypedEnd = { readonly end: string; readonly outcome: string; readonly reason: string };

export type FollowUpEnd =
  | { readonly state: 'done'; readonly outcome: string; readonly reason: null }
  | { readonly state: 'dropped'; readonly outcome: null; readonly reason: string };

export type EndRefusal = Refusal<'end-missing' | 'outcome-short' | 'reason-short', object>;

/** `end` is `done`, which says what came of it, or `dropped`, which says why. Each needs at least five letters. */
export function readEnd({ end, outcome, reason }: TypedEnd): FollowUpEnd | EndRefusal {
  if (end === 'done') {
    const text = readReason(outcome);
    return isRefused(text) ? refuse('outcome-short') : { state: 'done', outcome: text, reason: null };
  }
  if (end === 'dropped') {
    const text = readReason(reason);
    return isRefused(text) ? text : { state: 'dropped', outcome: null, reason: text };
  }
  return refuse('end-missing');
}

/** From the day after the one it was due. */
export const isOverdue = (
  { state, due }: { readonly state: FollowUpState; readonly due: string },
  today: PlainDate,
): boolean => state === 'open' && due < today;
