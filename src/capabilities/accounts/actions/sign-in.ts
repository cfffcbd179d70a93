// Coming in and going out: password, second factor, session.
import { APIError } from 'better-auth/api';

import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import { within } from '../../../platform/db/index.ts';
import type { City } from '../../../platform/db/index.ts';
import { giveBack, spendCode, sweep, takeTry } from '../attempts.ts';
import type { DoorOf, Locked } from '../attempts.ts';
import { authOver } from '../auth.ts';
import { signedCookie } from '../cookies.ts';
import { isTotp, tidyBackupCode } from '../rules/codes.ts';
import { findChallenged } from '../store.ts';

/** Cookies to hand to the browser, and whether a code is awaited before there is a session. */
export type CameIn = { readonly cookies: readonly string[]; readonly codeAwaited: boolean };

export type SignInRefusal = Locked | Refusal<'wrong', object>;

type Visitor = {
  readonly city: City;
  readonly request: Request;
  readonly address: string;
  readonly now: Date;
};

// What better-auth may know of a request: no address, so none is stored with a session.
const deviceOnly = (request: Request): Headers =>
  new Headers({ 'user-agent': (request.headers.get('user-agent') ?? '').slice(0, 250) });

/** The device and the cookies of a request, for what belongs to a session. */
export const headersOf = (request: Request): Headers => {
  const headers = deviceOnly(request);
  const cookie = request.headers.get('cookie');
  if (cookie) headers.set('cookie', cookie);
  return headers;
};

/**
 * Judges a name and a password. An unknown name, a wrong password, an expired one-time password and a person who is
 * switched off are refused alike, after the same hashing and with the same count.
 */
export async function signIn(
  visitor: Visitor,
  { username, password }: { username: string; password: string },
): Promise<CameIn | SignInRefusal> {
  const { city, request, address, now } = visitor;
  const name = username.trim().toLowerCase().slice(0, 60);
  if (name === '' || password === '') return refuse('wrong');
  const doors: readonly DoorOf[] = [
    ['account', name],
    ['address', address],
  ];
  const locked = await takeTry(city, doors, now);
  if (locked) return locked;
  return within(city, { kind: 'none' }, async (db) => {
    const body = { username: name, password };
    const { headers, response } = await authOver(db, request)
      .api.signInUsername({ body, headers: deviceOnly(request), returnHeaders: true })
      .catch(nobody);
    if (!response) return refuse('wrong');
    await giveBack(db, doors, now);
    await sweep(db, now);
    const codeAwaited = 'twoFactorRedirect' in response;
    if (!codeAwaited)
      await audit(db, { by: response.user.id, now }, { act: 'accounts:sign-in', subject: response.user.id });
    return { cookies: headers.getSetCookie(), codeAwaited };
  });
}

/** True while the cookie names a challenge: the password was right, a code is awaited. */
export const isChallenged = async (city: City, request: Request, now: Date): Promise<boolean> => {
  const challenge = signedCookie(request, city, 'two_factor');
  if (!challenge) return false;
  return (await within(city, { kind: 'none' }, (db) => findChallenged(db, challenge, now))) !== null;
};

/** Judges the second factor: six digits of the app, or a backup code. A code counts once. */
export async function answerChallenge(
  visitor: Visitor,
  typed: string,
): Promise<CameIn | SignInRefusal | Refusal<'challenge-over', object>> {
  const { city, request, address, now } = visitor;
  const challenge = signedCookie(request, city, 'two_factor');
  if (!challenge) return refuse('challenge-over');
  const userId = await within(city, { kind: 'none' }, (db) => findChallenged(db, challenge, now));
  if (!userId) return refuse('challenge-over');
  const doors: readonly DoorOf[] = [
    ['code', userId],
    ['address', address],
  ];
  const locked = await takeTry(city, doors, now);
  if (locked) return locked;
  return within(city, { kind: 'none' }, async (db) => {
    const { api } = authOver(db, request);
    const headers = headersOf(request);
    const digits = typed.replace(/\s/g, '');
    const call = isTotp(digits)
      ? api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true })
      : api.verifyBackupCode({ body: { code: tidyBackupCode(typed) }, headers, returnHeaders: true });
    const answer = await call.catch(nobody);
    if (!answer.response || !(await spendCode(db, userId, digits, now))) return refuse('wrong');
    await giveBack(db, doors, now);
    await audit(
      db,
      { by: userId, now },
      { act: 'accounts:sign-in', subject: userId, detail: { factor: isTotp(digits) ? 'app' : 'backup' } },
    );
    return { cookies: answer.headers.getSetCookie(), codeAwaited: false };
  });
}

/** Ends the session of this browser, if there is one, and takes the cookies back. */
export const signOut = (city: City, request: Request): Promise<readonly string[]> =>
  within(city, { kind: 'none' }, async (db) => {
    const answer = await authOver(db, request).api.signOut({
      headers: headersOf(request),
      returnHeaders: true,
    });
    return answer.headers.getSetCookie();
  });

/** better-auth says no by throwing; anything but a no is a fault. */
export function nobody(error: unknown): { headers: Headers; response: null } {
  const no =
    error instanceof APIError && (error.statusCode < 500 || error.body?.code === 'FAILED_TO_CREATE_SESSION');
  if (!no) throw error;
  return { headers: new Headers(), response: null };
}
