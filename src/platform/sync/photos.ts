// Photos as they lie: sealed under a key of their own in the folder of files, read whole by whoever may.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { and, eq } from 'drizzle-orm';

import type { Db } from '../db/index.ts';
import { readStored, removeStored, storeFile } from '../files/index.ts';
import { heldKeys } from '../keys/held.ts';
import { unwrapKey } from '../keys/index.ts';
import type { Photo } from './act.ts';
import { mostBytes } from './picture/index.ts';
import { upload } from './tables.ts';

let held: string | null = null;

/** Where this process keeps them; said once at start. */
export const keepPhotosIn = (here: string): void => {
  held = here;
};

function folder(): string {
  if (held === null) throw new Error('no folder for photos');
  return held;
}

/** Stores a looked-at picture and gives the name of its file. */
export async function storePhoto(key: Buffer, bytes: Buffer): Promise<string> {
  return (await storeFile(folder(), key, Readable.from([bytes]), mostBytes)).id;
}

export const removePhoto = (file: string): Promise<void> => removeStored(folder(), file);

/**
 * A photo that has arrived, with its bytes; null when there is none under this id. It asks no scope: a room shows it only
 * beside a record that it could read within its own.
 */
export async function readPhoto(db: Db, id: string): Promise<(Photo & { readonly content: Buffer }) | null> {
  const [row] = await db
    .select()
    .from(upload)
    .where(and(eq(upload.id, id), eq(upload.state, 'done')));
  if (!row?.fileId) return null;
  const content = await buffer(readStored(folder(), unwrapKey(heldKeys().master, row.sealedKey), row.fileId));
  const { bytes, width, height } = row;
  return { id, type: row.type as Photo['type'], bytes, width: width ?? 0, height: height ?? 0, content };
}
