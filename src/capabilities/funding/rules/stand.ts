// What the entries of a funding line say together: promised, set aside, spent, and what is left. Whole rupiah.
import { daysBetween, dayFrom } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { EntryKind } from '../kinds.ts';

export type Entry = {
  readonly kind: EntryKind;
  readonly amount: bigint;
  /** Null: of the line as a whole. */
  readonly activityId: string | null;
};

export type Stand = {
  /** What the source said it gives, later changes included. */
  readonly promised: bigint;
  /** Of that, what activities were told they get. */
  readonly setAside: bigint;
  /** Paid out, less what came back. */
  readonly realised: bigint;
  /** Promised and not realised; below nought when more was spent than promised. */
  readonly left: bigint;
};

/** The order of the entries does not matter. */
export function standOf(entries: readonly Entry[]): Stand {
  const sum = (of: (entry: Entry) => boolean) =>
    entries.filter(of).reduce((total, { amount }) => total + amount, 0n);
  const promised = sum((e) => e.kind === 'promised' && e.activityId === null);
  const setAside = sum((e) => e.kind === 'promised' && e.activityId !== null);
  const realised = sum((e) => e.kind === 'realised') - sum((e) => e.kind === 'returned');
  return { promised, setAside, realised, left: promised - realised };
}

export type EntryRefusal =
  | Refusal<'amount-nothing' | 'amount-negative', object>
  | Refusal<'more-than-promised', { readonly free: bigint }>
  | Refusal<'more-than-spent', { readonly spent: bigint }>
  | Refusal<'less-than-spent', { readonly spent: bigint }>
  | Refusal<'less-than-set-aside', { readonly setAside: bigint }>;

/**
 * Null when the entry may be appended. What was paid is recorded even where it is more than was promised, because it was
 * paid; what cannot be is refused: more back than out, more set aside than promised, a promise cut below what is gone.
 */
export function refuseEntry(known: readonly Entry[], entry: Entry): EntryRefusal | null {
  const { amount, kind, activityId } = entry;
  if (amount === 0n) return refuse('amount-nothing');
  if (amount < 0n && kind !== 'promised') return refuse('amount-negative');
  const same = standOf(known.filter((e) => e.activityId === activityId));
  if (kind === 'returned')
    return amount > same.realised ? refuse('more-than-spent', { spent: same.realised }) : null;
  if (kind === 'realised') return null;
  const [before, after] = [standOf(known), standOf([...known, entry])];
  if (activityId !== null) {
    if (amount < 0n) return same.setAside + amount < 0n ? refuse('amount-negative') : null;
    const free = before.promised - before.setAside;
    return amount > free ? refuse('more-than-promised', { free }) : null;
  }
  if (amount > 0n) return null;
  if (after.promised < after.realised) return refuse('less-than-spent', { spent: after.realised });
  return after.promised < after.setAside ? refuse('less-than-set-aside', { setAside: after.setAside }) : null;
}

/** How much of a year has gone by on a day, in basis points. */
export function shareOfYear(year: number, today: PlainDate): number {
  const [first, next] = [dayFrom(year, 1, 1), dayFrom(year + 1, 1, 1)];
  if (first === null || next === null) return 0;
  const gone = Math.min(Math.max(daysBetween(first, today), 0), daysBetween(first, next));
  return Math.floor((gone * 10_000) / daysBetween(first, next));
}

/** Behind: less than half of what the year that has gone by would ask for. `share` in basis points. */
export const isBehind = ({ promised, realised }: Stand, share: number): boolean =>
  promised > 0n && realised * 20_000n < promised * BigInt(share);
