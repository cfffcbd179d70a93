// Pictures of papers as they lie: sealed under a key of their own, page by page, and read whole by whoever may.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { readStored, removeStored, storeFile } from '../../platform/files/index.ts';
import { heldKeys } from '../../platform/keys/held.ts';
import { openBlob, sealBlob, unwrapKey, wrapNewKey } from '../../platform/keys/index.ts';
import type { Code, Drawn } from '../../platform/redraw/index.ts';

let held: string | null = null;

/** Where this process keeps them; said once at start. */
export const keepPapersIn = (here: string): void => {
  held = here;
};

function folder(): string {
  if (held === null) throw new Error('no folder for papers');
  return held;
}

const most = 16 * 1024 * 1024;

export type Sealed = {
  readonly pages: string[];
  readonly sealedKey: Buffer;
  readonly codes: Buffer | null;
  readonly bytes: number;
};

/** Stores each page; leaves nothing behind when one cannot be stored. */
export async function sealPages({ pages, codes }: Drawn): Promise<Sealed> {
  const { key, wrapped } = wrapNewKey(heldKeys().master);
  const stored: string[] = [];
  let bytes = 0;
  try {
    for (const page of pages) {
      const one = await storeFile(folder(), key, Readable.from([Buffer.from(page.bytes)]), most);
      stored.push(one.id);
      bytes += one.bytes;
    }
  } catch (fault) {
    await removePages(stored);
    throw fault;
  }
  const said = codes.length > 0 ? sealBlob(key, Buffer.from(JSON.stringify(codes))) : null;
  return { pages: stored, sealedKey: wrapped, codes: said, bytes };
}

export const openPage = (stored: string, sealedKey: Buffer): Promise<Buffer> =>
  buffer(readStored(folder(), unwrapKey(heldKeys().master, sealedKey), stored));

/** What the codes on its pages say; none for most. */
export const openCodes = (file: { sealedKey: Buffer; codes: Buffer | null }): readonly Code[] =>
  file.codes === null
    ? []
    : (JSON.parse(openBlob(unwrapKey(heldKeys().master, file.sealedKey), file.codes).toString()) as Code[]);

export async function removePages(stored: readonly string[]): Promise<void> {
  for (const id of stored) await removeStored(folder(), id);
}
