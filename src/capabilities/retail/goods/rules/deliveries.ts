// Deliveries and open orders, read from what was recorded; nothing of them is stored beside the moves.
import type { PlainDate } from '../../../../kernel/day.ts';
import { firstToExpire } from './stock.ts';
import type { Move } from './stock.ts';

export type PlacedMove = Move & { readonly id: string; readonly placementId: string };

export type DeliveryLine = {
  readonly id: string;
  readonly placementId: string;
  readonly batch: string;
  readonly expiresOn: PlainDate | null;
  readonly sent: number;
  /** Null until it is counted. */
  readonly received: number | null;
};
export type Delivery = {
  readonly id: string;
  readonly sentOn: PlainDate;
  /** Null while it is on its way. */
  readonly countedOn: PlainDate | null;
  readonly lines: readonly DeliveryLine[];
};

const sameLine = (a: PlacedMove, b: PlacedMove): boolean =>
  a.placementId === b.placementId && a.batch === b.batch && a.expiresOn === b.expiresOn;

/** Newest first; one that is counted has a count on every line, since all are counted at once. */
export function deliveriesOf(moves: readonly PlacedMove[]): readonly Delivery[] {
  const all = Map.groupBy(
    moves.filter((m) => m.deliveryId !== null && (m.kind === 'sent' || m.kind === 'received')),
    (m) => m.deliveryId ?? '',
  );
  return [...all]
    .flatMap(([id, own]) => {
      const sent = own.filter((m) => m.kind === 'sent');
      const counts = own.filter((m) => m.kind === 'received');
      const [first] = sent;
      if (!first) return [];
      const lines = sent.toSorted(firstToExpire).map((line) => ({
        id: line.id,
        placementId: line.placementId,
        batch: line.batch,
        expiresOn: line.expiresOn,
        sent: line.quantity,
        received: counts.find((c) => sameLine(c, line))?.quantity ?? null,
      }));
      return [{ id, sentOn: first.day, countedOn: counts[0]?.day ?? null, lines }];
    })
    .toSorted((a, b) => (a.sentOn < b.sentOn ? 1 : a.sentOn > b.sentOn ? -1 : a.id < b.id ? 1 : -1));
}

/** Pieces sent, counted, fewer and more than written, of a whole delivery. */
export function sumOf({ lines }: Delivery) {
  const sum = (of: (line: DeliveryLine) => number) => lines.reduce((n, line) => n + of(line), 0);
  return {
    sent: sum((l) => l.sent),
    received: sum((l) => l.received ?? 0),
    short: sum((l) => Math.max(0, l.sent - (l.received ?? l.sent))),
    over: sum((l) => Math.max(0, (l.received ?? l.sent) - l.sent)),
  };
}

export type OpenOrder = {
  readonly id: string;
  readonly placementId: string;
  readonly ordered: number;
  /** Pieces that no delivery has brought yet. */
  readonly open: number;
  /** By when the outlet wants it. */
  readonly wantedOn: PlainDate;
};

/** Orders that what was sent since does not cover, the soonest wanted first. `moves` in the order they were recorded. */
export function openOrders(moves: readonly PlacedMove[]): readonly OpenOrder[] {
  const open: (OpenOrder & { open: number })[] = [];
  for (const { id, placementId, kind, quantity, day: wantedOn } of moves) {
    if (kind === 'ordered') open.push({ id, placementId, ordered: quantity, open: quantity, wantedOn });
    if (kind !== 'sent') continue;
    let left = quantity;
    for (const order of open.filter((o) => o.placementId === placementId)) {
      const taken = Math.min(left, order.open);
      order.open -= taken;
      left -= taken;
    }
  }
  return open
    .filter((o) => o.open > 0)
    .toSorted((a, b) => (a.wantedOn < b.wantedOn ? -1 : Number(a.wantedOn > b.wantedOn)));
}
