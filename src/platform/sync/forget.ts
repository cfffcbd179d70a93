// Letting go: of what refused acts said and of photos, when a person's identity goes.
import { and, eq, inArray } from 'drizzle-orm';

import type { Db } from '../db/index.ts';
import { heldKeys } from '../keys/held.ts';
import { wrapNewKey } from '../keys/index.ts';
import { act, upload } from './tables.ts';

/** Empties refused acts about these things. Of accepted ones nothing is left here; what waits still has to be said. */
export async function forgetActs(db: Db, things: readonly string[]): Promise<void> {
  if (things.length === 0) return;
  await db
    .update(act)
    .set({ body: null, reply: null })
    .where(and(inArray(act.about, [...things]), eq(act.state, 'refused')));
}

/** Takes the key of these photos, so that nobody can read them again; their files go at the next sweeping. */
export async function forgetPhotos(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { wrapped } = wrapNewKey(heldKeys().master);
  await db
    .update(upload)
    .set({ state: 'refused', reason: 'erased', sealedKey: wrapped })
    .where(and(inArray(upload.id, [...ids]), eq(upload.state, 'done')));
}
