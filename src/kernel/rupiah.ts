// Money: whole rupiah as bigint, written and split so that nothing is ever lost.
import type { Brand } from './brand.ts';

export type Rupiah = Brand<bigint, 'Rupiah'>;

/** An amount the program or the database vouches for; a fraction or an unsafe number is a fault. */
export function rupiah(amount: bigint | number): Rupiah {
  if (typeof amount === 'number' && !Number.isSafeInteger(amount)) throw new RangeError('not whole rupiah');
  return BigInt(amount) as Rupiah;
}

/** `Rp2.337.000`, `-Rp500`; the same in both languages. */
export function formatRupiah(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${amount < 0n ? '-' : ''}Rp${digits}`;
}

/**
 * Parts of a whole in the proportion of `shares` (basis points or any whole weights, none negative, not all 0).
 * Each part is rounded towards 0 and the largest share (the first of equals) takes the remainder: parts sum to the whole.
 */
export function splitByShares(whole: Rupiah, shares: readonly (number | bigint)[]): Rupiah[] {
  const weights = shares.map(BigInt);
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('shares must be positive');
  const parts = weights.map((weight) => ((whole * weight) / total) as Rupiah);
  const largest = weights.reduce((best, weight, at) => (weight > (weights[best] ?? 0n) ? at : best), 0);
  const given = parts.reduce((sum, part) => sum + part, 0n);
  parts[largest] = ((parts[largest] ?? 0n) + whole - given) as Rupiah;
  return parts;
}

export { parseRupiah, perYear } from './rupiahread.ts';
export type { RupiahRange, RupiahRefusal } from './rupiahread.ts';
