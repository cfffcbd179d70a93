// Rows as csv that spreadsheets open without running anything.
import type { Cell } from '../../../platform/reading/batch.ts';
import type { RejectedRow, RejectedSheet } from './rows.ts';

// oxlint-disable-next-line no-control-regex
const formula = /^[\s\u0000]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]/u;
/** `-1.26`, `+62 812-3456-7890`, `-5 %`: signs before figures start no formula. */
const figures = /^[+-]\s?\d[\d\s.,()/-]*%?$/;

/** One cell: a text that would run as a formula gets an apostrophe before it; figures stay as they are. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = formula.test(cell) && !figures.test(cell) ? `'${cell}` : cell;
  return /[",;\n\r\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** With a byte order mark, since spreadsheets guess wrongly without. A new heading begins where a new sheet does. */
export async function* csvOf(
  sheets: readonly RejectedSheet[],
  rows: AsyncIterable<RejectedRow>,
  reason: string,
): AsyncGenerator<string> {
  let sheet = -1;
  let width = 0;
  for await (const row of rows) {
    if (row.sheet !== sheet) {
      const headings = sheets[row.sheet]?.headings ?? [];
      yield (sheet === -1 ? '\ufeff' : '\r\n') + line([...headings, reason]);
      sheet = row.sheet;
      width = headings.length;
    }
    yield line([...padded(row.cells, width), row.reason]);
  }
}

/** As wide as the headings, so that the reason stands in its column. */
export function padded(cells: readonly Cell[], width: number): Cell[] {
  return Array.from({ length: Math.max(width, cells.length) }, (_, at) => cells[at] ?? null);
}
