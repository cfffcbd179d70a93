// Rows as xlsx, sheet for sheet, the cells in question marked.
import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';

import type { Fill, Worksheet } from 'exceljs';

import type { Cell } from '../../../platform/reading/batch.ts';
import { padded } from './csv.ts';
import type { RejectedRow, RejectedSheet } from './rows.ts';

type Open = { readonly at: number; readonly width: number; readonly sheet: Worksheet };

const marked: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF6D5CF' } };

/** Texts are stored as texts, so nothing runs and nothing needs an apostrophe. */
export function xlsxOf(
  sheets: readonly RejectedSheet[],
  rows: AsyncIterable<RejectedRow>,
  reason: string,
): Readable {
  const out = new PassThrough();
  write(out, sheets, rows, reason).catch((fault: Error) => out.destroy(fault));
  return out;
}

async function write(
  out: PassThrough,
  sheets: readonly RejectedSheet[],
  rows: AsyncIterable<RejectedRow>,
  reason: string,
): Promise<void> {
  const { default: excel } = await import('exceljs');
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  let current = null as Open | null;
  for await (const row of rows) {
    if (current?.at !== row.sheet) {
      current?.sheet.commit();
      const { name, headings }: RejectedSheet = sheets[row.sheet] ?? { name: '', headings: [] };
      const sheet = book.addWorksheet(sheetName(name, row.sheet));
      const heading = sheet.addRow([...headings, reason]);
      heading.font = { bold: true };
      heading.commit();
      current = { at: row.sheet, width: headings.length, sheet };
    }
    const cells = padded(row.cells, current.width);
    const added = current.sheet.addRow([...cells, row.reason].map(writable));
    for (const { column } of row.problems) if (column !== null) added.getCell(column + 1).fill = marked;
    added.commit();
    if (out.writableNeedDrain) await new Promise((resolve) => out.once('drain', resolve));
  }
  current?.sheet.commit();
  await book.commit();
}

/** Spreadsheets allow 31 characters, none of []:*?/\, and no name twice. */
const sheetName = (name: string, at: number): string =>
  `${at + 1} ${name.replace(/[[\]:*?/\\']/g, ' ')}`.trim().slice(0, 31);

// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** What a worksheet can hold: no control characters, no halves of a pair. */
const writable = (cell: Cell): Cell =>
  typeof cell === 'string' ? cell.toWellFormed().replace(unprintable, '').slice(0, 32_000) : cell;
