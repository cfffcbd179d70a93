// Rows into a file while they come: csv as text, xlsx through a writer that keeps no sheet in memory.
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Writable } from 'node:stream';
import exceljs from 'exceljs';

import { csvLine, safeText, sheetText } from './escape.ts';

/** A column of a file: its heading, its width in letters, and what stands in it. */
export type SheetColumn<Row> = {
  readonly head: string;
  readonly width: number;
  readonly of: (row: Row) => string;
};

type Rows<Row> = AsyncIterable<readonly Row[]>;

/** Waits while the reader at the other end is slower than the database. */
async function settle(out: Writable): Promise<void> {
  if (out.destroyed) throw new Gone();
  if (out.writableNeedDrain)
    await Promise.race([once(out, 'drain'), once(out, 'close').then(() => Promise.reject(new Gone()))]);
}

/** The person went away in the middle of the file. */
export class Gone extends Error {}

/** UTF-8 with a byte-order mark, so that spreadsheet programs read the letters right. */
export async function writeCsv<Row>(
  out: Writable,
  columns: readonly SheetColumn<Row>[],
  rows: Rows<Row>,
  counted: (rows: number) => void,
): Promise<void> {
  out.write(`\ufeff${csvLine(columns.map((c) => c.head))}`);
  for await (const some of rows) {
    out.write(some.map((row) => csvLine(columns.map((c) => c.of(row)))).join(''));
    counted(some.length);
    await settle(out);
  }
}

export async function writeXlsx<Row>(
  out: Writable,
  columns: readonly SheetColumn<Row>[],
  rows: Rows<Row>,
  counted: (rows: number) => void,
  sheetName: string,
): Promise<void> {
  // The writer ends what it writes to; the answer itself ends only when the trail is written.
  const file = new PassThrough();
  file.pipe(out, { end: false });
  const ended = once(file, 'end');
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = book.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] });
  sheet.columns = columns.map(({ head, width }) => ({ header: head, width }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  for await (const some of rows) {
    for (const row of some) sheet.addRow(columns.map((c) => sheetText(safeText(c.of(row))))).commit();
    counted(some.length);
    await settle(out);
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  sheet.commit();
  await book.commit();
  await ended;
}
