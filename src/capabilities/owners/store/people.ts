// The people behind a phone number, and their PINs.
import { eq, sql } from 'drizzle-orm';

import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { PersonRow } from '../../registry/index.ts';
import { person } from '../../registry/tables.ts';
import { idsOf, isOf } from './named.ts';

export type PhonePerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly hasPin: boolean;
  /** Kelurahan of the first enterprise, or of the person: to tell two of one label apart. */
  readonly area: string;
};

/**
 * Everybody who is recorded with this phone, in an order that stays. Needs the whole city. Of a person who was joined the
 * record of today stands for all; where another of their records has the PIN, that one, so that no join opens a door.
 */
export async function listByPhone(db: Db, phoneHash: Buffer): Promise<readonly PhonePerson[]> {
  const { rows } = await db.execute<PhonePerson>(sql`
    select p.id, p.name, pin.person_id is not null as "hasPin",
      coalesce((select min(e.area) from registry_enterprise e where e.owner_id = p.id and e.status not in ('withdrawn', 'joined')), p.area) as area
    from (
      select distinct on (now.id) of.id
      from registry_person q left join registry_identity i on i.born_id = q.id
        join registry_person now on now.id = coalesce(i.now_id, q.id) and now.squeezed <> ''
        join lateral (
          select now.id union all select born_id from registry_identity where now_id = now.id
        ) of on true
        left join owners_pin k on k.person_id = of.id
      where q.phone_hash = ${phoneHash} and q.squeezed <> ''
      order by now.id, k.person_id is null, of.id <> now.id, of.id
    ) chosen join registry_person p on p.id = chosen.id left join owners_pin pin on pin.person_id = p.id
    order by p.id limit 50`);
  return rows;
}

/** The PIN of a person under whichever of their ids it was set, today's before others; its hash hangs on that id. */
export async function findOwnPin(
  db: Db,
  personId: PersonId,
): Promise<{ readonly personId: PersonId; readonly hash: string } | null> {
  const { rows } = await db.execute<{ personId: PersonId; hash: string }>(sql`
    select person_id as "personId", hash from owners_pin where ${isOf(personId)}
    order by person_id <> ${personId}::uuid, person_id limit 1`);
  return rows[0] ?? null;
}

/** Sets the first PIN; false when there is one already. */
export async function insertPin(db: Db, personId: PersonId, hash: string, now: Date): Promise<boolean> {
  const done = await db.execute(sql`
    insert into owners_pin (person_id, hash, set_at) values (${personId}, ${hash}, ${now.toISOString()}) on conflict do nothing`);
  return done.rowCount === 1;
}

export const replacePin = async (db: Db, personId: PersonId, hash: string, now: Date): Promise<void> => {
  await db.execute(sql`
    insert into owners_pin (person_id, hash, set_at) values (${personId}, ${hash}, ${now.toISOString()})
    on conflict (person_id) do update set hash = excluded.hash, set_at = excluded.set_at`);
};

export type Proofs = {
  readonly sealedKey: Buffer | null;
  readonly sealed: Buffer | null;
  readonly nibs: readonly string[];
};

/** What this person could prove themselves by. */
export async function findProofs(db: Db, personId: PersonId): Promise<Proofs | null> {
  const { rows } = await db.execute<{ sealed_key: Buffer | null; sealed: Buffer | null; nibs: string[] }>(sql`
    select sealed_key, sealed,
      array(select nib from registry_enterprise e where e.owner_id = any (${idsOf(personId)}) and nib is not null and status not in ('withdrawn', 'joined')) as nibs
    from registry_person p where id = ${personId}`);
  const row = rows[0];
  return row ? { sealedKey: row.sealed_key, sealed: row.sealed, nibs: row.nibs } : null;
}

/** The next way in sets a new one. */
export const forgetPin = async (db: Db, personId: PersonId): Promise<void> => {
  await db.execute(sql`delete from owners_pin where ${isOf(personId)}`);
};

/** Since when this person's data rest: a withdrawal under any of their ids stands until they consent again. */
export async function findRestriction(db: Db, personId: PersonId): Promise<Date | null> {
  const { rows } = await db.execute<{ at: string | null }>(sql`
    select to_json(min(restricted_at))#>>'{}' as at from registry_person where id = any (${idsOf(personId)})`);
  const at = rows[0]?.at ?? null;
  return at === null ? null : new Date(at);
}

export async function findPerson(db: Db, personId: PersonId): Promise<PersonRow | null> {
  const [row] = await db.select().from(person).where(eq(person.id, personId));
  return row ?? null;
}
