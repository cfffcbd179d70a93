// better-auth over this room's tables: checks passwords and codes, begins sessions, seals second factors.
import { randomBytes } from 'node:crypto';

import { betterAuth } from 'better-auth/minimal';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

import type { Db } from '../../platform/db/index.ts';
import { heldKeys } from '../../platform/keys/held.ts';
import { cookiePrefix, isSecure } from './cookies.ts';
import { backupCodes } from './rules/codes.ts';
import { sessionRules } from './rules/lockout.ts';
import * as tables from './tables.ts';

/**
 * One instance a transaction, so that what better-auth writes commits together with the trail. Building it opens
 * nothing and costs about a millisecond, beside a password hash of fifty.
 */
export function authOver(db: Db, request: Request) {
  const { city } = db;
  return betterAuth({
    appName: `Naik Kelas ${city.name}`,
    baseURL: new URL(request.url).origin,
    secret: heldKeys().session,
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    database: drizzleAdapter(db as NodePgDatabase, {
      provider: 'pg',
      transaction: false,
      schema: {
        user: tables.user,
        session: tables.session,
        account: tables.credential,
        verification: tables.verification,
        twoFactor: tables.twoFactor,
      },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 128 },
    session: {
      expiresIn: sessionRules.idleHours * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    advanced: {
      cookiePrefix: cookiePrefix(city),
      useSecureCookies: isSecure(request),
      // The server decides when a session ends; the cookie only has to outlive it.
      cookies: { session_token: { attributes: { maxAge: sessionRules.mostDays * 86_400 } } },
    },
    user: {
      additionalFields: {
        role: { type: 'string', input: false },
        area: { type: 'string', input: false },
        personId: { type: 'string', input: false, required: false },
        active: { type: 'boolean', input: false },
      },
    },
    databaseHooks: {
      // The last wall: whatever way led here, nobody who is switched off begins a session.
      session: {
        create: { before: async (session) => ((await mayBegin(db, session.userId)) ? undefined : false) },
      },
    },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 60, usernameValidator: () => true }),
      twoFactor({
        issuer: `Naik Kelas ${city.name}`,
        // Failures are counted by attempts.ts, for passwords and codes alike.
        accountLockout: { enabled: false },
        backupCodeOptions: { customBackupCodesGenerate: () => backupCodes(() => randomBytes(48)) },
      }),
    ],
  });
}

async function mayBegin(db: Db, userId: string): Promise<boolean> {
  const { user } = tables;
  const rows = await db
    .select({ id: user.id })
    .from(user)
    .where(
      and(
        eq(user.id, userId),
        eq(user.active, true),
        or(isNull(user.oneTimeUntil), gt(user.oneTimeUntil, new Date())),
      ),
    );
  return rows.length === 1;
}
