// What the days let go of when an owner's identity goes: the words and numbers that visitors left for them. What was sold stays
// countable under the enterprise's id.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Erased } from '../../registry/index.ts';

export async function forgetVoices(db: Db, { enterprises }: Pick<Erased, 'enterprises'>): Promise<void> {
  const ids = sql`${`{${enterprises.join(',')}}`}::uuid[]`;
  await db.execute(sql`
    update events_voice set said = null, sealed_contact = null where enterprise_id = any(${ids})`);
  await db.execute(sql`
    update events_coupon_doubt set settled = '-' where enterprise_id = any(${ids}) and settled not in ('taken', '-')`);
}
