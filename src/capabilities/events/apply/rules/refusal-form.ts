// What is asked of a refusal before it is kept: a main reason, words of one's own where it has none, and a day.
import { parseDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { readReason } from '../../../registry/index.ts';
import { ready, steps, whys } from '../kinds.ts';
import type { StepKind } from '../kinds.ts';

export type TypedRefusal = {
  readonly why: string;
  readonly reason: string;
  readonly next: string;
  readonly what: string;
  readonly due: string;
};

export type CheckedRefusal = {
  /** What the owner reads. */
  readonly reason: string;
  readonly next: string;
  readonly what: StepKind;
  readonly due: PlainDate;
};

export type RefusalProblem = 'why-missing' | 'reason-short' | 'next-short' | 'due-wrong' | 'due-past';

/** A ready reason brings its own sentences; what was typed stands behind the one and in place of the other. */
export function checkRefusal(
  typed: TypedRefusal,
  today: PlainDate,
): CheckedRefusal | Refusal<'form', { readonly problems: readonly RefusalProblem[] }> {
  const why = whys.find((w) => w === typed.why);
  const usual = why === undefined || why === 'other' ? null : ready[why];
  const said = tidy(typed.reason);
  const reason = readReason([usual?.reason ?? '', said].filter(Boolean).join(' '));
  const next = readReason(tidy(typed.next) || (usual?.next ?? ''));
  const due = parseDay(typed.due);
  const problems: readonly (RefusalProblem | null)[] = [
    why === undefined ? 'why-missing' : null,
    why !== undefined && isRefused(reason) ? 'reason-short' : null,
    why !== undefined && isRefused(next) ? 'next-short' : null,
    isRefused(due) ? 'due-wrong' : due < today ? 'due-past' : null,
  ];
  const found = problems.filter((p) => p !== null);
  if (found.length > 0 || isRefused(reason) || isRefused(next) || isRefused(due))
    return refuse('form', { problems: found });
  return { reason, next, what: steps.find((s) => s === typed.what) ?? usual?.what ?? 'other', due };
}
