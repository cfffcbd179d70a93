// The halal certificate's number: `ID` and digits. A `KH` number belongs to the fatwa, not to the certificate.
import type { Brand } from './brand.ts';
import { readCell } from './cell.ts';
import { readDigits } from './digits.ts';
import type { DigitsRefusal } from './digits.ts';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export type Halal = Brand<string, 'Halal'>;
export type HalalRefusal =
  | DigitsRefusal
  | Refusal<'fatwa-number', object>
  | Refusal<'wrong-prefix', { what: 'bpom' | 'halal'; wanted: string }>;

const prefix = /^(?:halal|bpjph)?[\s.:]*(?:no(?:mor)?)?[\s.:]*id(?=[\s.:-]*\d)[\s.:]*/i;

export function parseHalal(cell: string | number): Halal | HalalRefusal {
  const text = readCell(cell, 'halal');
  if (isRefused(text)) return text;
  if (/\bKH\b/i.test(text) || /^kh\d/i.test(text)) return refuse('fatwa-number');
  const digits = readDigits(text.replace(prefix, ''), 'halal');
  if (prefix.test(text)) return isRefused(digits) ? digits : (`ID${digits}` as Halal);
  if (isRefused(digits) && digits.refused !== 'not-digits') return digits;
  return refuse('wrong-prefix', { what: 'halal', wanted: 'ID' });
}

/** `ID 6411 0000 1234 5678 9` */
export function showHalal(halal: Halal): string {
  return `ID ${halal.slice(2).replace(/(\d{4})(?=\d)/g, '$1 ')}`;
}
