// What a person does to their own sign-in: password, sessions, second factor.
import { hashPassword, symmetricDecrypt, verifyPassword } from 'better-auth/crypto';

import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import { within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { endDevices } from '../../../platform/sync/index.ts';
import { giveBack, takeTry } from '../attempts.ts';
import type { Locked } from '../attempts.ts';
import { authOver } from '../auth.ts';
import { base32, isTotp } from '../rules/codes.ts';
import { weakness } from '../rules/password.ts';
import type { WeakPassword } from '../rules/password.ts';
import { needsSecondFactor } from '../rules/roles.ts';
import {
  dropSecondFactor,
  endSessions,
  findPasswordHash,
  findUnconfirmedSecret,
  findUser,
  writePassword,
} from '../store.ts';
import type { User } from '../store.ts';
import { endAll } from './ended.ts';
import { headersOf, nobody } from './sign-in.ts';

export type PasswordRefusal = Locked | Refusal<'wrong-password', object>;

/**
 * Asks for the password before something weighty. Its failures count as failures to sign in, so a session left open
 * is no place to guess.
 */
export async function confirmPassword(
  city: City,
  user: User,
  password: string,
  now: Date,
): Promise<PasswordRefusal | null> {
  const door = [['account', user.username]] as const;
  const locked = await takeTry(city, door, now);
  if (locked) return locked;
  return within(city, { kind: 'none' }, async (db) => {
    const hash = await findPasswordHash(db, user.id);
    if (!hash || password.length > 128 || !(await verifyPassword({ hash, password })))
      return refuse('wrong-password');
    await giveBack(db, door, now);
    return null;
  });
}

export type ChangeRefusal = WeakPassword | Refusal<'not-repeated' | 'same-password', object>;

/** Sets a new password, already confirmed by the old one, and ends all other sessions and the phones of the person. */
export async function changePassword(
  db: Db,
  input: { user: User; sessionId: string; old: string; fresh: string; again: string },
  { by, now }: Circumstances,
): Promise<User | ChangeRefusal> {
  const { user, fresh } = input;
  const weak = weakness(fresh, user.username);
  if (weak) return weak;
  if (fresh !== input.again) return refuse('not-repeated');
  if (fresh === input.old) return refuse('same-password');
  await writePassword(db, user.id, { hash: await hashPassword(fresh), oneTimeUntil: null, now });
  const sessionsEnded = await endAll(db, user.id, { by, now }, input.sessionId);
  await audit(
    db,
    { by, now },
    { act: 'accounts:change-password', subject: user.id, detail: { sessionsEnded } },
  );
  return user;
}

/** Ends one of one's own sessions, or all but the present one. */
export async function endOwnSessions(
  db: Db,
  which: { only: string } | { except: string },
  { by, now }: Circumstances,
): Promise<{ ended: number }> {
  const ended = await endSessions(db, by, which);
  if (ended > 0)
    await audit(db, { by, now }, { act: 'accounts:end-sessions', subject: by, detail: { ended } });
  return { ended };
}

/** Ends one of one's own phones. */
export const endOwnPhone = async (
  db: Db,
  id: string,
  { by, now }: Circumstances,
): Promise<{ ended: number }> => ({ ended: await endDevices(db, by, { only: id }, { by, now }) });

/** Makes a secret that waits for its first code. A secret that waited before is replaced. */
export async function beginSecondFactor(
  db: Db,
  request: Request,
  password: string,
): Promise<{ begun: true } | Refusal<'already-on', object>> {
  const answer = await authOver(db, request)
    .api.enableTwoFactor({ body: { password }, headers: headersOf(request), returnHeaders: true })
    .catch(nobody);
  return answer.response ? { begun: true } : refuse('already-on');
}

/** The secret that waits for its first code, in base32; null when there is none. */
export async function findOwnSecret(db: Db, userId: string): Promise<string | null> {
  const sealed = await findUnconfirmedSecret(db, userId);
  if (!sealed) return null;
  return base32(Buffer.from(await symmetricDecrypt({ key: heldKeys().session, data: sealed })));
}

/** What a confirmed second factor gives back, this once; the session is a new one, so its cookie too. */
export type Enrolled = { readonly cookies: readonly string[]; readonly backupCodes: readonly string[] };

/** The first code proves that the app holds the secret: from now on it is asked for at each sign-in. */
export async function confirmSecondFactor(
  db: Db,
  { request, code }: { request: Request; code: string },
  { by, now }: Circumstances,
): Promise<Enrolled | Refusal<'wrong-code', object> | Refusal<'nothing-begun', object>> {
  const digits = code.replace(/\s/g, '');
  if (!(await findUnconfirmedSecret(db, by))) return refuse('nothing-begun');
  if (!isTotp(digits)) return refuse('wrong-code');
  const { api } = authOver(db, request);
  const answer = await api
    .verifyTOTP({ body: { code: digits }, headers: headersOf(request), returnHeaders: true })
    .catch(nobody);
  if (!answer.response) return refuse('wrong-code');
  const { backupCodes } = await api.viewBackupCodes({ body: { userId: by } });
  await audit(db, { by, now }, { act: 'accounts:second-factor-on', subject: by });
  return { cookies: answer.headers.getSetCookie(), backupCodes };
}

/** Ten new backup codes; the ones before no longer count. */
export async function renewBackupCodes(
  db: Db,
  { request, password }: { request: Request; password: string },
  { by, now }: Circumstances,
): Promise<{ backupCodes: readonly string[] } | Refusal<'nothing-begun', object>> {
  const { response } = await authOver(db, request)
    .api.generateBackupCodes({ body: { password }, headers: headersOf(request), returnHeaders: true })
    .catch(nobody);
  if (!response) return refuse('nothing-begun');
  await audit(db, { by, now }, { act: 'accounts:renew-backup-codes', subject: by });
  return { backupCodes: response.backupCodes };
}

/** Takes one's own second factor off, already confirmed by the password. Not for who must own one. */
export async function endSecondFactor(
  db: Db,
  { by, now }: Circumstances,
): Promise<{ off: true } | Refusal<'must-keep' | 'nothing-begun', object>> {
  const user = await findUser(db, by);
  if (!user || needsSecondFactor(user.role)) return refuse('must-keep');
  if (!(await dropSecondFactor(db, by, now))) return refuse('nothing-begun');
  await audit(db, { by, now }, { act: 'accounts:second-factor-off', subject: by });
  return { off: true };
}
