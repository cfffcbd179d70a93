// A paper that a person typed, checked: its kind, how well it is proven, its number, its days and its amount.
import { parseDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { parseCount } from '../../../kernel/number.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { parseRupiah, perYear } from '../../../kernel/rupiah.ts';
import { isNone, tidy } from '../../../kernel/text.ts';
import { grades, isEvidenceKind, kindFacts, usualLastDay } from '../kinds.ts';
import type { EvidenceKind, Grade } from '../kinds.ts';
import { readNumber } from './number.ts';

export const paperFields = ['kind', 'grade', 'number', 'from', 'to', 'amount', 'source', 'note'] as const;
export type PaperField = (typeof paperFields)[number];
export type TypedPaper = Readonly<Record<PaperField, string>>;

export type PaperProblem = { readonly field: PaperField | 'file' | 'about'; readonly refusal: Refusal };

export type CheckedPaper = {
  readonly kind: EvidenceKind;
  readonly grade: Grade;
  readonly number: string | null;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly value: bigint | null;
  readonly valueHigh: bigint | null;
  readonly note: string | null;
  readonly checkedSource: string | null;
};

export type PaperRefusal = Refusal<'paper-form', { problems: readonly PaperProblem[] }>;

/** A day as people type it here, and as `checkPaper` reads it: 5/3/2026. */
export const typedDay = (of: string | null): string =>
  of === null ? '' : of.split('-').toReversed().map(Number).join('/');

function amountOf(
  kind: EvidenceKind,
  typed: string,
): { value: bigint; high: bigint | null } | null | Refusal {
  const { measure } = kindFacts(kind);
  if (!measure) return null;
  if (measure.of === 'people') {
    const count = parseCount(typed);
    return isRefused(count) ? count : { value: BigInt(count), high: null };
  }
  const range = parseRupiah(typed);
  if (isRefused(range)) return range;
  const { low, high } = kind === 'sales_year' ? perYear(range) : range;
  return { value: low, high: high === low ? null : high };
}

/**
 * Refuses with every problem at once. A number of the wrong shape is no problem: it is kept as typed (rules/number.ts).
 * The first day may be left out (today), the last day too where the kind or its number says it.
 */
export function checkPaper(typed: TypedPaper, today: PlainDate): CheckedPaper | PaperRefusal {
  const problems: PaperProblem[] = [];
  const wrong = (field: PaperField, refusal: Refusal) => void problems.push({ field, refusal });
  const grade = grades.find((g) => g === typed.grade);
  if (!grade) wrong('grade', refuse('grade-missing'));
  if (!isEvidenceKind(typed.kind)) {
    wrong('kind', refuse('kind-missing'));
    return refuse('paper-form', { problems });
  }
  const { kind } = typed;
  const { number } = readNumber(kind, typed.number);
  const amount = amountOf(kind, typed.amount);
  if (isRefused(amount)) wrong('amount', amount);
  const from = isNone(typed.from) ? today : parseDay(typed.from);
  if (isRefused(from)) wrong('from', from);
  else if (from > today) wrong('from', refuse('day-ahead'));
  const to = isNone(typed.to) ? null : parseDay(typed.to);
  if (isRefused(to)) wrong('to', to);
  else if (to !== null && !isRefused(from) && to < from) wrong('to', refuse('ends-before'));
  const source = isNone(typed.source) ? null : tidy(typed.source).slice(0, 120);
  if (grade === 'checked' && source === null) wrong('source', refuse('source-missing'));
  if (problems.length > 0 || !grade || isRefused(amount) || isRefused(from) || isRefused(to))
    return refuse('paper-form', { problems });
  return {
    kind,
    grade,
    number,
    validFrom: from,
    validTo: to ?? usualLastDay(kind, from, number ?? undefined),
    value: amount?.value ?? null,
    valueHigh: amount?.high ?? null,
    note: isNone(typed.note) ? null : tidy(typed.note).slice(0, 300),
    checkedSource: grade === 'checked' ? source : null,
  };
}
