// Photos on their way: announced, arriving in pieces that any cut may end, looked at when whole.
import { createHash } from 'node:crypto';

import { and, asc, eq, inArray, sql } from 'drizzle-orm';

import { isRefused, refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Db } from '../db/index.ts';
import { heldKeys } from '../keys/held.ts';
import { openBlob, sealBlob, unwrapKey, wrapNewKey } from '../keys/index.ts';
import type { Device } from './device.ts';
import { storePhoto } from './photos.ts';
import { lookAt, mostBytes } from './picture/index.ts';
import type { UploadAsked, UploadState } from './protocol.ts';
import { piece, upload } from './tables.ts';
import { sayReason } from './words.ts';

type Row = typeof upload.$inferSelect;

const types = new Set(['image/jpeg', 'image/png', 'image/webp']);
/** Of one person. */
const most = { open: 200, aDay: 1_000 } as const;
/** After so many sendings whose bytes do not fit the digest, the digest is taken to be wrong. */
const mostMisfits = 3;

const stateOf = ({ id, got, bytes, state, reason }: Row): UploadState => ({
  id,
  offset: got,
  bytes,
  state,
  ...(reason ? { reason, say: sayReason(reason) } : {}),
});

const forged = ({ id, bytes }: UploadAsked): UploadState => ({
  id,
  offset: 0,
  bytes,
  state: 'refused',
  reason: 'forged',
  say: sayReason('forged'),
});

/** What is refused before a byte is sent is kept as refused, so that an act which names it does not wait for ever. */
const judge = ({ bytes, type }: UploadAsked): 'too-large' | 'not-a-photo' | null =>
  bytes > mostBytes ? 'too-large' : types.has(type) ? null : 'not-a-photo';

/** Makes uploads, or finds them again: the same announcement has the same answer, another under the same id is forged. */
export async function announce(
  db: Db,
  { id: deviceId, me }: Device,
  asked: readonly UploadAsked[],
  now: Date,
): Promise<readonly UploadState[] | Refusal<'too-many-uploads', object>> {
  const { rows } = await db.execute<{ open: number; day: number }>(sql`
    select count(*) filter (where state = 'open')::int as open,
      count(*) filter (where made_at > ${now.toISOString()}::timestamptz - interval '1 day')::int as day
    from sync_upload where user_id = ${me.userId}`);
  const [held] = rows;
  const ids = asked.map(({ id }) => id);
  const before = await db.select({ id: upload.id }).from(upload).where(inArray(upload.id, ids));
  const fresh = asked.length - before.length;
  if (fresh > 0 && held && (held.open + fresh > most.open || held.day + fresh > most.aDay)) {
    return refuse('too-many-uploads');
  }
  const rowsOf = asked.map((one) => {
    const reason = judge(one);
    const state = reason ? ('refused' as const) : ('open' as const);
    const { wrapped } = wrapNewKey(heldKeys().master);
    return { ...one, userId: me.userId, deviceId, state, reason, sealedKey: wrapped, madeAt: now };
  });
  await db.insert(upload).values(rowsOf).onConflictDoNothing();
  const kept = await db.select().from(upload).where(inArray(upload.id, ids));
  return asked.map((one) => {
    const row = kept.find(({ id }) => id === one.id);
    const same =
      row?.userId === me.userId &&
      row.bytes === one.bytes &&
      row.sha256 === one.sha256 &&
      row.type === one.type;
    return row && same ? stateOf(row) : forged(one);
  });
}

export async function findUpload(
  db: Db,
  { me }: Device,
  id: string,
): Promise<UploadState | Refusal<'unknown-upload', object>> {
  const [row] = await db
    .select()
    .from(upload)
    .where(and(sql`${upload.id}::text = ${id}`, eq(upload.userId, me.userId)));
  return row ? stateOf(row) : refuse('unknown-upload');
}

export type PieceRefusal =
  | Refusal<'unknown-upload', object>
  | Refusal<'offset' | 'digest-differs', { offset: number }>;

/** Keeps bytes from `offset` on; with the last of them the photo is looked at and stored. */
export async function putPiece(
  db: Db,
  { me }: Device,
  { id, offset, bytes }: { id: string; offset: number; bytes: Buffer },
): Promise<{ state: UploadState; misfit: boolean } | PieceRefusal> {
  const [row] = await db
    .select()
    .from(upload)
    .where(and(eq(upload.id, id), eq(upload.userId, me.userId)))
    .for('update');
  if (!row) return refuse('unknown-upload');
  if (row.state !== 'open') return { state: stateOf(row), misfit: false };
  if (row.got !== offset || offset + bytes.length > row.bytes) return refuse('offset', { offset: row.got });
  if (bytes.length === 0) return { state: stateOf(row), misfit: false };
  const key = unwrapKey(heldKeys().master, row.sealedKey);
  await db.insert(piece).values({ uploadId: id, start: offset, sealed: sealBlob(key, bytes) });
  const got = offset + bytes.length;
  const change = got < row.bytes ? { got } : await ended(db, row, key);
  const [after] = await db.update(upload).set(change).where(eq(upload.id, id)).returning();
  if (!after) throw new Error('an upload went away under its lock');
  return { state: stateOf(after), misfit: after.misfits > row.misfits && after.state === 'open' };
}

/** What an upload becomes once all its bytes are here. The pieces go in each case. */
async function ended(db: Db, row: Row, key: Buffer): Promise<Partial<Row>> {
  const pieces = await db.select().from(piece).where(eq(piece.uploadId, row.id)).orderBy(asc(piece.start));
  await db.delete(piece).where(eq(piece.uploadId, row.id));
  const whole = Buffer.concat(pieces.map(({ sealed }) => openBlob(key, sealed)));
  if (createHash('sha256').update(whole).digest('hex') !== row.sha256) {
    const misfits = row.misfits + 1;
    return misfits < mostMisfits
      ? { got: 0, misfits }
      : { got: 0, misfits, state: 'refused', reason: 'digest-differs' };
  }
  const picture = lookAt(whole);
  if (isRefused(picture)) return { got: row.bytes, state: 'refused', reason: picture.refused };
  const { type, width, height } = picture;
  if (type !== row.type) return { got: row.bytes, state: 'refused', reason: 'not-a-photo' };
  const fileId = await storePhoto(key, picture.bytes);
  return { got: row.bytes, state: 'done', width, height, fileId };
}

/** What arrives of a body, up to `limit` bytes: a cut ends it early and loses nothing; null when there is more. */
export async function arriving(request: Request, limit: number): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const chunk = Buffer.from(read.value as Uint8Array);
      bytes += chunk.length;
      if (bytes > limit) {
        await reader.cancel();
        return null;
      }
      chunks.push(chunk);
    }
  } catch {
    // the line was cut: what came counts
  }
  return Buffer.concat(chunks);
}
