// Applying what was received, in the officer's scope, in the order of the phone: one act a transaction, or some that share one.
import { sql } from 'drizzle-orm';

import { dayOf } from '../../kernel/day.ts';
import { withoutValues, within } from '../db/index.ts';
import type { City, Db } from '../db/index.ts';
import type { Me } from '../http/index.ts';
import type { How } from './act.ts';
import { applyRow } from './apply.ts';
import type { Ended } from './apply.ts';
import { findDue, stillReceived } from './due.ts';
import type { Row } from './due.ts';
import { lockPerson, tryLockPerson } from './lock.ts';
import type { Counted } from './metrics.ts';
import { postpone, writeOutcomes } from './outcomes.ts';
import type { Kinds } from './receive.ts';
import { inTurn } from './turns.ts';

/** For how long, in milliseconds, and whether to wait while another call of this person is at it. */
export type Waits = { readonly most: number; readonly wait: boolean };

/** What was thrown: each of these acts stays received and is tried again. And what became of acts, by kind, to be counted. */
export type Settled = {
  readonly faults: readonly unknown[];
  readonly became: readonly (readonly [state: Counted, kind: string])[];
};

/** Milliseconds after which acts that share a transaction let another phone have its turn. */
const turnTime = 50;

/** Applies everything of this person that is due at `now`. */
export async function settle(
  city: City,
  kinds: Kinds,
  me: Me,
  now: Date,
  { most, wait }: Waits,
): Promise<Settled> {
  const ends = performance.now() + most;
  const faults: unknown[] = [];
  const became: [Counted, string][] = [];
  const call: Call = { kinds, me, now, wait, ends, queue: [], alone: 0, became };
  while (performance.now() < ends) {
    const thrown = await turn(city, call);
    if (thrown === 'none') break;
    faults.push(...thrown);
  }
  return { faults, became };
}

type Call = {
  readonly kinds: Kinds;
  readonly me: Me;
  readonly now: Date;
  readonly wait: boolean;
  readonly ends: number;
  /** Acts found due, not yet come to, and each without another before it. */
  readonly queue: string[];
  /** So many turns of one act each, because a transaction that several shared came to nothing. */
  alone: number;
  readonly became: [Counted, string][];
};

type Thrown = { readonly row: Row; readonly fault: unknown };
type Done = { readonly ended: readonly Ended[]; readonly thrown: readonly Thrown[] };

/** One transaction. Answers what was thrown, or that nothing is due. */
async function turn(city: City, call: Call): Promise<'none' | readonly unknown[]> {
  let rows: readonly Row[] = [];
  const work = async (db: Db): Promise<'none' | Done> => {
    if (call.wait) await lockPerson(db, call.me.userId);
    else if (!(await tryLockPerson(db, call.me.userId))) return 'none';
    const taken = await take(db, call);
    if (taken === 'none') return 'none';
    rows = taken;
    return applyAll(db, rows, call);
  };
  try {
    const done = await inTurn(() => within(city, call.me.scope, work, { plans: 'kept' }));
    if (done === 'none') return 'none';
    for (const { row, outcome } of done.ended) call.became.push([outcome.state, row.kind]);
    for (const { row } of done.thrown) call.became.push(['fault', row.kind]);
    return done.thrown.map(({ fault }) => fault);
  } catch (fault) {
    const [row] = rows;
    if (!row) throw fault;
    if (rows.length > 1) {
      call.alone = rows.length;
      return [];
    }
    await within(city, { kind: 'city' }, (db) => postpone(db, row, fault, call.now));
    call.became.push(['fault', row.kind]);
    return [fault];
  }
}

/** The acts of the next transaction: all at the head of what is due that share one, or one. */
async function take(db: Db, call: Call): Promise<'none' | readonly Row[]> {
  const { kinds, me, now, queue } = call;
  if (queue.length === 0) {
    const due = await findDue(db, me.userId, now);
    const shares = ({ kind }: { kind: string }) => kinds.get(kind)?.shares === true;
    const first = due[0];
    if (!first) return 'none';
    const ids = firstOf(due, (one) => shares(one) === shares(first));
    if (shares(first)) {
      const many = call.alone > 0 ? 1 : ids.length;
      if (call.alone > 0) call.alone -= 1;
      return stillReceived(
        db,
        ids.slice(0, many).map(({ id }) => id),
      );
    }
    queue.push(...ids.filter(({ head }) => head).map(({ id }) => id));
  }
  return stillReceived(db, queue.splice(0, 1));
}

function firstOf<T>(all: readonly T[], fits: (one: T) => boolean): readonly T[] {
  const end = all.findIndex((one) => !fits(one));
  return end < 0 ? all : all.slice(0, end);
}

/**
 * Each behind a savepoint: what is refused or thrown at is taken back alone. What is about the same thing as an act that
 * was thrown at, or that asks, waits.
 */
async function applyAll(db: Db, rows: readonly Row[], { kinds, me, now, ends }: Call): Promise<Done> {
  const how: How = { by: me.userId, now, today: dayOf(now, db.city.zone), me, choice: null };
  const until = Math.min(ends, performance.now() + turnTime);
  const ended: Ended[] = [];
  const thrown: Thrown[] = [];
  const stuck = new Set<string>();
  let fresh = false;
  for (const [at, row] of rows.entries()) {
    const thing = row.about === null ? null : `${row.deviceId} ${row.about}`;
    if (thing !== null && stuck.has(thing)) continue;
    if (at > 0 && performance.now() >= until) break;
    if (!fresh) await db.execute(at === 0 ? sql`savepoint act` : sql`release savepoint act; savepoint act`);
    try {
      const became = await applyRow(db, kinds, row, how);
      ended.push(...became);
      const state = became.at(-1)?.outcome.state;
      fresh = state !== 'accepted';
      if (state === 'choose' && thing !== null) stuck.add(thing);
    } catch (fault) {
      if (rows.length === 1) throw fault;
      await db.execute(sql`rollback to savepoint act`);
      fresh = true;
      thrown.push({ row, fault: withoutValues(fault) });
      if (thing !== null) stuck.add(thing);
    }
  }
  await writeOutcomes(db, ended, how);
  for (const { row, fault } of thrown) await postpone(db, row, fault, now);
  return { ended, thrown };
}
