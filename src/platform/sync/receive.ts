// Taking acts in: each is kept before anything is done with it, once, whatever is sent again.
import { createHmac } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';

import { and, eq, inArray, sql } from 'drizzle-orm';

import { isRefused } from '../../kernel/refusal.ts';
import { audit } from '../audit/index.ts';
import type { Db } from '../db/index.ts';
import { heldKeys } from '../keys/held.ts';
import { sealBlob, wrapNewKey } from '../keys/index.ts';
import type { ActKind } from './act.ts';
import type { Device } from './device.ts';
import { canonical } from './json.ts';
import { lockPerson } from './lock.ts';
import type { SentAct } from './protocol.ts';
import { act, ahead, device as deviceTable } from './tables.ts';

export type Kinds = ReadonlyMap<string, ActKind>;

export type Taken = {
  /** How many were new, and how many of those are refused as they are. */
  readonly fresh: number;
  readonly refused: number;
  /** Places in the list of those whose id stands for something else. */
  readonly forged: ReadonlySet<number>;
};

/** Acts that are sealed before whoever else waits for this thread is heard. */
const atOnce = 20;

/** Keeps what is new of the list, all or nothing; the caller's transaction is within the officer's scope. */
export async function receive(
  db: Db,
  { id: deviceId, area, me }: Device,
  sent: readonly SentAct[],
  kinds: Kinds,
  now: Date,
): Promise<Taken> {
  const first = new Map<string, ReturnType<typeof rowOf> & { digest: Buffer }>();
  const digests: string[] = [];
  for (const [at, one] of sent.entries()) {
    if (at % atOnce === 0) await breath();
    const digest = digestOf(one);
    digests.push(digest.toString('hex'));
    if (!first.has(one.id)) first.set(one.id, { ...rowOf(one, kinds, now), digest });
  }
  const rows = [...first.values()].map((row) => ({ ...row, deviceId, userId: me.userId, area }));
  await lockPerson(db, me.userId);
  const made = await db.insert(act).values(rows).onConflictDoNothing().returning({ id: act.id });
  const fresh = new Set(made.map(({ id }) => id));
  const known = await db
    .select({ id: act.id, digest: act.digest })
    .from(act)
    .where(and(inArray(act.id, [...first.keys()]), eq(act.userId, me.userId)));
  const kept = new Map(known.map(({ id, digest }) => [id, digest.toString('hex')]));
  await note(db, deviceId, [...new Set(sent.map(({ seq }) => seq))]);
  const forged = sent.flatMap(({ id }, at) => (kept.get(id) === digests[at] ? [] : [at]));
  const refused = rows.filter(({ id, state }) => state === 'refused' && fresh.has(id));
  if (refused.length + forged.length > 0) {
    const reasons = Object.fromEntries(refused.map(({ id, reason }) => [id, reason]));
    const detail = { refused: reasons, forged: forged.length };
    await audit(db, { by: me.userId, now }, { act: 'sync:refuse', subject: deviceId, detail });
  }
  return { fresh: fresh.size, refused: refused.length, forged: new Set(forged) };
}

/**
 * Keyed, because who reads the table must not try out numbers; the key of sessions, because it is never changed.
 * Without `seq`: a phone that had to begin anew counts anew.
 */
const digestOf = ({ kind, version, at, body, photos }: SentAct): Buffer =>
  createHmac('sha256', heldKeys().session)
    .update(`sync:${canonical([kind, version, at, body, photos])}`)
    .digest();

function rowOf({ id, seq, kind, version, at, body, photos }: SentAct, kinds: Kinds, now: Date) {
  const { key, wrapped } = wrapNewKey(heldKeys().master);
  const read = kinds.get(kind)?.read(body, version) ?? { refused: 'unknown-kind' };
  const refused = isRefused(read) ? read.refused : null;
  return {
    id,
    seq,
    kind,
    version,
    claimedAt: new Date(at),
    receivedAt: now,
    dueAt: now,
    photos: [...photos],
    about: isRefused(read) ? null : read.about,
    state: refused ? ('refused' as const) : ('received' as const),
    reason: refused,
    change: sql<number>`nextval('sync_act_receipt_seq')`,
    sealedKey: wrapped,
    body: sealBlob(key, Buffer.from(JSON.stringify(body))),
  };
}

/** Moves the frontier over the numbers that are now without a gap. */
async function note(db: Db, deviceId: string, seqs: readonly number[]): Promise<void> {
  await db
    .insert(ahead)
    .values(seqs.map((seq) => ({ deviceId, seq })))
    .onConflictDoNothing();
  await db.execute(sql`
    update sync_device d set frontier = coalesce((
      select max(seq) from (
        select seq, seq - row_number() over (order by seq) as gap
        from sync_ahead a where a.device_id = d.id and a.seq > d.frontier
      ) run where gap = d.frontier), d.frontier)
    where id = ${deviceId}`);
  const frontier = db
    .select({ frontier: deviceTable.frontier })
    .from(deviceTable)
    .where(eq(deviceTable.id, deviceId));
  await db.delete(ahead).where(and(eq(ahead.deviceId, deviceId), sql`${ahead.seq} <= (${frontier})`));
}
