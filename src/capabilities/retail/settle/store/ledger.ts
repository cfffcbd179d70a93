// The books of a payer as they are read: what every account was moved by, and its rows.
import { sql } from 'drizzle-orm';

import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PartnerId } from '../../../partners/index.ts';

export type Balance = { readonly account: string; readonly debit: Rupiah; readonly credit: Rupiah };

/** Every account of a payer's books with all that was put to its two sides; both sides sum to the same. */
export async function trialBalance(db: Db, payerId: PartnerId): Promise<readonly Balance[]> {
  const { rows } = await db.execute<{ account: string; debit: string; credit: string }>(sql`
    select account, sum(debit)::text as debit, sum(credit)::text as credit from (
      select debit as account, sum(amount) as debit, 0 as credit from retail_ledger
        where payer_id = ${payerId}::uuid group by 1
      union all
      select credit, 0, sum(amount) from retail_ledger where payer_id = ${payerId}::uuid group by 1) sides
    group by account order by account`);
  return rows.map(({ account, debit, credit }) => ({
    account,
    debit: rupiah(BigInt(debit)),
    credit: rupiah(BigInt(credit)),
  }));
}
