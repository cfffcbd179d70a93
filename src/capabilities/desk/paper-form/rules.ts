// A proof that a person typed, checked: its kind, how well it is proven, its number, its days and its amount.
import { parseBpom } from '../../../kernel/bpom.ts';
import { addMonths, parseDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { parseHalal } from '../../../kernel/halal.ts';
import { parseNib } from '../../../kernel/nib.ts';
import { parseNpwp } from '../../../kernel/npwp.ts';
import { parseCount } from '../../../kernel/number.ts';
import { parsePirt } from '../../../kernel/pirt.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { parseRupiah, perYear } from '../../../kernel/rupiah.ts';
import { isNone, tidy } from '../../../kernel/text.ts';
import { grades, isEvidenceKind, kindFacts } from '../../evidence/index.ts';
import type { EvidenceKind, Grade } from '../../evidence/index.ts';

export const paperFields = ['kind', 'grade', 'number', 'from', 'to', 'amount', 'note'] as const;
export type PaperField = (typeof paperFields)[number];
export type TypedPaper = Readonly<Record<PaperField, string>>;

export type PaperProblem = { readonly field: PaperField; readonly refusal: Refusal };

export type CheckedPaper = {
  readonly kind: EvidenceKind;
  readonly grade: Grade;
  readonly number: string | null;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly value: bigint | null;
  readonly valueHigh: bigint | null;
  readonly note: string | null;
};

/** Numbers are read by the kernel's parser of their kind and kept as it writes them; other papers' as typed. */
function numberOf(kind: EvidenceKind, typed: string): string | null | Refusal {
  const shape = kindFacts(kind).number;
  if (shape === null || isNone(typed)) return null;
  if (shape === 'text') return tidy(typed).slice(0, 80);
  const parsers = {
    nib: parseNib,
    npwp: parseNpwp,
    pirt: parsePirt,
    bpom: parseBpom,
    halal: parseHalal,
  } as const;
  return parsers[shape](typed);
}

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

/** Refuses with every problem at once. The last day may be left out where the kind or its number says it. */
export function checkPaper(
  typed: TypedPaper,
  today: PlainDate,
): CheckedPaper | Refusal<'paper-form', { problems: readonly PaperProblem[] }> {
  const problems: PaperProblem[] = [];
  const wrong = (field: PaperField, refusal: Refusal) => void problems.push({ field, refusal });
  const grade = grades.find((g) => g === typed.grade);
  if (!grade) wrong('grade', refuse('grade-missing'));
  if (!isEvidenceKind(typed.kind)) {
    wrong('kind', refuse('kind-missing'));
    return refuse('paper-form', { problems });
  }
  const { kind } = typed;
  const number = numberOf(kind, typed.number);
  if (isRefused(number)) wrong('number', number);
  const amount = amountOf(kind, typed.amount);
  if (isRefused(amount)) wrong('amount', amount);
  const from = isNone(typed.from) ? today : parseDay(typed.from);
  if (isRefused(from)) wrong('from', from);
  else if (from > today) wrong('from', refuse('day-ahead'));
  const to = isNone(typed.to) ? null : parseDay(typed.to);
  if (isRefused(to)) wrong('to', to);
  else if (to !== null && !isRefused(from) && to < from) wrong('to', refuse('ends-before'));
  if (
    problems.length > 0 ||
    !grade ||
    isRefused(number) ||
    isRefused(amount) ||
    isRefused(from) ||
    isRefused(to)
  ) {
    return refuse('paper-form', { problems });
  }
  return {
    kind,
    grade,
    number,
    validFrom: from,
    validTo: to ?? usualEnd(kind, from, number),
    value: amount?.value ?? null,
    valueHigh: amount?.high ?? null,
    note: isNone(typed.note) ? null : tidy(typed.note).slice(0, 300),
  };
}

/** The last two digits of a PIRT are the year in which it ends. */
function usualEnd(kind: EvidenceKind, from: PlainDate, number: string | null): PlainDate | null {
  const { lasts } = kindFacts(kind);
  if (lasts === null) return null;
  if (lasts !== 'by_number') return addMonths(from, lasts.months);
  const year = /(\d\d)$/.exec(number ?? '')?.[1];
  return year ? (`20${year}-12-31` as PlainDate) : addMonths(from, 60);
}
