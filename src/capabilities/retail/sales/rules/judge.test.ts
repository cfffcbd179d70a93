// Which lines of a report hold: each reason at its edge, and what no order of lines may change.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import type { PlacementId } from '../../kinds.ts';
import { digestOf } from './digest.ts';
import { judgeLines, sameness } from './judge.ts';
import type { Ground, SaidLine } from './judge.ts';

const placement = {
  id: 'p1' as PlacementId,
  productId: 'amplang',
  enterpriseId: 'e1',
  payerId: 'koperasi',
  startsOn: day('2026-10-05'),
  endsOn: day('2026-10-20'),
};
const ground: Ground = {
  month: day('2026-10-01'),
  today: day('2026-11-05'),
  placements: [placement],
  terms: new Map([
    [
      'p1',
      [
        { id: 2, startsOn: day('2026-10-15') },
        { id: 1, startsOn: day('2026-10-06') },
      ],
    ],
  ]),
  stock: new Map([['p1', 10]]),
  closed: new Set(),
  known: new Map(),
};
const sold: SaidLine = {
  line: 1,
  productId: 'amplang',
  day: day('2026-10-10'),
  quantity: 3,
  amount: 45_000n,
  takenBy: 'outlet',
  kind: 'sold',
};

describe('a line is refused with its reason', () => {
  test.each<[string, Partial<SaidLine>, Partial<Ground>, string]>([
    ['goods that nobody placed here', { productId: 'kopi' }, {}, 'unknown-product'],
    ['a code that nobody knows', { productId: null }, {}, 'unknown-product'],
    ['pieces below nothing', { quantity: -1 }, {}, 'negative'],
    ['rupiah below nothing', { amount: -1n }, {}, 'negative'],
    ['half a piece', { quantity: 2.5 }, {}, 'fractional'],
    ['no piece', { quantity: 0 }, {}, 'nothing'],
    ['more than a million pieces', { quantity: 1_000_001 }, {}, 'too-much'],
    ['the last day of the month before', { day: day('2026-09-30') }, {}, 'other-month'],
    ['the first day of the month after', { day: day('2026-11-01') }, {}, 'other-month'],
    ['tomorrow', { day: day('2026-10-11') }, { today: day('2026-10-10') }, 'future'],
    ['the day before the placement', { day: day('2026-10-04') }, {}, 'outside-placement'],
    ['the day after the placement', { day: day('2026-10-21') }, {}, 'outside-placement'],
    ['the day before the first terms', { day: day('2026-10-05') }, {}, 'no-terms'],
    ['a month its payer has settled', {}, { closed: new Set(['koperasi']) }, 'month-closed'],
    ['one piece more than is there', { quantity: 11 }, {}, 'never-delivered'],
    ['goods never delivered', {}, { stock: new Map() }, 'never-delivered'],
  ])('%s', (_, said, there, refused) => {
    const judged = judgeLines([{ ...sold, ...said }], { ...ground, ...there });
    expect(judged.good).toEqual([]);
    expect(judged.refused).toMatchObject([{ line: 1, refused }]);
  });
});

test.each([
  ['today', { day: day('2026-10-10') }, day('2026-10-10'), 1],
  ['the first day of the terms', { day: day('2026-10-06') }, ground.today, 1],
  ['the day before a rate changes', { day: day('2026-10-14') }, ground.today, 1],
  ['the day a rate changes', { day: day('2026-10-15') }, ground.today, 2],
  ['the last day of the placement', { day: day('2026-10-20') }, ground.today, 2],
  ['all that is there', { quantity: 10 }, ground.today, 1],
  ['a gift: pieces without rupiah', { amount: 0n }, ground.today, 1],
])('a line of %s holds on the terms of its day', (_, said, today, termsId) => {
  expect(judgeLines([{ ...sold, ...said }], { ...ground, today }).good).toMatchObject([{ termsId }]);
});

test('the good lines of a report hold although others are refused, and the shelf goes to the first', () => {
  const lines = [
    sold,
    { ...sold, line: 2, quantity: -4 },
    { ...sold, line: 3, quantity: 8 },
    { ...sold, line: 4 },
  ];
  const { good, refused } = judgeLines(lines, ground);
  expect(good.map((l) => l.line)).toEqual([1, 4]);
  expect(refused).toEqual([
    { line: 2, refused: 'negative' },
    { line: 3, refused: 'never-delivered', there: 7 },
  ]);
});

test('what a buyer brought back is below zero and lies on the shelf again', () => {
  const lines = [
    { ...sold, quantity: 10 },
    { ...sold, line: 2, kind: 'refunded' as const, quantity: 1 },
    { ...sold, line: 3, quantity: 1 },
  ];
  const { good, refused } = judgeLines(lines, ground);
  expect(refused).toEqual([]);
  expect(good.map((l) => l.quantity)).toEqual([10, -1, 1]);
  expect(good[1]?.amount).toBe(-45_000n);
});

test('two buyers of one day are two lines; what an earlier report said is not said again', () => {
  const twice = [sold, { ...sold, line: 2 }, { ...sold, line: 3 }];
  expect(judgeLines(twice, ground).good.length).toBe(3);
  const known = new Map([[sameness({ ...sold, placementId: 'p1' }), 2]]);
  const { good, refused } = judgeLines(twice, { ...ground, known });
  expect(good.map((l) => l.line)).toEqual([3]);
  expect(refused.map((l) => l.refused)).toEqual(['already-reported', 'already-reported']);
});

const someLines = fc.array(
  fc.record({
    line: fc.nat(),
    productId: fc.constantFrom('amplang', 'kopi', null),
    day: fc.constantFrom(...['2026-10-04', '2026-10-06', '2026-10-15', '2026-10-21', '2026-11-01'].map(day)),
    quantity: fc.constantFrom(-1, 0, 0.5, 1, 2, 7),
    amount: fc.bigInt(-1n, 50_000n),
    takenBy: fc.constantFrom('outlet' as const, 'maker' as const),
    kind: fc.constantFrom('sold' as const, 'refunded' as const),
  }),
);

test('every line is either good or refused, and never more leaves a shelf than was there', () => {
  fc.assert(
    fc.property(someLines, (lines) => {
      const { good, refused } = judgeLines(lines, ground);
      expect(good.length + refused.length).toBe(lines.length);
      let left = 10;
      for (const line of good) expect((left -= line.quantity)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a report that was posted says nothing new, whatever the order of its lines', () => {
  fc.assert(
    fc.property(someLines, fc.infiniteStream(fc.nat()), (lines, order) => {
      const { good } = judgeLines(lines, ground);
      const known = new Map<string, number>();
      for (const line of good) {
        const same = sameness({ ...line, placementId: line.placement.id });
        known.set(same, (known.get(same) ?? 0) + 1);
      }
      const plenty = new Map([['p1', 1_000_000]]);
      const again = lines
        .filter((l) => good.some((g) => g.line === l.line))
        .map((line) => ({ line, at: order.next().value }))
        .sort((a, b) => a.at - b.at)
        .map((one) => one.line);
      const unique = new Set(lines.map((l) => l.line)).size === lines.length;
      fc.pre(unique);
      expect(judgeLines(again, { ...ground, stock: plenty, known }).good).toEqual([]);
      expect(digestOf('2026-10-01', good)).toBe(digestOf('2026-10-01', good.toReversed()));
    }),
  );
});
