// Whom a message about a decision can reach.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { ApplicationId } from '../door.ts';

export type ToTell = {
  readonly name: string;
  readonly area: string;
  /** The owner's sealed values (registry's secretsOf). */
  readonly sealedKey: Buffer | null;
  readonly sealed: Buffer | null;
};

/**
 * Ask it over the whole city. Left out: owners without a number or who withdrew consent, and invented enterprises outside of
 * an example city.
 */
export async function listToTell(db: Db, ids: readonly ApplicationId[]): Promise<readonly ToTell[]> {
  const { rows } = await db.execute<ToTell>(sql`
    select e.name, e.area, o.sealed_key as "sealedKey", o.sealed
    from events_application c
      left join registry_identity i on i.born_id = c.enterprise_id
      join registry_enterprise e on e.id = coalesce(i.now_id, c.enterprise_id) and (not e.example or ${db.city.example})
      left join registry_identity oi on oi.born_id = e.owner_id
      join registry_person o on o.id = coalesce(oi.now_id, e.owner_id)
    where c.id = any(${sql.param([...ids])}::uuid[]) and o.phone_hash is not null and o.restricted_at is null
    order by c.id`);
  return rows;
}
