// A file tried: its head row found, its columns understood, each row read and judged; nothing is written.
import { Readable } from 'node:stream';

import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Cell, RowBatch, SheetRow } from '../../../../platform/reading/batch.ts';
import { usualLimits } from '../../../../platform/reading/limits.ts';
import type { ReadingRefusal } from '../../../../platform/reading/refusal.ts';
import { readSheets } from '../../../../platform/reading/sheets.ts';
import type { Source } from '../../../../platform/reading/source.ts';
import type { Ground, SaidLine } from '../rules/judge.ts';
import { judgeLines } from '../rules/judge.ts';
import { findHead, guessMapping, lacking, readMapping, shapeOf } from '../rules/mapping.ts';
import type { Mapping } from '../rules/mapping.ts';
import { isNoSale, itemsOf, readRow } from '../rules/row.ts';
import type { RefusedRow } from '../rules/row.ts';
import { listItems } from '../store/items.ts';
import type { ShelfItem } from '../store/items.ts';
import { findMapping } from '../store/uploads.ts';
import type { UploadRow } from '../store/uploads.ts';
import { groundOf } from './post.ts';

/** A file of a shop's month; more is a mistake. */
const mostRows = 250_000;

export const sourceOf = (name: string, body: Buffer): Source => ({
  name,
  size: body.length,
  open: (start = 0, end = body.length) => Readable.from([body.subarray(start, end)], { objectMode: false }),
});

export type Head = {
  readonly cells: readonly Cell[];
  readonly shape: string;
  readonly example: readonly Cell[];
};
export type FileRefusal = ReadingRefusal | Refusal<'no-head', object>;

/** Rows below the head row of the first sheet that holds any, as they stream by; the head comes first. */
async function* rowsBelow(source: Source): AsyncGenerator<Head | readonly SheetRow[] | FileRefusal> {
  let sheet: number | null = null;
  for await (const batch of readSheets(source, { ...usualLimits, rows: mostRows })) {
    if ('refused' in batch) return yield batch;
    if (sheet === null) {
      const at = batch.hidden ? null : findHead(batch.rows);
      if (at === null) continue;
      sheet = batch.sheetIndex;
      const cells = batch.rows[at]?.cells ?? [];
      yield { cells, shape: shapeOf(cells), example: batch.rows[at + 1]?.cells ?? [] };
      yield batch.rows.slice(at + 1);
    } else if (isOf(batch, sheet)) yield batch.rows;
  }
  if (sheet === null) yield refuse('no-head');
}

const isOf = (batch: RowBatch, sheet: number): boolean => batch.sheetIndex === sheet;
const isHead = (piece: Head | readonly SheetRow[] | FileRefusal): piece is Head => 'shape' in piece;

/** How the file is read: as somebody chose for this shape, else as its head row says. */
async function mappingOf(db: Db, outletId: string, head: Head): Promise<Mapping> {
  const chosen = await findMapping(db, outletId, head.shape);
  return chosen ? readMapping(chosen, head.cells.length) : guessMapping(head.cells);
}

export type Read = {
  readonly head: Head;
  readonly mapping: Mapping;
  readonly lines: readonly SaidLine[];
  /** Rows that are no lines, with their reason. */
  readonly unread: readonly RefusedRow[];
  /** Codes that nothing on the shelf goes by, the most frequent first, with the name beside them. */
  readonly strangers: readonly { readonly code: string; readonly name: string; readonly rows: number }[];
};

/** Rows of the file as lines, on what stands at the outlet. */
export async function readFile(
  db: Db,
  outletId: string,
  source: Source,
  shelf: ReadonlyMap<string, ShelfItem>,
): Promise<Read | FileRefusal> {
  const items = itemsOf([...shelf.values()]);
  const lines: SaidLine[] = [];
  const unread: RefusedRow[] = [];
  const strangers = new Map<string, { code: string; name: string; rows: number }>();
  let head: Head | null = null;
  let mapping: Mapping = {};
  for await (const piece of rowsBelow(source)) {
    if (isRefused(piece)) return piece;
    if (isHead(piece)) {
      head = piece;
      mapping = await mappingOf(db, outletId, piece);
      if (lacking(mapping).length > 0) break;
      continue;
    }
    for (const row of piece) {
      if (isNoSale(row, mapping)) continue;
      const read = readRow(row, mapping, items);
      if ('refused' in read) unread.push(read);
      else lines.push(read);
      if ('productId' in read && read.productId === null) meet(strangers, row, mapping);
    }
  }
  if (!head) return refuse('no-head');
  const often = [...strangers.values()].sort((a, b) => b.rows - a.rows);
  return { head, mapping, lines, unread, strangers: often };
}

function meet(
  strangers: Map<string, { code: string; name: string; rows: number }>,
  row: SheetRow,
  mapping: Mapping,
): void {
  const [code, name] = [mapping.code, mapping.name].map((at) =>
    at === undefined ? '' : String(row.cells[at] ?? '').slice(0, 100),
  );
  const key = code || name;
  if (!key) return;
  const known = strangers.get(key) ?? { code: key, name: name ?? '', rows: 0 };
  known.rows += 1;
  strangers.set(key, known);
}

export type Trial = Read & {
  readonly ground: Ground;
  readonly shelf: ReadonlyMap<string, ShelfItem>;
  readonly good: number;
  readonly quantity: number;
  readonly amount: bigint;
  /** In the order of the file. */
  readonly refused: readonly RefusedRow[];
};

/** What posting this file now would do, by the rule that posting asks. */
export async function tryUpload(
  db: Db,
  file: Pick<UploadRow, 'outletId' | 'fileName' | 'body'>,
  asked: { readonly month: Ground['month']; readonly through: string | null },
  today: string,
): Promise<Trial | FileRefusal> {
  const ground = await groundOf(db, { outletId: file.outletId, ...asked }, today);
  const shelf = await listItems(db, file.outletId, ground.placements);
  const read = await readFile(db, file.outletId, sourceOf(file.fileName, file.body), shelf);
  if (isRefused(read)) return read;
  const { good, refused } = judgeLines(read.lines, ground);
  return {
    ...read,
    ground,
    shelf,
    good: good.length,
    quantity: good.reduce((sum, line) => sum + line.quantity, 0),
    amount: good.reduce((sum, line) => sum + line.amount, 0n),
    refused: [...read.unread, ...refused].sort((a, b) => a.line - b.line),
  };
}

/** The rows of these lines as they stand in the file. */
export async function* rowsOf(
  source: Source,
  lines: ReadonlySet<number>,
): AsyncGenerator<readonly SheetRow[]> {
  for await (const piece of rowsBelow(source)) {
    if (isRefused(piece) || isHead(piece)) continue;
    const asked = piece.filter((row) => lines.has(row.number));
    if (asked.length > 0) yield asked;
  }
}
