// Owners and enterprises in bulk, for imports alone: what thousands of rows bring becomes the registry's in a few statements.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';

/** An import that lands; `example` marks invented enterprises. */
export type Landing = Circumstances & { readonly importId: string; readonly example: boolean };

/**
 * `source`: id, name, squeezed, sex, area, nik_hash, phone_hash, email_hash, person_key, person_sealed, one row a person. A NIK that
 * belongs to somebody outside the scope cannot be joined from here: the person is kept without its hash, and joining the
 * two is left to those who see both.
 */
export async function landPersons(db: Db, source: SQL, how: Landing): Promise<void> {
  const columns = sql`id, name, squeezed, sex, area, nik_hash, phone_hash, email_hash, sealed_key, sealed, import_id,
    recorded_at, recorded_by`;
  const rest = sql`phone_hash, email_hash, person_key, person_sealed, ${how.importId}::uuid, ${how.now.toISOString()}::timestamptz,
    ${how.by}::text`;
  const seesAll = db.scope.kind === 'city' || (db.scope.kind === 'area' && db.scope.area === db.city.code);
  await db.execute(sql`
    insert into registry_person (${columns})
    select id, name, squeezed, sex, area, nik_hash, ${rest} from (${source}) s
    ${seesAll ? sql`` : sql`on conflict (nik_hash) where nik_hash is not null do nothing`}`);
  if (seesAll) return;
  await db.execute(sql`
    insert into registry_person (${columns})
    select id, name, squeezed, sex, area, null::bytea, ${rest} from (${source}) s
    where not exists (select from registry_person p where p.id = s.id)`);
}

/**
 * `source`: id, name, squeezed, owner_id, owner_squeezed, area, rt, rw, address, kind, sector, kbli, kbli_edition, founded,
 * nib, seen_day, words (blank between). Each begins active, with its first standing of today.
 */
export async function landEnterprises(db: Db, source: SQL, how: Landing): Promise<void> {
  const { importId, now, by, today, example } = how;
  await db.execute(sql`
    insert into registry_enterprise (id, name, squeezed, owner_id, owner_squeezed, area, rt, rw, address, kind, sector,
      kbli, kbli_edition, founded, nib, status, seen_day, example, import_id, recorded_at, recorded_by, words)
    select id, name, squeezed, owner_id, owner_squeezed, area, rt, rw, address, kind, sector, kbli, kbli_edition, founded,
      nib, 'active', seen_day, ${example}::boolean, ${importId}::uuid, ${now.toISOString()}::timestamptz, ${by}::text,
      array_to_tsvector(string_to_array(words, ' '))
    from (${source}) s`);
  await db.execute(sql`
    insert into registry_standing (enterprise_id, day, status, area, seen_day, source, import_id, recorded_at, recorded_by)
    select id, ${today}::date, 'active', area, seen_day, 'import', ${importId}::uuid, ${now.toISOString()}::timestamptz,
      ${by}::text
    from (${source}) s`);
  await db.execute(sql`
    insert into registry_word (word, uses)
    select word, count(*) from (select unnest(string_to_array(s.words, ' ')) as word from (${source}) s) w
    group by word order by word
    on conflict (word) do update set uses = registry_word.uses + excluded.uses`);
}

/** `source`: enterprise_id, note. A note on a new enterprise is the first entry of what was changed about it. */
export async function landNotes(db: Db, source: SQL, { importId, now, by }: Landing): Promise<void> {
  await db.execute(sql`
    insert into registry_change (enterprise_id, before, after, reason, import_id, recorded_at, recorded_by)
    select enterprise_id, '{"note": null}', jsonb_build_object('note', note), 'import', ${importId}::uuid,
      ${now.toISOString()}::timestamptz, ${by}::text
    from (${source}) s`);
}
