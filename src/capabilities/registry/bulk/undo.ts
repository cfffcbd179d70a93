// Taking an import back: not by erasing, but by counter-records that leave the registry as it was before.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import { squeeze } from '../../../kernel/text.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { restorePoints } from '../points.ts';
import { restoreSecrets } from './secrets.ts';
import { countWords, renewWords } from './words.ts';

export type Undoing = Circumstances & { readonly importId: string; readonly reason: string };

/**
 * Enterprises of `touched` (a select of ids) of which something was recorded after the import by somebody else; imports
 * of `undone` (a select of ids) were taken back themselves and do not count; nor do joins of `separated`, which left the
 * records as they had been.
 */
export async function changedSince(
  db: Db,
  touched: SQL,
  { importId, since, undone, separated }: { importId: string; since: Date; undone: SQL; separated: SQL },
): Promise<readonly EnterpriseId[]> {
  const later = (table: SQL) => sql`
    select t.enterprise_id from ${table} t
    where t.enterprise_id in (${touched}) and t.import_id is distinct from ${importId}
      and (t.import_id is null or t.import_id not in (${undone}))
      and (t.join_id is null or t.join_id not in (${separated}))
      and t.recorded_at >= ${since.toISOString()}::timestamptz`;
  const { rows } = await db.execute<{ id: EnterpriseId }>(sql`
    select enterprise_id as id from (${later(sql`registry_change`)} union ${later(sql`registry_standing`)}) l order by 1`);
  return rows.map((row) => row.id);
}

/** Withdraws what the import brought and puts back what it changed. The caller has made sure that nothing depends on it. */
export async function undoImport(db: Db, how: Undoing): Promise<void> {
  await putBackChanged(db, how);
  await withdrawBorn(db, how);
}

async function withdrawBorn(db: Db, { importId, reason, now, by, today }: Undoing): Promise<void> {
  const born = sql`registry_enterprise where import_id = ${importId} and status <> 'withdrawn'`;
  await countWords(db, sql`select unnest(tsvector_to_array(words)) as word, -1 as way from ${born}`);
  await db.execute(sql`
    insert into registry_standing (enterprise_id, day, status, area, seen_day, source, reason, import_id, recorded_at,
      recorded_by)
    select id, ${today}::date, 'withdrawn', area, seen_day, 'staff', ${reason}::text, ${importId}::uuid,
      ${now.toISOString()}::timestamptz, ${by}::text from ${born}`);
  await db.execute(sql`
    update registry_enterprise set status = 'withdrawn', revision = revision + 1
    where import_id = ${importId} and status <> 'withdrawn'`);
}

async function putBackChanged(db: Db, how: Undoing): Promise<void> {
  const { importId, reason, now, by, today } = how;
  await db.execute(sql`create temp table if not exists registry_undo
    (id uuid primary key, owner_id uuid, before jsonb not null, after jsonb not null, sealed_before bytea) on commit drop`);
  await db.execute(sql`truncate registry_undo`);
  await db.execute(sql`insert into registry_undo
    select c.enterprise_id, e.owner_id, c.before, c.after, c.sealed_before
    from registry_change c join registry_enterprise e on e.id = c.enterprise_id where c.import_id = ${importId}`);
  await restoreNames(db);
  await restoreSecrets(
    db,
    sql`select distinct on (u.owner_id) u.owner_id, u.sealed_before as before from registry_undo u
      where u.before ?| array['nik', 'phone', 'email'] order by u.owner_id, u.sealed_before nulls first`,
  );
  await db.execute(sql`
    insert into registry_change (enterprise_id, before, after, reason, import_id, recorded_at, recorded_by)
    select id, after, before, ${reason}::text, ${importId}::uuid, ${now.toISOString()}::timestamptz, ${by}::text
    from registry_undo`);
  await restorePoints(
    db,
    sql`select id, before ->> 'point' as before from registry_undo where after ? 'point'`,
    how,
  );
  await restoreEnterprises(db);
  await renewWords(
    db,
    sql`select e.id from registry_enterprise e where e.id in (select id from registry_undo)
    or e.owner_id in (select owner_id from registry_undo where before ? 'owner')`,
  );
  await db.execute(sql`
    insert into registry_standing (enterprise_id, day, status, area, seen_day, source, reason, import_id, recorded_at,
      recorded_by)
    select e.id, ${today}::date, e.status, e.area, e.seen_day, 'staff', ${reason}::text, ${importId}::uuid,
      ${now.toISOString()}::timestamptz, ${by}::text
    from registry_undo u join registry_enterprise e on e.id = u.id where u.before ?| array['area', 'seenDay']`);
}

async function restoreNames(db: Db): Promise<void> {
  // A person of whom no name was told bears the enterprise's.
  const { rows } = await db.execute<{ id: string; name: string }>(sql`
    select distinct on (u.owner_id) u.owner_id as id, coalesce(u.before ->> 'owner', u.before ->> 'name', e.name) as name
    from registry_undo u join registry_enterprise e on e.id = u.id
    where u.before ? 'owner' and not u.before ? 'ownerId' order by u.owner_id, u.id`);
  const column = (of: (row: (typeof rows)[number]) => string) => sql.param(rows.map(of));
  await db.execute(sql`
    update registry_person p set name = s.name, squeezed = s.squeezed
    from unnest(${column((r) => r.id)}::uuid[], ${column((r) => r.name)}::text[],
      ${column((r) => squeeze(r.name))}::text[]) as s(id, name, squeezed)
    where p.id = s.id`);
  await db.execute(sql`
    update registry_person p set sex = u.before ->> 'sex' from registry_undo u
    where p.id = u.owner_id and u.before ? 'sex' and not u.before ? 'ownerId'`);
}

async function restoreEnterprises(db: Db): Promise<void> {
  const texts = ['name', 'area', 'rt', 'rw', 'address', 'kind', 'sector', 'kbli', 'nib'] as const;
  const others = [
    ['kbli_edition', 'kbliEdition', 'smallint'],
    ['founded', 'founded', 'integer'],
    ['seen_day', 'seenDay', 'date'],
    ['owner_id', 'ownerId', 'uuid'],
  ] as const;
  const sets = [...texts.map((column) => [column, column, 'text'] as const), ...others].map(
    ([column, field, type]) => {
      const name = sql.identifier(column);
      const told = sql.raw(`'${field}'`);
      return sql`${name} = case when u.before ? ${told} then (u.before ->> ${told})::${sql.raw(type)}
      when u.after ? ${told} then null else e.${name} end`;
    },
  );
  await db.execute(sql`
    update registry_enterprise e set revision = e.revision + 1, ${sql.join(sets, sql`, `)}
    from registry_undo u where e.id = u.id`);
  const { rows } = await db.execute<{ id: string; name: string; owner: string | null }>(sql`
    select e.id, e.name, u.before ->> 'owner' as owner
    from registry_undo u join registry_enterprise e on e.id = u.id
    where u.before ?| array['name', 'owner']`);
  if (rows.length === 0) return;
  await db.execute(sql`
    update registry_enterprise e set squeezed = s.squeezed,
      owner_squeezed = case when u.before ? 'owner' then s.owner else e.owner_squeezed end
    from unnest(${sql.param(rows.map((r) => r.id))}::uuid[], ${sql.param(rows.map((r) => squeeze(r.name)))}::text[],
      ${sql.param(rows.map((r) => (r.owner === null ? null : squeeze(r.owner))))}::text[]) as s(id, squeezed, owner)
      join registry_undo u on u.id = s.id
    where e.id = s.id`);
}
