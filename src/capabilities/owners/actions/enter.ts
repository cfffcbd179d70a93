// Coming in by phone: a code is asked for and answered, then the person is chosen.
import { randomInt, timingSafeEqual } from 'node:crypto';

import { freshId } from '../../../kernel/ids.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/language.ts';
import { parsePhone } from '../../../kernel/phone.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { briefHash, openText, sealText } from '../../../platform/keys/brief.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { lookupHash } from '../../../platform/keys/index.ts';
import { canSend, send } from '../../../platform/messages/index.ts';
import { giveBack, takeTry } from '../../accounts/index.ts';
import type { DoorOf, Locked } from '../../accounts/index.ts';
import { hashOf, newToken, readCookie } from '../cookies.ts';
import { codeMessage } from '../messages.ts';
import { codeRules, showCode, tidyCode } from '../rules/code.ts';
import { expiryAfter } from '../rules/session.ts';
import {
  endChallenge,
  findChallenge,
  insertChallenge,
  passChallenge,
  sweepChallenges,
  takeGuess,
} from '../store/challenges.ts';
import { seeDevice } from '../store/devices.ts';
import { nameToken } from '../store/named.ts';
import { listByPhone } from '../store/people.ts';
import type { PhonePerson } from '../store/people.ts';
import { insertSession, sweepSessions } from '../store/sessions.ts';
import { byOwner } from '../who-is.ts';
import { warn } from './warn.ts';

/** The edges of a request that the door needs. */
export type Visitor = {
  readonly city: City;
  readonly request: Request;
  readonly address: string;
  readonly now: Date;
  readonly lang: Lang;
};

const minutes = (n: number, from: Date): Date => new Date(from.getTime() + n * 60_000);

const phoneHashOf = (phone: string): Buffer => lookupHash(heldKeys(), 'phone', phone);

const doorsOf = (
  visitor: Pick<Visitor, 'request' | 'city' | 'address'>,
  phone: string,
): readonly DoorOf[] => {
  const device = readCookie(visitor.request, visitor.city, 'usaha_device');
  return [['phone', phone], ['asking', visitor.address], ...(device ? ([['device', device]] as const) : [])];
};

export type AskRefusal = Locked | Refusal<'not-a-phone' | 'no-way-out', object>;

/**
 * Sends a code to any number that can be one: whether it is registered is looked up only after the code was answered,
 * so the answer, the message and the work are the same. Gives the token of the browser that asked.
 */
export async function askCode(visitor: Visitor, typed: string): Promise<{ token: string } | AskRefusal> {
  const { city, now, lang } = visitor;
  const phone = parsePhone(typed);
  if (isRefused(phone)) return refuse('not-a-phone');
  if (!canSend(city)) return refuse('no-way-out');
  const locked = await takeTry(city, doorsOf(visitor, phone), now);
  if (locked) return locked;
  const token = newToken();
  const id = hashOf(token);
  const code = showCode(randomInt(10 ** codeRules.digits));
  await within(city, wholeCity, async (db) => {
    await sweepChallenges(db, now);
    await sweepSessions(db, now);
    await nameToken(db, id);
    await insertChallenge(db, {
      id,
      sealedPhone: sealText('owners-phone', phone),
      codeHash: briefHash('owners-code', `${id}:${code}`),
      madeAt: now,
      until: minutes(codeRules.minutes, now),
    });
    await send(
      db,
      { to: phone, template: codeMessage, values: { code }, lang, area: city.code },
      { by: 'owners', now },
    );
  });
  return { token };
}

export type GuessRefusal = Refusal<'wrong-code' | 'code-over', object>;

/** Minutes to choose who one is, or to register, after the code. */
const minutesAfter = 20;

/** Judges a code. Each counts before it is judged; the fifth is the last. Refuses 'code-over' when none or no time is left. */
export async function answerCode(visitor: Visitor, typed: string): Promise<{ passed: true } | GuessRefusal> {
  const { city, now } = visitor;
  const token = readCookie(visitor.request, city, 'usaha_code');
  if (!token) return refuse('code-over');
  const id = hashOf(token);
  // In a transaction of its own: a refusal must not give the try back.
  const asked = await within(city, { kind: 'none' }, async (db) => {
    await nameToken(db, id);
    return takeGuess(db, id, now);
  });
  if (!asked) return refuse('code-over');
  const given = briefHash('owners-code', `${id}:${tidyCode(typed) ?? ''}`);
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(asked.codeHash))) return refuse('wrong-code');
  return within(city, { kind: 'none' }, async (db) => {
    await nameToken(db, id);
    const first = await passChallenge(db, id, now, minutes(minutesAfter, now));
    return first ? { passed: true } : refuse('code-over');
  });
}

export type Holder = { readonly phone: Phone; readonly people: readonly PhonePerson[] };

/** Who may be holding this phone, after its code was answered; null before, and when time has run out. */
export async function holderOf({
  city,
  request,
  now,
}: Pick<Visitor, 'city' | 'request' | 'now'>): Promise<Holder | null> {
  const token = readCookie(request, city, 'usaha_code');
  if (!token) return null;
  const id = hashOf(token);
  const known = await within(city, { kind: 'none' }, async (db) => {
    await nameToken(db, id);
    return findChallenge(db, id, now);
  });
  if (!known?.passed) return null;
  const phone = openText('owners-phone', known.sealedPhone) as Phone;
  return { phone, people: await within(city, wholeCity, (db) => listByPhone(db, phoneHashOf(phone))) };
}

/** A code is awaited or was answered: the page that asks for it is of use. */
export async function isAwaiting({ city, request, now }: Pick<Visitor, 'city' | 'request' | 'now'>) {
  const token = readCookie(request, city, 'usaha_code');
  if (!token) return false;
  const id = hashOf(token);
  return within(city, { kind: 'none' }, async (db) => {
    await nameToken(db, id);
    return (await findChallenge(db, id, now)) !== null;
  });
}

const agentOf = (request: Request): string => (request.headers.get('user-agent') ?? '').slice(0, 250);

/**
 * Begins a session under a new token, whatever cookie came along, and uses up what led here. Call it within the person's
 * own scope.
 */
export async function beginSession(
  db: Db,
  { personId, how }: { personId: PersonId; how: 'code' | 'letter' | 'registration' },
  { request, city, now }: Pick<Visitor, 'request' | 'city' | 'now'>,
): Promise<{ token: string }> {
  const token = newToken();
  const challenge = readCookie(request, city, 'usaha_code');
  if (challenge) {
    await nameToken(db, hashOf(challenge));
    await endChallenge(db, hashOf(challenge));
  }
  await insertSession(db, {
    id: freshId<'Session'>(),
    tokenHash: hashOf(token),
    personId,
    device: agentOf(request),
    how,
    begunAt: now,
    usedAt: now,
    expiresAt: expiryAfter(now, now),
  });
  const browser = readCookie(request, city, 'usaha_device');
  const known = browser !== null && (await seeDevice(db, personId, hashOf(browser), now));
  // Who registers or holds a letter knows that they come in; the letter's new PIN is told of by itself.
  if (how === 'code' && !known) await warn(db, { personId, what: 'device', agent: agentOf(request) }, now);
  await audit(
    db,
    { by: byOwner(personId), now },
    { act: 'owners:sign-in', subject: personId, detail: { how } },
  );
  return { token };
}

/** The number's and the device's counts start afresh once somebody came in by it. */
export const forgiveAsking = (db: Db, visitor: Visitor, phone: Phone): Promise<void> =>
  giveBack(
    db,
    doorsOf(visitor, phone).filter(([door]) => door !== 'asking'),
    visitor.now,
  );
