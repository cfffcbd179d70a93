// Stored files, sealed on disk under a key of their own, readable from any byte on.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Size and SHA-256 (hex) are of the plain bytes. */
export type StoredFile = { readonly id: string; readonly bytes: number; readonly sha256: string };

export class TooLarge extends Error {}

const headBytes = 16;
const block = 16n;
const pathOf = (folder: string, id: string) => {
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Error('not a stored file');
  return join(folder, id);
};

/**
 * Takes a stream in and stores it under AES-256-CTR (which can be read from the middle; the hash in the database vouches
 * for the whole). Throws TooLarge past `most` bytes and leaves nothing behind when anything fails.
 */
export async function storeFile(
  folder: string,
  key: Buffer,
  source: Readable,
  most: number,
): Promise<StoredFile> {
  const id = randomBytes(16).toString('hex');
  const iv = randomBytes(headBytes);
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > most ? new TooLarge() : null, chunk);
    },
  });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const out = createWriteStream(pathOf(folder, id), { mode: 0o600, flush: true });
  out.write(iv);
  try {
    await pipeline(source, measure, createCipheriv('aes-256-ctr', key, iv), out);
  } catch (error) {
    await rm(pathOf(folder, id), { force: true });
    throw error;
  }
  return { id, bytes, sha256: hash.digest('hex') };
}

/** Plain bytes from `start` up to but not including `end`. */
export function readStored(folder: string, key: Uint8Array, id: string, start = 0, end?: number): Readable {
  const out = new PassThrough();
  open().catch((error: Error) => out.destroy(error));
  return out;

  async function open() {
    const path = pathOf(folder, id);
    const first = Math.floor(start / Number(block));
    const iv = await readHead(path);
    const decipher = createDecipheriv('aes-256-ctr', key, counterAt(iv, BigInt(first)));
    const from = headBytes + first * Number(block);
    const skip = start - first * Number(block);
    if (end !== undefined && end <= start) return out.end();
    const to = end === undefined ? {} : { end: headBytes + end - 1 };
    await pipeline(createReadStream(path, { start: from, ...to }), decipher, dropping(skip), out);
  }
}

async function readHead(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: headBytes - 1 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function counterAt(iv: Buffer, blocks: bigint): Buffer {
  const sum = (BigInt(`0x${iv.toString('hex')}`) + blocks) % (1n << 128n);
  return Buffer.from(sum.toString(16).padStart(32, '0'), 'hex');
}

function dropping(count: number): Transform {
  let left = count;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const dropped = Math.min(left, chunk.length);
      left -= dropped;
      done(null, chunk.subarray(dropped));
    },
  });
}

export const removeStored = (folder: string, id: string): Promise<void> =>
  rm(pathOf(folder, id), { force: true });
