// A csv from its source to batches of rows; the whole file is one sheet.
import type { Cell, RowBatch, SheetRow } from '../batch.ts';
import type { Limits } from '../limits.ts';
import type { Source } from '../source.ts';
import { readLines } from './decode.ts';
import { type RecordAt, type Splitting, splitRecord } from './record.ts';
import { type Separator, findSeparator } from './separator.ts';

const rowsAtOnce = 500;

export async function* readCsv(source: Source, limits: Limits): AsyncGenerator<RowBatch> {
  let rest = '';
  let number = 0;
  let splitting: Splitting | null = null;
  let others: readonly Splitting[] = [];
  let width = 0;
  let rows: SheetRow[] = [];
  const sheet = { sheet: '', sheetIndex: 0, hidden: false };

  const take = function* (text: string, isLast: boolean): Generator<RowBatch, string> {
    let at = 0;
    while (at < text.length && splitting !== null) {
      const record = splitEither(text, at, isLast, splitting, others, width);
      if (record === null) return text.slice(at);
      number += 1;
      at = record.next;
      const cells = cellsOf(record.cells);
      if (cells.length === 0) continue;
      if (number <= 50 && cells.length > width) width = cells.length;
      rows.push({ number, cells });
      if (rows.length < rowsAtOnce) continue;
      yield { ...sheet, rows };
      rows = [];
    }
    return '';
  };

  for await (const piece of readLines(source)) {
    let text = rest === '' ? piece : rest + piece;
    if (splitting === null) {
      const start = beginText(text);
      text = start.text;
      const { columns, cellCharacters } = limits;
      splitting = { separator: start.separator ?? ',', columns, cellCharacters };
      others = ([';', ',', '\t'] as const)
        .filter((separator) => separator !== splitting?.separator)
        .map((separator) => ({ separator, columns, cellCharacters }));
    }
    rest = yield* take(text, false);
  }
  if (rest !== '') yield* take(rest, true);
  if (rows.length > 0) yield { ...sheet, rows };
}

/** Without the byte order mark, and without the line `sep=;` that some programs put first. */
function beginText(text: string): { text: string; separator: Separator | null } {
  const begun = text.startsWith('\ufeff') ? text.slice(1) : text;
  const told = /^sep=([;,\t])\r*\n/i.exec(begun);
  if (told !== null) return { text: begun.slice(told[0].length), separator: told[1] as Separator };
  return { text: begun, separator: findSeparator(begun) };
}

/** Files are pasted together: a line without the usual sign, which another sign cuts into the usual width, is cut by that. */
function splitEither(
  text: string,
  at: number,
  isLast: boolean,
  usual: Splitting,
  others: readonly Splitting[],
  width: number,
): RecordAt | null {
  const record = splitRecord(text, at, isLast, usual);
  if (record === null || record.cells.length !== 1 || width < 2) return record;
  for (const other of others) {
    const again = splitRecord(text, at, isLast, other);
    if (again !== null && again.cells.length > 1 && again.cells.length * 2 >= width) return again;
  }
  return record;
}

function cellsOf(texts: string[]): Cell[] {
  const cells: Cell[] = texts;
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? '';
    if (text.length === 0 || (text.charCodeAt(0) <= 32 && text.trim() === '')) cells[at] = null;
  }
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
}
