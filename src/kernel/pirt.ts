// SPP-IRT (PIRT): the 15 digits of a home food product's permit, `#############-##`, valid five years.
import type { Brand } from './brand.ts';
import { readDigits, wrongLength } from './digits.ts';
import type { DigitsRefusal, LengthRefusal } from './digits.ts';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export type Pirt = Brand<string, 'Pirt'>;
export type PirtRefusal = DigitsRefusal | LengthRefusal | Refusal<'pirt-packaging', { digit: string }>;

/** The first digit is the kind of packaging, 1 (glass) to 8. The value keeps its dash. */
export function parsePirt(cell: string | number): Pirt | PirtRefusal {
  const digits = readDigits(cell, 'pirt');
  if (isRefused(digits)) return digits;
  if (digits.length !== 15) return wrongLength('pirt', digits, '15');
  const digit = digits.charAt(0);
  if (digit === '0' || digit === '9') return refuse('pirt-packaging', { digit });
  return `${digits.slice(0, 13)}-${digits.slice(13)}` as Pirt;
}

/** What the number says about itself: codes of packaging and food type, issuing city `64.71`, year of expiry. */
export function readBackPirt(pirt: Pirt) {
  return {
    packaging: pirt.slice(0, 1),
    foodType: pirt.slice(1, 3),
    area: `${pirt.slice(3, 5)}.${pirt.slice(5, 7)}`,
    expiresYear: 2000 + Number(pirt.slice(14)),
  } as const;
}

/** `P-IRT 2066471010012-26` */
export function showPirt(pirt: Pirt): string {
  return `P-IRT ${pirt}`;
}
