// BPOM MD: the marketing permit of processed food made in Indonesia, `MD` and usually 12 digits.
import type { Brand } from './brand.ts';
import { readCell } from './cell.ts';
import { readDigits } from './digits.ts';
import type { DigitsRefusal } from './digits.ts';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export type Bpom = Brand<string, 'Bpom'>;
export type BpomRefusal = DigitsRefusal | Refusal<'wrong-prefix', { what: 'bpom' | 'halal'; wanted: string }>;

const prefix = /^(?:bpom)?[\s.:]*(?:ri)?[\s.:]*(?:no(?:mor)?)?[\s.:]*md(?=[\s.:-]*\d)[\s.:]*/i;

export function parseBpom(cell: string | number): Bpom | BpomRefusal {
  const text = readCell(cell, 'bpom');
  if (isRefused(text)) return text;
  const digits = readDigits(text.replace(prefix, ''), 'bpom');
  if (prefix.test(text)) return isRefused(digits) ? digits : (`MD${digits}` as Bpom);
  if (isRefused(digits) && digits.refused !== 'not-digits') return digits;
  return refuse('wrong-prefix', { what: 'bpom', wanted: 'MD' });
}

/** Newer numbers vary, so another length than 12 digits is only worth a second look. */
export function bpomWarning(bpom: Bpom): 'unusual-length' | null {
  return bpom.length === 14 ? null : 'unusual-length';
}

/** `MD 1234 5678 9012` */
export function showBpom(bpom: Bpom): string {
  return `MD ${bpom.slice(2).replace(/(\d{4})(?=\d)/g, '$1 ')}`;
}
