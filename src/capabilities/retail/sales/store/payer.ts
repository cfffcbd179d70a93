// The line in which a payer's reports stand: numbers without a gap, given to one report at a time.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';

/**
 * Held until the transaction ends. Whoever gives a payer's numbers or settles them holds it; of several payers the lower
 * id first, so that nobody waits for somebody who waits.
 */
export async function lockPayer(db: Db, payerId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('retail_payer:' || ${payerId}, 0))`);
}

/** `last`: the number of the payer's newest report, 0 where there is none. */
export async function payerLine(db: Db, payerId: string): Promise<{ readonly last: number }> {
  const { rows } = await db.execute<{ last: number }>(
    sql`select coalesce(max(number), 0)::int as last from retail_report_payer where payer_id = ${payerId}::uuid`,
  );
  return { last: rows[0]?.last ?? 0 };
}

/** Gives a report the next number of each of these payers. */
export async function joinLines(db: Db, reportId: string, payers: readonly string[]): Promise<void> {
  const inOrder = [...new Set(payers)].sort();
  for (const payerId of inOrder) await lockPayer(db, payerId);
  await db.execute(sql`
    insert into retail_report_payer (payer_id, number, report_id)
    select p.id, coalesce((select max(number) from retail_report_payer r where r.payer_id = p.id), 0) + 1, ${reportId}::uuid
    from unnest(${sql.param(inOrder)}::uuid[]) p (id)`);
}
