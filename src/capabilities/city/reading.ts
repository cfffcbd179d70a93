// A file of the classification as people have it: csv with commas, semicolons or tabs, with or without a heading.
import type { Readable } from 'node:stream';

import { parse } from 'csv-parse/sync';

import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Kbli } from '../registry/index.ts';

export type ReadRefusal =
  | Refusal<'kbli-missing', object>
  | Refusal<'kbli-too-large', object>
  | Refusal<'kbli-spreadsheet', object>
  | Refusal<'kbli-not-text', object>;

/** A whole edition with its groups is about 200 KB. */
export const kbliBytes = 2 * 1024 * 1024;

/** All bytes; null when there are more than `most`. */
export async function gather(content: Readable, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of content as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const begins = (bytes: Buffer, hex: string): boolean => bytes.toString('hex', 0, hex.length / 2) === hex;
const zip = '504b0304';
const oldOffice = 'd0cf11e0';

/**
 * Rows of code and title. The code stands in the column called code, kode or kbli, else in the first; the title in the
 * one called title or judul, else in the last. What is no kind of five digits stays in: loading leaves it out and counts.
 */
export function readKbli(bytes: Buffer | null): readonly Kbli[] | ReadRefusal {
  if (bytes === null) return refuse('kbli-too-large');
  if (bytes.length === 0) return refuse('kbli-missing');
  if (begins(bytes, zip) || begins(bytes, oldOffice)) return refuse('kbli-spreadsheet');
  const text = textOf(bytes);
  if (text === null) return refuse('kbli-not-text');
  const lines = linesOf(text);
  if (lines === null) return refuse('kbli-not-text');
  const [heading = []] = lines;
  const column = (name: RegExp) => heading.findIndex((cell) => name.test(cell.trim()));
  const code = Math.max(0, column(/^(code|kode|kbli)/i));
  const title = column(/^(title|judul)/i);
  return lines.map((line) => ({ code: line[code] ?? '', title: line.at(title) ?? '' }));
}

/** UTF-8, else the Windows letters that office programs still write; null for what is no text. */
function textOf(bytes: Buffer): string | null {
  if (bytes.includes(0) || begins(bytes, '25504446')) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Null when a quote is never closed and all that follows would be one cell. */
function linesOf(text: string): readonly (readonly string[])[] | null {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => first.split(sign).length;
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const options = {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
  try {
    return parse(text, options);
  } catch {
    return null;
  }
}
