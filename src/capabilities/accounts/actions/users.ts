// What an administrator does to other people's sign-ins: create, switch off and on, unlock, reset.
import { randomBytes } from 'node:crypto';

import { hashPassword } from 'better-auth/crypto';

import { freshId } from '../../../kernel/ids.ts';
import type { PersonId, UserId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { listAreas } from '../../regions/index.ts';
import { reopen } from '../attempts.ts';
import { oneTimeDays, oneTimePassword, parseUsername, weakness } from '../rules/password.ts';
import type { WeakPassword } from '../rules/password.ts';
import { isLast } from '../rules/person.ts';
import { isRole, levelOf, levels } from '../rules/roles.ts';
import { endAll } from './ended.ts';
import {
  dropSecondFactor,
  findUser,
  insertUser,
  lockAdministrators,
  writeActive,
  writePassword,
} from '../store.ts';
import type { User } from '../store.ts';

export type NewUser = {
  /** To sign in with: 2 to 40 letters, digits, dots, dashes; kept in small letters. */
  readonly username: string;
  readonly name: string;
  /** One of rules/roles.ts. */
  readonly role: string;
  /** Area code within the city, as deep as the role asks; an RT is its kelurahan's code + `/RT069`. */
  readonly area: string;
  /** An owner sees this person's enterprises; without one, none. */
  readonly personId?: PersonId | undefined;
  /** The person's own lasting password. Without it a one-time password is made, to be replaced within a week. */
  readonly password?: string | undefined;
};

export type CreateRefusal =
  | Refusal<'username-unreadable', object>
  | Refusal<'username-taken', object>
  | Refusal<'name-missing', object>
  | Refusal<'unknown-role', object>
  | Refusal<'unknown-area', object>
  | Refusal<'area-not-for-role', object>
  | WeakPassword;

/** `password` as it may be shown this once. */
export type Created = { readonly userId: UserId; readonly password: string };

/** Makes a sign-in and gives the password back, this once: the database keeps a hash. */
export async function createUser(
  db: Db,
  input: NewUser,
  { by, now }: Circumstances,
): Promise<Created | CreateRefusal> {
  const username = parseUsername(input.username);
  if (!username) return refuse('username-unreadable');
  const name = input.name.trim().slice(0, 120);
  if (!name) return refuse('name-missing');
  if (!isRole(input.role)) return refuse('unknown-role');
  const level = levelOf(input.area, db.city.code);
  if (!level || !(await isArea(db, input.area))) return refuse('unknown-area');
  if (!levels[input.role].includes(level)) return refuse('area-not-for-role');
  const weak = input.password === undefined ? null : weakness(input.password, username);
  if (weak) return weak;

  const password = input.password ?? oneTimePassword(randomBytes(48));
  const userId = freshId<'User'>();
  const { role, area, personId } = input;
  const made = await insertUser(
    db,
    {
      id: userId,
      username,
      name,
      role,
      area,
      personId: personId ?? null,
      active: true,
      oneTimeUntil: input.password === undefined ? oneTimeEnd(now) : null,
      createdAt: now,
    },
    await hashPassword(password),
  );
  if (!made) return refuse('username-taken');
  await audit(db, { by, now }, { act: 'accounts:create', subject: userId, detail: { role, area } });
  return { userId, password };
}

/** The city itself always is one, also before its areas are loaded; an RT is one where its kelurahan is. */
export async function isArea(db: Db, code: string): Promise<boolean> {
  if (code === db.city.code) return true;
  const [named] = code.split('/');
  return (await listAreas(db)).some((area) => area.code === named);
}

export const oneTimeEnd = (now: Date): Date => new Date(now.getTime() + oneTimeDays * 86_400_000);

export type ManageRefusal =
  | Refusal<'unknown-user', object>
  | Refusal<'yourself', object>
  | Refusal<'reason-missing', object>
  | Refusal<'last-administrator', object>
  | Refusal<'nothing-to-do', object>;

/** The person meant and why, or a refusal: nobody does these to themselves, so one administrator always remains. */
async function meant(db: Db, userId: string, reason: string, by: string): Promise<User | ManageRefusal> {
  const user = await findUser(db, userId);
  if (!user) return refuse('unknown-user');
  if (user.id === by) return refuse('yourself');
  return reason.trim() === '' ? refuse('reason-missing') : user;
}

/** Switches a sign-in off, which ends its sessions at once, or on again. */
export async function setActive(
  db: Db,
  input: { userId: string; active: boolean; reason: string },
  { by, now }: Circumstances,
): Promise<User | ManageRefusal> {
  // Two who switch each other off at once: the second finds itself the last.
  const administrators = input.active ? [] : await lockAdministrators(db);
  const user = await meant(db, input.userId, input.reason, by);
  if ('refused' in user) return user;
  if (isLast(administrators, user.id)) return refuse('last-administrator');
  if (!(await writeActive(db, user.id, input.active, now))) return refuse('nothing-to-do');
  if (!input.active) await endAll(db, user.id, { by, now });
  const act = input.active ? 'accounts:activate' : 'accounts:deactivate';
  await audit(db, { by, now }, { act, subject: user.id, reason: input.reason.trim() });
  return user;
}

/** Replaces a forgotten password by a one-time one, ends all sessions and opens the locks: the way back in. */
export async function resetPassword(
  db: Db,
  input: { userId: string; reason: string },
  { by, now }: Circumstances,
): Promise<{ user: User; password: string } | ManageRefusal> {
  const user = await meant(db, input.userId, input.reason, by);
  if ('refused' in user) return user;
  const password = oneTimePassword(randomBytes(48));
  await writePassword(db, user.id, {
    hash: await hashPassword(password),
    oneTimeUntil: oneTimeEnd(now),
    now,
  });
  await endAll(db, user.id, { by, now });
  await reopen(db, doorsOf(user));
  await audit(
    db,
    { by, now },
    { act: 'accounts:reset-password', subject: user.id, reason: input.reason.trim() },
  );
  return { user, password };
}

/** For a lost phone: takes the second factor away. Who must own one enrols anew at the next sign-in. */
export async function resetSecondFactor(
  db: Db,
  input: { userId: string; reason: string },
  { by, now }: Circumstances,
): Promise<User | ManageRefusal> {
  const user = await meant(db, input.userId, input.reason, by);
  if ('refused' in user) return user;
  if (!(await dropSecondFactor(db, user.id, now))) return refuse('nothing-to-do');
  await endAll(db, user.id, { by, now });
  await audit(
    db,
    { by, now },
    { act: 'accounts:reset-second-factor', subject: user.id, reason: input.reason.trim() },
  );
  return user;
}

/** Opens the locks that failed tries have closed. */
export async function unlock(
  db: Db,
  input: { userId: string },
  { by, now }: Circumstances,
): Promise<User | ManageRefusal> {
  const user = await findUser(db, input.userId);
  if (!user) return refuse('unknown-user');
  await reopen(db, doorsOf(user));
  await audit(db, { by, now }, { act: 'accounts:unlock', subject: user.id });
  return user;
}

export const doorsOf = (user: Pick<User, 'id' | 'username'>) =>
  [
    ['account', user.username],
    ['code', user.id],
  ] as const;
