// Applying one act behind the savepoint `act`, and what it comes to. What became of it is kept by the caller.
import { and, eq, sql } from 'drizzle-orm';

import { isRefused } from '../../kernel/refusal.ts';
import type { Db } from '../db/index.ts';
import { heldKeys } from '../keys/held.ts';
import { openBlob, unwrapKey } from '../keys/index.ts';
import type { Act, ActKind, How, Json, Outcome, Photo } from './act.ts';
import type { Row } from './due.ts';
import { answerSchema } from './kinds.ts';
import type { Kinds } from './receive.ts';
import { act, upload } from './tables.ts';

export type Ended = { readonly row: Row; readonly outcome: Outcome };

/** What became of the act, and of the one it answers. Unless it is accepted, what it wrote has been taken back. */
export async function applyRow(db: Db, kinds: Kinds, row: Row, how: How): Promise<readonly Ended[]> {
  if (row.kind === 'sync:answer') return answer(db, kinds, row, how);
  if (row.kind === 'sync:void') return [{ row, outcome: { state: 'accepted', result: null } }];
  return [{ row, outcome: await applied(db, kinds.get(row.kind), row, how) }];
}

async function applied(db: Db, kind: ActKind | undefined, row: Row, how: How): Promise<Outcome> {
  if (!kind) return { state: 'refused', reason: 'unknown-kind' };
  if (!how.me.permissions.has(kind.may)) return { state: 'refused', reason: 'not-allowed' };
  const read = kind.read(bodyOf(row), row.version);
  if (isRefused(read)) return { state: 'refused', reason: read.refused };
  const photos = await photosOf(db, row);
  if (typeof photos === 'string') return { state: 'refused', reason: photos };
  const { id, deviceId, userId, seq, claimedAt: at, receivedAt } = row;
  const made: Act = { id, deviceId, userId, seq, at, receivedAt, body: read.body, photos };
  const outcome = await kind.apply(db, made, how);
  if (outcome.state !== 'accepted') await db.execute(sql`rollback to savepoint act`);
  return outcome;
}

/** An answer is accepted when its question takes it; what then becomes of the asked act stands at that act. */
async function answer(db: Db, kinds: Kinds, row: Row, how: How): Promise<readonly Ended[]> {
  const given = answerSchema.parse(bodyOf(row));
  const [asked] = await db
    .select()
    .from(act)
    .where(and(eq(act.id, given.act), eq(act.userId, row.userId), eq(act.state, 'choose')));
  if (!asked) return [{ row, outcome: { state: 'refused', reason: 'no-question' } }];
  const { choices } = replyOf(asked) as { choices: readonly string[] };
  if (!choices.includes(given.choice))
    return [{ row, outcome: { state: 'refused', reason: 'unknown-choice' } }];
  const outcome = await applied(db, kinds.get(asked.kind), asked, { ...how, choice: given.choice });
  return [
    { row: asked, outcome },
    { row, outcome: { state: 'accepted', result: { act: asked.id, state: outcome.state } } },
  ];
}

/** A picture that was refused, or somebody else's, refuses the act. */
async function photosOf(db: Db, row: Row): Promise<readonly Photo[] | 'photo' | 'photo-not-yours'> {
  if (row.photos.length === 0) return [];
  const found = await db
    .select()
    .from(upload)
    .where(sql`${upload.id} = any(${sql.param(row.photos)}::uuid[])`);
  if (found.some(({ userId }) => userId !== row.userId)) return 'photo-not-yours';
  if (found.some(({ state }) => state !== 'done')) return 'photo';
  return row.photos.flatMap((id) => {
    const one = found.find((photo) => photo.id === id);
    if (!one) return [];
    const { type, bytes, width, height } = one;
    return [{ id, type: type as Photo['type'], bytes, width: width ?? 0, height: height ?? 0 }];
  });
}

export const keyOf = (row: Pick<Row, 'sealedKey'>): Buffer => unwrapKey(heldKeys().master, row.sealedKey);

function bodyOf(row: Row): unknown {
  if (!row.body) throw new Error('an act to be applied has no body');
  return JSON.parse(openBlob(keyOf(row), row.body).toString());
}

/** What was answered, as it was sealed: `{ result }`, `{ question, choices }` or `{ reason, detail }`. */
export const replyOf = (row: Pick<Row, 'sealedKey' | 'reply'>): { readonly [name: string]: Json } =>
  row.reply ? (JSON.parse(openBlob(keyOf(row), row.reply).toString()) as { [name: string]: Json }) : {};
