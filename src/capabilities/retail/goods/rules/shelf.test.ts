// The shelf of many placements, what is looked at first, and which product a code means.
import { expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import type { PlacedMove } from './deliveries.ts';
import { findProducts } from './find.ts';
import { expiresSoon, shelfOf, sumOfShelf } from './shelf.ts';

const received = (placementId: string, quantity: number, batch: string, expires: string): PlacedMove => ({
  id: `${placementId}${batch}`,
  placementId,
  kind: 'received',
  deliveryId: null,
  batch,
  expiresOn: day(expires),
  quantity,
  day: day('2026-11-01'),
});

test('batches of all products stand together, first to expire first, each with its own sales', () => {
  const moves = [
    received('p1', 5, 'A', '2027-02-01'),
    received('p2', 7, 'B', '2026-12-01'),
    received('p1', 4, 'C', '2027-01-01'),
  ];
  const sold = new Map([
    ['p1', 6],
    ['p2', 9],
  ]);
  const { rows, uncovered } = shelfOf([{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }], moves, sold);
  expect(rows.map((r) => [r.place.id, r.stock.batch, r.stock.sold, r.stock.onShelf])).toEqual([
    ['p2', 'B', 7, 0],
    ['p1', 'C', 4, 0],
    ['p1', 'A', 2, 3],
  ]);
  expect(uncovered).toEqual([{ place: { id: 'p2' }, pieces: 2 }]);
  expect(sumOfShelf(rows)).toMatchObject({ received: 16, sold: 13, onShelf: 3 });
});

test.each([
  ['2026-12-06', 1, true],
  ['2026-12-07', 1, false],
  ['2026-12-06', 0, false],
  ['2026-11-01', 1, true],
  [null, 1, false],
])('what expires on %s with %i on the shelf is looked at first on 22 November: %s', (on, onShelf, soon) => {
  expect(expiresSoon({ expiresOn: on === null ? null : day(on), onShelf }, day('2026-11-22'))).toBe(soon);
});

test('a code finds its product however it is written, a name by a part of it', () => {
  const places = [
    { product: 'Amplang Bu Rekaan', gtin: '8991234567891' },
    { product: 'Keripik Singkong', gtin: '96385074' },
    { product: 'Sambal', gtin: null },
  ];
  expect(findProducts(places, '899 1234 56789 1')).toEqual([places[0]]);
  expect(findProducts(places, '00000096385074')).toEqual([places[1]]);
  expect(findProducts(places, 'kripik')).toEqual([]);
  expect(findProducts(places, 'keripik')).toEqual([places[1]]);
  expect(findProducts(places, '8991234567892')).toEqual([]);
  expect(findProducts(places, ' ')).toEqual([]);
});
