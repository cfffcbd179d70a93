// Government numbers as typed into cells: their bare digits, or why they cannot be read.
import { isShortened, readCell, shortened } from './cell.ts';
import type { CellRefusal, Meaning } from './cell.ts';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

export type DigitsRefusal =
  | CellRefusal
  | Refusal<'digits-lost', { what: Meaning; typed: string }>
  | Refusal<'number-missing', { what: Meaning }>
  | Refusal<'not-digits', { what: Meaning }>;

export type LengthRefusal = Refusal<'wrong-length', { what: Meaning; digits: number; wanted: string }>;

const label = new RegExp(
  [
    '^(?:no(?:mor)?(?![a-z])[.:\\s]*)?',
    '(?:d(?:in|ep)kes(?![a-z])[.:\\s]*(?:ri(?![a-z])[.:\\s]*)?)?',
    '(?:nik|nib|npwp|ktp|spp-irt|p[-. ]?irt|gtin|ean|barcode)?(?![a-z])[.:\\s]*',
    '(?:no(?:mor)?(?![a-z])[.:\\s]*)?',
  ].join(''),
  'i',
);
const saysYesOnly = /^(?:ada|ya|sudah(?: ada| punya)?|punya|memiliki|yes|v|x|√|✓|✔|☑)$/i;

/**
 * The digits of a number written with blanks, dots, dashes, a label or an apostrophe.
 * Spreadsheets keep 15 significant digits of a number cell: 16 digits ending in 0 were rounded and are refused.
 */
export function readDigits(cell: string | number, what: Meaning): string | DigitsRefusal {
  const text = readCell(cell, what);
  if (isRefused(text)) return text;
  if (typeof cell === 'number' && (cell > Number.MAX_SAFE_INTEGER || (cell >= 1e15 && cell % 10 === 0)))
    return refuse('digits-lost', { what, typed: shortened(cell) });
  if (isShortened(text)) return refuse('digits-lost', { what, typed: text });
  const digits = text.replace(label, '').replace(/[\s.\-–'"`]/g, '');
  if (/^\d+$/.test(digits)) return digits;
  return saysYesOnly.test(text) ? refuse('number-missing', { what }) : refuse('not-digits', { what });
}

export function wrongLength(what: Meaning, digits: string, wanted: string): LengthRefusal {
  return refuse('wrong-length', { what, digits: digits.length, wanted });
}
