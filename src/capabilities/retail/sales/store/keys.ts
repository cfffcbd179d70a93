// Keys of machines: only their hashes are kept.
import { createHash, randomBytes } from 'node:crypto';

import { and, desc, eq, isNull } from 'drizzle-orm';

import { freshId } from '../../../../kernel/ids.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { key } from '../tables.ts';

export type KeyRow = Pick<typeof key.$inferSelect, 'id' | 'partnerId' | 'name' | 'endedAt' | 'recordedAt'>;

const shown = {
  id: key.id,
  partnerId: key.partnerId,
  name: key.name,
  endedAt: key.endedAt,
  recordedAt: key.recordedAt,
};
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The newest first. */
export const listKeys = (db: Db, partnerId: string): Promise<KeyRow[]> =>
  db.select(shown).from(key).where(eq(key.partnerId, partnerId)).orderBy(desc(key.id));

/** The secret is seen here and never again: 256 bits of chance. */
export async function makeKey(
  db: Db,
  { partnerId, name }: { readonly partnerId: string; readonly name: string },
  around: Circumstances,
): Promise<{ readonly secret: string }> {
  const id = freshId<'SalesKey'>();
  const secret = `nk_${randomBytes(32).toString('base64url')}`;
  const row = { id, partnerId, name, hash: hashOf(secret), recordedAt: around.now, recordedBy: around.by };
  await db.insert(key).values(row);
  await audit(db, around, { act: 'retail:key', subject: id, detail: { partnerId } });
  return { secret };
}

/** Whether there was such a key of this organisation that still held. */
export async function endKey(
  db: Db,
  { id, partnerId }: { readonly id: string; readonly partnerId: string },
  around: Circumstances,
): Promise<boolean> {
  const done = await db
    .update(key)
    .set({ endedAt: around.now })
    .where(and(eq(key.id, id), eq(key.partnerId, partnerId), isNull(key.endedAt)));
  if (done.rowCount !== 1) return false;
  await audit(db, around, { act: 'retail:key-ended', subject: id });
  return true;
}

/** The key behind `Authorization: Bearer nk_...`; null for none and for one that was ended. */
export async function keyOf(db: Db, authorization: string | null): Promise<KeyRow | null> {
  const secret = /^Bearer (nk_[\w-]{43})$/.exec(authorization ?? '')?.[1];
  if (!secret) return null;
  const [row] = await db
    .select(shown)
    .from(key)
    .where(and(eq(key.hash, hashOf(secret)), isNull(key.endedAt)));
  return row ?? null;
}
