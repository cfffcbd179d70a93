// Whether pieces may leave a shelf, and whether a slip may be taken back: never more than is there.
import type { PlainDate } from '../../../../kernel/day.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { stockOf } from './stock.ts';
import type { Move } from './stock.ts';

export type NotThere = Refusal<
  'not-there',
  { readonly batch: string; readonly expiresOn: PlainDate | null; readonly there: number }
>;
export type GoneSince = Refusal<'gone-since', { readonly pieces: number }>;

/**
 * Pieces of a batch that may still leave unsold. Reports of sales name no batch, so all that a batch still has may go as long
 * as what was sold can have come from others.
 */
export function takeable(
  moves: readonly Move[],
  sold: number,
  { batch, expiresOn }: Pick<Move, 'batch' | 'expiresOn'>,
): number {
  const { batches, uncovered } = stockOf(moves, sold);
  const own = batches.find((b) => b.batch === batch && b.expiresOn === expiresOn);
  if (!own || uncovered > 0) return 0;
  const all = batches.reduce((sum, b) => sum + b.onShelf, 0);
  return Math.max(0, Math.min(own.sold + own.onShelf, all));
}

/** Null when `quantity` pieces of a batch are there to be taken off the shelf. */
export function judgeOff(
  moves: readonly Move[],
  sold: number,
  off: Pick<Move, 'batch' | 'expiresOn' | 'quantity'>,
): NotThere | null {
  const there = takeable(moves, sold, off);
  if (off.quantity <= there) return null;
  return refuse('not-there', { batch: off.batch, expiresOn: off.expiresOn, there });
}

/** Null when `left`, the moves without the slip, still cover all that was sold and all that went. */
export function judgeUndo(left: readonly Move[], sold: number): GoneSince | null {
  const { batches, uncovered } = stockOf(left, sold);
  const missing = batches.reduce((sum, b) => sum + Math.max(0, -b.onShelf), 0);
  // What a batch lacks takes nothing from the others.
  const pieces = missing + Math.max(0, uncovered);
  return pieces === 0 ? null : refuse('gone-since', { pieces });
}
