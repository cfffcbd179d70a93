// Enterprises that resemble one that somebody is about to register.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { resembles } from '../../matching/index.ts';

export type Described = {
  readonly squeezed: string;
  readonly ownerSqueezed: string | null;
  readonly area: string;
  readonly nib: string | null;
};
export type Similar = {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly owner: string | null;
  readonly area: string;
};

/** Needs the whole city; who registers sees a name, a kelurahan and the owner as on a shared phone. */
export type SimilarTo = (db: Db, like: Described) => Promise<readonly Similar[]>;

/** Equal names where neither place nor owner speaks against it, and whoever bears the same NIB. */
export const similarByName: SimilarTo = async (db, like) => {
  const { rows } = await db.execute<Similar>(sql`
    with asked as (
      select ${like.squeezed}::text as squeezed, ${like.ownerSqueezed}::text as owner_squeezed, ${like.area}::text as area
    )
    select e.id, e.name, o.name as owner, e.area
    from registry_enterprise e cross join asked left join registry_person o on o.id = e.owner_id
    where e.status not in ('withdrawn', 'joined') and o.restricted_at is null
      and (e.nib = ${like.nib} or (e.squeezed = ${like.squeezed} and ${resembles(sql`e`, sql`asked`)}))
    order by e.nib is not distinct from ${like.nib}::text desc, e.id limit 5`);
  return rows;
};
