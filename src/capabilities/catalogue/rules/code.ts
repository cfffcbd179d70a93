// Numbers under bar codes: one number in one shape, and those of a single shop kept apart.
import { gtinRange, parseGtin } from '../../../kernel/gtin.ts';
import type { Gtin, GtinRefusal } from '../../../kernel/gtin.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';

/** Twelve digits are thirteen with a 0 before; so are fourteen that begin with 0. Cartons (1-9) and eight digits stay. */
const inOneShape = (gtin: Gtin): Gtin =>
  (gtin.length === 12
    ? `0${gtin}`
    : gtin.length === 14 && gtin.startsWith('0')
      ? gtin.slice(1)
      : gtin) as Gtin;

export type ReadCode = { readonly gtin: Gtin; readonly isShops: boolean };

/** `isShops`: of a range that every shop gives out for itself, so that it names no product elsewhere. */
export function readCode(typed: string): ReadCode | GtinRefusal {
  const gtin = parseGtin(typed);
  if (isRefused(gtin)) return gtin;
  if (/^0+$/.test(gtin)) return refuse('check-digit', { what: 'gtin' });
  return { gtin: inOneShape(gtin), isShops: gtinRange(gtin) === 'in-store' };
}

/** The number by which a product is found anywhere; null for anything else. */
export function globalCode(typed: string): Gtin | null {
  const read = readCode(typed);
  return isRefused(read) || read.isShops ? null : read.gtin;
}
