// The table of shared texts of a workbook, packed in one buffer: a million texts cost their bytes and four more.
import type { Readable } from 'node:stream';
import type { Limits } from '../limits.ts';
import { Unreadable } from '../refusal.ts';
import { readXml } from './xml.ts';
import { unescapeText } from './value.ts';

export type Texts = { readonly get: (index: number) => string | null };

export const noTexts: Texts = { get: () => null };

/** Texts that repeat (kecamatan, kinds) are met early, so only the first ones are kept as strings as well. */
const keptAsStrings = 65_536;

export async function readTexts(stream: Readable, limits: Limits): Promise<Texts> {
  const table = makeTable(limits);
  let current = '';
  let inText = false;
  let inPhonetic = false;
  const events = {
    open: (name: string) => {
      if (name === 't') inText = !inPhonetic;
      else if (name === 'si') current = '';
      else if (name === 'rPh') inPhonetic = true;
    },
    text: (piece: string) => {
      if (!inText) return;
      current += piece;
      if (current.length > limits.cellCharacters) throw new Unreadable('cell-too-long');
    },
    close: (name: string) => {
      if (name === 't') inText = false;
      else if (name === 'si') table.add(unescapeText(current));
      else if (name === 'rPh') inPhonetic = false;
    },
  };
  for await (const _ of readXml(stream, events));
  return table;
}

function makeTable(limits: Limits): Texts & { readonly add: (text: string) => void } {
  let bytes: Buffer = Buffer.allocUnsafe(64 * 1024);
  let ends = new Uint32Array(4096);
  let count = 0;
  let used = 0;
  const strings: (string | undefined)[] = [];
  return {
    add: (text) => {
      const room = used + text.length * 3;
      if (room > bytes.length) bytes = enlarged(bytes, Math.max(room, bytes.length * 2), used);
      used += bytes.write(text, used, 'utf8');
      if (used > limits.textBytes) throw new Unreadable('too-many-texts');
      if (count === ends.length) {
        const more = new Uint32Array(count * 2);
        more.set(ends);
        ends = more;
      }
      ends[count] = used;
      count += 1;
    },
    get: (index) => {
      if (!(index >= 0 && index < count)) return null;
      const kept = strings[index];
      if (kept !== undefined) return kept;
      const text = bytes.toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index]);
      if (index < keptAsStrings) strings[index] = text;
      return text;
    },
  };
}

function enlarged(bytes: Buffer, size: number, used: number): Buffer {
  const more = Buffer.allocUnsafe(size);
  bytes.copy(more, 0, 0, used);
  return more;
}
