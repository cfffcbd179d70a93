// Where uploads lie until they are accepted or cancelled: sealed under the import's own key.
import type { Readable } from 'node:stream';

import { readStored, removeStored, storeFile } from '../../platform/files/index.ts';
import type { StoredFile } from '../../platform/files/index.ts';
import { heldKeys } from '../../platform/keys/held.ts';
import { unwrapKey } from '../../platform/keys/index.ts';
import type { Source } from './reading/source.ts';

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

/** A stored upload as the readers want it. */
export function uploadedSource({ fileName, fileBytes, fileId, sealedKey }: Stored): Source {
  const key = unwrapKey(heldKeys().master, sealedKey);
  return {
    name: fileName,
    size: fileBytes,
    open: (start, end) => readStored(folder(), key, fileId, start, end),
  };
}
