// Where uploads lie until they are accepted or cancelled: sealed under the import's own key.
import type { Readable } from 'node:stream';

import { readStored, removeStored, storeFile } from '../../platform/files/index.ts';
import type { StoredFile } from '../../platform/files/index.ts';
import { heldKeys } from '../../platform/keys/held.ts';
import { unwrapKey } from '../../platform/keys/index.ts';
import type { Source } from '../../platform/reading/source.ts';

let held: string | null = null;

/** Where this process keeps them; said once at start. */
export const keepUploadsIn = (here: string): void => {
  held = here;
};

function folder(): string {
  if (held === null) throw new Error('no folder for uploads');
  return held;
}

/** Throws TooLarge past `most` bytes. */
export const storeUpload = (key: Buffer, source: Readable, most: number): Promise<StoredFile> =>
  storeFile(folder(), key, source, most);

export const removeUpload = (id: string): Promise<void> => removeStored(folder(), id);

type Stored = {
  readonly fileName: string;
  readonly fileBytes: number;
  readonly fileId: string;
  readonly sealedKey: Buffer;
};

/** All that reading a stored upload takes, so that another thread may do it. */
export type OpenUpload = {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly id: string;
  readonly name: string;
  readonly size: number;
};

export const openUpload = ({ fileName, fileBytes, fileId, sealedKey }: Stored): OpenUpload => ({
  folder: folder(),
  key: Uint8Array.from(unwrapKey(heldKeys().master, sealedKey)),
  id: fileId,
  name: fileName,
  size: fileBytes,
});

/** A stored upload as the readers want it. */
export const sourceOf = ({ folder: here, key, id, name, size }: OpenUpload): Source => ({
  name,
  size,
  open: (start, end) => readStored(here, key, id, start, end),
});
