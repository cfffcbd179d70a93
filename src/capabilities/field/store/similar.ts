// Records that may be the enterprise being enrolled, over the whole city.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import { lookupHash } from '../../../platform/keys/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { kelurahanOf } from '../../registry/index.ts';
import type { CheckedEnterprise } from '../../registry/index.ts';

export const likenesses = ['nib', 'nik', 'name-owner', 'name-phone', 'name-place'] as const;
export type Likeness = (typeof likenesses)[number];

export type Similar = {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly owner: string | null;
  readonly why: readonly Likeness[];
};

/** How records are found that may be the same; the default below, until matching's own is at hand. */
export type FindSimilar = (db: Db, like: CheckedEnterprise) => Promise<readonly Similar[]>;

const hashOf = (kind: 'nik' | 'phone', value: string | null) =>
  value === null || value === 'remove' ? null : lookupHash(heldKeys(), kind, value);

/**
 * The same NIB or NIK anywhere; the same name and owner anywhere; a like name with the same phone, or in the same
 * kelurahan when no owner speaks against it. A phone alone says nothing: households share one. At most five, strongest
 * first.
 */
export const findSimilar: FindSimilar = async (db, like) => {
  const [nik, phone] = [hashOf('nik', like.owner?.nik ?? null), hashOf('phone', like.owner?.phone ?? null)];
  const owner = like.owner?.squeezed ?? null;
  const place = kelurahanOf(like.area);
  // `/` is followed by `0`: the kelurahan and its RT, and nothing else, lie between.
  const { rows } = await db.execute<Omit<Similar, 'why'> & Record<Likeness, boolean>>(sql`
    with near as (
      select id from registry_enterprise where nib = ${like.nib}
      union select id from registry_enterprise where squeezed = ${like.squeezed}
      union select id from registry_enterprise where area >= ${place} and area < ${`${place}0`}
        and similarity(squeezed, ${like.squeezed}) >= 0.6
      union select id from registry_enterprise where owner_id in (
        select id from registry_person where nik_hash = ${nik}::bytea or phone_hash = ${phone}::bytea))
    select * from (
      select e.id, e.name, e.area, p.name as owner,
        coalesce(e.nib = ${like.nib}, false) as nib,
        coalesce(p.nik_hash = ${nik}::bytea, false) as nik,
        coalesce(e.squeezed = ${like.squeezed} and e.owner_squeezed = ${owner}, false) as "name-owner",
        coalesce(p.phone_hash = ${phone}::bytea and similarity(e.squeezed, ${like.squeezed}) > 0.4, false) as "name-phone",
        e.area >= ${place} and e.area < ${`${place}0`} and similarity(e.squeezed, ${like.squeezed}) >= 0.6
          and (e.owner_squeezed is null or ${owner}::text is null
            or similarity(e.owner_squeezed, ${owner}::text) > 0.4) as "name-place"
      from near join registry_enterprise e using (id) left join registry_person p on p.id = e.owner_id
      where e.status not in ('withdrawn', 'joined')
    ) s where nib or nik or "name-owner" or "name-phone" or "name-place"
    order by nib desc, nik desc, "name-owner" desc, "name-phone" desc, id limit 5`);
  return rows.map(({ id, name, area, owner: of, ...is }) => ({
    id,
    name,
    area,
    owner: of,
    why: likenesses.filter((l) => is[l]),
  }));
};
