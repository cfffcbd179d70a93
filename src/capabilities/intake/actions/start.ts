// Bringing a file: it is stored sealed, and an import stands for it from then on.
import type { Readable } from 'node:stream';

import { freshId } from '../../../kernel/ids.ts';
import type { ImportId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { City, Scope } from '../../../platform/db/index.ts';
import { settingsOf, within } from '../../../platform/db/index.ts';
import { TooLarge } from '../../../platform/files/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { wrapNewKey } from '../../../platform/keys/index.ts';
import { insertImport, noCounts } from '../store.ts';
import { removeUpload, storeUpload } from '../uploads.ts';

export type Upload = {
  /** The file's name as the person knows it. */
  readonly name: string;
  readonly content: Readable;
  /** Largest size taken, in bytes. */
  readonly most: number;
};

/**
 * Stores a file and opens an import for it, bounded by the area of `scope`. A source that ends early throws and leaves
 * nothing. Refuses 'file-too-large', 'empty-file' and 'no-area' (a scope without any).
 */
export async function startImport(
  city: City,
  scope: Scope,
  { name, content, most }: Upload,
  { by, now }: Circumstances,
): Promise<{ importId: ImportId } | Refusal<'file-too-large' | 'empty-file' | 'no-area'>> {
  const { area } = settingsOf(scope, city.code);
  if (area === '') return refuse('no-area');
  const { key, wrapped } = wrapNewKey(heldKeys().master);
  const stored = await storeUpload(key, content, most).catch((fault: unknown) => {
    if (fault instanceof TooLarge) return null;
    throw fault;
  });
  if (!stored) return refuse('file-too-large', { most });
  if (stored.bytes === 0) {
    await removeUpload(stored.id);
    return refuse('empty-file');
  }
  const id = freshId<'Import'>();
  try {
    await within(city, scope, async (db) => {
      await insertImport(db, {
        id,
        fileName: name.slice(0, 255),
        fileHash: stored.sha256,
        fileBytes: stored.bytes,
        fileId: stored.id,
        sealedKey: wrapped,
        area,
        state: 'uploaded',
        sheets: [],
        counts: noCounts,
        by,
        createdAt: now,
      });
      await audit(
        db,
        { by, now },
        { act: 'intake:upload', subject: id, detail: { sha256: stored.sha256, bytes: stored.bytes } },
      );
    });
  } catch (fault) {
    await removeUpload(stored.id);
    throw fault;
  }
  return { importId: id };
}
