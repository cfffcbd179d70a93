// What became of acts, as their phone reads it.
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../db/index.ts';
import { replyOf } from './apply.ts';
import type { Device } from './device.ts';
import { isBehind, isEarly, lacksPhotos } from './due.ts';
import type { Receipt, Receipts, Waiting } from './protocol.ts';
import type { Kinds } from './receive.ts';
import { act } from './tables.ts';
import { sayReason } from './words.ts';

export type Read = { readonly receipts: readonly Receipt[]; readonly change: number };

/** Receipts of these acts of the person, from whichever phone they came. */
export const receiptsOf = (db: Db, kinds: Kinds, { me }: Device, ids: readonly string[]): Promise<Read> =>
  read(db, kinds, and(eq(act.userId, me.userId), inArray(act.id, [...ids])));

/** Receipts of this device that changed after `change`, the oldest change first, at most `limit`. */
export const receiptsSince = (
  db: Db,
  kinds: Kinds,
  device: Device,
  change: number,
  limit: number,
): Promise<Read> => read(db, kinds, and(eq(act.deviceId, device.id), gt(act.change, change)), limit);

async function read(db: Db, kinds: Kinds, where: SQL | undefined, limit = 1000): Promise<Read> {
  const rows = await db
    .select({
      id: act.id,
      receipt: act.receipt,
      change: act.change,
      kind: act.kind,
      state: act.state,
      reason: act.reason,
      sealedKey: act.sealedKey,
      reply: act.reply,
      early: sql<boolean>`sync_act.state = 'received' and (${isEarly} or ${isBehind})`,
      photos: sql<boolean>`sync_act.state = 'received' and ${lacksPhotos}`,
    })
    .from(act)
    .where(where)
    .orderBy(act.change)
    .limit(limit);
  const receipts = rows.map((row): Receipt => {
    const { id, receipt } = row;
    const reply = replyOf(row);
    if (row.state === 'accepted') return { id, receipt, state: 'accepted', result: reply['result'] ?? null };
    if (row.state === 'choose') {
      const choices = reply['choices'] as readonly string[];
      return { id, receipt, state: 'choose', question: reply['question'] ?? null, choices };
    }
    if (row.state === 'received') return { id, receipt, state: 'waiting', reason: waitingFor(row) };
    const reason = row.reason ?? '';
    const detail = reply['detail'] === undefined ? {} : { detail: reply['detail'] };
    const say = sayReason(reason, kinds.get(row.kind)?.reasons);
    return { id, receipt, state: 'refused', reason, say, ...detail };
  });
  return { receipts, change: rows.at(-1)?.change ?? 0 };
}

const waitingFor = ({ early, photos }: { early: boolean; photos: boolean }): Waiting =>
  photos ? 'photos' : early ? 'earlier' : 'again';

/** An id that stands for other content, or for somebody else's act: there is no receipt to give, so its number is 0. */
export const forgedReceipt = (id: string): Receipt => ({
  id,
  receipt: 0,
  state: 'refused',
  reason: 'forged',
  say: sayReason('forged'),
});

/** The number after the last one received: with `missingOf` it says all that is not here. */
export async function nextOf(db: Db, deviceId: string): Promise<number> {
  const { rows } = await db.execute<{ next: number }>(sql`
    select greatest(d.frontier, (select max(seq) from sync_ahead where device_id = d.id)) + 1 as next
    from sync_device d where d.id = ${deviceId}`);
  if (!rows[0]) throw new Error('no device');
  return rows[0].next;
}

/** Numbers this device has not sent although later ones arrived, the first hundred. */
export async function missingOf(db: Db, { id }: Device): Promise<Receipts['missing']> {
  const { rows } = await db.execute<{ seq: number }>(sql`
    select n as seq
    from sync_device d,
      (select max(seq) as last, count(*)::int as held from sync_ahead where device_id = ${id}) a,
      generate_series(d.frontier + 1, least(a.last, d.frontier + 100 + a.held)) n
    where d.id = ${id} and n < a.last and not exists (select from sync_ahead h where h.device_id = d.id and h.seq = n)
    order by n limit 100`);
  return rows.map(({ seq }) => seq);
}
