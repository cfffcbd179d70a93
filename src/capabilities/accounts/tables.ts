// People who sign in: better-auth's tables under this room's prefix, and what each person may do where.
import { boolean, date, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

import { bytea } from '../../platform/db/columns.ts';

const instant = () => timestamp({ withTimezone: true });

export const user = pgTable('accounts_user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull(),
  image: text(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
  username: text().unique(),
  displayUsername: text(),
  twoFactorEnabled: boolean(),
  /** Exactly one role a sign-in; rules.ts says what a role may do. */
  role: text().notNull(),
  /** Area code that bounds an officer; the city's code for city-wide roles. */
  area: text().notNull(),
  /** The registered person an owner's sign-in stands for. */
  personId: uuid(),
  /** False ends every session and refuses new ones. */
  active: boolean().notNull().default(true),
  /** Until when a one-time password may be used; it must be replaced at the first sign-in. Null: the person's own. */
  oneTimeUntil: instant(),
});

export const session = pgTable(
  'accounts_session',
  {
    id: text().primaryKey(),
    expiresAt: instant().notNull(),
    token: text().notNull().unique(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
  },
  (t) => [index('accounts_session_user').on(t.userId)],
);

/** A way to prove who one is; passwords lie here as scrypt hashes. */
export const credential = pgTable(
  'accounts_credential',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index('accounts_credential_user').on(t.userId)],
);

export const verification = pgTable(
  'accounts_verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index('accounts_verification_identifier').on(t.identifier)],
);

export const twoFactor = pgTable(
  'accounts_two_factor',
  {
    id: text().primaryKey(),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    verified: boolean(),
    // better-auth writes these two; what locks is accounts_attempt.
    failedVerificationCount: integer(),
    lockedUntil: instant(),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
  },
  (t) => [index('accounts_two_factor_user').on(t.userId)],
);

/** Failed attempts per account, per address: what lockout and rate limits count. `key` is a keyed hash, never a name. */
export const attempt = pgTable('accounts_attempt', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  since: instant().notNull(),
  lockedUntil: instant(),
});

/** The number by which an officer wants to be told, sealed as owners' numbers are. Without a row: by nothing. */
export const reach = pgTable('accounts_reach', {
  userId: text()
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  sealedKey: bytea().notNull(),
  sealed: bytea().notNull(),
  /** The day of the last digest; null before the first. */
  toldOn: date(),
});
