// A file that can be read from any place, so that stored files may be encrypted.
import type { Readable } from 'node:stream';
import { Unreadable } from './refusal.ts';

/** `size` is the length promised; a stream shorter than that is a cut file. `endExclusive` absent = to the end. */
export type Source = {
  readonly name: string;
  readonly size: number;
  readonly open: (start?: number, endExclusive?: number) => Readable;
};

/** The bytes from `start`, at most `length` and never beyond the end; fewer than promised is 'truncated'. */
export async function readBytes(source: Source, start: number, length: number): Promise<Buffer> {
  const end = Math.min(source.size, start + length);
  if (end <= start) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  let got = 0;
  for await (const chunk of source.open(start, end) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    got += chunk.length;
    if (got >= end - start) break;
  }
  if (got < end - start) throw new Unreadable('truncated');
  return Buffer.concat(chunks, got).subarray(0, end - start);
}

/** The same source, and whether a fault came from it rather than from what stands in the file. */
export function watched(source: Source): {
  readonly source: Source;
  readonly isItsFault: (fault: unknown) => boolean;
} {
  const faults = new Set<unknown>();
  const note = (fault: unknown) => faults.add(fault);
  const open = (start?: number, endExclusive?: number) => {
    try {
      return source.open(start, endExclusive).on('error', note);
    } catch (fault) {
      note(fault);
      throw fault;
    }
  };
  return { source: { ...source, open }, isItsFault: (fault) => faults.has(fault) };
}
