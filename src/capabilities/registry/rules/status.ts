// Where an enterprise may go from one status to another, and what a report of it must say.
import type { PlainDate } from '../../../kernel/day.ts';
import { parseDay } from '../../../kernel/day.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { KernelRefusal } from '../../../kernel/words.ts';
import type { Status } from '../tables.ts';
import { readReason } from './reason.ts';

/** What a person may set; 'withdrawn' belongs to an import taken back. */
export const settable = ['active', 'dormant', 'closed', 'moved'] as const satisfies readonly Status[];
export type SettableStatus = (typeof settable)[number];

/** How it was learned: seen on the spot, told by the owner, or from a paper at the office. */
export const sources = ['field', 'owner', 'staff'] as const;
export type Source = (typeof sources)[number];

export type StatusProblem =
  | { readonly field: 'status'; readonly refusal: Refusal<'status-missing' | 'status-same', object> }
  | { readonly field: 'day'; readonly refusal: KernelRefusal | Refusal<'day-ahead' | 'day-old', object> }
  | { readonly field: 'source'; readonly refusal: Refusal<'source-missing', object> }
  | { readonly field: 'reason'; readonly refusal: Refusal<'reason-short', object> };

export type CheckedStatus = {
  readonly status: SettableStatus;
  readonly day: PlainDate;
  readonly source: Source;
  readonly reason: string;
};

/** `now` is the status recorded. Refuses with every problem; a day in the future or before 1990 is none. */
export function checkStatus(
  typed: { status: string; day: string; source: string; reason: string },
  now: Status,
  today: PlainDate,
): CheckedStatus | Refusal<'status-form', { problems: readonly StatusProblem[] }> {
  const problems: StatusProblem[] = [];
  const status = settable.find((s) => s === typed.status);
  if (!status) problems.push({ field: 'status', refusal: refuse('status-missing') });
  else if (status === now) problems.push({ field: 'status', refusal: refuse('status-same') });
  const day = parseDay(typed.day);
  if (isRefused(day)) problems.push({ field: 'day', refusal: day });
  else if (day > today) problems.push({ field: 'day', refusal: refuse('day-ahead') });
  else if (day < '1990-01-01') problems.push({ field: 'day', refusal: refuse('day-old') });
  const source = sources.find((s) => s === typed.source);
  if (!source) problems.push({ field: 'source', refusal: refuse('source-missing') });
  const reason = readReason(typed.reason);
  if (isRefused(reason)) problems.push({ field: 'reason', refusal: reason });
  if (problems.length > 0 || !status || !source || isRefused(day) || isRefused(reason))
    return refuse('status-form', { problems });
  return { status, day, source, reason };
}
