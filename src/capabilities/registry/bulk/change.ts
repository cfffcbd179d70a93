// What an import changes about enterprises already known: fields, owners, standings, each change kept with its before.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import { landPoints } from '../points.ts';
import type { Landing } from './land.ts';
import { mergeSecrets } from './secrets.ts';
import { renewWords } from './words.ts';

/**
 * `source`: enterprise_id, `differences` (json by field: [before, after]; 'newOwner' marks that owner_id is another
 * person, 'evidence' is not the registry's), and the columns of the row: owner_id, name, squeezed, owner, owner_squeezed,
 * sex, person_key, person_sealed, area, rt, rw, address, kind, sector, kbli, kbli_edition, founded,
 * nib, seen_day, lat, lng, ordinal. Only fields named in `differences` are touched.
 */
export async function applyChanges(db: Db, source: SQL, how: Landing): Promise<void> {
  const own = sql`(select * from (${source}) all_rows where (differences - 'evidence') <> '{}'::jsonb)`;
  const touched = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${own} s`);
  if (touched.rows[0]?.n === 0) return;
  await recordChanges(db, own, how);
  await correctPersons(db, own);
  await mergeSecrets(
    db,
    sql`select distinct on (e.owner_id) e.owner_id, s.person_key, s.person_sealed
      from ${own} s join registry_enterprise e on e.id = s.enterprise_id
      where s.differences ?| array['nik', 'phone', 'email'] order by e.owner_id, s.ordinal`,
  );
  await landPoints(
    db,
    sql`select s.enterprise_id, s.lat, s.lng, s.seen_day from ${own} s where s.differences ? 'point'`,
    how,
  );
  await updateEnterprises(db, own);
  await renewWords(
    db,
    sql`select e.id from ${own} s join registry_enterprise e on e.id = s.enterprise_id
        where s.differences ?| array['name', 'kind', 'owner']
      union
      select other.id from ${own} s join registry_enterprise e on e.id = s.enterprise_id
        join registry_enterprise other on other.owner_id = e.owner_id
        where s.differences ? 'owner' and not s.differences ? 'newOwner'`,
  );
  await db.execute(sql`
    insert into registry_standing (enterprise_id, day, status, area, seen_day, source, import_id, recorded_at, recorded_by)
    select e.id, ${how.today}::date, e.status, e.area, e.seen_day, 'import', ${how.importId}::uuid,
      ${how.now.toISOString()}::timestamptz, ${how.by}::text
    from ${own} s join registry_enterprise e on e.id = s.enterprise_id where s.differences ?| array['area', 'seenDay']`);
}

async function recordChanges(db: Db, own: SQL, { importId, now, by }: Landing): Promise<void> {
  await db.execute(sql`
    insert into registry_change (enterprise_id, before, after, sealed_before, reason, import_id, recorded_at, recorded_by)
    select s.enterprise_id, c.before || x.before, c.after || x.after,
      case when s.differences ?| array['nik', 'phone', 'email'] then p.sealed end,
      'import', ${importId}::uuid, ${now.toISOString()}::timestamptz, ${by}::text
    from ${own} s join registry_enterprise e on e.id = s.enterprise_id
      left join registry_person p on p.id = e.owner_id
      cross join lateral (
        select jsonb_object_agg(key, value -> 0) as before, jsonb_object_agg(key, value -> 1) as after
        from jsonb_each(s.differences - 'evidence' - 'newOwner')) c
      cross join lateral (
        select jsonb_strip_nulls(jsonb_build_object('kbliEdition', case when s.differences ? 'kbli' then e.kbli_edition end))
            || case when s.differences ? 'newOwner' then jsonb_build_object('ownerId', e.owner_id) else '{}' end as before,
          jsonb_strip_nulls(jsonb_build_object('kbliEdition', case when s.differences ? 'kbli' then s.kbli_edition end))
            || case when s.differences ? 'newOwner' then jsonb_build_object('ownerId', s.owner_id) else '{}' end as after) x`);
}

/** A name that is written otherwise, or a sex now known, is set right on the person: the first row that says so. */
async function correctPersons(db: Db, own: SQL): Promise<void> {
  await db.execute(sql`
    update registry_person p set
      name = case when c.differences ? 'owner' then c.owner else p.name end,
      squeezed = case when c.differences ? 'owner' then c.owner_squeezed else p.squeezed end,
      sex = case when c.differences ? 'sex' then c.sex else p.sex end
    from (
      select distinct on (e.owner_id) e.owner_id, s.differences, s.owner, s.owner_squeezed, s.sex
      from ${own} s join registry_enterprise e on e.id = s.enterprise_id
      where s.differences ?| array['owner', 'sex'] and not s.differences ? 'newOwner'
      order by e.owner_id, s.ordinal) c
    where p.id = c.owner_id`);
}

async function updateEnterprises(db: Db, own: SQL): Promise<void> {
  const columns: readonly (readonly [column: string, field: string])[] = [
    ['name', 'name'],
    ['squeezed', 'name'],
    ['owner_id', 'newOwner'],
    ['owner_squeezed', 'owner'],
    ['area', 'area'],
    ['rt', 'rt'],
    ['rw', 'rw'],
    ['address', 'address'],
    ['kind', 'kind'],
    ['sector', 'sector'],
    ['kbli', 'kbli'],
    ['kbli_edition', 'kbli'],
    ['founded', 'founded'],
    ['nib', 'nib'],
    ['seen_day', 'seenDay'],
  ];
  const sets = columns.map(([column, field]) => {
    const name = sql.identifier(column);
    return sql`${name} = case when s.differences ? ${sql.raw(`'${field}'`)} then s.${name} else e.${name} end`;
  });
  await db.execute(sql`
    update registry_enterprise e set revision = e.revision + 1, ${sql.join(sets, sql`, `)}
    from ${own} s where e.id = s.enterprise_id`);
}
