// Where one record of a csv ends and what its cells are, forgiving what people and exports do to quotes.
import { Unreadable } from '../refusal.ts';

export type RecordAt = { readonly cells: string[]; readonly next: number };

export type Splitting = {
  readonly separator: string;
  readonly columns: number;
  readonly cellCharacters: number;
};

/**
 * The record that begins at `from`, or null when its quoted cell may go on in text not read yet.
 * A quote opens a cell only at the cell's start, and only if a closing quote stands before a separator or line end;
 * any other quote is an ordinary character.
 */
export function splitRecord(text: string, from: number, isLast: boolean, how: Splitting): RecordAt | null {
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  const quote = text.indexOf('"', from);
  if (quote < 0 || quote >= end) return { cells: splitPlain(text, from, end, how), next: end + 1 };
  return splitQuoted(text, from, isLast, how);
}

function splitPlain(text: string, from: number, end: number, how: Splitting): string[] {
  const { separator, columns, cellCharacters } = how;
  const separatorCode = separator.charCodeAt(0);
  let to = end;
  while (to > from) {
    const code = text.charCodeAt(to - 1);
    if (code !== separatorCode && code !== 13 && code !== 32 && code !== 9) break;
    to -= 1;
  }
  if (to === from) return [];
  const cells = text.slice(from, to).split(separator, columns + 1);
  if (cells.length > columns) throw new Unreadable('too-many-columns');
  if (to - from > cellCharacters && cells.some((cell) => cell.length > cellCharacters)) {
    throw new Unreadable('cell-too-long');
  }
  return cells;
}

function splitQuoted(text: string, from: number, isLast: boolean, how: Splitting): RecordAt | null {
  const { separator, columns, cellCharacters } = how;
  const cells: string[] = [];
  let empty = 0;
  let at = from;
  for (;;) {
    let cell: string;
    const quoted = text[at] === '"' ? readQuoted(text, at, isLast, how) : null;
    if (quoted === 'more') return null;
    if (quoted === null) {
      let end = at;
      while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
      cell = text.slice(at, end).replace(/\r+$/, '');
      at = end;
    } else {
      cell = quoted.cell;
      at = quoted.next;
    }
    if (cell.length > cellCharacters) throw new Unreadable('cell-too-long');
    if (cell === '') empty += 1;
    else {
      if (cells.length + empty >= columns) throw new Unreadable('too-many-columns');
      for (; empty > 0; empty -= 1) cells.push('');
      cells.push(cell);
    }
    if (at >= text.length || text[at] === '\n') return { cells, next: at + 1 };
    at += 1;
  }
}

/** A quoted cell beginning at the quote `open`; null when that quote turns out to be an ordinary character. */
function readQuoted(
  text: string,
  open: number,
  isLast: boolean,
  how: Splitting,
): { cell: string; next: number } | 'more' | null {
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - open > how.cellCharacters * 2) {
      const endless = text.length - open > how.cellCharacters * 2;
      return isLast || endless ? null : 'more';
    }
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    let after = quote + 1;
    while (text[after] === '\r' || (text[after] === ' ' && how.separator !== ' ')) after += 1;
    if (after >= text.length && !isLast) return 'more';
    if (after >= text.length || text[after] === how.separator || text[after] === '\n') {
      const cell = text
        .slice(open + 1, quote)
        .replaceAll('""', '"')
        .replace(/\r+\n/g, '\n');
      return { cell, next: after };
    }
    const line = text.indexOf('\n', open);
    if (line >= 0 && line < quote) return null;
    at = quote + 1;
  }
}
