// Which of the people of a phone one is: alone at once, shared by a PIN of one's own.
import type { PersonId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import { within } from '../../../platform/db/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { openPerson } from '../../../platform/keys/index.ts';
import { giveBack, takeTry } from '../../accounts/index.ts';
import type { DoorOf, Locked } from '../../accounts/index.ts';
import { readPin } from '../rules/pin.ts';
import type { PinRefusal } from '../rules/pin.ts';
import { proves } from '../rules/proof.ts';
import { findOwnPin, findProofs, insertPin } from '../store/people.ts';
import type { PhonePerson } from '../store/people.ts';
import { byOwner } from '../who-is.ts';
import { beginSession, forgiveAsking } from './enter.ts';
import type { Holder, Visitor } from './enter.ts';
import { hashPin, isPin } from './pins.ts';

/** What a person must show after the code: nothing, their PIN, or who they are and a first PIN. */
export type Asked =
  | { readonly ask: 'nothing' | 'pin' | 'letter' }
  | { readonly ask: 'first'; readonly by: readonly ('nik' | 'nib')[] };

const scopeOf = (person: PersonId) => ({ kind: 'person', person }) as const;

/**
 * A phone of one person needs no PIN until they set one. On a shared phone the first entry is proven by the end of a
 * number that is recorded, so that nobody of the house takes another's place; without one an officer's letter is asked.
 */
export async function askedOf(visitor: Visitor, { people }: Holder, person: PhonePerson): Promise<Asked> {
  if (person.hasPin) return { ask: 'pin' };
  if (people.length === 1) return { ask: 'nothing' };
  const proofs = await proofsOf(visitor, person.id);
  const by = [
    ...(proofs.nik ? (['nik'] as const) : []),
    ...(proofs.nibs.length > 0 ? (['nib'] as const) : []),
  ];
  return by.length > 0 ? { ask: 'first', by } : { ask: 'letter' };
}

async function proofsOf({ city }: Visitor, person: PersonId) {
  const known = await within(city, scopeOf(person), (db) => findProofs(db, person));
  const secrets =
    known?.sealedKey && known.sealed ? openPerson(heldKeys().master, known.sealedKey, known.sealed) : {};
  return { nik: secrets.nik ?? null, nibs: known?.nibs ?? [] };
}

export type Typed = { readonly pin: string; readonly again: string; readonly proof: string };
export type ChooseRefusal =
  | Locked
  | PinRefusal
  | Refusal<'wrong-pin' | 'wrong-proof' | 'letter-needed', object>;

/** Lets a person in, or refuses. PINs and proofs are counted together, before they are judged; five close the door. */
export async function enterAs(
  visitor: Visitor,
  holder: Holder,
  person: PhonePerson,
  typed: Typed,
): Promise<{ token: string } | ChooseRefusal> {
  const asked = await askedOf(visitor, holder, person);
  if (asked.ask === 'letter') return refuse('letter-needed');
  const doors: readonly DoorOf[] = [['code', byOwner(person.id)]];
  if (asked.ask === 'nothing') return comeIn(visitor, holder, person.id, doors, null);
  const first = asked.ask === 'first' ? readPin(typed.pin, typed.again) : null;
  if (isRefused(first)) return first;
  const locked = await takeTry(visitor.city, doors, visitor.now);
  if (locked) return locked;
  if (asked.ask === 'first') {
    const { nik, nibs } = await proofsOf(visitor, person.id);
    const proven = proves('nik', nik, typed.proof) || nibs.some((nib) => proves('nib', nib, typed.proof));
    if (!proven || first === null) return refuse('wrong-proof');
    return comeIn(visitor, holder, person.id, doors, await hashPin(person.id, first));
  }
  const known = await within(visitor.city, scopeOf(person.id), (db) => findOwnPin(db, person.id));
  if (!known || !(await isPin(known.personId, typed.pin.replace(/\s/g, '').slice(0, 12), known.hash)))
    return refuse('wrong-pin');
  return comeIn(visitor, holder, person.id, doors, null);
}

const comeIn = (
  visitor: Visitor,
  holder: Holder,
  person: PersonId,
  doors: readonly DoorOf[],
  firstPin: string | null,
): Promise<{ token: string } | Refusal<'wrong-pin', object>> =>
  within(visitor.city, scopeOf(person), async (db) => {
    const { now } = visitor;
    if (firstPin !== null) {
      if (!(await insertPin(db, person, firstPin, now))) return refuse('wrong-pin');
      await audit(db, { by: byOwner(person), now }, { act: 'owners:pin', subject: person });
    }
    await giveBack(db, doors, now);
    await forgiveAsking(db, visitor, holder.phone);
    return beginSession(db, { personId: person, how: 'code' }, visitor);
  });
