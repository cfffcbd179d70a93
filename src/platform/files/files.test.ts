// Stored files: what goes in comes out from any byte on, and cannot be read on disk.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readStored, storeFile, TooLarge } from './index.ts';

const all = async (stream: Readable) => Buffer.concat(await stream.toArray());

test('a stored file is read back from any byte to any other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stored-'));
  const key = randomBytes(32);
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 3000 }),
      fc.nat(),
      fc.nat(),
      async (bytes, a, b) => {
        const plain = Buffer.from(bytes);
        const [start, end] = [a % plain.length, b % (plain.length + 1)];
        const { id } = await storeFile(folder, key, Readable.from([plain]), 10_000);
        expect(await all(readStored(folder, key, id, start, end))).toEqual(
          plain.subarray(start, Math.max(start, end)),
        );
        expect(await all(readStored(folder, key, id, start))).toEqual(plain.subarray(start));
      },
    ),
    { numRuns: 40 },
  );
});

test('nothing of the plain text lies on disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stored-'));
  await storeFile(
    folder,
    randomBytes(32),
    Readable.from([Buffer.from('Keripik Contoh '.repeat(50))]),
    10_000,
  );
  const [name] = readdirSync(folder);
  expect(readFileSync(join(folder, name ?? '')).includes('Keripik')).toBe(false);
});

test('a file over the limit is refused and leaves nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stored-'));
  const large = Readable.from([Buffer.alloc(600), Buffer.alloc(600)]);
  await expect(storeFile(folder, randomBytes(32), large, 1000)).rejects.toBeInstanceOf(TooLarge);
  expect(readdirSync(folder)).toEqual([]);
});
