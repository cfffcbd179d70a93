// The file of a backup: a line that says what it is, blocks, and a hash and a signature over all of it.
//
//   NAIK-KELAS-BACKUP 1\n
//   block*      a line of JSON (UTF-8, ends with \n), then its bytes in pieces: length (4 bytes, big-endian), bytes;
//               a piece of length 0 ends the block
//   32 bytes    SHA-256 of everything before
//   64 bytes    Ed25519 signature of those 32 bytes by the installation's audit key
import { createHash, sign, verify } from 'node:crypto';
import type { Hash, KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';

import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';

export const firstLine = 'NAIK-KELAS-BACKUP 1\n';
const hashBytes = 32;
const tailBytes = hashBytes + 64;
const largestPiece = 4 * 1024 * 1024;
const longestLine = 16 * 1024 * 1024;

export type Sink = {
  /** Opens a block; its bytes follow by `piece`. */
  readonly block: (head: object) => Promise<void>;
  readonly piece: (bytes: Buffer) => Promise<void>;
  readonly endBlock: () => Promise<void>;
  /** Writes hash and signature, and waits until all lies on disk. The number of bytes and the hash in hex. */
  readonly finish: (key: KeyObject) => Promise<{ bytes: number; sha256: string }>;
};

/** Writes a backup into an open, empty file, a piece at a time. */
export async function openSink(file: FileHandle): Promise<Sink> {
  const hash = createHash('sha256');
  let bytes = 0;
  const put = async (part: Buffer) => {
    bytes += part.length;
    await file.writeFile(part);
  };
  const write = async (part: Buffer) => {
    hash.update(part);
    await put(part);
  };
  await write(Buffer.from(firstLine));
  return {
    block: (head) => write(Buffer.from(`${JSON.stringify(head)}\n`)),
    async piece(part) {
      for (let at = 0; at < part.length; at += largestPiece) {
        const slice = part.subarray(at, at + largestPiece);
        await write(lengthOf(slice));
        await write(slice);
      }
    },
    endBlock: () => write(Buffer.alloc(4)),
    async finish(key) {
      const digest = hash.digest();
      await put(Buffer.concat([digest, sign(null, digest, key)]));
      await file.sync();
      return { bytes, sha256: digest.toString('hex') };
    },
  };
}

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return length;
}

export type Sealed = {
  readonly sha256: string;
  /** Whether the holder of this audit key signed the file. */
  readonly signedBy: (key: KeyObject) => boolean;
};

/** Reads the whole file once. Refuses 'not-a-backup', or 'damaged' when it was cut or any byte is another. */
export async function checkWhole(path: string): Promise<Sealed | Refusal<'not-a-backup' | 'damaged'>> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(firstLine.length);
    await file.read(head, 0, head.length, 0);
    if (head.toString() !== firstLine) return refuse('not-a-backup');
    if (size < firstLine.length + tailBytes) return refuse('damaged');
    const tail = Buffer.alloc(tailBytes);
    await file.read(tail, 0, tailBytes, size - tailBytes);
    const digest = (await hashTo(path, size - tailBytes)).digest();
    if (!digest.equals(tail.subarray(0, hashBytes))) return refuse('damaged');
    const signature = tail.subarray(hashBytes);
    return { sha256: digest.toString('hex'), signedBy: (key) => verify(null, digest, key, signature) };
  } finally {
    await file.close();
  }
}

async function hashTo(path: string, end: number): Promise<Hash> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { end: end - 1 })) hash.update(chunk as Buffer);
  return hash;
}

export type Block = {
  readonly head: { readonly kind: string } & Readonly<Record<string, unknown>>;
  /** Its bytes; what is not read is skipped. */
  readonly pieces: AsyncGenerator<Buffer, void, void>;
};

/** The blocks of a file that `checkWhole` found whole, one after the other. Throws where the form is another. */
export async function* readBlocks(path: string, size: number): AsyncGenerator<Block, void, void> {
  const end = size - tailBytes;
  const input = createReadStream(path, { end: end - 1, highWaterMark: 256 * 1024 });
  try {
    const { take, line, done } = takeFrom(input);
    await take(firstLine.length);
    while (!(await done())) {
      const head = JSON.parse((await line()).toString()) as Block['head'];
      const pieces = piecesOf(take);
      yield { head, pieces };
      for await (const skipped of pieces) void skipped;
    }
  } finally {
    input.destroy();
  }
}

async function* piecesOf(take: (bytes: number) => Promise<Buffer>): AsyncGenerator<Buffer, void, void> {
  for (;;) {
    const length = (await take(4)).readUInt32BE();
    if (length === 0) return;
    if (length > largestPiece) throw new Error('a piece of the backup is too large');
    yield await take(length);
  }
}

function takeFrom(input: AsyncIterable<Buffer>) {
  const chunks = input[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await chunks.next();
    if (next.done) return false;
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    return true;
  };
  const take = async (bytes: number): Promise<Buffer> => {
    while (held.length < bytes) if (!(await more())) throw new Error('the backup ends too early');
    const taken = held.subarray(0, bytes);
    held = held.subarray(bytes);
    return taken;
  };
  return {
    take,
    line: async (): Promise<Buffer> => {
      let end = held.indexOf(10);
      while (end < 0) {
        if (held.length > longestLine || !(await more())) throw new Error('a line of the backup has no end');
        end = held.indexOf(10);
      }
      return (await take(end + 1)).subarray(0, end);
    },
    done: async (): Promise<boolean> => held.length === 0 && !(await more()),
  };
}
