// Splitting what was sold: parts sum to the whole to the rupiah, under any rates.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { basisPoints } from '../../../../kernel/basispoints.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import type { FeeBase } from '../../kinds.ts';
import { partOf, splitLine } from './split.ts';

type Typed = Partial<Record<'commission' | 'promotion' | 'otherCuts' | 'fee', number>> & {
  feeBase?: FeeBase;
};
const none = { commission: 0, promotion: 0, otherCuts: 0, fee: 0, feeBase: 'sold' as FeeBase };
const termsOf = (rates: Typed) => {
  const all = { ...none, ...rates };
  return {
    commission: basisPoints(all.commission),
    promotion: basisPoints(all.promotion),
    otherCuts: basisPoints(all.otherCuts),
    fee: basisPoints(all.fee),
    feeBase: all.feeBase,
  };
};
const group = (sold: number, takenByMaker = 0, listingLeft = 0) => ({
  sold: rupiah(sold),
  takenByMaker: rupiah(takenByMaker),
  listingLeft: rupiah(listingLeft),
});

test.each<[number, Typed, bigint, bigint, bigint]>([
  // sold, rates, commission, fee, due
  [100_000, { commission: 500 }, 5_000n, 0n, 95_000n],
  [100_000, { commission: 200 }, 2_000n, 0n, 98_000n],
  [110, { commission: 500 }, 6n, 0n, 104n], // 5.5 goes up
  [109, { commission: 500 }, 5n, 0n, 104n], // 5.45 goes down
  [-110, { commission: 500 }, -6n, 0n, -104n],
  [100_000, { commission: 500, fee: 300 }, 5_000n, 3_000n, 92_000n],
  [100_000, { commission: 500, fee: 300, feeBase: 'after-commission' }, 5_000n, 2_850n, 92_150n],
  [0, { commission: 500 }, 0n, 0n, 0n],
])('of %i at %o', (sold, rates, commission, fee, due) => {
  expect(splitLine(group(sold), termsOf(rates))).toMatchObject({ commission, fee, due });
});

test('what the maker took in cash is not payable again, and its commission is still owed', () => {
  const { due } = splitLine(group(100_000, 60_000), termsOf({ commission: 500 }));
  expect(due).toBe(35_000n);
  expect(splitLine(group(100_000, 100_000), termsOf({ commission: 500 })).due).toBe(-5_000n);
});

test.each([
  [100_000, 0, 40_000, 40_000n, 55_000n],
  [100_000, 0, 200_000, 95_000n, 0n],
  [100_000, 95_000, 1, 0n, 0n],
  [100_000, 100_000, 1, 0n, -5_000n],
])(
  'of a listing only what is left is asked: %i, %i in hand, %i to come',
  (sold, taken, left, listing, due) => {
    expect(splitLine(group(sold, taken, left), termsOf({ commission: 500 }))).toMatchObject({ listing, due });
  },
);

const rates = fc
  .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 2500 })))
  .chain(([commission = 0, promotion = 0, otherCuts = 0, fee = 0]) =>
    fc
      .constantFrom('sold' as const, 'after-commission' as const)
      .map((feeBase) => termsOf({ commission, promotion, otherCuts, fee, feeBase })),
  );
const money = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(rupiah);

test('the parts of a line sum to what was sold', () => {
  fc.assert(
    fc.property(
      money,
      money,
      fc.bigInt({ min: 0n, max: 10n ** 9n }).map(rupiah),
      rates,
      (sold, taken, left, terms) => {
        const s = splitLine({ sold, takenByMaker: taken, listingLeft: left }, terms);
        expect(s.commission + s.promotion + s.otherCuts + s.listing + s.fee + s.takenByMaker + s.due).toBe(
          sold,
        );
      },
    ),
  );
});

test('taking back what was sold gives every part back', () => {
  fc.assert(
    fc.property(money, rates, (sold, terms) => {
      const there = splitLine({ sold, takenByMaker: rupiah(0), listingLeft: rupiah(0) }, terms);
      const back = splitLine(
        { sold: rupiah(0n - sold), takenByMaker: rupiah(0), listingLeft: rupiah(0) },
        terms,
      );
      for (const part of Object.keys(there) as (keyof typeof there)[])
        expect(there[part] + back[part]).toBe(0n);
    }),
  );
});

test('no cut of a shop is more than was sold, and none turns the sign', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n }).map(rupiah),
      fc.constantFrom(
        termsOf({ commission: 5000, promotion: 5000 }),
        termsOf({ commission: 2500, promotion: 2500, otherCuts: 2500, fee: 2500 }),
      ),
      (sold, terms) => {
        const s = splitLine({ sold, takenByMaker: rupiah(0), listingLeft: rupiah(0) }, terms);
        for (const part of Object.values(s)) expect(part >= 0n && part <= sold).toBe(true);
      },
    ),
  );
});

test('half a rupiah goes up, once, on either side of nothing', () => {
  expect(partOf(rupiah(10), basisPoints(500))).toBe(1n);
  expect(partOf(rupiah(-10), basisPoints(500))).toBe(-1n);
  expect(partOf(rupiah(9), basisPoints(500))).toBe(0n);
});
