// What a restore puts into the data folder: stored files, exported heads and keys, each prepared aside and then moved in.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

import { headsFile } from '../audit/index.ts';
import type { KeyFile } from '../keys/index.ts';
import { replaceKeys } from '../keys/index.ts';
import type { Stored } from './manifest.ts';
import { isFileId } from './manifest.ts';

export type Folder = {
  takeFile(id: unknown, pieces: AsyncIterable<Buffer>): Promise<void>;
  takeHeads(pieces: AsyncIterable<Buffer>): Promise<void>;
  files(): readonly Stored[];
  /** The heads exported here until now are put aside: they belong to what this installation was before. */
  putHeads(): void;
  putKeys(folder: string, file: KeyFile): void;
  /** What was put in place stays. */
  keep(): void;
  /** Takes back the files that were put in place, unless `keep` was called. */
  clear(): void;
};

export function openFolder(dataDir: string, now: Date): Folder {
  const stored: Stored[] = [];
  const made: string[] = [];
  const heads = headsFile(dataDir);
  const draftHeads = `${heads}.restoring`;
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  let kept = false;
  return {
    async takeFile(id, pieces) {
      if (!isFileId(id)) throw new Error('not a stored file');
      const folder = join(dataDir, 'files');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, id);
      const draft = `${path}.restoring`;
      made.push(draft);
      stored.push({ id, ...(await write(draft, pieces)) });
      if (!existsSync(path)) made.push(path);
      renameSync(draft, path);
    },
    takeHeads: async (pieces) => void (await write(draftHeads, pieces)),
    files: () => stored,
    putHeads() {
      if (existsSync(heads)) renameSync(heads, join(dataDir, `audit-heads.until-${stamp}.jsonl`));
      if (existsSync(draftHeads)) renameSync(draftHeads, heads);
    },
    putKeys: (folder, file) => replaceKeys(folder, file, now),
    keep: () => void (kept = true),
    clear() {
      rmSync(draftHeads, { recursive: true, force: true });
      for (const path of kept ? [] : made) rmSync(path, { force: true });
    },
  };
}

async function write(
  path: string,
  pieces: AsyncIterable<Buffer>,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'w', 0o600);
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}
