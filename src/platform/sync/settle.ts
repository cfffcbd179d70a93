// Applying what was received: one act a transaction, in the officer's scope, in the order of the phone.
import { and, eq, sql } from 'drizzle-orm';

import { dayOf } from '../../kernel/day.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { audit } from '../audit/index.ts';
import { within } from '../db/index.ts';
import type { City, Db } from '../db/index.ts';
import type { Me } from '../http/index.ts';
import { heldKeys } from '../keys/held.ts';
import { openBlob, sealBlob, unwrapKey } from '../keys/index.ts';
import type { Act, ActKind, How, Json, Outcome, Photo } from './act.ts';
import { answerSchema } from './kinds.ts';
import { lockPerson, tryLockPerson } from './lock.ts';
import { count } from './metrics.ts';
import type { Kinds } from './receive.ts';
import { act, upload } from './tables.ts';
import { inTurn } from './turns.ts';

export type Row = typeof act.$inferSelect;

export type Settled = {
  readonly applied: number;
  /** What was thrown; each of these acts stays received and is tried again. */
  readonly faults: readonly unknown[];
};

/** For how long, in milliseconds, and whether to wait while another call of this person is at it. */
export type Waits = { readonly most: number; readonly wait: boolean };

/** Applies everything of this person that is due at `now`; one transaction an act. */
export async function settle(
  city: City,
  kinds: Kinds,
  me: Me,
  now: Date,
  { most, wait }: Waits,
): Promise<Settled> {
  const begun = performance.now();
  const faults: unknown[] = [];
  const queue: string[] = [];
  let done = 0;
  while (performance.now() - begun < most) {
    const step = await next(city, kinds, { me, now, wait, queue });
    if (step === 'none') break;
    if (step === 'applied') done += 1;
    else if (step !== 'gone') faults.push(step.fault);
  }
  return { applied: done, faults };
}

/** `queue`: acts found due and not yet come to. */
type Turn = { readonly me: Me; readonly now: Date; readonly wait: boolean; readonly queue: string[] };

async function next(
  city: City,
  kinds: Kinds,
  { me, now, wait, queue }: Turn,
): Promise<'none' | 'gone' | 'applied' | { fault: unknown }> {
  let doing: Row | undefined;
  let found = false;
  try {
    const turn = async (db: Db) => {
      if (wait) await lockPerson(db, me.userId);
      else if (!(await tryLockPerson(db, me.userId))) return;
      if (queue.length === 0) queue.push(...(await findDue(db, me.userId, now)));
      const id = queue.shift();
      found = id !== undefined;
      doing = id === undefined ? undefined : await stillReceived(db, id);
      if (doing) await applyRow(db, kinds, doing, me, now);
    };
    await inTurn(() => within(city, me.scope, turn, { plans: 'kept' }));
    return doing ? 'applied' : found ? 'gone' : 'none';
  } catch (fault) {
    if (!doing) throw fault;
    await postpone(city, doing, fault, now);
    count('fault', doing.kind);
    return { fault };
  }
}

/** Found by one walk over what is open, however much that is. */
const atOnce = 50;

/**
 * The first of a phone's acts that nothing stands before: no gap in its numbers, no photo on its way, no earlier act about
 * the same thing that still waits. None of them stands before another.
 */
