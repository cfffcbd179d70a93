// What a report says of an event, to the rupiah, and what it keeps to itself.
import { expect, test } from 'vitest';

import { reportOf, shareOf } from './report.ts';
import type { ReportFacts } from './report.ts';

const day: ReportFacts['day'] = {
  sales: { amount: 0n, taps: 0, sellers: 0, byGroup: [], byPay: [], byDay: [] },
  coupons: { issued: 0, sold: 0, redeemed: 0, paid: 0n, owed: 0n, openDoubts: 0 },
  newBuyers: 7,
  turnout: 900,
  voices: { orders: 0, questions: 0, ratings: 0, stars: null },
};
const empty: ReportFacts = {
  took: [],
  sold: [],
  redeemers: 0,
  worth: { issued: 0n, sold: 0n },
  money: [],
  steps: [],
  day,
};
const sold = (who: string, amount: bigint, group: 'craft' | 'drink' = 'craft') => ({
  who,
  group,
  pay: 'cash' as const,
  amount,
});

test('of two sellers neither the sum nor the new buyers are told, of three both are', () => {
  const two = reportOf({ ...empty, sold: [sold('a', 10n), sold('b', 20n)] });
  expect([two.sold, two.newBuyers, two.byGroup.hidden]).toEqual([null, null, true]);
  const three = reportOf({ ...empty, sold: [sold('a', 10n), sold('b', 20n), sold('c', 5n)] });
  expect([three.sold, three.newBuyers]).toEqual([35n, 7]);
  expect(three.byGroup.rows).toEqual([{ key: 'craft', n: 3, amount: 35n }]);
});

test('RT of one enterprise are put together as the rest of their kelurahan, groups are counted beside', () => {
  const took = (who: string | null, area: string | null, came = true) => ({ who, area, took: came });
  const made = reportOf({
    ...empty,
    took: [
      ...['a', 'b', 'c'].map((who) => took(who, '64.71.04.1002/RT001')),
      took('d', '64.71.04.1002/RT002'),
      took('e', '64.71.04.1002/RT003'),
      took('f', '64.71.04.1002/RT004'),
      took('g', '64.71.04.1002/RT005', false),
      took(null, null),
    ],
  });
  expect([made.took, made.groups, made.listed]).toEqual([7, 1, 8]);
  expect(made.rts).toBe(4);
  expect(made.byArea.rows.map((r) => [r.key, r.n])).toEqual([
    ['64.71.04.1002/RT001', 3],
    ['64.71.04.1002', 3],
  ]);
  expect(made.byArea.others).toBeNull();
});

test('coupons to the rupiah: 3,650 of Rp5,000, of which 3,600 were sold and 3,500 came back', () => {
  const facts: ReportFacts = {
    ...empty,
    redeemers: 20,
    worth: { issued: 18_250_000n, sold: 18_000_000n },
    day: {
      ...day,
      coupons: {
        issued: 3650,
        sold: 3600,
        redeemed: 3500,
        paid: 17_000_000n,
        owed: 17_500_000n,
        openDoubts: 1,
      },
    },
  };
  expect(reportOf(facts).coupons).toEqual({
    issued: { n: 3650, value: 18_250_000n },
    sold: { n: 3600, value: 18_000_000n },
    unsold: { n: 50, value: 250_000n },
    paid: 17_000_000n,
    openDoubts: 1,
    back: {
      redeemed: { n: 3500, value: 17_500_000n },
      outstanding: { n: 100, value: 500_000n },
      owed: 17_500_000n,
      left: -500_000n,
    },
  });
  expect(reportOf({ ...facts, redeemers: 2 }).coupons?.back).toBeNull();
});

test('the cost of each is rounded half up, and nobody shares nothing', () => {
  expect(shareOf(10n, 4)).toBe(3n);
  expect(shareOf(9n, 4)).toBe(2n);
  expect(shareOf(10n, 0)).toBeNull();
  expect(shareOf(0n, 4)).toBeNull();
});

test('kinds of one or two next steps are told together', () => {
  const step = (what: string, all: number) => ({ what, all, done: 1, open: all - 1, overdue: 0, dropped: 0 });
  const of = (...steps: ReturnType<typeof step>[]) =>
    reportOf({ ...empty, steps }).steps.map((s) => [s.what, s.all]);
  expect(of(step('digital', 5), step('financing', 2), step('other', 1))).toEqual([
    ['digital', 5],
    ['few', 3],
  ]);
  expect(of(step('digital', 5), step('financing', 3), step('other', 1))).toEqual([
    ['digital', 5],
    ['few', 4],
  ]);
  expect(of(step('digital', 5), step('financing', 3))).toHaveLength(2);
});
