// The shelf by batch: the equation holds under any order of what happens.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { Move } from './stock.ts';
import { stockOf } from './stock.ts';

const day = (text: string) => text as PlainDate;
const move = (
  kind: Move['kind'],
  quantity: number,
  batch = 'A',
  expiresOn: string | null = '2027-01-01',
  deliveryId: string | null = null,
): Move => ({
  kind,
  quantity,
  batch,
  expiresOn: expiresOn === null ? null : day(expiresOn),
  deliveryId,
  day: day('2026-11-01'),
});

test('what is sent is on its way until it is counted, and the difference is named', () => {
  const sent = move('sent', 20, 'A', '2027-01-01', 'd');
  expect(stockOf([sent], 0).batches[0]).toMatchObject({ sent: 20, onWay: 20, short: 0, onShelf: 0 });
  const counted = move('received', 18, 'A', '2027-01-01', 'd');
  expect(stockOf([sent, counted], 0).batches[0]).toMatchObject({
    onWay: 0,
    short: 2,
    received: 18,
    onShelf: 18,
  });
});

test('what expires first is sold first, what never expires last', () => {
  const moves = [
    move('received', 5, 'late', '2027-03-01'),
    move('received', 5, 'never', null),
    move('received', 5, 'soon', '2026-12-01'),
  ];
  const { batches, uncovered } = stockOf(moves, 7);
  expect(batches.map((b) => [b.batch, b.sold, b.onShelf])).toEqual([
    ['soon', 5, 0],
    ['late', 2, 3],
    ['never', 0, 5],
  ]);
  expect(uncovered).toBe(0);
});

test('what was never delivered cannot have been sold', () => {
  expect(stockOf([move('received', 5)], 6).uncovered).toBe(1);
  expect(stockOf([], 1)).toEqual({ batches: [], uncovered: 1 });
});

test('what spoiled or went back is no longer there to be sold', () => {
  const moves = [move('received', 10), move('expired', 2), move('damaged', 1), move('returned', 3)];
  expect(stockOf(moves, 4).batches[0]).toMatchObject({ sold: 4, onShelf: 0 });
  expect(stockOf(moves, 5).uncovered).toBe(1);
});

const anyMoves = fc.array(
  fc
    .tuple(
      fc.constantFrom('sent', 'received', 'returned', 'expired', 'damaged', 'ordered'),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom('A', 'B', 'C'),
      fc.constantFrom('2026-12-01', '2027-03-01', null),
      fc.constantFrom('d1', 'd2', null),
    )
    .map(([kind, quantity, batch, expires, delivery]) =>
      move(
        kind,
        quantity,
        batch,
        expires,
        kind === 'sent' ? (delivery ?? 'd3') : kind === 'received' ? delivery : null,
      ),
    ),
  { maxLength: 40 },
);

test('sent and counted add up for every batch, whatever happened in whatever order', () => {
  fc.assert(
    fc.property(anyMoves, fc.nat(200), (moves, sold) => {
      const { batches, uncovered } = stockOf(moves, sold);
      for (const b of batches)
        expect(b.received).toBe(b.sold + b.returned + b.expired + b.damaged + b.onShelf);
      expect(batches.reduce((sum, b) => sum + b.sold, 0) + uncovered).toBe(sold);
      const shuffled = stockOf([...moves].reverse(), sold);
      expect(shuffled).toEqual({ batches, uncovered });
    }),
  );
});
