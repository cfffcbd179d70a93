// What is asked of terms and of a placement before they are kept: every problem at once. Pure.
import type { BasisPoints } from '../../../../kernel/basispoints.ts';
import { parseDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { parseCount } from '../../../../kernel/number.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { parseRupiah, rupiah } from '../../../../kernel/rupiah.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { tidy } from '../../../../kernel/text.ts';
import { feeBases, returnRules } from '../../kinds.ts';
import type { FeeBase, ReturnRule } from '../../kinds.ts';
import { parseRate } from './rate.ts';

export const rateFields = ['commission', 'promotion', 'otherCuts', 'fee'] as const;
const moneyFields = ['listing', 'expected'] as const;
export const termsFields = [
  ...rateFields,
  ...moneyFields,
  'feeBase',
  'paymentDays',
  'returns',
  'startsOn',
  'note',
] as const;
export type TermsField = (typeof termsFields)[number];
export type TypedTerms = Readonly<Record<TermsField, string>>;

export type CheckedTerms = Readonly<Record<(typeof rateFields)[number], BasisPoints>> &
  Readonly<Record<(typeof moneyFields)[number], Rupiah>> & {
    readonly feeBase: FeeBase;
    readonly paymentDays: number;
    readonly returns: ReturnRule;
    readonly startsOn: PlainDate;
    /** Why a bound that is broken is kept nevertheless, or something both sides want written. */
    readonly note: string | null;
  };

export type ProblemCode =
  | 'not-a-rate'
  | 'rates-over-all'
  | 'not-rupiah'
  | 'not-days'
  | 'not-a-day'
  | 'choice-missing'
  | 'too-long'
  | 'ends-before'
  | 'outlet-missing'
  | 'koperasi-unknown'
  | 'products-missing'
  | 'products-gone';
export type Problem<Field extends string = string> = { readonly field: Field; readonly code: ProblemCode };
export type FormRefusal = Refusal<'form', { readonly problems: readonly Problem[] }>;

const longestNote = 500;

/** Whole rupiah; what is left empty is nothing. */
function money(typed: string): Rupiah | null {
  if (typed.trim() === '') return rupiah(0);
  const read = parseRupiah(typed);
  return isRefused(read) || read.high !== read.low ? null : read.low;
}

/** What could be read, and what could not; a form that shows the guard while it is filled in needs both. */
export function readTerms(typed: TypedTerms): {
  readonly read: Partial<CheckedTerms>;
  readonly problems: readonly Problem<TermsField>[];
} {
  const problems: Problem<TermsField>[] = [];
  const read: { -readonly [K in keyof CheckedTerms]?: CheckedTerms[K] } = {};
  const wrong = (field: TermsField, code: ProblemCode) => void problems.push({ field, code });
  for (const field of rateFields) {
    const rate = parseRate(typed[field].trim() === '' && field !== 'commission' ? '0' : typed[field]);
    if (isRefused(rate)) wrong(field, 'not-a-rate');
    else read[field] = rate;
  }
  const all = rateFields.reduce((sum, field) => sum + (read[field] ?? 0), 0);
  if (all > 10_000) wrong('commission', 'rates-over-all');
  for (const field of moneyFields) {
    const amount = money(typed[field]);
    if (amount === null || amount < 0n) wrong(field, 'not-rupiah');
    else read[field] = amount;
  }
  const days = parseCount(typed.paymentDays);
  if (isRefused(days) || days > 365) wrong('paymentDays', 'not-days');
  else read.paymentDays = days;
  const starts = parseDay(typed.startsOn);
  if (isRefused(starts)) wrong('startsOn', 'not-a-day');
  else read.startsOn = starts;
  const feeBase = feeBases.find((b) => b === typed.feeBase);
  const returns = returnRules.find((r) => r === typed.returns);
  if (!feeBase) wrong('feeBase', 'choice-missing');
  else read.feeBase = feeBase;
  if (!returns) wrong('returns', 'choice-missing');
  else read.returns = returns;
  const note = tidy(typed.note);
  if (note.length > longestNote) wrong('note', 'too-long');
  read.note = note || null;
  return { read, problems };
}

export function checkTerms(typed: TypedTerms): CheckedTerms | FormRefusal {
  const { read, problems } = readTerms(typed);
  return problems.length > 0 ? refuse('form', { problems }) : (read as CheckedTerms);
}

export type TypedPlace = TypedTerms & {
  readonly outlet: string;
  readonly koperasi: string;
  readonly endsOn: string;
  readonly products: readonly string[];
};

export type CheckedPlace = {
  readonly outletId: string;
  readonly aggregatorId: string | null;
  readonly endsOn: PlainDate | null;
  readonly productIds: readonly string[];
  readonly terms: CheckedTerms;
};

/** So many products share one set of terms in one go. */
export const mostProducts = 100;

/** `outlets`, `koperasis`, `products`: what may be chosen. */
export function checkPlace(
  typed: TypedPlace,
  known: {
    readonly outlets: readonly string[];
    readonly koperasis: readonly string[];
    readonly products: readonly string[];
  },
): CheckedPlace | FormRefusal {
  const { read, problems: ofTerms } = readTerms(typed);
  const problems: Problem[] = [...ofTerms];
  const outletId = known.outlets.find((o) => o === typed.outlet);
  if (outletId === undefined) problems.unshift({ field: 'outlet', code: 'outlet-missing' });
  const aggregatorId = known.koperasis.find((k) => k === typed.koperasi) ?? null;
  if (typed.koperasi !== '' && aggregatorId === null)
    problems.push({ field: 'koperasi', code: 'koperasi-unknown' });
  const productIds = known.products.filter((p) => typed.products.includes(p));
  if (productIds.length === 0 || productIds.length > mostProducts)
    problems.unshift({ field: 'products', code: 'products-missing' });
  else if (productIds.length < new Set(typed.products).size)
    problems.unshift({ field: 'products', code: 'products-gone' });
  const ends = typed.endsOn.trim() === '' ? null : parseDay(typed.endsOn);
  if (isRefused(ends)) problems.push({ field: 'endsOn', code: 'not-a-day' });
  else if (ends !== null && read.startsOn !== undefined && ends < read.startsOn)
    problems.push({ field: 'endsOn', code: 'ends-before' });
  if (problems.length > 0 || isRefused(ends) || outletId === undefined) return refuse('form', { problems });
  return { outletId, aggregatorId, endsOn: ends, productIds, terms: read as CheckedTerms };
}
