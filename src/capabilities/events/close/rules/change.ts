// Reading one next step as it was typed. Pure.
import { parseDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { readReason } from '../../../registry/index.ts';
import { steps } from '../kinds.ts';
import type { StepKind } from '../kinds.ts';
import type { ChangeProblem } from '../words/index.ts';

export const changeFields = ['what', 'text', 'due', 'responsible', 'reason'] as const;
export type ChangeField = (typeof changeFields)[number];
export type TypedChange = Readonly<Record<ChangeField, string>>;
export type ChangeProblems = readonly { readonly field: ChangeField; readonly why: ChangeProblem }[];

export type OneStep =
  | {
      readonly what: StepKind;
      readonly text: string;
      readonly due: PlainDate;
      /** Null: the officer of the enterprise's area. */
      readonly responsible: string | null;
    }
  | { readonly what: 'none'; readonly reason: string };

/** With `none` only the reason is read; a step needs a sentence and a day from today on. `officers` may be responsible. */
export function readChange(
  typed: TypedChange,
  { today, officers }: { today: PlainDate; officers: ReadonlySet<string> },
): OneStep | { readonly problems: ChangeProblems } {
  if (typed.what === 'none') {
    const reason = readReason(typed.reason);
    return isRefused(reason)
      ? { problems: [{ field: 'reason', why: 'reason-short' }] }
      : { what: 'none', reason };
  }
  const what = steps.find((step) => step === typed.what);
  const text = readReason(typed.text);
  const due = parseDay(typed.due);
  const responsible = typed.responsible === '' ? null : typed.responsible;
  const problems: ChangeProblems[number][] = [];
  if (!what) problems.push({ field: 'what', why: 'what-missing' });
  if (isRefused(text)) problems.push({ field: 'text', why: 'text-short' });
  if (isRefused(due)) problems.push({ field: 'due', why: 'due-wrong' });
  else if (due < today) problems.push({ field: 'due', why: 'due-past' });
  if (responsible !== null && !officers.has(responsible))
    problems.push({ field: 'responsible', why: 'nobody-responsible' });
  if (!what || isRefused(text) || isRefused(due) || problems.length > 0) return { problems };
  return { what, text, due, responsible };
}
