// NIB: the 13 digits of a business's registration. No checksum is published; only its length can be checked.
import type { Brand } from './brand.ts';
import { readDigits, wrongLength } from './digits.ts';
import type { DigitsRefusal, LengthRefusal } from './digits.ts';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export type Nib = Brand<string, 'Nib'>;
export type NibRefusal = DigitsRefusal | LengthRefusal | Refusal<'village-letter', object>;

const letter = /\d+\s*\/|\/\s*\d+|\bSK(?:U|DU|TU)\b|\bsurat\b/i;

export function parseNib(cell: string | number): Nib | NibRefusal {
  const digits = readDigits(cell, 'nib');
  if (isRefused(digits)) {
    const isLetter = digits.refused === 'not-digits' && letter.test(String(cell));
    return isLetter ? refuse('village-letter') : digits;
  }
  return digits.length === 13 ? (digits as Nib) : wrongLength('nib', digits, '13');
}

/** `1234 5678 90123` */
export function showNib(nib: Nib): string {
  return `${nib.slice(0, 4)} ${nib.slice(4, 8)} ${nib.slice(8)}`;
}
