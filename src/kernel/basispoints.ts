// Rates: whole basis points, hundredths of a percent. 2 % is 200.
import type { Brand } from './brand.ts';
import type { Rupiah } from './rupiah.ts';

export type BasisPoints = Brand<number, 'BasisPoints'>;

/** A rate the program or the database vouches for, 0 to 10,000; anything else is a fault. */
export function basisPoints(rate: number): BasisPoints {
  if (!Number.isInteger(rate) || rate < 0 || rate > 10_000)
    throw new RangeError('a rate is 0 to 10,000 basis points');
  return rate as BasisPoints;
}

/** The rate's part of an amount in whole rupiah, half up (towards more, also below zero). */
export function applyBasisPoints(amount: Rupiah, rate: BasisPoints): Rupiah {
  const scaled = amount * BigInt(rate) + 5_000n;
  const whole = scaled / 10_000n;
  return (scaled % 10_000n < 0n ? whole - 1n : whole) as Rupiah;
}
