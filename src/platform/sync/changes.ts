// What a phone has not seen yet: receipts that changed, and lists that are no longer as it holds them.
import { createHmac } from 'node:crypto';

import { z } from 'zod';

import type { Db } from '../db/index.ts';
import { heldKeys } from '../keys/held.ts';
import type { Feed, Json } from './act.ts';
import type { Device } from './device.ts';
import type { Changes } from './protocol.ts';
import type { Kinds } from './receive.ts';
import { missingOf, nextOf, receiptsSince } from './receipts.ts';

/** Receipts in one answer. */
const most = 500;
/** A list is read again for the time in which a change may have been under way at the last reading. */
const overlap = 60_000;

/** What a cursor says: the last change seen, when, and a keyed digest of each list. Opaque to phones. */
const cursorSchema = z.object({
  c: z.int().min(0),
  t: z.int().min(0),
  d: z.record(z.string().max(60), z.string().max(40)),
});
type Cursor = z.infer<typeof cursorSchema>;

/** Anything unreadable is a phone that has seen nothing. */
function readCursor(text: string): Cursor | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return cursorSchema.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}

const digestOf = (rows: readonly Json[]): string =>
  createHmac('sha256', heldKeys().session)
    .update(`feed:${JSON.stringify(rows)}`)
    .digest('base64url')
    .slice(0, 22);

export async function changesSince(
  db: Db,
  { kinds, feeds }: { kinds: Kinds; feeds: readonly Feed[] },
  device: Device,
  since: string,
  now: Date,
): Promise<Changes> {
  const before = readCursor(since);
  const from = before?.c ?? 0;
  const { receipts, change } = await receiptsSince(db, kinds, device, from, most);
  const data: Record<string, readonly Json[]> = {};
  const digests: Record<string, string> = {};
  for (const { name, may, read } of feeds) {
    if (!device.me.permissions.has(may)) continue;
    const known = before?.d[name];
    const rows = await read(db, device.me, known && before ? new Date(before.t - overlap) : null);
    const digest = rows ? digestOf(rows) : known;
    if (digest) digests[name] = digest;
    if (rows && digest !== known) data[name] = rows;
  }
  const cursor: Cursor = { c: Math.max(from, change), t: now.getTime(), d: digests };
  return {
    cursor: Buffer.from(JSON.stringify(cursor)).toString('base64url'),
    receipts,
    missing: await missingOf(db, device),
    next: await nextOf(db, device.id),
    more: receipts.length === most,
    data,
  };
}
