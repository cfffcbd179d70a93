// How a file's fields become columns that are compared one by one, and a record the row of their cells.
import { parseRtRw } from '../../../kernel/rtrw.ts';
import { isNone } from '../../../kernel/text.ts';
import { fields } from '../record.ts';
import type { Field, MatchRecord } from '../record.ts';
import { spelt } from './spelling.ts';

/** One comparison: a part of a field, or what is told apart within it (house numbers, RT). */
export type Column = {
  readonly field: Field;
  readonly part: number;
  readonly takes: 'words' | 'numbers' | 'rt' | 'whole' | 'phones' | 'hashes';
};

/** What one column says of a record: its words in one spelling, and the same without blanks. */
export type Cell = { readonly text: string; readonly words: readonly string[] };

export type Row = readonly (Cell | null)[];

export const partsOf = (record: MatchRecord, field: Field): readonly string[] => {
  const value = record[field];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};

/** An RT and the RW behind it, to be taken out of an address once it is read. */
const rt = /\brt[\s.:/]*(?:rw[\s.:/]*)?\d{1,3}\b(?:[\s./,-]*(?:rw|re)?[\s.:/]*\d{1,3}\b)?/gi;
const saysRt = /(?<![a-z])rt/i;
const digitsOnly = /^[\s\d./-]+[a-z]?$/i;

const hash = /^[0-9a-f]{32,}$/;

/** Whether nearly all that a part holds looks like this. */
function mostly(looks: RegExp, records: readonly MatchRecord[], field: Field, part: number): boolean {
  let [full, fitting] = [0, 0];
  const step = Math.max(1, Math.floor(records.length / 2000));
  for (let i = 0; i < records.length; i += step) {
    const text = partsOf(records[i] ?? {}, field)[part] ?? '';
    if (text.trim() === '') continue;
    full++;
    if (looks.test(text)) fitting++;
  }
  return full > 0 && fitting >= 0.8 * full;
}

/** The columns of a file: which there are follows from the records alone. */
export function columnsOf(records: readonly MatchRecord[]): readonly Column[] {
  return fields.flatMap((field): readonly Column[] => {
    let parts = 0;
    for (const record of records) parts = Math.max(parts, partsOf(record, field).length);
    const each = Array.from({ length: parts }, (_, part) => part);
    if (field === 'phone') return parts > 0 ? [{ field, part: 0, takes: 'phones' }] : [];
    if (field === 'nib' || field === 'nik' || field === 'email' || field === 'birth')
      return each.map((part) => ({
        field,
        part,
        takes: mostly(hash, records, field, part) ? 'hashes' : 'whole',
      }));
    const numbers = each.filter((part) => mostly(digitsOnly, records, field, part));
    const columns = each.map((part): Column => ({
      field,
      part,
      takes: numbers.includes(part) ? 'whole' : 'words',
    }));
    if (field !== 'address') return columns;
    const told: Column[] = numbers.length === 0 && parts > 0 ? [{ field, part: 0, takes: 'numbers' }] : [];
    return [...columns, ...told, ...(parts > 0 ? [{ field, part: 0, takes: 'rt' } as const] : [])];
  });
}

const cell = (words: readonly string[]): Cell | null =>
  words.length === 0 ? null : { text: words.join(''), words };

/** Each number without its 0 or 62; a keyed hash stays as it is. */
const phoneDigits = (text: string): readonly string[] => {
  const each = text
    .split(/[/,;|&]|\bdan\b/)
    .map((one) =>
      /[a-z_]{2}/i.test(one) && one.length >= 20 ? one : one.replace(/\D/g, '').replace(/^(?:62|0)+/, ''),
    );
  return [...new Set(each)].filter((digits) => digits.length >= 6);
};

const hasDigit = /\d/;

function read(record: MatchRecord, { field, part, takes }: Column, numbersApart: boolean): Cell | null {
  const parts = partsOf(record, field);
  if (takes === 'phones') return cell(phoneDigits(parts.join(',')));
  if (takes === 'rt') {
    const text = [...parts, ...partsOf(record, 'area')].join(' ');
    const found = saysRt.test(text) ? parseRtRw(text).rt : undefined;
    return found === undefined ? null : cell([found]);
  }
  const text = takes === 'numbers' ? parts.join(' ') : (parts[part] ?? '');
  if (text === '' || isNone(text)) return null;
  if (takes === 'hashes') return cell([text]);
  if (takes === 'whole')
    return cell([text.toLowerCase().replace(/[^\p{L}\p{N}@]+/gu, '')].filter((t) => t !== ''));
  const bare = field === 'address' || field === 'area' ? text.replace(rt, ' ') : text;
  const words = spelt(bare, field === 'name' || field === 'owner');
  if (takes === 'numbers') return cell(words.filter((word) => hasDigit.test(word)));
  return cell(numbersApart ? words.filter((word) => !hasDigit.test(word)) : words);
}

/** Reads records into rows of cells, in the order of the columns. */
export function rowReader(columns: readonly Column[]): (record: MatchRecord) => Row {
  const apart = columns.some((column) => column.takes === 'numbers');
  return (record) => columns.map((column) => read(record, column, apart && column.field === 'address'));
}