async function findDue(db: Db, userId: string, now: Date): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select o.id from (
      select s.*, s.about is null or row_number() over (
        partition by s.device_id, s.about order by s.seq, s.receipt) = 1 as free
      from sync_act s where s.user_id = ${userId} and s.state in ('received', 'choose')) o
    join sync_device d on d.id = o.device_id
    where o.free and o.state = 'received' and o.due_at <= ${now.toISOString()} and o.seq <= d.frontier
      and (cardinality(o.photos) = 0 or not exists (
        select from unnest(o.photos) p (id) left join sync_upload u on u.id = p.id
        where u.id is null or u.state = 'open' and u.user_id = o.user_id))
    order by o.device_id, o.seq, o.receipt limit ${atOnce}`);
  return rows.map(({ id }) => id);
}

/** Unless another call came to it first. */
async function stillReceived(db: Db, id: string): Promise<Row | undefined> {
  const [row] = await db
    .select()
    .from(act)
    .where(and(eq(act.id, id), eq(act.state, 'received')));
  return row;
}

/**
 * Why a row of sync_act waits, as `findDue` has it, spelt out: the builder leaves the table's name off in one-table
 * queries.
 */
export const isEarly = sql`(sync_act.seq > (select d.frontier from sync_device d where d.id = sync_act.device_id))`;
export const isBehind = sql`exists (
  select from sync_act e where e.user_id = sync_act.user_id and e.device_id = sync_act.device_id
    and e.state in ('received', 'choose') and e.about = sync_act.about
    and (e.seq, e.receipt) < (sync_act.seq, sync_act.receipt))`;
export const lacksPhotos = sql`exists (
  select from unnest(sync_act.photos) p (id) left join sync_upload u on u.id = p.id
  where u.id is null or u.state = 'open' and u.user_id = sync_act.user_id)`;

async function applyRow(db: Db, kinds: Kinds, row: Row, me: Me, now: Date): Promise<void> {
  const how = { by: me.userId, now, today: dayOf(now, db.city.zone), me, choice: null };
  if (row.kind === 'sync:answer') return answer(db, kinds, row, how);
  if (row.kind === 'sync:void') return write(db, row, { state: 'accepted', result: null }, how);
  await write(db, row, await applied(db, kinds.get(row.kind), row, how), how);
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
  // A refusal takes back what the work wrote, and only that.
  await db.execute(sql`savepoint act`);
  const outcome = await kind.apply(db, made, how);
  if (outcome.state !== 'accepted') await db.execute(sql`rollback to savepoint act`);
  return outcome;
}

/** An answer is accepted when its question takes it; what then becomes of the asked act stands at that act. */
async function answer(db: Db, kinds: Kinds, row: Row, how: How): Promise<void> {
  const given = answerSchema.parse(bodyOf(row));
  const [asked] = await db
    .select()
    .from(act)
    .where(and(eq(act.id, given.act), eq(act.userId, row.userId), eq(act.state, 'choose')));
  if (!asked) return write(db, row, { state: 'refused', reason: 'no-question' }, how);
  const { choices } = replyOf(asked) as { choices: readonly string[] };
  if (!choices.includes(given.choice)) {
    return write(db, row, { state: 'refused', reason: 'unknown-choice' }, how);
  }
  const outcome = await applied(db, kinds.get(asked.kind), asked, { ...how, choice: given.choice });
  await write(db, asked, outcome, how);
  await write(db, row, { state: 'accepted', result: { act: asked.id, state: outcome.state } }, how);
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

async function write(db: Db, row: Row, outcome: Outcome, { by, now }: How): Promise<void> {
  const { state, ...reply } = outcome;
  const reason = outcome.state === 'refused' ? outcome.reason : null;
  await db
    .update(act)
    .set({
      state,
      reason,
      fault: null,
      change: sql`nextval('sync_act_receipt_seq')`,
      reply: sealBlob(keyOf(row), Buffer.from(JSON.stringify(reply))),
      ...(state === 'accepted' ? { body: null } : {}),
    })
    .where(eq(act.id, row.id));
  if (reason) {
    await audit(db, { by, now }, { act: 'sync:refuse', subject: row.id, detail: { kind: row.kind, reason } });
  }
  count(state, row.kind);
}

const keyOf = (row: Pick<Row, 'sealedKey'>): Buffer => unwrapKey(heldKeys().master, row.sealedKey);

function bodyOf(row: Row): unknown {
  if (!row.body) throw new Error('an act to be applied has no body');
  return JSON.parse(openBlob(keyOf(row), row.body).toString());
}

/** What was answered, as it was sealed: `{ result }`, `{ question, choices }` or `{ reason, detail }`. */
export const replyOf = (row: Pick<Row, 'sealedKey' | 'reply'>): { readonly [name: string]: Json } =>
  row.reply ? (JSON.parse(openBlob(keyOf(row), row.reply).toString()) as { [name: string]: Json }) : {};

const longestWait = 3_600_000;

/** After a fault: tried again in ten seconds, then twenty, forty, up to an hour. */
async function postpone(city: City, row: Row, fault: unknown, now: Date): Promise<void> {
  const wait = Math.min(10_000 * 2 ** Math.min(row.tries, 20), longestWait);
  await within(city, { kind: 'city' }, (db) =>
    db
      .update(act)
      .set({ tries: row.tries + 1, dueAt: new Date(now.getTime() + wait), fault: nameOf(fault) })
      .where(and(eq(act.id, row.id), eq(act.state, 'received'))),
  );
}

/** Never the message, which may hold values. */
const nameOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return typeof fault;
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : '';
  return `${fault.name}${code}`.slice(0, 100);
};
