// Enterprises that resemble one that somebody is about to register: certainly by name or NIB, likely by the weights of matching.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Phone } from '../../../kernel/phone.ts';
import type { Db } from '../../../platform/db/index.ts';
import { resembles, similarTo } from '../../matching/index.ts';
import type { CheckedEnterprise } from '../../registry/index.ts';

export type Similar = {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly owner: string | null;
  readonly area: string;
};

/** Needs the whole city; who registers sees a name, a kelurahan and the owner as on a shared phone. */
export type SimilarTo = (db: Db, like: CheckedEnterprise, phone: Phone | null) => Promise<readonly Similar[]>;

const most = 5;

/** Equal names where neither place nor owner speaks against it, and whoever bears the same NIB. */
async function certainly(db: Db, like: CheckedEnterprise): Promise<readonly Similar[]> {
  const ownerSqueezed = like.owner?.squeezed ?? null;
  const { rows } = await db.execute<Similar>(sql`
    with asked as (
      select ${like.squeezed}::text as squeezed, ${ownerSqueezed}::text as owner_squeezed, ${like.area}::text as area
    )
    select e.id, e.name, o.name as owner, e.area
    from registry_enterprise e cross join asked left join registry_person o on o.id = e.owner_id
    where e.status not in ('withdrawn', 'joined') and o.restricted_at is null
      and (e.nib = ${like.nib} or (e.squeezed = ${like.squeezed} and ${resembles(sql`e`, sql`asked`)}))
    order by e.nib is not distinct from ${like.nib}::text desc, e.id limit ${most}`);
  return rows;
}

/** The certain before the likely; before the city was compared as a whole there are only the certain. */
export const similarInCity: SimilarTo = async (db, like, phone) => {
  const certain = await certainly(db, like);
  const { name, owner, area, address, kind, nib, rt } = like;
  const typed = { name, owner: owner?.name ?? null, area, rt, address, kind, nib, phone, nik: null };
  const likely = (await similarTo(db, typed, { most })).flatMap((one) => (one.elsewhere ? [] : [one]));
  const more = likely.filter(({ id }) => certain.every((known) => known.id !== id));
  return [
    ...certain,
    ...more.map(({ id, name: of, owner: by, area: at }) => ({ id, name: of, owner: by, area: at })),
  ].slice(0, most);
};
