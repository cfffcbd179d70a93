// Showing again who one is before what cannot be taken back: the PIN where there is one, else a code to the phone on record.
import type { PersonId } from '../../../kernel/ids.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import { within } from '../../../platform/db/index.ts';
import { canSend } from '../../../platform/messages/index.ts';
import { giveBack, takeTry } from '../../accounts/index.ts';
import type { DoorOf, Locked } from '../../accounts/index.ts';
import { secretsOf } from '../../registry/index.ts';
import { hashOf, newToken, readCookie } from '../cookies.ts';
import { isFresh } from '../rules/session.ts';
import { endChallenge } from '../store/challenges.ts';
import { nameToken } from '../store/named.ts';
import { findOwnPin, findPerson } from '../store/people.ts';
import { confirmSession, findConfirmed } from '../store/sessions.ts';
import { byOwner } from '../who-is.ts';
import { answerCode, askCode, forgiveAsking, holderOf } from './enter.ts';
import type { AskRefusal, GuessRefusal, Visitor } from './enter.ts';
import { isPin } from './pins.ts';

/** Whose session asks; null for a sign-in of the house. */
export type Asking = { readonly person: PersonId; readonly session: string | null };

const scopeOf = ({ person }: Asking) => ({ kind: 'person', person }) as const;

/** Whether they showed it within the last five minutes, coming in counted. */
export async function isConfirmed(
  { city, now }: Pick<Visitor, 'city' | 'now'>,
  asking: Asking,
): Promise<boolean> {
  const { person, session } = asking;
  if (session === null) return false;
  const at = await within(city, scopeOf(asking), (db) => findConfirmed(db, person, session));
  return at !== null && isFresh(at, now);
}

async function phoneOf({ city }: Visitor, asking: Asking): Promise<Phone | null> {
  const person = await within(city, scopeOf(asking), (db) => findPerson(db, asking.person));
  return (person ? (secretsOf(person).phone as Phone | undefined) : undefined) ?? null;
}

/** What is asked: a person with a PIN is never let off with the code that any holder of the phone can read. */
export async function howToConfirm(visitor: Visitor, asking: Asking): Promise<'pin' | 'code' | 'letter'> {
  const pin = await within(visitor.city, scopeOf(asking), (db) => findOwnPin(db, asking.person));
  if (pin) return 'pin';
  return canSend(visitor.city) && (await phoneOf(visitor, asking)) ? 'code' : 'letter';
}

/** Sends a code to the number on record; gives the token of this browser. */
export async function askToConfirm(
  visitor: Visitor,
  asking: Asking,
): Promise<{ token: string } | AskRefusal | Refusal<'letter-needed', object>> {
  const phone = await phoneOf(visitor, asking);
  return phone ? askCode(visitor, phone) : refuse('letter-needed');
}

export type ConfirmRefusal = Locked | GuessRefusal | Refusal<'wrong-pin' | 'letter-needed', object>;

/**
 * Judges what was typed and notes that they showed it. Tries count as at the door. Gives the session's new token; null for a
 * sign-in of the house.
 */
export async function confirm(
  visitor: Visitor,
  asking: Asking,
  typed: { readonly pin: string; readonly code: string },
): Promise<{ token: string | null } | ConfirmRefusal> {
  const how = await howToConfirm(visitor, asking);
  if (how === 'letter') return refuse('letter-needed');
  return how === 'pin' ? byPin(visitor, asking, typed.pin) : byCode(visitor, asking, typed.code);
}

const doorsOf = ({ person }: Asking): readonly DoorOf[] => [['code', byOwner(person)]];

/** Whether this is the person's PIN; five wrong ones close their door, here as there. */
export async function judgePin(
  { city, now }: Pick<Visitor, 'city' | 'now'>,
  asking: Asking,
  typed: string,
): Promise<{ right: true } | Locked | Refusal<'wrong-pin', object>> {
  const locked = await takeTry(city, doorsOf(asking), now);
  if (locked) return locked;
  const known = await within(city, scopeOf(asking), (db) => findOwnPin(db, asking.person));
  const right = known && (await isPin(known.personId, typed.replace(/\s/g, '').slice(0, 12), known.hash));
  if (!right) return refuse('wrong-pin');
  await within(city, scopeOf(asking), (db) => giveBack(db, doorsOf(asking), now));
  return { right: true };
}

async function byPin(visitor: Visitor, asking: Asking, typed: string) {
  const judged = await judgePin(visitor, asking, typed);
  return isRefused(judged) ? judged : confirmed(visitor, asking, 'pin');
}

async function byCode(visitor: Visitor, asking: Asking, typed: string) {
  const answered = await answerCode(visitor, typed);
  if (isRefused(answered)) return answered;
  // A code that was sent to another number, asked for in the same browser, proves nothing here.
  const [holder, phone] = [await holderOf(visitor), await phoneOf(visitor, asking)];
  if (!holder || holder.phone !== phone) return refuse('code-over');
  return confirmed(visitor, asking, 'code', holder.phone);
}

const confirmed = (
  visitor: Visitor,
  asking: Asking,
  how: 'pin' | 'code',
  phone?: Phone,
): Promise<{ token: string | null }> =>
  within(visitor.city, scopeOf(asking), async (db) => {
    const { now, request, city } = visitor;
    const challenge = readCookie(request, city, 'usaha_code');
    if (phone && challenge) {
      await nameToken(db, hashOf(challenge));
      await endChallenge(db, hashOf(challenge));
      await forgiveAsking(db, visitor, phone);
    }
    const token = asking.session === null ? null : newToken();
    if (asking.session && token)
      await confirmSession(db, asking.person, asking.session, { now, tokenHash: hashOf(token) });
    const by = { by: byOwner(asking.person), now };
    await audit(db, by, { act: 'owners:confirm', subject: asking.person, detail: { how } });
    return { token };
  });
