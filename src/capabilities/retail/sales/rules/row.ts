// One row of an outlet's file as a line of sales, or why it cannot be read.
import { parseCount } from '../../../../kernel/number.ts';
import { parseDay } from '../../../../kernel/day.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { parseRupiah } from '../../../../kernel/rupiah.ts';
import { squeeze } from '../../../../kernel/text.ts';
import type { Cell, SheetRow } from '../../../../platform/reading/batch.ts';
import type { Taker } from '../../kinds.ts';
import type { LineRefusal, SaidLine } from './judge.ts';
import type { Mapping, SaleField } from './mapping.ts';

export const rowRefusals = [
  'day-unclear',
  'quantity-unclear',
  'amount-unclear',
  'taker-unclear',
  'two-of-name',
] as const;
export type RowRefusal = LineRefusal | (typeof rowRefusals)[number];
export type RefusedRow = { readonly line: number; readonly refused: RowRefusal; readonly there?: number };

/** What may stand on the shelf, as a file may call it. `price`: whole rupiah a piece, null where nobody set one. */
export type Item = {
  readonly productId: string;
  readonly name: string;
  /** The number under its bars, and what this outlet's own program calls it. */
  readonly codes: readonly string[];
  readonly price: bigint | null;
};

/** By code without signs and leading noughts, and by name; null where two go by it. */
export type Items = {
  readonly byCode: ReadonlyMap<string, Item>;
  readonly byName: ReadonlyMap<string, Item | null>;
};

export const bareCode = (code: string): string => squeeze(code).replace(/^0+/, '');

export function itemsOf(items: readonly Item[]): Items {
  const byCode = new Map<string, Item>();
  const byName = new Map<string, Item | null>();
  for (const item of items) {
    for (const code of item.codes) byCode.set(bareCode(code), item);
    const name = squeeze(item.name);
    const other = byName.get(name);
    byName.set(name, other === undefined || other?.productId === item.productId ? item : null);
  }
  return { byCode, byName };
}

const makers = new Set(
  ['usaha', 'pelaku usaha', 'umkm', 'pembuat', 'pemilik', 'maker', 'owner'].map(squeeze),
);
const outlets = new Set(['toko', 'gerai', 'kasir', 'outlet', 'shop', 'hotel'].map(squeeze));

/** Who took the cash; the outlet where nothing is said. */
export function readTaker(cell: Cell): Taker | null {
  const text = squeeze(String(cell ?? ''));
  if (text === '' || outlets.has(text)) return 'outlet';
  return makers.has(text) ? 'maker' : null;
}

/** Pieces; below zero and fractions come through, to be refused with their own reason. */
export function readPieces(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  const text = String(cell ?? '').trim();
  if (/^(?:[-\u2212]\s?\d|\(\s?\d)/.test(text)) return -1;
  const count = parseCount(text);
  if (!isRefused(count)) return count;
  return count.refused === 'not-whole' ? 0.5 : null;
}

const below = /^(?:rp\.?\s?)?[-\u2212(]\s?(?=[\dRr])/i;

/**
 * Whole rupiah; -1n below zero. `12.500`, `12,500.00` and `12500` are the same; `12.5` is none, and neither is a number
 * cell of 12.5, which a spreadsheet program makes of twelve thousand five hundred.
 */
export function readAmount(cell: Cell): bigint | null {
  if (typeof cell === 'number' && !Number.isInteger(cell) && Math.abs(cell) < 1000) return null;
  const text = typeof cell === 'number' ? '' : String(cell ?? '').trim();
  const minus = typeof cell === 'number' ? cell < 0 : below.test(text);
  const bareText = minus ? text.replace(below, '').replace(/\)$/, '') : text;
  const read = parseRupiah(typeof cell === 'number' ? Math.abs(cell) : bareText);
  if (isRefused(read) || read.low !== read.high || read.per !== 'once') return null;
  return minus && read.low > 0n ? -1n : read.low;
}

const summing = /^(?:grand )?(?:total|jumlah|sub ?total|sum)\b/i;

/** Rows without anything of a sale, and sums under a table. */
export function isNoSale(row: SheetRow, mapping: Mapping): boolean {
  const of = (field: SaleField) => cellOf(row, mapping, field);
  const says = [of('code'), of('name')].filter((cell) => cell !== null).map(String);
  if (of('day') === null && (says.length === 0 || says.some((text) => summing.test(text.trim()))))
    return true;
  return of('day') === null && of('quantity') === null;
}

const cellOf = (row: SheetRow, mapping: Mapping, field: SaleField): Cell => {
  const at = mapping[field];
  return at === undefined ? null : (row.cells[at] ?? null);
};

function itemOf(row: SheetRow, mapping: Mapping, items: Items): Item | null | undefined {
  const code = bareCode(String(cellOf(row, mapping, 'code') ?? ''));
  const byCode = code === '' ? undefined : items.byCode.get(code);
  return (
    byCode ??
    items.byName.get(squeeze(String(cellOf(row, mapping, 'name') ?? cellOf(row, mapping, 'code') ?? '')))
  );
}

function amountOf(row: SheetRow, mapping: Mapping, item: Item | undefined, pieces: number): bigint | null {
  const amount = cellOf(row, mapping, 'amount');
  if (amount !== null) return readAmount(amount);
  const typed = cellOf(row, mapping, 'price');
  const price = typed === null ? (item?.price ?? null) : readAmount(typed);
  // Pieces that are no count are refused for that, whatever the amount would be.
  return price === null ? (item ? null : 0n) : price * BigInt(Math.max(0, Math.trunc(pieces)));
}

/** Without an amount it is pieces at the price of the file, else at the price of the catalogue. */
export function readRow(row: SheetRow, mapping: Mapping, items: Items): SaidLine | RefusedRow {
  const line = row.number;
  const dayCell = cellOf(row, mapping, 'day');
  const day = typeof dayCell === 'boolean' ? null : parseDay(dayCell ?? '');
  if (day === null || isRefused(day)) return { line, refused: 'day-unclear' };
  const item = itemOf(row, mapping, items);
  if (item === null) return { line, refused: 'two-of-name' };
  const quantity = readPieces(cellOf(row, mapping, 'quantity'));
  if (quantity === null) return { line, refused: 'quantity-unclear' };
  const amount = amountOf(row, mapping, item, quantity);
  if (amount === null) return { line, refused: 'amount-unclear' };
  const takenBy = readTaker(cellOf(row, mapping, 'takenBy'));
  if (takenBy === null) return { line, refused: 'taker-unclear' };
  const productId = item?.productId ?? null;
  return { line, productId, day, quantity, amount, takenBy, kind: 'sold' };
}
