// Staged rows become persons, enterprises, standings, evidence and words, each through the door of the room that owns it.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import { landFacts } from '../evidence/index.ts';
import { applyChanges, landEnterprises, landNotes, landPersons, landPoints } from '../registry/index.ts';
import type { Landing } from '../registry/index.ts';

/** Lands every row whose fate is 'new' or 'changed'. */
export async function landStaged(db: Db, how: Landing): Promise<void> {
  const { importId } = how;
  await db.execute(sql`create temp table if not exists intake_landing
    (ordinal integer not null, enterprise_id uuid not null, is_new boolean not null, differences jsonb, owner_id uuid,
      brings_owner boolean not null) on commit drop`);
  await db.execute(sql`truncate intake_landing`);
  await settleOwners(db, importId);
  const rows = sql`intake_row r join intake_landing l on l.ordinal = r.ordinal`;
  const ofImport = sql`r.import_id = ${importId}`;
  await landPersons(
    db,
    sql`select l.owner_id as id, coalesce(r.owner, r.name) as name, coalesce(r.owner_squeezed, r.squeezed) as squeezed,
        r.sex, r.area, r.nik_hash, r.phone_hash, r.email_hash, r.person_key, r.person_sealed
      from ${rows} where ${ofImport} and l.brings_owner order by r.ordinal`,
    how,
  );
  await landEnterprises(
    db,
    sql`select r.id, r.name, r.squeezed, l.owner_id, r.owner_squeezed, r.area, r.rt, r.rw, r.address, r.kind, r.sector,
        r.kbli, r.kbli_edition, r.founded, r.nib, r.seen_day, r.words
      from ${rows} where ${ofImport} and l.is_new order by r.ordinal`,
    how,
  );
  await landFacts(
    db,
    sql`select r.id as enterprise_id, r.evidence from ${rows} where ${ofImport} and l.is_new order by r.ordinal`,
    { ...how, fresh: true },
  );
  await landPoints(
    db,
    sql`select r.id as enterprise_id, r.lat, r.lng, r.seen_day from ${rows}
      where ${ofImport} and l.is_new and r.lat is not null order by r.ordinal`,
    how,
  );
  await landNotes(
    db,
    sql`select r.id as enterprise_id, r.note from ${rows}
      where ${ofImport} and l.is_new and r.note is not null order by r.ordinal`,
    how,
  );
  await applyChanges(
    db,
    sql`select r.ordinal, l.enterprise_id, l.differences, l.owner_id, r.name, r.squeezed, r.owner, r.owner_squeezed,
        r.sex, r.person_key, r.person_sealed, r.area, r.rt, r.rw, r.address, r.kind, r.sector,
        r.kbli, r.kbli_edition, r.founded, r.nib, r.seen_day, r.lat, r.lng
      from ${rows} where ${ofImport} and not l.is_new`,
    how,
  );
  await landFacts(
    db,
    sql`select l.enterprise_id, r.evidence from ${rows}
      where ${ofImport} and not l.is_new and l.differences ? 'evidence' order by r.ordinal`,
    { ...how, fresh: false },
  );
}

/**
 * Who owns what: rows with one NIK share a person, known or new; without a NIK the same phone and the same name together
 * do. Any other row brings a person of its own; a row that names nobody has none.
 */
async function settleOwners(db: Db, importId: string): Promise<void> {
  const first = (by: SQL, id: SQL, order: SQL) =>
    sql`first_value(${id}) over (partition by ${by} order by ${order})`;
  await db.execute(sql`
    insert into intake_landing
    with landing as materialized (
      select r.ordinal, f.enterprise_id, f.fate = 'new' as is_new, f.differences, r.nik_hash,
        case when r.owner_squeezed <> '' then r.phone_hash end as phone_hash, r.owner_squeezed,
        case when f.fate = 'new' or f.differences ? 'newOwner' then r.person_id end as person_id
      from intake_row r join intake_fate f on f.import_id = r.import_id and f.ordinal = r.ordinal
      where r.import_id = ${importId} and f.fate in ('new', 'changed')),
    shared_nik as materialized (
      select nik_hash from landing where nik_hash is not null group by nik_hash having count(*) > 1
      union select nik_hash from registry_person where nik_hash in (select nik_hash from landing)),
    shared_phone as materialized (
      select phone_hash from landing where phone_hash is not null group by phone_hash having count(*) > 1
      union select phone_hash from registry_person where phone_hash in (select phone_hash from landing)),
    by_nik as materialized (
      select l.ordinal, coalesce(p.id, ${first(sql`l.nik_hash`, sql`l.person_id`, sql`l.ordinal`)}) as id
      from landing l join shared_nik s on s.nik_hash = l.nik_hash left join registry_person p on p.nik_hash = l.nik_hash
      where l.person_id is not null),
    by_phone as materialized (
      select l.ordinal, coalesce(k.id, ${first(
        sql`l.phone_hash, l.owner_squeezed`,
        sql`coalesce(n.id, l.person_id)`,
        sql`l.nik_hash is null, l.ordinal`,
      )}) as id
      from landing l join shared_phone s on s.phone_hash = l.phone_hash left join by_nik n on n.ordinal = l.ordinal
        left join (select distinct on (phone_hash, squeezed) phone_hash, squeezed, id from registry_person
          where phone_hash in (select phone_hash from shared_phone) order by phone_hash, squeezed, id) k
          on k.phone_hash = l.phone_hash and k.squeezed = l.owner_squeezed
      where l.person_id is not null)
    select l.ordinal, l.enterprise_id, l.is_new, l.differences, o.id, coalesce(o.id = l.person_id, false)
    from landing l left join by_nik n on n.ordinal = l.ordinal left join by_phone h on h.ordinal = l.ordinal
      cross join lateral (
        select case when l.nik_hash is null then coalesce(h.id, l.person_id) else coalesce(n.id, l.person_id) end as id) o`);
}
