// What sets a line right: the difference between what is right and what all lines say so far.
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';

type Said = { readonly quantity: number; readonly amount: bigint };

export type CorrectionRefusal =
  | Refusal<
      'negative' | 'fractional' | 'too-much' | 'same-as-before' | 'changed-since' | 'reason-short',
      object
    >
  | Refusal<'never-delivered', { readonly there: number }>;

const shortestReason = 5;

/**
 * `before` is what the line and its corrections say together (below zero for what was brought back), `right` what a person
 * says, from nothing up. More pieces than lie on the shelf cannot have been sold.
 */
export function differenceOf(
  kind: 'sold' | 'refunded',
  before: Said,
  right: Said & { readonly seenQuantity: number; readonly reason: string },
  onShelf: number,
): Said | CorrectionRefusal {
  const sign = kind === 'sold' ? 1 : -1;
  if (right.quantity < 0 || right.amount < 0n) return refuse('negative');
  if (!Number.isInteger(right.quantity)) return refuse('fractional');
  if (right.quantity > 1_000_000 || right.amount > 1_000_000_000_000n) return refuse('too-much');
  if (right.reason.trim().length < shortestReason) return refuse('reason-short');
  if (right.seenQuantity !== before.quantity * sign) return refuse('changed-since');
  const quantity = right.quantity * sign - before.quantity;
  const amount = right.amount * BigInt(sign) - before.amount;
  if (quantity === 0 && amount === 0n) return refuse('same-as-before');
  if (quantity > onShelf) return refuse('never-delivered', { there: onShelf });
  return { quantity, amount };
}
