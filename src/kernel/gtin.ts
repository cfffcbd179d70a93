// GTIN: the number under a bar code, 8, 12, 13 or 14 digits with a mod-10 check digit (GS1 General Specifications).
import type { Brand } from './brand.ts';
import { readDigits, wrongLength } from './digits.ts';
import type { DigitsRefusal, LengthRefusal } from './digits.ts';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export type Gtin = Brand<string, 'Gtin'>;
export type GtinRefusal = DigitsRefusal | LengthRefusal | Refusal<'check-digit', { what: 'gtin' }>;

/** From the right: weights 3, 1, 3, 1 ... over all digits but the last. */
export function gtinCheckDigit(body: string): number {
  let sum = 0;
  for (let at = body.length - 1, weight = 3; at >= 0; at--, weight = 4 - weight)
    sum += Number(body[at]) * weight;
  return (10 - (sum % 10)) % 10;
}

export function parseGtin(cell: string | number): Gtin | GtinRefusal {
  const digits = readDigits(cell, 'gtin');
  if (isRefused(digits)) return digits;
  if (![8, 12, 13, 14].includes(digits.length)) return wrongLength('gtin', digits, '8/12/13/14');
  const agrees = gtinCheckDigit(digits.slice(0, -1)) === Number(digits.at(-1));
  return agrees ? (digits as Gtin) : refuse('check-digit', { what: 'gtin' });
}

/** 899 = issued through GS1 Indonesia (no proof of origin); 020-029, 040-049, 200-299 = a shop's own code, never global. */
export function gtinRange(gtin: Gtin): 'in-store' | 'gs1-indonesia' | 'global' {
  if (gtin.length === 8)
    return /^[02]/.test(gtin) ? 'in-store' : gtin.startsWith('899') ? 'gs1-indonesia' : 'global';
  const prefix = Number(gtin.padStart(14, '0').slice(1, 4));
  if ((prefix >= 20 && prefix <= 29) || (prefix >= 40 && prefix <= 49) || (prefix >= 200 && prefix <= 299))
    return 'in-store';
  return prefix === 899 ? 'gs1-indonesia' : 'global';
}

/** `899 1234 56789 0`: the groups read aloud at a till. */
export function showGtin(gtin: Gtin): string {
  return gtin.length === 13
    ? `${gtin.slice(0, 3)} ${gtin.slice(3, 7)} ${gtin.slice(7, 12)} ${gtin.slice(12)}`
    : gtin.replace(/(\d{4})(?=\d)/g, '$1 ');
}
