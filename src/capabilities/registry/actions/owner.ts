// The person behind an enterprise: found again by NIK, recorded new, or corrected.
import { sql } from 'drizzle-orm';

import type { PersonId } from '../../../kernel/ids.ts';
import { freshId } from '../../../kernel/ids.ts';
import { maskEmail } from '../../../kernel/email.ts';
import type { Email } from '../../../kernel/email.ts';
import { maskNik } from '../../../kernel/nik.ts';
import type { Nik } from '../../../kernel/nik.ts';
import { maskPhone } from '../../../kernel/phone.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { lookupHash, openPerson, sealPerson } from '../../../platform/keys/index.ts';
import type { PersonSecrets } from '../../../platform/keys/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import type { CheckedOwner, Typed } from '../rules.ts';
import { findPersonByNik, insertPerson, updatePerson } from '../store.ts';
import type { PersonRow } from '../store.ts';

/** `nik-other-name`: the NIK is recorded under another name here; `nik-elsewhere`: outside of this person's area. */
export type OwnerRefusal =
  | Refusal<'nik-other-name', { name: string; person: PersonId }>
  | Refusal<'nik-elsewhere', object>;

/** Sealed values of a person, or none. */
export function secretsOf(owner: Pick<PersonRow, 'sealedKey' | 'sealed'> | null): PersonSecrets {
  if (!owner?.sealedKey || !owner.sealed) return {};
  return openPerson(heldKeys().master, owner.sealedKey, owner.sealed);
}

export type Masked = Readonly<Record<'nik' | 'phone' | 'email', string | null>>;

/** What everybody who may see the person sees of the sealed values. */
export function maskedOf(secrets: PersonSecrets): Masked {
  return {
    nik: secrets.nik ? maskNik(secrets.nik as Nik) : null,
    phone: secrets.phone ? maskPhone(secrets.phone as Phone) : null,
    email: secrets.email ? maskEmail(secrets.email as Email) : null,
  };
}

const settled = <T extends string>(typed: Typed<T>, recorded: string | undefined): string | undefined =>
  typed === 'remove' ? undefined : (typed ?? recorded);

function sealedColumns(secrets: PersonSecrets, sealedKey?: Buffer | null) {
  const keys = heldKeys();
  const kept = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value)) as PersonSecrets;
  return {
    ...sealPerson(keys.master, kept, sealedKey ?? undefined),
    nikHash: kept.nik ? lookupHash(keys, 'nik', kept.nik) : null,
    phoneHash: kept.phone ? lookupHash(keys, 'phone', kept.phone) : null,
    emailHash: kept.email ? lookupHash(keys, 'email', kept.email) : null,
  };
}

/**
 * The person of a new enterprise. A NIK that is known leads to its person; under another name only after somebody has
 * said that it is the same person (`same`).
 */
export async function placeOwner(
  db: Db,
  { owner, area, same }: { owner: CheckedOwner; area: string; same: boolean },
  { by, now }: Circumstances,
): Promise<PersonRow | OwnerRefusal> {
  const nik = owner.nik === 'remove' ? null : owner.nik;
  const known = nik ? await findPersonByNik(db, lookupHash(heldKeys(), 'nik', nik)) : null;
  if (known) {
    if (known.squeezed === owner.squeezed || same) return known;
    return refuse('nik-other-name', { name: known.name, person: known.id as PersonId });
  }
  const secrets = {
    nik: nik ?? undefined,
    phone: settled(owner.phone, undefined),
    email: settled(owner.email, undefined),
  };
  const row = {
    id: freshId<'Person'>() as string,
    name: owner.name,
    squeezed: owner.squeezed,
    sex: owner.sex,
    area,
    restrictedAt: null,
    importId: null,
    recordedAt: now,
    recordedBy: by,
    ...sealedColumns(secrets),
  };
  return (await insertPerson(db, row)) ? row : refuse('nik-elsewhere');
}

export type OwnerChange = {
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
  /** The sealed values as they were, still sealed. */
  readonly sealedBefore: Buffer | null;
};

/** Corrects the person in place. Null when nothing about them changed. */
export async function correctOwner(
  db: Db,
  known: PersonRow,
  typed: CheckedOwner,
): Promise<OwnerChange | null | OwnerRefusal> {
  const secrets = secretsOf(known);
  const nik = settled(typed.nik, secrets.nik);
  const phone = settled(typed.phone, secrets.phone);
  const email = settled(typed.email, secrets.email);
  const masked = { before: maskedOf(secrets), after: maskedOf({ nik, phone, email }) };
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const note = (field: string, was: unknown, is: unknown) => ((before[field] = was), (after[field] = is));
  if (known.name !== typed.name) note('owner', known.name, typed.name);
  if ((known.sex ?? null) !== typed.sex && typed.sex !== null) note('sex', known.sex, typed.sex);
  if (nik !== secrets.nik) note('nik', masked.before.nik, masked.after.nik);
  if (phone !== secrets.phone) note('phone', masked.before.phone, masked.after.phone);
  if (email !== secrets.email) note('email', masked.before.email, masked.after.email);
  if (Object.keys(after).length === 0) return null;
  if (nik && nik !== secrets.nik) {
    const other = await findPersonByNik(db, lookupHash(heldKeys(), 'nik', nik));
    if (other) return refuse('nik-other-name', { name: other.name, person: other.id as PersonId });
  }
  const sealedToo = nik !== secrets.nik || phone !== secrets.phone || email !== secrets.email;
  const sealed = sealedToo ? sealedColumns({ ...secrets, nik, phone, email }, known.sealedKey) : {};
  const set = {
    name: typed.name,
    squeezed: typed.squeezed,
    ...(typed.sex === null ? {} : { sex: typed.sex }),
    ...sealed,
  };
  const saved = await trying(db, () => updatePerson(db, known.id, set));
  if (isRefused(saved)) return saved;
  return { before, after, sealedBefore: sealedToo ? known.sealed : null };
}

/** A NIK of somebody outside the scope shows only when it collides; the rest of the transaction lives on. */
async function trying(db: Db, work: () => Promise<void>): Promise<null | OwnerRefusal> {
  await db.execute(sql`savepoint owner`);
  try {
    await work();
    await db.execute(sql`release savepoint owner`);
    return null;
  } catch (error) {
    if (!isUnique(error)) throw error;
    await db.execute(sql`rollback to savepoint owner`);
    return refuse('nik-elsewhere');
  }
}

function isUnique(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && error.code === '23505') return true;
  return 'cause' in error && isUnique(error.cause);
}
