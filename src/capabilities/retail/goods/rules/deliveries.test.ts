// What was sent meets what was counted, and orders wait until something is sent.
import { expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { deliveriesOf, openOrders, sumOf } from './deliveries.ts';
import type { PlacedMove } from './deliveries.ts';

let made = 0;
const move = (over: Partial<PlacedMove> & Pick<PlacedMove, 'kind' | 'quantity'>): PlacedMove => ({
  id: `m${(made += 1)}`,
  placementId: 'p1',
  deliveryId: null,
  batch: 'A',
  expiresOn: day('2027-01-01'),
  day: day('2026-11-01'),
  ...over,
});

test('a delivery on its way has no counts; a counted one names what is missing and what is too much', () => {
  const sent = [
    move({ kind: 'sent', quantity: 20, deliveryId: 'd1' }),
    move({ kind: 'sent', quantity: 10, deliveryId: 'd1', placementId: 'p2', expiresOn: null }),
  ];
  expect(deliveriesOf(sent)[0]).toMatchObject({
    countedOn: null,
    lines: [{ received: null }, { received: null }],
  });
  const counted = [
    move({ kind: 'received', quantity: 18, deliveryId: 'd1', day: day('2026-11-03') }),
    move({ kind: 'received', quantity: 11, deliveryId: 'd1', placementId: 'p2', expiresOn: null }),
  ];
  const [delivery] = deliveriesOf([...sent, ...counted]);
  expect(delivery?.countedOn).toBe('2026-11-03');
  expect(delivery?.lines.map((l) => [l.sent, l.received])).toEqual([
    [20, 18],
    [10, 11],
  ]);
  expect(delivery && sumOf(delivery)).toEqual({ sent: 30, received: 29, short: 2, over: 1 });
});

test('deliveries stand newest first', () => {
  const moves = ['2026-11-01', '2026-11-09', '2026-11-05'].map((on, n) =>
    move({ kind: 'sent', quantity: 1, deliveryId: `d${n}`, day: day(on) }),
  );
  expect(deliveriesOf(moves).map((d) => d.id)).toEqual(['d1', 'd2', 'd0']);
});

test('an order is open by what was not sent since, of its own product alone', () => {
  const order = (quantity: number, wanted: string, placementId = 'p1') =>
    move({ kind: 'ordered', quantity, day: day(wanted), placementId });
  const moves = [
    move({ kind: 'sent', quantity: 50, deliveryId: 'before' }),
    order(20, '2026-11-20'),
    order(10, '2026-11-10'),
    order(5, '2026-11-15', 'p2'),
    move({ kind: 'sent', quantity: 25, deliveryId: 'since' }),
  ];
  expect(openOrders(moves).map((o) => [o.placementId, o.ordered, o.open])).toEqual([
    ['p1', 10, 5],
    ['p2', 5, 5],
  ]);
});
