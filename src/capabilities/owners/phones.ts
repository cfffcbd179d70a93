// An owner's phones that work without signal: who it is today, which they are, and their end.
import type { PersonId } from '../../kernel/ids.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { City, Db } from '../../platform/db/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { endDevices, listDevices } from '../../platform/sync/index.ts';
import type { LivingDevice } from '../../platform/sync/index.ts';
import { bornIdsOf, resolve } from '../registry/index.ts';
import { findPerson, findRestriction } from './store/people.ts';
import { byOwner, meOfOwner, personOfOwner } from './who-is.ts';

/**
 * The owner as whom a phone was signed on, with the rights of now; what a joined record's owner may is what the person of
 * today may, and the phone stays theirs under its own id, also when the join is undone. Null for anybody else, for whoever
 * was erased, and while their data rest.
 */
export async function ownerOnPhone(city: City, userId: string): Promise<Me | null> {
  const asked = personOfOwner(userId);
  if (!asked) return null;
  return within(city, wholeCity, async (db) => {
    const person = await resolve(db, asked);
    const row = await findPerson(db, person);
    if (!row || row.squeezed === '' || (await findRestriction(db, person))) return null;
    return { ...meOfOwner(person, row.name), userId };
  });
}

/** The names under which this person signed phones on, whichever of their records they then came in as. */
export const phoneUsersOf = async (db: Db, { userId }: Pick<Me, 'userId'>): Promise<readonly string[]> => {
  const person = personOfOwner(userId);
  return person ? (await bornIdsOf(db, person)).map(byOwner) : [userId];
};

/** Those that may still send, of every record of this person, the latest used first. */
export async function listPhones(db: Db, person: PersonId, now: Date): Promise<readonly LivingDevice[]> {
  const found: LivingDevice[] = [];
  for (const one of await bornIdsOf(db, person)) found.push(...(await listDevices(db, byOwner(one), now)));
  return found.sort((one, other) => other.lastSync.getTime() - one.lastSync.getTime());
}

/**
 * One phone, or all, of every record of this person. What lies on them stays there until they sign in again; their next
 * call is refused ('revoked'). How many.
 */
export async function endPhones(
  db: Db,
  person: PersonId,
  around: Pick<Circumstances, 'by' | 'now'>,
  which: { readonly only?: string } = {},
): Promise<number> {
  let ended = 0;
  for (const one of await bornIdsOf(db, person)) ended += await endDevices(db, byOwner(one), which, around);
  return ended;
}
