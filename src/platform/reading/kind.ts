// What a file is by its content: names and extensions lie.
import { Unreadable } from './refusal.ts';
import { type Source, readBytes } from './source.ts';

const headBytes = 64 * 1024;

/** 'xlsx' or 'csv'; everything else is refused with the reason. */
export async function kindOf(source: Source): Promise<'xlsx' | 'csv'> {
  if (source.size === 0) throw new Unreadable('empty-file');
  const head = await readBytes(source, 0, headBytes);
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'xlsx';
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) throw new Unreadable(await kindOfOle(source, head));
  const text = head.toString('latin1').trimStart().slice(0, 512).toLowerCase();
  if (/^(\ufeff|ï»¿)?\s*<(!doctype html|html|table|head|meta|\?xml|style|div)/.test(text)) {
    throw new Unreadable('web-page');
  }
  if (looksBinary(head)) throw new Unreadable('not-a-spreadsheet');
  return 'csv';
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

/** An OLE container is an old .xls, or an xlsx under a password: its directory says which. */
async function kindOfOle(
  source: Source,
  head: Buffer,
): Promise<'encrypted' | 'old-excel' | 'not-a-spreadsheet'> {
  if (head.length < 512) return 'not-a-spreadsheet';
  const sector = 1 << Math.min(head.readUInt16LE(30), 12);
  const start = (head.readUInt32LE(48) + 1) * sector;
  const directory = start < source.size ? await readBytes(source, start, headBytes) : Buffer.alloc(0);
  const holds = (name: string) => directory.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  return holds('Workbook') || holds('Book') ? 'old-excel' : 'not-a-spreadsheet';
}

/** UTF-16 text is full of zero bytes, so it is asked for first. */
function looksBinary(head: Buffer): boolean {
  if (utf16Of(head) !== null) return false;
  let strange = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) strange += 1;
  }
  return strange > head.length / 100;
}

/** By its mark, or by zero bytes that stand (nearly) only on one side of each pair. */
export function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
  const pairs = Math.min(head.length, 4096) >> 1;
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.7 && even === 0) return 'utf-16le';
  if (even > pairs * 0.7 && odd === 0) return 'utf-16be';
  return null;
}
