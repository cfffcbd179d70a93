// What this floor forgets when a person's identity goes: what was said, how it was paid, and the pictures that prove it.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Erased } from '../../registry/index.ts';

/** Amounts, days and codes stay: they count and lead to nobody. A proof without its key cannot be read by anybody. */
export async function hearErased(db: Db, { enterprises }: Pick<Erased, 'enterprises'>): Promise<void> {
  const ids = sql`${sql.param([...enterprises])}::uuid[]`;
  await db.execute(sql`
    update retail_payment set proof = null, proof_key = null, how = '–' where enterprise_id = any(${ids})`);
  await db.execute(sql`
    update retail_payment_act a set reason = null from retail_payment p
    where p.id = a.payment_id and p.enterprise_id = any(${ids}) and a.reason is not null`);
  await db.execute(sql`
    update retail_dispute_word w set text = '–' from retail_dispute d
    where d.id = w.dispute_id and d.enterprise_id = any(${ids})`);
  await db.execute(sql`
    update retail_dispute set result = '–' where enterprise_id = any(${ids}) and result is not null`);
}
