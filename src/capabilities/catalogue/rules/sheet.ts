// Sheets of labels on A4: which sizes there are, and what somebody who prints must say.
import { parseCount } from '../../../kernel/number.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { ProductRow } from '../store.ts';
import { barsOf } from './bars.ts';

/** Millimetres, of sticker paper as it is sold: `top` and `left` are the margins of the sheet. */
export const sheetSizes = {
  '3x7': { columns: 3, rows: 7, width: 63.5, height: 38.1, top: 15.15, left: 7.25, gap: 2.5 },
  '4x10': { columns: 4, rows: 10, width: 48.5, height: 25.4, top: 21.5, left: 8, gap: 0 },
} as const;
export type SheetSize = keyof typeof sheetSizes;
export const sheetSizeNames = Object.keys(sheetSizes) as readonly SheetSize[];

export const labelKinds = ['barcode', 'price', 'origin'] as const;
export type LabelKind = (typeof labelKinds)[number];

export const sheetFields = ['what', 'size', 'copies', 'start'] as const;
export type SheetField = (typeof sheetFields)[number];
export type TypedSheet = Readonly<Record<SheetField, string>>;
export type Sheet = {
  readonly what: LabelKind;
  readonly size: SheetSize;
  readonly copies: number;
  /** The place on the first sheet where printing begins, from 1: sheets that are begun are used up. */
  readonly start: number;
};

export type SheetProblem =
  | 'what-missing'
  | 'no-barcode'
  | 'no-price'
  | 'size-missing'
  | 'copies-unclear'
  | 'start-unclear';
export type SheetRefusal = Refusal<
  'sheet',
  { readonly problems: readonly { readonly field: SheetField; readonly code: SheetProblem }[] }
>;

const mostCopies = 400;

export const labelsOn = (size: SheetSize): number => sheetSizes[size].columns * sheetSizes[size].rows;

const countUpTo = (typed: string, most: number): number | null => {
  const count = parseCount(typed);
  return isRefused(count) || count < 1 || count > most ? null : count;
};

/** A shop's own code has no bars here: they would mean another product in the next shop. */
export function checkSheet(
  typed: TypedSheet,
  { gtin, price }: Pick<ProductRow, 'gtin' | 'price'>,
): Sheet | SheetRefusal {
  const what = labelKinds.find((k) => k === typed.what);
  const size = sheetSizeNames.find((s) => s === typed.size);
  const copies = countUpTo(typed.copies, mostCopies);
  const start = countUpTo(typed.start === '' ? '1' : typed.start, labelsOn(size ?? '4x10'));
  const problems: { field: SheetField; code: SheetProblem }[] = [];
  if (!what) problems.push({ field: 'what', code: 'what-missing' });
  if (what === 'barcode' && (gtin === null || barsOf(gtin) === null))
    problems.push({ field: 'what', code: 'no-barcode' });
  if (what === 'price' && price === null) problems.push({ field: 'what', code: 'no-price' });
  if (!size) problems.push({ field: 'size', code: 'size-missing' });
  if (copies === null) problems.push({ field: 'copies', code: 'copies-unclear' });
  if (start === null) problems.push({ field: 'start', code: 'start-unclear' });
  if (!what || !size || copies === null || start === null || problems.length > 0)
    return refuse('sheet', { problems });
  return { what, size, copies, start };
}
