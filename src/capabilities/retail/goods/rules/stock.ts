// What lies on a shelf by batch: a fold over what was sent, counted, sold, returned, spoiled; first to expire goes first.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { GoodsKind } from '../../kinds.ts';

/** What happened to pieces of one placement, slips left out. */
export type Move = {
  readonly kind: GoodsKind;
  readonly deliveryId: string | null;
  readonly batch: string;
  readonly expiresOn: PlainDate | null;
  readonly quantity: number;
  readonly day: PlainDate;
};

/** Pieces of one batch. Always: sent = onWay + short + received, received = sold + returned + expired + damaged + onShelf. */
export type BatchStock = {
  readonly batch: string;
  readonly expiresOn: PlainDate | null;
  readonly sent: number;
  /** Sent and not counted yet. */
  readonly onWay: number;
  /** Sent less counted; below zero where more arrived than was written. */
  readonly short: number;
  readonly received: number;
  readonly sold: number;
  readonly returned: number;
  readonly expired: number;
  readonly damaged: number;
  readonly onShelf: number;
};

type Open = { -readonly [K in keyof BatchStock]: BatchStock[K] };

const fresh = (batch: string, expiresOn: PlainDate | null): Open => ({
  batch,
  expiresOn,
  sent: 0,
  onWay: 0,
  short: 0,
  received: 0,
  sold: 0,
  returned: 0,
  expired: 0,
  damaged: 0,
  onShelf: 0,
});

/** First to expire before others, what never expires last, then by name. */
export const firstToExpire = (a: Pick<BatchStock, 'batch' | 'expiresOn'>, b: typeof a): number =>
  (a.expiresOn ?? '9999') < (b.expiresOn ?? '9999')
    ? -1
    : (a.expiresOn ?? '9999') > (b.expiresOn ?? '9999')
      ? 1
      : a.batch < b.batch
        ? -1
        : Number(a.batch > b.batch);

/**
 * Batches of one placement, first to expire first. `sold` is pieces sold less brought back: reports do not name batches,
 * so it is taken from the batch that expires first; what no batch can cover is `uncovered` and a fault of the report.
 */
export function stockOf(
  moves: readonly Move[],
  sold: number,
): { readonly batches: readonly BatchStock[]; readonly uncovered: number } {
  const all = new Map<string, Open>();
  const of = ({ batch, expiresOn }: Move): Open => {
    const key = `${expiresOn ?? ''} ${batch}`;
    const known = all.get(key) ?? fresh(batch, expiresOn);
    all.set(key, known);
    return known;
  };
  const counted = new Set(moves.filter((m) => m.kind === 'received').map((m) => m.deliveryId));
  for (const move of moves) {
    if (move.kind === 'ordered') continue;
    const stock = of(move);
    stock[move.kind] += move.quantity;
    if (move.kind === 'sent') {
      if (counted.has(move.deliveryId)) stock.short += move.quantity;
      else stock.onWay += move.quantity;
    }
    if (move.kind === 'received' && move.deliveryId !== null) stock.short -= move.quantity;
  }
  const batches = [...all.values()].sort(firstToExpire);
  let left = sold;
  for (const stock of batches) {
    const there = stock.received - stock.returned - stock.expired - stock.damaged;
    stock.sold = Math.max(0, Math.min(left, there));
    stock.onShelf = there - stock.sold;
    left -= stock.sold;
  }
  return { batches, uncovered: left };
}
