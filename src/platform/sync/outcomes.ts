// Keeping what became of acts: one statement for all of a transaction.
import { and, eq, sql } from 'drizzle-orm';

import { audit } from '../audit/index.ts';
import type { Db } from '../db/index.ts';
import { sealBlob } from '../keys/index.ts';
import type { How } from './act.ts';
import { keyOf } from './apply.ts';
import type { Ended } from './apply.ts';
import type { Row } from './due.ts';
import { act } from './tables.ts';

/** The body of what was accepted goes: the room holds what it said. */
export async function writeOutcomes(db: Db, ended: readonly Ended[], { by, now }: How): Promise<void> {
  if (ended.length === 0) return;
  const lines = ended.map(({ row, outcome }) => {
    const { state, ...reply } = outcome;
    const reason = outcome.state === 'refused' ? outcome.reason : null;
    return { row, state, reason, reply: sealBlob(keyOf(row), Buffer.from(JSON.stringify(reply))) };
  });
  await db.execute(sql`
    update sync_act a set state = e.state, reason = e.reason, fault = null, reply = e.reply,
      change = nextval('sync_act_receipt_seq'), body = case when e.state = 'accepted' then null else a.body end
    from unnest(
      ${sql.param(lines.map(({ row }) => row.id))}::uuid[],
      ${sql.param(lines.map(({ state }) => state))}::text[],
      ${sql.param(lines.map(({ reason }) => reason))}::text[],
      ${sql.param(lines.map(({ reply }) => reply))}::bytea[]) e (id, state, reason, reply)
    where a.id = e.id`);
  for (const { row, reason } of lines) {
    const { id, kind } = row;
    if (reason) await audit(db, { by, now }, { act: 'sync:refuse', subject: id, detail: { kind, reason } });
  }
}

const longestWait = 3_600_000;

/** After a fault: tried again in ten seconds, then twenty, forty, up to an hour. */
export async function postpone(db: Db, row: Row, fault: unknown, now: Date): Promise<void> {
  const wait = Math.min(10_000 * 2 ** Math.min(row.tries, 20), longestWait);
  await db
    .update(act)
    .set({ tries: row.tries + 1, dueAt: new Date(now.getTime() + wait), fault: nameOf(fault) })
    .where(and(eq(act.id, row.id), eq(act.state, 'received')));
}

/** Never the message, which may hold values. */
const nameOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return typeof fault;
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : '';
  return `${fault.name}${code}`.slice(0, 100);
};
