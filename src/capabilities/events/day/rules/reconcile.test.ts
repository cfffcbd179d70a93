// Coupons to the rupiah.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { reconcile } from './reconcile.ts';
import type { CouponFacts } from './reconcile.ts';

test('3,650 coupons of Rp5,000 come out to the rupiah', () => {
  const told = reconcile({
    series: [{ id: 's', prefix: 'K', first: 1, last: 3_650, value: 5_000n }],
    sales: [
      { seriesId: 's', first: 1, last: 3_000, paid: 15_000_000n },
      { seriesId: 's', first: 3_001, last: 3_400, paid: 0n },
    ],
    redeemed: [
      { seriesId: 's', enterprise: 'keripik', n: 2_000 },
      { seriesId: 's', enterprise: 'anyaman', n: 1_300 },
    ],
    tallied: [
      { enterprise: 'keripik', coupons: 2_010, amount: 10_050_000n },
      { enterprise: 'anyaman', coupons: 1_300, amount: 6_500_000n },
    ],
  });
  expect(told.issued).toEqual({ n: 3_650, value: 18_250_000n });
  expect(told.sold).toEqual({ n: 3_400, value: 17_000_000n });
  expect(told.unsold).toEqual({ n: 250, value: 1_250_000n });
  expect(told.redeemed).toEqual({ n: 3_300, value: 16_500_000n });
  expect(told.outstanding).toEqual({ n: 100, value: 500_000n });
  expect(told).toMatchObject({ paid: 15_000_000n, given: 2_000_000n, owed: 16_500_000n, left: -1_500_000n });
  expect(told.stalls[0]).toEqual({
    enterprise: 'keripik',
    redeemed: { n: 2_000, value: 10_000_000n },
    tallied: { n: 2_010, value: 10_050_000n },
    difference: { n: -10, value: -50_000n },
  });
  expect(told.stalls[1]?.difference).toEqual({ n: 0, value: 0n });
});

test('an event without coupons owes nothing', () => {
  expect(reconcile({ series: [], sales: [], redeemed: [], tallied: [] })).toMatchObject({
    issued: { n: 0, value: 0n },
    owed: 0n,
    stalls: [],
  });
});

const facts: fc.Arbitrary<CouponFacts> = fc
  .array(
    fc.record({
      size: fc.integer({ min: 1, max: 400 }),
      value: fc.bigInt({ min: 1n, max: 100_000n }),
      cuts: fc.array(fc.nat(1_000), { maxLength: 4 }),
      paid: fc.bigInt({ min: 0n, max: 10n ** 9n }),
      handed: fc.array(fc.nat(200), { maxLength: 5 }),
    }),
    { maxLength: 4 },
  )
  .map((all) => ({
    series: all.map(({ size, value }, at) => ({ id: `s${at}`, prefix: 'A', first: 1, last: size, value })),
    sales: all.flatMap(({ size, cuts, paid }, at) => {
      const ends = [...new Set(cuts.map((cut) => 1 + (cut % size)))].toSorted((x, y) => x - y);
      return ends.map((last, n) => ({ seriesId: `s${at}`, first: (ends[n - 1] ?? 0) + 1, last, paid }));
    }),
    redeemed: all.flatMap(({ size, cuts, handed }, at) => {
      let free = Math.max(0, ...cuts.map((cut) => 1 + (cut % size)));
      return handed.flatMap((n, who) => {
        const taken = Math.min(n, free);
        free -= taken;
        return taken === 0 ? [] : [{ seriesId: `s${at}`, enterprise: `e${who}`, n: taken }];
      });
    }),
    tallied: all.flatMap(({ handed, value }) =>
      handed.map((n, who) => ({ enterprise: `e${who}`, coupons: n, amount: value * BigInt(n) })),
    ),
  }));

test('nothing is lost or made up: every pile is the sum of its parts', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const told = reconcile(given);
      const sum =
        (part: 'n' | 'value') =>
        (pick: (pile: (typeof told.stalls)[number]) => { n: number; value: bigint }) =>
          told.stalls.reduce((all, stall) => all + BigInt(pick(stall)[part]), 0n);
      for (const part of ['n', 'value'] as const) {
        const whole = (pile: { n: number; value: bigint }) => BigInt(pile[part]);
        expect(whole(told.sold) + whole(told.unsold)).toBe(whole(told.issued));
        expect(whole(told.redeemed) + whole(told.outstanding)).toBe(whole(told.sold));
        expect(sum(part)((stall) => stall.redeemed)).toBe(whole(told.redeemed));
        expect(whole(told.unsold) >= 0n && whole(told.outstanding) >= 0n).toBe(true);
      }
      expect(told.owed).toBe(told.redeemed.value);
      expect(told.paid + told.given).toBe(told.sold.value);
      expect(told.left + told.owed).toBe(told.paid);
    }),
  );
});
