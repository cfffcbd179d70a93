// The file of a backup: blocks come back as they went in, and a file that was touched anywhere is known.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isRefused } from '../../kernel/refusal.ts';
import { checkWhole, firstLine, openSink, readBlocks } from './container.ts';
import { inOrder } from './contents.ts';

const folder = mkdtempSync(join(tmpdir(), 'container-'));
const ours = generateKeyPairSync('ed25519');
const others = generateKeyPairSync('ed25519');
let files = 0;

type Plain = { note: string; pieces: readonly Uint8Array[] };

async function written(blocks: readonly Plain[]): Promise<string> {
  const path = join(folder, `${(files += 1)}`);
  const file = await open(path, 'wx');
  const sink = await openSink(file);
  for (const { note, pieces } of blocks) {
    await sink.block({ kind: 'test', note });
    for (const piece of pieces) await sink.piece(Buffer.from(piece));
    await sink.endBlock();
  }
  await sink.finish(ours.privateKey);
  await file.close();
  return path;
}

async function readAll(path: string, skip: (i: number) => boolean = () => false) {
  const found: { note: unknown; bytes: Buffer }[] = [];
  for await (const { head, pieces } of readBlocks(path, readFileSync(path).length)) {
    const bytes: Buffer[] = [];
    if (!skip(found.length)) for await (const piece of pieces) bytes.push(Buffer.from(piece));
    found.push({ note: head['note'], bytes: Buffer.concat(bytes) });
  }
  return found;
}

const blocks = fc.array(
  fc.record({
    note: fc.string({ unit: 'binary' }),
    pieces: fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 }),
  }),
  { maxLength: 5 },
);

test('blocks come back as they went in, whichever of them are skipped', async () => {
  await fc.assert(
    fc.asyncProperty(blocks, fc.nat({ max: 5 }), async (given, skipped) => {
      const path = await written(given);
      const told = given.map(({ note, pieces }, i) => ({
        note,
        bytes: i === skipped ? Buffer.alloc(0) : Buffer.concat(pieces),
      }));
      expect(await readAll(path, (i) => i === skipped)).toEqual(told);
    }),
    { numRuns: 60 },
  );
});

test('a piece larger than a piece may be is divided', async () => {
  const large = Buffer.alloc(9_000_001, 'x');
  const [block] = await readAll(await written([{ note: 'large', pieces: [large] }]));
  expect(block?.bytes.equals(large)).toBe(true);
});

test('a byte changed or a cut anywhere is found before anything is read from it', async () => {
  const path = await written([{ note: 'rows', pieces: [Buffer.alloc(300, 7)] }]);
  const bytes = readFileSync(path);
  const odd = join(folder, 'odd');
  for (let at = 0; at < bytes.length - 64; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    writeFileSync(odd, changed);
    expect(await checkWhole(odd)).toEqual({ refused: at < firstLine.length ? 'not-a-backup' : 'damaged' });
    writeFileSync(odd, bytes.subarray(0, at));
    expect(await checkWhole(odd)).toEqual({ refused: at < firstLine.length ? 'not-a-backup' : 'damaged' });
  }
});

test('a file says whether a key signed it', async () => {
  const path = await written([]);
  const whole = await checkWhole(path);
  if (isRefused(whole)) throw new Error(whole.refused);
  expect([whole.signedBy(ours.publicKey), whole.signedBy(others.publicKey)]).toEqual([true, false]);
  const bytes = readFileSync(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(path, bytes);
  const touched = await checkWhole(path);
  expect(!isRefused(touched) && touched.signedBy(ours.publicKey)).toBe(false);
});

test('tables come after those they refer to; a table may refer to itself; a circle is a fault', () => {
  const table = (name: string) => ({ schema: 's', table: name, columns: ['id'] });
  const refers = (from: string, to: string) => ({ from: `s.${from}`, to: `s.${to}` });
  const names = (order: readonly { table: string }[]) => order.map((t) => t.table);
  const three = [table('a'), table('b'), table('c')];
  expect(names(inOrder(three, [refers('a', 'b'), refers('b', 'c'), refers('c', 'c')]))).toEqual([
    'c',
    'b',
    'a',
  ]);
  expect(names(inOrder(three, [refers('a', 'elsewhere')]))).toEqual(['a', 'b', 'c']);
  expect(() => inOrder(three, [refers('a', 'b'), refers('b', 'a')])).toThrow('circle');
});
