// How what was sold is split among maker, shop and koperasi: one pure function for the preview, the posting and the paper.
import type { BasisPoints } from '../../../../kernel/basispoints.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import type { FeeBase } from '../../kinds.ts';

/** Terms as they were frozen on the day of sale. Rates are of what was sold; the fee may be of what is left of it. */
export type FrozenTerms = {
  readonly commission: BasisPoints;
  readonly promotion: BasisPoints;
  readonly otherCuts: BasisPoints;
  readonly fee: BasisPoints;
  readonly feeBase: FeeBase;
};

/** What was sold under one maker, outlet, product, terms and month. Below zero where more was taken back than sold. */
export type Group = {
  readonly sold: Rupiah;
  /** Of `sold`, what the maker has in hand already. */
  readonly takenByMaker: Rupiah;
  /** What of the listing was not asked back yet. */
  readonly listingLeft: Rupiah;
};

export type Split = {
  readonly sold: Rupiah;
  readonly commission: Rupiah;
  readonly promotion: Rupiah;
  readonly otherCuts: Rupiah;
  readonly listing: Rupiah;
  readonly fee: Rupiah;
  readonly takenByMaker: Rupiah;
  readonly due: Rupiah;
};

/**
 * A rate's part of an amount: half up, once a statement line, and of an amount taken back exactly what the same amount
 * gave.
 */
export function partOf(amount: Rupiah, rate: BasisPoints): Rupiah {
  const size = amount < 0n ? 0n - amount : amount;
  const part = (size * BigInt(rate) + 5_000n) / 10_000n;
  return rupiah(amount < 0n ? -part : part);
}

/**
 * Parts sum to `sold` exactly: each cut is rounded on its own and the maker has what is left. The shop's cuts never take
 * more than was sold; of a listing only what is left after them, so that it alone never makes a maker owe.
 */
export function splitLine({ sold, takenByMaker, listingLeft }: Group, terms: FrozenTerms): Split {
  let left: bigint = sold;
  /** Three halves rounded up may pass the whole by a rupiah; what is over is not asked. */
  const take = (part: Rupiah): Rupiah => {
    const within = left < 0n ? (part < left ? left : part) : part > left ? left : part;
    left -= within;
    return rupiah(within);
  };
  const commission = take(partOf(sold, terms.commission));
  const promotion = take(partOf(sold, terms.promotion));
  const otherCuts = take(partOf(sold, terms.otherCuts));
  const base = terms.feeBase === 'sold' ? sold : rupiah(sold - commission);
  const fee = take(partOf(base, terms.fee));
  const free = left - takenByMaker;
  const listing = rupiah(free <= 0n ? 0n : listingLeft < free ? listingLeft : free);
  return {
    sold,
    commission,
    promotion,
    otherCuts,
    listing,
    fee,
    takenByMaker,
    due: rupiah(free - listing),
  };
}

/** The sum of lines, part by part. */
export const sumOf = (lines: readonly Split[]): Split => {
  const sum = (part: keyof Split) => rupiah(lines.reduce((all, line) => all + line[part], 0n));
  return {
    sold: sum('sold'),
    commission: sum('commission'),
    promotion: sum('promotion'),
    otherCuts: sum('otherCuts'),
    listing: sum('listing'),
    fee: sum('fee'),
    takenByMaker: sum('takenByMaker'),
    due: sum('due'),
  };
};
