// Rows of people who sign in, and of their sessions.
import { and, asc, count, desc, eq, gt, ilike, inArray, ne, or, sql } from 'drizzle-orm';

import type { PersonId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Role } from './rules/roles.ts';
import * as tables from './tables.ts';

const { user, session, credential, twoFactor, attempt } = tables;

/** A person who signs in, as the pages show them. Nothing secret. */
export type User = {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly area: string;
  readonly personId: PersonId | null;
  readonly active: boolean;
  readonly secondFactor: boolean;
  readonly oneTimeUntil: Date | null;
  readonly createdAt: Date;
  readonly lastSignIn: Date | null;
};

// From the trail, which outlives sessions. Spelt out, because the builder leaves the table's name off in one-table queries.
const lastSignIn = sql<string | null>`(
  select max(e.at) from audit_entry e where e.subject = accounts_user.id and e.act = 'accounts:sign-in')`;

const columns = {
  id: user.id,
  username: user.username,
  name: user.name,
  role: user.role,
  area: user.area,
  personId: user.personId,
  active: user.active,
  secondFactor: user.twoFactorEnabled,
  oneTimeUntil: user.oneTimeUntil,
  createdAt: user.createdAt,
  lastSignIn,
};

type Row = Omit<User, 'username' | 'role' | 'personId' | 'secondFactor' | 'lastSignIn'> & {
  username: string | null;
  role: string;
  personId: string | null;
  secondFactor: boolean | null;
  lastSignIn: string | null;
};

const known = (row: Row): User => ({
  ...row,
  username: row.username ?? '',
  role: row.role as Role,
  personId: row.personId as PersonId | null,
  secondFactor: row.secondFactor === true,
  lastSignIn: row.lastSignIn ? new Date(row.lastSignIn) : null,
});

export async function findUser(db: Db, id: string): Promise<User | null> {
  const [row] = await db.select(columns).from(user).where(eq(user.id, id));
  return row ? known(row) : null;
}

