// Records that may be the enterprise being enrolled, over the whole city.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Said } from '../../../platform/sync/index.ts';
import { lookupHash } from '../../../platform/keys/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { explainPair, similarTo } from '../../matching/index.ts';
import { kelurahanOf } from '../../registry/index.ts';
import type { CheckedEnterprise } from '../../registry/index.ts';
import { whyWords } from '../words/reasons.ts';

const likenesses = ['nib', 'nik', 'name-owner', 'name-phone', 'name-place'] as const;
type Likeness = (typeof likenesses)[number];

export type Similar = {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly owner: string | null;
  readonly why: readonly Said[];
  /** A NIB is of one enterprise, so it can be no other. */
  readonly sameNib: boolean;
};

const hashOf = (kind: 'nik' | 'phone', value: string | null) =>
  value === null || value === 'remove' ? null : lookupHash(heldKeys(), kind, value);

/**
 * The same NIB or NIK anywhere; the same name and owner anywhere; a like name with the same phone, or in the same
 * kelurahan when no owner speaks against it. A phone alone says nothing: households share one. At most five, strongest
 * first.
 */
async function alikeByRule(db: Db, like: CheckedEnterprise): Promise<readonly Similar[]> {
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
            or similarity(e.owner_squeezed, ${owner}::text) > 0.5) as "name-place"
      from near join registry_enterprise e using (id) left join registry_person p on p.id = e.owner_id
      where e.status not in ('withdrawn', 'joined')
    ) s where nib or nik or "name-owner" or "name-phone" or "name-place"
    order by nib desc, nik desc, "name-owner" desc, "name-phone" desc, id limit 5`);
  return rows.map(({ id, name, area, owner: of, ...is }) => ({
    id,
    name,
    area,
    owner: of,
    why: likenesses.filter((l) => is[l]).map((l) => whyWords[l]),
    sameNib: is.nib,
  }));
}

const kept = <T>(value: T | 'remove' | null | undefined): T | null =>
  value === 'remove' ? null : (value ?? null);

/** What the weights of matching find likely; nothing before the city was compared as a whole. */
async function alikeByWeight(db: Db, like: CheckedEnterprise): Promise<readonly Similar[]> {
  const { name, owner, area, address, kind, nib } = like;
  const typed = { name, area, address, kind, nib, owner: owner?.name ?? null };
  const found = await similarTo(db, { ...typed, phone: kept(owner?.phone), nik: kept(owner?.nik) });
  return found.flatMap((one) => {
    if (one.elsewhere) return [];
    const verdict = { id: explainPair(one.score, 'id').verdict, en: explainPair(one.score, 'en').verdict };
    return [{ id: one.id, name: one.name, area: one.area, owner: one.owner, why: [verdict], sameNib: false }];
  });
}

/** Call over the whole city. At most five, the certain before the likely. */
export async function findSimilar(db: Db, like: CheckedEnterprise): Promise<readonly Similar[]> {
  const certain = await alikeByRule(db, like);
  const known = new Set(certain.map((s) => s.id));
  const likely = (await alikeByWeight(db, like)).filter((s) => !known.has(s.id));
  return [...certain, ...likely].slice(0, 5);
}
