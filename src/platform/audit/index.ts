// The trail: one row a change in the change's own transaction, sealed later into a chain.
import type { Db } from '../db/index.ts';
import { entry } from './tables.ts';

export { headOf, sealPending } from './chain.ts';
export { exportedHeads, exportHead, headsFile } from './heads.ts';
export { verifyChain } from './verify.ts';
export type { ChainReport } from './verify.ts';

/** Who acts, and on which day of the city; `now` is the server's instant. */
export type Circumstances = { readonly by: string; readonly now: Date; readonly today: string };

/** Writes the trail of a change. `detail` carries no personal values: masked or none. */
export async function audit(
  db: Db,
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
  what: { act: `${string}:${string}`; subject?: string; reason?: string; detail?: Record<string, unknown> },
): Promise<void> {
  await db.insert(entry).values({
    at: now,
    by,
    act: what.act,
    subject: what.subject ?? null,
    reason: what.reason ?? null,
    detail: what.detail ?? {},
  });
}
