// An owner's phone that works without signal: who it is today, and the end of all of them with the owner's rights.
import type { PersonId } from '../../kernel/ids.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { City, Db } from '../../platform/db/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { endDevices } from '../../platform/sync/index.ts';
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

/** Of every record of this person; what lies on the phones stays there until they sign in again. How many. */
export async function endPhones(
  db: Db,
  person: PersonId,
  around: Pick<Circumstances, 'by' | 'now'>,
): Promise<number> {
  let ended = 0;
  for (const one of await bornIdsOf(db, person)) ended += await endDevices(db, byOwner(one), {}, around);
  return ended;
}
