// Which records an erasure has to reach, and whether it can from where it is decided.
import { sql } from 'drizzle-orm';

import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';

/**
 * Persons who owned an enterprise of these people before it was given to them and own nothing since: the record under which
 * staff knew an owner before they claimed what is theirs. Somebody else's is left alone: whoever has a phone of their own and
 * another name. One outside the scope is named too, since nobody here can tell.
 */
export async function formerRecords(db: Db, people: readonly PersonId[]): Promise<readonly PersonId[]> {
  const ids = sql`${sql.param([...people])}::uuid[]`;
  const { rows } = await db.execute<{ id: PersonId }>(sql`
    select distinct k.id from audit_entry a
      join registry_person_known k on k.id = (a.detail->>'from')::uuid
      left join registry_person f on f.id = k.id
    where a.act = 'registry:give'
      and a.subject = any (array(select o.enterprise_id::text from owners_owned o where o.person_id = any(${ids})))
      and k.id <> all(${ids}) and not exists (select from owners_owned o where o.person_id = k.id)
      and (f.id is null or f.squeezed <> '') and (f.id is null or f.phone_hash is null or exists (
        select from registry_person m
        where m.id = any(${ids}) and (m.squeezed = f.squeezed or m.nik_hash = f.nik_hash or m.phone_hash = f.phone_hash)))`);
  return rows.map((row) => row.id);
}

/** Whether one of these people, or an enterprise of theirs, lies where this scope does not reach. */
export async function isBeyond(db: Db, people: readonly PersonId[]): Promise<boolean> {
  const ids = sql`${sql.param([...people])}::uuid[]`;
  const { rows } = await db.execute<{ beyond: boolean }>(sql`
    select exists (select from unnest(${ids}) as t (id) where not exists (select from registry_person p where p.id = t.id))
      or exists (select from owners_owned o where o.person_id = any(${ids})
        and not exists (select from registry_enterprise e where e.id = o.enterprise_id)) as beyond`);
  return rows[0]?.beyond ?? true;
}
