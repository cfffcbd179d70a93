// A printed way in: an officer who knows the owner hands it over, and its code opens the door once.
import { randomBytes } from 'node:crypto';

import { addDays, endOfDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { briefHash } from '../../../platform/keys/brief.ts';
import { giveBack, reopen, takeTry } from '../../accounts/index.ts';
import type { Locked } from '../../accounts/index.ts';
import { findEnterprise, readReason } from '../../registry/index.ts';
import { letterCode, letterDays, tidyLetterCode } from '../rules/letter.ts';
import { personLabel } from '../rules/label.ts';
import { readPin } from '../rules/pin.ts';
import type { PinRefusal } from '../rules/pin.ts';
import { endLetters, findLetter, insertLetter, useLetter } from '../store/letters.ts';
import { nameToken } from '../store/named.ts';
import { findPerson, replacePin } from '../store/people.ts';
import { endPhones } from '../phones.ts';
import { endSessions } from '../store/sessions.ts';
import { byOwner } from '../who-is.ts';
import { beginSession } from './enter.ts';
import type { Visitor } from './enter.ts';
import { hashPin } from './pins.ts';
import { warn } from './warn.ts';

const hashOfCode = (code: string): string => briefHash('owners-letter', code);

export type Made = { readonly code: string; readonly owner: string; readonly until: Date };
export type MakeRefusal = Refusal<'unknown-enterprise' | 'no-owner' | 'erased' | 'reason-short', object>;

/**
 * Makes a letter for the owner of an enterprise in the officer's scope; a former one is no longer good. `reason` says how
 * the officer knows the person. The code is shown once and kept as a hash.
 */
export async function makeLetter(
  db: Db,
  { enterprise, reason }: { enterprise: EnterpriseId; reason: string },
  { by, now, today }: Circumstances,
): Promise<Made | MakeRefusal> {
  const found = await findEnterprise(db, enterprise);
  if (!found || ['withdrawn', 'joined'].includes(found.enterprise.status))
    return refuse('unknown-enterprise');
  const { owner } = found;
  if (!owner) return refuse('no-owner');
  if (owner.squeezed === '') return refuse('erased');
  const why = readReason(reason);
  if (isRefused(why)) return why;
  const personId = owner.id as PersonId;
  const code = letterCode(randomBytes(12));
  const until = endOfDay(addDays(today as PlainDate, letterDays), db.city.zone);
  await endLetters(db, personId, now);
  await insertLetter(db, {
    id: freshId<'Letter'>(),
    personId,
    codeHash: hashOfCode(code),
    madeAt: now,
    madeBy: by,
    until,
  });
  await audit(db, { by, now }, { act: 'owners:letter', subject: enterprise, reason: why });
  return { code, owner: owner.name, until };
}

export type LetterRefusal = Locked | Refusal<'letter-over', object>;

/** Whose letter a code is, as it may be shown to whoever holds it. Tries are counted by address. */
export async function readLetter(
  { city, address, now }: Pick<Visitor, 'city' | 'address' | 'now'>,
  typed: string,
): Promise<{ code: string; person: PersonId; label: string } | LetterRefusal> {
  const code = tidyLetterCode(typed);
  const locked = await takeTry(city, [['address', `letter:${address}`]], now);
  if (locked) return locked;
  if (!code) return refuse('letter-over');
  const person = await within(city, { kind: 'none' }, async (db) => {
    await nameToken(db, hashOfCode(code));
    return findLetter(db, hashOfCode(code), now);
  });
  if (!person) return refuse('letter-over');
  return within(city, wholeCity, async (db) => {
    const row = await findPerson(db, person);
    if (!row || row.squeezed === '') return refuse('letter-over');
    await giveBack(db, [['address', `letter:${address}`]], now);
    return { code, person, label: personLabel(row.name) };
  });
}

/**
 * Uses a letter up: a new PIN, every other session ended, the doors that wrong PINs had closed open again, and in. Two who
 * send the same letter at once: one comes in.
 */
export async function enterByLetter(
  visitor: Visitor,
  typed: { code: string; pin: string; again: string },
): Promise<{ token: string } | LetterRefusal | PinRefusal> {
  const read = await readLetter(visitor, typed.code);
  if (isRefused(read)) return read;
  const pin = readPin(typed.pin, typed.again);
  if (isRefused(pin)) return pin;
  const { person, code } = read;
  const hash = await hashPin(person, pin);
  const { city, now } = visitor;
  return within(city, { kind: 'person', person }, async (db) => {
    if (!(await useLetter(db, hashOfCode(code), now))) return refuse('letter-over');
    await replacePin(db, person, hash, now);
    await endSessions(db, person, 'all');
    await endPhones(db, person, { by: byOwner(person), now });
    await reopen(db, [['code', byOwner(person)]]);
    await audit(db, { by: byOwner(person), now }, { act: 'owners:pin', subject: person });
    await warn(db, { personId: person, what: 'pin' }, now);
    return beginSession(db, { personId: person, how: 'letter' }, visitor);
  });
}