/** Sign-ins by name in pages of `limit`; `after` is the last username of the page before. */
export async function listUsers(
  db: Db,
  wanted: { text?: string; role?: Role; state?: 'active' | 'inactive'; after?: string },
  limit: number,
): Promise<readonly User[]> {
  const text = wanted.text ? `%${wanted.text.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db
    .select(columns)
    .from(user)
    .where(
      and(
        text ? or(ilike(user.name, text), ilike(user.username, text)) : undefined,
        wanted.role ? eq(user.role, wanted.role) : undefined,
        wanted.state ? eq(user.active, wanted.state === 'active') : undefined,
        wanted.after ? gt(user.username, wanted.after) : undefined,
      ),
    )
    .orderBy(asc(user.username))
    .limit(limit);
  return rows.map(known);
}

/** Writes a person and the hash of their password. False when the username is taken. */
export async function insertUser(
  db: Db,
  row: Omit<typeof user.$inferInsert, 'email' | 'emailVerified' | 'displayUsername' | 'updatedAt'> & {
    username: string;
  },
  passwordHash: string,
): Promise<boolean> {
  const { id, username, createdAt } = row;
  const made = await db
    .insert(user)
    .values({
      ...row,
      // better-auth wants an e-mail; ours have none, and `.invalid` never leads anywhere (RFC 2606).
      email: `${username}@users.invalid`,
      emailVerified: false,
      displayUsername: username,
      updatedAt: createdAt,
    })
    .onConflictDoNothing();
  if (made.rowCount === 0) return false;
  await db.insert(credential).values({
    id,
    accountId: id,
    providerId: 'credential',
    userId: id,
    password: passwordHash,
    createdAt,
    updatedAt: createdAt,
  });
  return true;
}

export async function findPasswordHash(db: Db, userId: string): Promise<string | null> {
  const [row] = await db
    .select({ password: credential.password })
    .from(credential)
    .where(and(eq(credential.userId, userId), eq(credential.providerId, 'credential')));
  return row?.password ?? null;
}

export async function writePassword(
  db: Db,
  userId: string,
  { hash, oneTimeUntil, now }: { hash: string; oneTimeUntil: Date | null; now: Date },
): Promise<void> {
  await db
    .update(credential)
    .set({ password: hash, updatedAt: now })
    .where(and(eq(credential.userId, userId), eq(credential.providerId, 'credential')));
  await db.update(user).set({ oneTimeUntil, updatedAt: now }).where(eq(user.id, userId));
}

/** True when it was otherwise before. */
export async function writeActive(db: Db, userId: string, active: boolean, now: Date): Promise<boolean> {
  const done = await db
    .update(user)
    .set({ active, updatedAt: now })
    .where(and(eq(user.id, userId), ne(user.active, active)));
  return done.rowCount === 1;
}

/** Active administrators, locked in one order until the transaction ends, so that none can go unseen. */
export async function lockAdministrators(db: Db): Promise<readonly string[]> {
  const rows = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.role, 'administrator'), eq(user.active, true)))
    .orderBy(asc(user.id))
    .for('update');
  return rows.map((row) => row.id);
}

/** The person as nobody else can change them before the transaction ends. */
export async function lockUser(db: Db, id: string): Promise<User | null> {
  await db.select({ id: user.id }).from(user).where(eq(user.id, id)).for('update');
  return findUser(db, id);
}

export async function writePerson(
  db: Db,
  userId: string,
  { name, role, area }: Pick<User, 'name' | 'role' | 'area'>,
  now: Date,
): Promise<void> {
  await db.update(user).set({ name, role, area, updatedAt: now }).where(eq(user.id, userId));
}

/** Takes the second factor away. True when there was one, or one half enrolled. */
export async function dropSecondFactor(db: Db, userId: string, now: Date): Promise<boolean> {
  const gone = await db.delete(twoFactor).where(eq(twoFactor.userId, userId));
  await db.update(user).set({ twoFactorEnabled: false, updatedAt: now }).where(eq(user.id, userId));
  return (gone.rowCount ?? 0) > 0;
}

/** The sealed secret that waits for its first code; null when none was begun or it is confirmed already. */
export async function findUnconfirmedSecret(db: Db, userId: string): Promise<string | null> {
  const [row] = await db
    .select({ secret: twoFactor.secret, verified: twoFactor.verified })
    .from(twoFactor)
    .where(eq(twoFactor.userId, userId));
  return row && row.verified !== true ? row.secret : null;
}

/** Whose password was right and whose code is awaited, by the challenge in their cookie. */
export async function findChallenged(db: Db, challenge: string, now: Date): Promise<string | null> {
  const { verification } = tables;
  const [row] = await db
    .select({ userId: verification.value })
    .from(verification)
    .where(and(eq(verification.identifier, challenge), gt(verification.expiresAt, now)));
  return row?.userId ?? null;
}

export type Session = {
  readonly id: string;
  readonly device: string;
  readonly begun: Date;
  readonly lastUse: Date;
};

/** Living sessions, the latest used first. */
export async function listSessions(db: Db, userId: string, now: Date): Promise<readonly Session[]> {
  const rows = await db
    .select({
      id: session.id,
      device: session.userAgent,
      begun: session.createdAt,
      lastUse: session.updatedAt,
    })
    .from(session)
    .where(and(eq(session.userId, userId), gt(session.expiresAt, now)))
    .orderBy(desc(session.updatedAt));
  return rows.map(({ id, device, begun, lastUse: used }) => ({
    id,
    device: device ?? '',
    begun,
    lastUse: used,
  }));
}

/** Ends sessions of a person: one, all but one, or all. How many ended. */
export async function endSessions(
  db: Db,
  userId: string,
  which: { only?: string; except?: string },
): Promise<number> {
  const done = await db
    .delete(session)
    .where(
      and(
        eq(session.userId, userId),
        which.only === undefined ? undefined : eq(session.id, which.only),
        which.except === undefined ? undefined : ne(session.id, which.except),
      ),
    );
  return done.rowCount ?? 0;
}

/** Which of these doors are locked now, and until when. */
export async function listLocks(
  db: Db,
  keys: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .select({ key: attempt.key, until: attempt.lockedUntil })
    .from(attempt)
    .where(and(inArray(attempt.key, [...keys]), gt(attempt.lockedUntil, now)));
  return new Map(rows.map((row) => [row.key, row.until ?? now]));
}

/** How many sign-ins there are, active or not: whether a new city still needs its first. */
export async function countUsers(db: Db): Promise<number> {
  const [row] = await db.select({ n: count() }).from(user);
  return row?.n ?? 0;
}
