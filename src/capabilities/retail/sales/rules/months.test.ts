// Where a month stands, day by day, and how a typed month is cut by its terms.
import { expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import type { PlacementId } from '../../kinds.ts';
import { differenceOf } from './correct.ts';
import { daysLate, stateOf } from './months.ts';
import { spansOf } from './spans.ts';

const october = day('2026-10-01');

test.each([
  ['2026-10-31', false, false, 'running', 0],
  ['2026-10-31', true, false, 'running', 0],
  ['2026-11-01', false, false, 'awaited', 0],
  ['2026-11-07', false, false, 'awaited', 0],
  ['2026-11-08', false, false, 'late', 1],
  ['2026-11-08', true, false, 'in', 1],
  ['2026-11-08', true, true, 'settled', 1],
])('on %s (reported %s, settled %s) October is %s', (today, reported, settled, state, late) => {
  expect(stateOf(october, { reported, settled }, day(today))).toBe(state);
  expect(daysLate(october, day(today))).toBe(late);
});

const standing = {
  id: 'p' as PlacementId,
  productId: 'x',
  enterpriseId: 'e',
  payerId: 'o',
  startsOn: day('2026-08-01'),
  endsOn: null,
};
const terms = (...from: string[]) =>
  new Map([['p', from.map((startsOn, id) => ({ id, startsOn: day(startsOn) }))]]);

test.each([
  ['one rate all month', standing, terms('2026-08-01'), '2026-10-31', [['2026-10-01', '2026-10-31']]],
  [
    'a rate changed in mid-month',
    standing,
    terms('2026-10-15', '2026-08-01'),
    '2026-10-31',
    [
      ['2026-10-01', '2026-10-14'],
      ['2026-10-15', '2026-10-31'],
    ],
  ],
  [
    'a rate changed on the first',
    standing,
    terms('2026-10-01', '2026-08-01'),
    '2026-10-31',
    [['2026-10-01', '2026-10-31']],
  ],
  [
    'a rate that begins later',
    standing,
    terms('2026-10-15', '2026-08-01'),
    '2026-10-10',
    [['2026-10-01', '2026-10-10']],
  ],
  [
    'a maker who left',
    { ...standing, endsOn: day('2026-10-09') },
    terms('2026-08-01'),
    '2026-10-31',
    [['2026-10-01', '2026-10-09']],
  ],
  ['who left before', { ...standing, endsOn: day('2026-09-30') }, terms('2026-08-01'), '2026-10-31', []],
  ['no terms yet', standing, terms(), '2026-10-31', []],
])('a typed month has its rows for %s', (_, placement, all, until, spans) => {
  const rows = spansOf({ placements: [placement], terms: all, month: october }, day(until));
  expect(rows.map(({ from, to }) => [from, to])).toEqual(spans);
});

const before = { quantity: 5, amount: 75_000n };
const right = { quantity: 3, amount: 45_000n, seenQuantity: 5, reason: 'salah ketik' };

test.each([
  ['less', 'sold' as const, before, right, { quantity: -2, amount: -30_000n }],
  [
    'all that is there',
    'sold' as const,
    before,
    { ...right, quantity: 9 },
    { quantity: 4, amount: -30_000n },
  ],
  [
    'one piece too many',
    'sold' as const,
    before,
    { ...right, quantity: 10 },
    { refused: 'never-delivered', there: 4 },
  ],
  ['what stands there', 'sold' as const, before, { ...right, ...before }, { refused: 'same-as-before' }],
  ['pieces below nothing', 'sold' as const, before, { ...right, quantity: -1 }, { refused: 'negative' }],
  ['half a piece', 'sold' as const, before, { ...right, quantity: 0.5 }, { refused: 'fractional' }],
  ['no reason', 'sold' as const, before, { ...right, reason: ' ya ' }, { refused: 'reason-short' }],
  [
    'a line corrected meanwhile',
    'sold' as const,
    before,
    { ...right, seenQuantity: 4 },
    { refused: 'changed-since' },
  ],
  [
    'what was brought back',
    'refunded' as const,
    { quantity: -5, amount: -75_000n },
    right,
    { quantity: 2, amount: 30_000n },
  ],
])('a line is set right by the difference: %s', (_, kind, said, asked, expected) => {
  expect(differenceOf(kind, said, asked, 4)).toEqual(expected);
});
