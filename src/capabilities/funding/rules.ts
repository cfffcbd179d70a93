// What the entries of a funding line say together: promised, set aside, spent, and what is left. Whole rupiah.
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { EntryKind } from './kinds.ts';

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
  | Refusal<'nothing', object>
  | Refusal<'negative', object>
  | Refusal<'more-than-promised', { readonly free: bigint }>
  | Refusal<'more-than-spent', { readonly spent: bigint }>
  | Refusal<'less-than-spent', { readonly spent: bigint }>
  | Refusal<'less-than-set-aside', { readonly setAside: bigint }>;

/**
 * Null when the entry may be appended. What was paid is recorded even where it is more than was promised, because it was
 * paid; what cannot have happened is refused: more back than out, more set aside than promised, a promise below what is gone.
 */
export function refuseEntry(known: readonly Entry[], entry: Entry): EntryRefusal | null {
  const { amount, kind, activityId } = entry;
  if (amount === 0n) return refuse('nothing');
  if (amount < 0n && kind !== 'promised') return refuse('negative');
  const after = standOf([...known, entry]);
  const before = standOf(known);
  const inActivity = standOf(known.filter((e) => e.activityId === activityId));
  if (kind === 'returned' && amount > inActivity.realised)
    return refuse('more-than-spent', { spent: inActivity.realised });
  if (kind !== 'promised') return null;
  if (activityId !== null) {
    if (amount > 0n && after.setAside > after.promised)
      return refuse('more-than-promised', { free: before.promised - before.setAside });
    const own = standOf(known.filter((e) => e.activityId === activityId)).setAside;
    return own + amount < 0n ? refuse('negative') : null;
  }
  if (amount < 0n && after.promised < after.realised)
    return refuse('less-than-spent', { spent: after.realised });
  if (amount < 0n && after.promised < after.setAside)
    return refuse('less-than-set-aside', { setAside: after.setAside });
  return null;
}

/** A line is behind when the year has gone further than the money: `share` of the year over, in basis points. */
export const isBehind = ({ promised, realised }: Stand, share: number): boolean =>
  promised > 0n && realised * 10_000n < (promised * BigInt(share)) / 2n;
