// What is asked of new bounds before they hold: every problem at once. Pure.
import { parseDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import type { Bounds } from './bounds.ts';
import { parseRate } from './rate.ts';

export const boundsFields = [
  'commissionLeast',
  'commissionMost',
  'commissionClause',
  'totalMost',
  'clause',
  'startsOn',
  'reason',
] as const;
export type BoundsField = (typeof boundsFields)[number];
export type TypedBounds = Readonly<Record<BoundsField, string>>;
export type BoundsProblem = {
  readonly field: BoundsField;
  readonly code: 'not-a-rate' | 'upside-down' | 'clause-missing' | 'not-a-day';
};
export type BoundsFormRefusal = Refusal<'form', { readonly problems: readonly BoundsProblem[] }>;

export function checkBounds(
  typed: TypedBounds,
): { readonly startsOn: PlainDate; readonly body: Bounds } | BoundsFormRefusal {
  const problems: BoundsProblem[] = [];
  const rate = (field: 'commissionLeast' | 'commissionMost' | 'totalMost') => {
    const read = parseRate(typed[field]);
    if (!isRefused(read)) return read;
    problems.push({ field, code: 'not-a-rate' });
    return null;
  };
  const clauseOf = (field: 'clause' | 'commissionClause') => {
    const text = tidy(typed[field]).slice(0, 300);
    if (text.length < 3) problems.push({ field, code: 'clause-missing' });
    return text;
  };
  const [commissionLeast, commissionMost] = [rate('commissionLeast'), rate('commissionMost')];
  const commissionClause = clauseOf('commissionClause');
  const totalMost = rate('totalMost');
  const clause = clauseOf('clause');
  const startsOn = parseDay(typed.startsOn);
  if (commissionLeast !== null && commissionMost !== null && commissionLeast > commissionMost)
    problems.push({ field: 'commissionLeast', code: 'upside-down' });
  if (isRefused(startsOn)) problems.push({ field: 'startsOn', code: 'not-a-day' });
  if (
    problems.length > 0 ||
    isRefused(startsOn) ||
    commissionLeast === null ||
    commissionMost === null ||
    totalMost === null
  )
    return refuse('form', { problems });
  return { startsOn, body: { commissionLeast, commissionMost, totalMost, clause, commissionClause } };
}
