// The bytes of a text file as whole lines of text: UTF-8, UTF-16 or Windows-1252, also mixed line by line.
import { isUtf8 } from 'node:buffer';
import { utf16Of } from '../kind.ts';
import { Unreadable } from '../refusal.ts';
import { type Source, readBytes } from '../source.ts';

const longestLine = 1024 * 1024;
const blockBytes = 64 * 1024;
const newline = 10;
const carriageReturn = 13;
const windows1252 = new TextDecoder('windows-1252');

/** Pieces of text, each ending at the end of a line (the last one at the end of the file). Refuses a cut file and endless lines. */
export async function* readLines(source: Source): AsyncGenerator<string> {
  const head = await readBytes(source, 0, blockBytes);
  const utf16 = utf16Of(head);
  if (utf16 !== null) return yield* readUtf16(source, utf16);
  const onlyReturns = !head.includes(newline) && head.includes(carriageReturn);
  let carry: Buffer | null = null;
  for await (const piece of allBytes(source)) {
    if (piece.includes(0)) throw new Unreadable('not-a-spreadsheet');
    const chunk = onlyReturns ? piece.map((byte) => (byte === carriageReturn ? newline : byte)) : piece;
    const bytes: Buffer =
      carry === null
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
        : Buffer.concat([carry, chunk]);
    const end = bytes.lastIndexOf(newline) + 1;
    if (end > 0) yield decodeLines(bytes.subarray(0, end));
    carry = end === bytes.length ? null : bytes.subarray(end);
    if (carry !== null && carry.length > longestLine) throw endlessLine(carry.toString('latin1'));
  }
  if (carry !== null) yield decodeLines(carry);
}

async function* readUtf16(source: Source, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let carry = '';
  for await (const chunk of allBytes(source)) {
    const text = carry + decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf('\n') + 1;
    if (end > 0) yield text.slice(0, end);
    carry = text.slice(end);
    if (carry.length > longestLine) throw endlessLine(carry);
  }
  carry += decoder.decode();
  if (carry !== '') yield carry;
}

/** Every byte promised, in pieces of at least 64 KB but the last. */
async function* allBytes(source: Source): AsyncGenerator<Buffer> {
  let got = 0;
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source.open() as AsyncIterable<Buffer>) {
    got += chunk.length;
    if (got > source.size) throw new Unreadable('damaged');
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes < blockBytes) continue;
    yield waiting.length === 1 ? chunk : Buffer.concat(waiting, bytes);
    waiting = [];
    bytes = 0;
  }
  if (got < source.size) throw new Unreadable('truncated');
  if (bytes > 0) yield Buffer.concat(waiting, bytes);
}

/** UTF-8 where the bytes are UTF-8, else Windows-1252, decided line by line because files are pasted together. */
export function decodeLines(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const lines: string[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(newline, start) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    lines.push(isUtf8(line) ? line.toString('utf8') : windows1252.decode(line));
    start = end;
  }
  return lines.join('');
}

function endlessLine(text: string): Unreadable {
  const separators = text.match(/[;,\t]/g)?.length ?? 0;
  return new Unreadable(separators > text.length / 1000 ? 'too-many-columns' : 'cell-too-long');
}
