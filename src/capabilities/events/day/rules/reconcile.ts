// Coupons to the rupiah: what was issued, sold, handed in and is owed, and where a stall's taps say something else.
import type { Series } from './coupons.ts';

export type CouponFacts = {
  readonly series: readonly Series[];
  /** Sales that stand: numbers from first to last, and what was paid for all of them. */
  readonly sales: readonly {
    readonly seriesId: string;
    readonly first: number;
    readonly last: number;
    readonly paid: bigint;
  }[];
  /** How many of a series each enterprise handed in. */
  readonly redeemed: readonly {
    readonly seriesId: string;
    readonly enterprise: string;
    readonly n: number;
  }[];
  /** What was tapped as paid by coupon and not undone. */
  readonly tallied: readonly {
    readonly enterprise: string;
    readonly coupons: number;
    readonly amount: bigint;
  }[];
};

/** Numbers of coupons and their worth in whole rupiah. */
export type Pile = { readonly n: number; readonly value: bigint };

export type StallAccount = {
  readonly enterprise: string;
  /** Handed in, and so owed. */
  readonly redeemed: Pile;
  /** Tapped by themselves. */
  readonly tallied: Pile;
  /** Handed in less tapped: below nought some are missing, above it some were not tapped. */
  readonly difference: Pile;
};

export type Reconciled = {
  readonly issued: Pile;
  readonly sold: Pile;
  readonly unsold: Pile;
  readonly redeemed: Pile;
  /** Sold and not handed in yet. */
  readonly outstanding: Pile;
  /** Cash taken for the sold ones, and how much of their worth somebody gave: sold less paid. */
  readonly paid: bigint;
  readonly given: bigint;
  /** Owed to the stalls, which is what was handed in. */
  readonly owed: bigint;
  /** Cash that stays when all stalls are paid and the rest is never handed in; below nought the giver has to bring it. */
  readonly left: bigint;
  /** Enterprises with the largest difference first, then the largest sum. */
  readonly stalls: readonly StallAccount[];
};

const none: Pile = { n: 0, value: 0n };
const plus = (a: Pile, n: number, value: bigint): Pile => ({ n: a.n + n, value: a.value + value });
const minus = (a: Pile, b: Pile): Pile => ({ n: a.n - b.n, value: a.value - b.value });
const size = (value: bigint): bigint => (value < 0n ? -value : value);
const order = (a: bigint, b: bigint): number => (a < b ? 1 : a > b ? -1 : 0);

/** Issued = sold + unsold, sold = handed in + outstanding, and what is owed is the sum over the stalls: each to the rupiah. */
export function reconcile({ series, sales, redeemed, tallied }: CouponFacts): Reconciled {
  const values = new Map(series.map((s) => [s.id, s.value]));
  const worth = (seriesId: string, n: number): bigint => {
    const value = values.get(seriesId);
    if (value === undefined) throw new RangeError('coupons of no series');
    return value * BigInt(n);
  };
  const issued = series.reduce(
    (sum, s) => plus(sum, s.last - s.first + 1, worth(s.id, s.last - s.first + 1)),
    none,
  );
  const sold = sales.reduce((sum, s) => {
    const n = s.last - s.first + 1;
    return plus(sum, n, worth(s.seriesId, n));
  }, none);
  const handed = redeemed.reduce((sum, r) => plus(sum, r.n, worth(r.seriesId, r.n)), none);
  const paid = sales.reduce((sum, s) => sum + s.paid, 0n);
  const accounts = new Map<string, { redeemed: Pile; tallied: Pile }>();
  const account = (enterprise: string) => accounts.get(enterprise) ?? { redeemed: none, tallied: none };
  for (const r of redeemed) {
    const own = account(r.enterprise);
    accounts.set(r.enterprise, { ...own, redeemed: plus(own.redeemed, r.n, worth(r.seriesId, r.n)) });
  }
  for (const t of tallied) {
    const own = account(t.enterprise);
    accounts.set(t.enterprise, { ...own, tallied: plus(own.tallied, t.coupons, t.amount) });
  }
  return {
    issued,
    sold,
    unsold: minus(issued, sold),
    redeemed: handed,
    outstanding: minus(sold, handed),
    paid,
    given: sold.value - paid,
    owed: handed.value,
    left: paid - handed.value,
    stalls: [...accounts]
      .map(([enterprise, own]) => ({ enterprise, ...own, difference: minus(own.redeemed, own.tallied) }))
      .toSorted(
        (a, b) =>
          order(size(a.difference.value), size(b.difference.value)) ||
          order(a.redeemed.value, b.redeemed.value) ||
          (a.enterprise < b.enterprise ? -1 : 1),
      ),
  };
}
