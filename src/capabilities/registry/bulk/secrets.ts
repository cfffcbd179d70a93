// Sealed values of many persons: new ones joined to those already held, or earlier ones put back.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { lookupHash, openPerson, sealPerson } from '../../../platform/keys/index.ts';
import type { PersonSecrets } from '../../../platform/keys/index.ts';

type Held = { id: string; key: Buffer | null; sealed: Buffer | null };
type Merge = Held & { newKey: Buffer; newSealed: Buffer };
type Restore = Held & { before: Buffer | null };
type Renewed = {
  id: string;
  key: Buffer | null;
  sealed: Buffer | null;
  nik: Buffer | null;
  phone: Buffer | null;
  email: Buffer | null;
};

const batch = 2_000;

/** `source`: owner_id, person_key, person_sealed; a value brought replaces, one not brought stays. */
export async function mergeSecrets(db: Db, source: SQL): Promise<void> {
  const keys = heldKeys();
  const { rows } = await db.execute<Merge>(sql`
    select p.id, p.sealed_key as key, p.sealed, s.person_key as "newKey", s.person_sealed as "newSealed"
    from (${source}) s join registry_person p on p.id = s.owner_id order by p.id`);
  for (let at = 0; at < rows.length; at += batch) {
    const renewed = rows.slice(at, at + batch).map((row) => {
      const brought = openPerson(keys.master, row.newKey, row.newSealed);
      const held = row.key && row.sealed ? openPerson(keys.master, row.key, row.sealed) : {};
      return renew(row, { ...held, ...brought });
    });
    await write(db, renewed);
  }
}

/** `source`: owner_id and the blob held before (null when nothing was). A person whose key was erased stays erased. */
export async function restoreSecrets(db: Db, source: SQL): Promise<void> {
  const keys = heldKeys();
  const { rows } = await db.execute<Restore>(sql`
    select p.id, p.sealed_key as key, p.sealed, s.before
    from (${source}) s join registry_person p on p.id = s.owner_id where p.sealed_key is not null order by p.id`);
  for (let at = 0; at < rows.length; at += batch) {
    const renewed = rows.slice(at, at + batch).map((row) => {
      if (!row.before || !row.key)
        return { ...row, key: null, sealed: null, nik: null, phone: null, email: null };
      const secrets = openPerson(keys.master, row.key, row.before);
      return { ...hashesOf(secrets), id: row.id, key: row.key, sealed: row.before };
    });
    await write(db, renewed);
  }
}

function renew({ id, key }: Held, secrets: PersonSecrets): Renewed {
  const { sealedKey, sealed } = sealPerson(heldKeys().master, secrets, key ?? undefined);
  return { id, key: sealedKey, sealed, ...hashesOf(secrets) };
}

function hashesOf({ nik, phone, email }: PersonSecrets): Pick<Renewed, 'nik' | 'phone' | 'email'> {
  const keys = heldKeys();
  return {
    nik: nik ? lookupHash(keys, 'nik', nik) : null,
    phone: phone ? lookupHash(keys, 'phone', phone) : null,
    email: email ? lookupHash(keys, 'email', email) : null,
  };
}

/**
 * A NIK is one person's. Where it already is another's (seen here, or outside the scope, which only the unique index
 * knows) the person keeps it sealed but is not found by it.
 */
async function write(db: Db, rows: readonly Renewed[]): Promise<void> {
  const hex = (bytes: Buffer | null) => bytes && `\\x${bytes.toString('hex')}`;
  const update = (nik: SQL) => sql`
    update registry_person p set sealed_key = s.key, sealed = s.sealed, phone_hash = s.phone, email_hash = s.email,
      nik_hash = ${nik}
    from unnest(${sql.param(rows.map((r) => r.id))}::uuid[], ${sql.param(rows.map((r) => hex(r.key)))}::bytea[],
      ${sql.param(rows.map((r) => hex(r.sealed)))}::bytea[], ${sql.param(rows.map((r) => hex(r.nik)))}::bytea[],
      ${sql.param(rows.map((r) => hex(r.phone)))}::bytea[], ${sql.param(rows.map((r) => hex(r.email)))}::bytea[])
      as s(id, key, sealed, nik, phone, email)
    where p.id = s.id`;
  await db.execute(sql`savepoint secrets`);
  try {
    await db.execute(
      update(sql`case when s.nik is not distinct from p.nik_hash then p.nik_hash
      when s.nik is null then null
      when exists (select from registry_person o where o.nik_hash = s.nik) then p.nik_hash else s.nik end`),
    );
  } catch (fault) {
    await db.execute(sql`rollback to savepoint secrets`);
    if (!isTaken(fault)) throw fault;
    await db.execute(update(sql`case when s.nik is null then null else p.nik_hash end`));
  }
  await db.execute(sql`release savepoint secrets`);
}

const isTaken = (fault: unknown): boolean =>
  fault instanceof Error && (hasCode(fault, '23505') || hasCode(fault.cause, '23505'));

const hasCode = (fault: unknown, code: string): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === code;
