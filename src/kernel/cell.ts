// A cell before it is understood: tidied text with a guard on its length, so that no parser sees an endless string.
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { isNone, tidy } from './text.ts';

/** What a cell was meant to be; words.ts names each for people. */
export type Meaning =
  | 'day'
  | 'rupiah'
  | 'count'
  | 'phone'
  | 'nik'
  | 'nib'
  | 'npwp'
  | 'pirt'
  | 'bpom'
  | 'halal'
  | 'gtin'
  | 'email';

export type CellRefusal =
  | Refusal<'empty', { what: Meaning }>
  | Refusal<'too-long', { what: Meaning; limit: number }>;

const limit = 200;

/** The tidied text of a cell that holds something, of at most 200 characters. */
export function readCell(cell: string | number, what: Meaning): string | CellRefusal {
  if (typeof cell === 'number') return String(cell);
  if (cell.length > limit) return refuse('too-long', { what, limit });
  const text = tidy(cell);
  return isNone(text) ? refuse('empty', { what }) : text;
}

const scientific = /^\d(?:[.,]\d{0,20})?e\+?\d{1,3}$/i;

/** `6,47101E+15`: a long number the spreadsheet shortened; its last digits are gone for good. */
export function isShortened(text: string): boolean {
  return scientific.test(text);
}

/** The number as a spreadsheet shows it, `6,47101E+15`: known again by its owner, and no longer anyone's number. */
export function shortened(long: number): string {
  return long.toExponential(5).replace('e', 'E').replace('.', ',');
}
