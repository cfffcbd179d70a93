// One worksheet as rows, while it is being inflated.
import type { Readable } from 'node:stream';
import type { Cell, SheetRow } from '../batch.ts';
import type { Limits } from '../limits.ts';
import { Unreadable } from '../refusal.ts';
import { attributeOf } from './tag.ts';
import type { Texts } from './texts.ts';
import { numberCell, textCell, unescapeText } from './value.ts';
import { readXml } from './xml.ts';

export type SheetContext = {
  readonly texts: Texts;
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  readonly limits: Limits;
};

const rowsAtOnce = 500;

/** Rows that hold something, some hundreds at a time; cells without a value cost nothing. */
export async function* readSheet(stream: Readable, context: SheetContext): AsyncGenerator<SheetRow[]> {
  const { limits, texts, dateStyles, from1904 } = context;
  let rows: SheetRow[] = [];
  let cells: Cell[] = [];
  let inRows = false;
  let rowNumber = 0;
  let column = -1;
  let kind = 'n';
  let isDate = false;
  let gathering = false;
  let inPhonetic = false;
  let value = '';

  const open = (name: string, tag: string) => {
    if (name === 'c') {
      const place = attributeOf(tag, ' r');
      column = place === undefined ? column + 1 : columnOf(place);
      kind = attributeOf(tag, ' t') ?? 'n';
      isDate = kind === 'n' && dateStyles[Number(attributeOf(tag, ' s'))] === true;
      value = '';
    } else if (name === 'v' || name === 't') gathering = inRows && !inPhonetic;
    else if (name === 'row') {
      const number = Number(attributeOf(tag, ' r'));
      rowNumber = Number.isSafeInteger(number) && number > 0 ? number : rowNumber + 1;
      cells = [];
      column = -1;
    } else if (name === 'rPh') inPhonetic = true;
    else if (name === 'sheetData') inRows = true;
  };
  const text = (piece: string) => {
    if (!gathering) return;
    value = value.length === 0 ? piece : value + piece;
    if (value.length > limits.cellCharacters) throw new Unreadable('cell-too-long');
  };
  const close = (name: string) => {
    if (name === 'v' || name === 't') gathering = false;
    else if (name === 'c') {
      if (value.length === 0 || !inRows) return;
      const cell = cellOf(kind, value);
      if (cell === null) return;
      if (!(column >= 0 && column < limits.columns)) throw new Unreadable('too-many-columns');
      while (cells.length < column) cells.push(null);
      cells[column] = cell;
    } else if (name === 'row') {
      if (cells.length > 0) rows.push({ number: rowNumber, cells });
    } else if (name === 'rPh') inPhonetic = false;
    else if (name === 'sheetData') inRows = false;
  };
  const cellOf = (type: string, raw: string): Cell => {
    if (type === 'n') return numberCell(raw, isDate, from1904);
    if (type === 's') return textCell(texts.get(Number(raw)));
    if (type === 'b') return raw === '1' || raw === 'true';
    return textCell(unescapeText(raw)); // str, inlineStr, d (a day already written as text), e (#N/A)
  };

  for await (const _ of readXml(stream, { open, text, close })) {
    if (rows.length < rowsAtOnce) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** `C7` is column 2; anything that is no such place is -1. */
export function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > 1_000_000) return column;
  }
  return column - 1;
}
