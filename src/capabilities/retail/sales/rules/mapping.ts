// Which column of an outlet's own file is what, told by its head row; what a person chose once is remembered by its shape.
import { squeeze } from '../../../../kernel/text.ts';
import type { Cell, SheetRow } from '../../../../platform/reading/batch.ts';

export const saleFields = ['day', 'code', 'name', 'quantity', 'amount', 'price', 'takenBy'] as const;
export type SaleField = (typeof saleFields)[number];

/** The place of each column, from 0. */
export type Mapping = Readonly<Partial<Record<SaleField, number>>>;

const headings: Readonly<Record<SaleField, readonly string[]>> = {
  day: [
    'tanggal',
    'tgl',
    'date',
    'tanggal jual',
    'tanggal penjualan',
    'tgl transaksi',
    'tanggal transaksi',
    'hari',
  ],
  code: ['gtin', 'barcode', 'ean', 'kode', 'kode barang', 'kode produk', 'plu', 'sku', 'code', 'item code'],
  name: [
    'nama',
    'nama barang',
    'nama produk',
    'produk',
    'barang',
    'item',
    'product',
    'product name',
    'description',
  ],
  quantity: [
    'jumlah',
    'qty',
    'qty jual',
    'pcs',
    'buah',
    'terjual',
    'kuantitas',
    'quantity',
    'jumlah terjual',
    'pieces',
  ],
  amount: [
    'rupiah',
    'total',
    'nilai',
    'penjualan',
    'omzet',
    'omset',
    'total harga',
    'nilai jual',
    'amount',
    'sales',
  ],
  price: ['harga', 'harga jual', 'harga satuan', 'price', 'unit price'],
  takenBy: ['uang di', 'diterima', 'diterima oleh', 'kas', 'pembayaran ke', 'taken by', 'cash taken by'],
};

const known = new Map(
  saleFields.flatMap((field) => headings[field].map((name) => [squeeze(name), field] as const)),
);

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? squeeze(cell) : '');

/** A shop's program writes the same head row each month: its shape is the key of what was chosen for it. */
export const shapeOf = (head: readonly Cell[]): string => head.map(textOf).join('|').slice(0, 500);

/** The first column of each meaning. */
export function guessMapping(head: readonly Cell[]): Mapping {
  const mapping: Partial<Record<SaleField, number>> = {};
  for (const [at, cell] of head.entries()) {
    const field = known.get(textOf(cell));
    if (field !== undefined) mapping[field] ??= at;
  }
  return mapping;
}

const rowsLooked = 30;

/** Its place among the first rows: the one with most known names; else the first with two texts. Null without any. */
export function findHead(rows: readonly SheetRow[]): number | null {
  let best = -1;
  let most = 1;
  for (const [at, row] of rows.slice(0, rowsLooked).entries()) {
    const found = Object.keys(guessMapping(row.cells)).length;
    if (found > most) [best, most] = [at, found];
  }
  if (best >= 0) return best;
  const texts = rows
    .slice(0, rowsLooked)
    .findIndex((row) => row.cells.filter((cell) => textOf(cell) !== '').length >= 2);
  return texts >= 0 ? texts : null;
}

/** What a mapping lacks to be read: a day, a product by code or name, pieces. */
export function lacking(mapping: Mapping): readonly SaleField[] {
  const lacks: SaleField[] = [];
  if (mapping.day === undefined) lacks.push('day');
  if (mapping.code === undefined && mapping.name === undefined) lacks.push('code');
  if (mapping.quantity === undefined) lacks.push('quantity');
  return lacks;
}

/** Stored and typed places are texts; what is none of a column is left out. */
export function readMapping(typed: Readonly<Record<string, string>>, columns: number): Mapping {
  const mapping: Partial<Record<SaleField, number>> = {};
  for (const field of saleFields) {
    const at = /^\d{1,3}$/.test(typed[field] ?? '') ? Number(typed[field]) : columns;
    if (at < columns) mapping[field] = at;
  }
  return mapping;
}
