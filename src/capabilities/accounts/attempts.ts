// Counting tries at a door, under keyed hashes: nobody can read from the table who tried what from where.
import { sql } from 'drizzle-orm';

import type { City, Db } from '../../platform/db/index.ts';
import { within } from '../../platform/db/index.ts';
import { heldKeys } from '../../platform/keys/held.ts';
import { lookupHash } from '../../platform/keys/index.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { afterFailure, afterSuccess, closedUntil } from './rules/lockout.ts';
import type { Door, Failures } from './rules/lockout.ts';

/** A door and whose it is: an account's name, a user's id, a network address. */
export type DoorOf = readonly [door: Door, of: string];

export type Locked = Refusal<'locked', { until: Date }>;

export const keyOf = (...[door, of]: DoorOf | readonly ['used', string]): string =>
  lookupHash(heldKeys(), 'attempt', `${door}:${of}`).toString('hex');

/**
 * Counts a try at every door before it is judged, in a transaction of its own, so that neither a refusal nor many
 * tries at once escape the count. Refuses while one of the doors is locked, without counting.
 */
export const takeTry = (city: City, doors: readonly DoorOf[], now: Date): Promise<Locked | null> =>
  within(city, { kind: 'none' }, async (db) => {
    const states = await lockedRows(db, doors, now);
    for (const { state } of states) {
      const until = closedUntil(state, now);
      if (until) return refuse('locked', { until });
    }
    for (const { key, door, state } of states) await write(db, key, afterFailure(door, state, now));
    return null;
  });

/** After a success: the account's failures are forgotten, the address gets this try back. */
export async function giveBack(db: Db, doors: readonly DoorOf[], now: Date): Promise<void> {
  for (const { key, door, state } of await lockedRows(db, doors, now)) {
    const after = afterSuccess(door, state);
    if (after) await write(db, key, after);
    else await db.execute(sql`delete from accounts_attempt where key = ${key}`);
  }
}

/** Opens doors again: what an administrator does for a person who asks. */
export async function reopen(db: Db, doors: readonly DoorOf[]): Promise<void> {
  for (const door of doors) await db.execute(sql`delete from accounts_attempt where key = ${keyOf(...door)}`);
}

/** Marks a code as used for as long as it would be valid; false when it already was (RFC 6238, 5.2). */
export async function spendCode(db: Db, userId: string, code: string, now: Date): Promise<boolean> {
  const until = new Date(now.getTime() + 120_000).toISOString();
  const done = await db.execute(sql`
    insert into accounts_attempt (key, failures, since, locked_until)
    values (${keyOf('used', `${userId}:${code}`)}, 0, ${now.toISOString()}, ${until})
    on conflict (key) do update set locked_until = excluded.locked_until
    where accounts_attempt.locked_until <= ${now.toISOString()}`);
  return done.rowCount === 1;
}

/** Removes what no longer counts: called with each sign-in, so the table stays as small as a day. */
export async function sweep(db: Db, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.execute(sql`
    delete from accounts_attempt where since < ${at}::timestamptz - interval '2 days'
      and (locked_until is null or locked_until < ${at}::timestamptz)`);
  await db.execute(sql`delete from accounts_session where expires_at < ${at}::timestamptz`);
  await db.execute(sql`delete from accounts_verification where expires_at < ${at}::timestamptz`);
}

type Row = { failures: number; since: string; locked_until: string | null };

async function lockedRows(db: Db, doors: readonly DoorOf[], now: Date) {
  // In one order always, so that two tries at the same doors wait for each other and never both for both.
  const sorted = doors
    .map(([door, of]) => ({ door, key: keyOf(door, of) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const states: { door: Door; key: string; state: Failures | null }[] = [];
  for (const { door, key } of sorted) {
    // The row exists before it is locked: the first two tries at a new door must meet as well.
    await db.execute(sql`
      insert into accounts_attempt (key, failures, since) values (${key}, 0, ${now.toISOString()}) on conflict do nothing`);
    const { rows } = await db.execute<Row>(sql`
      select failures, to_json(since)#>>'{}' as since, to_json(locked_until)#>>'{}' as locked_until
      from accounts_attempt where key = ${key} for update`);
    states.push({ door, key, state: rows[0] ? known(rows[0]) : null });
  }
  return states;
}

const known = ({ failures, since, locked_until: until }: Row): Failures | null =>
  failures === 0 ? null : { failures, since: new Date(since), lockedUntil: until ? new Date(until) : null };

async function write(db: Db, key: string, { failures, since, lockedUntil }: Failures): Promise<void> {
  await db.execute(sql`
    update accounts_attempt set failures = ${failures}, since = ${since.toISOString()},
      locked_until = ${lockedUntil?.toISOString() ?? null}
    where key = ${key}`);
}
