// A phone that may sync: made by a person signed in, known by its token, ended with the person's rights.
import { createHash, randomBytes } from 'node:crypto';

import { and, desc, eq, isNotNull, ne, sql } from 'drizzle-orm';

import { freshId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { audit } from '../audit/index.ts';
import type { Circumstances } from '../audit/index.ts';
import { settingsOf, wholeCity, within } from '../db/index.ts';
import type { City, Db } from '../db/index.ts';
import type { Me } from '../http/index.ts';
import { briefHash } from '../keys/brief.ts';
import { heldKeys } from '../keys/held.ts';
import { openBlob, sealBlob } from '../keys/index.ts';
import { lockPerson } from './lock.ts';
import type { DeviceAsked, DeviceMade } from './protocol.ts';
import { nextOf } from './receipts.ts';
import { act, device } from './tables.ts';

/** Who a person is now, with the rights of now; null when switched off. Given by accounts through src/rooms.ts. */
export type OfficerOf = (city: City, userId: string) => Promise<Me | null>;

export type Device = { readonly id: string; readonly area: string; readonly me: Me };

const validDays = 14;
const touchMinutes = 5;
const after = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000);
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
/** Who is bounded by a person works nowhere in particular: that is the city. */
export const areaOf = (me: Pick<Me, 'scope'>, city: Pick<City, 'code'>): string =>
  settingsOf(me.scope, city.code).area || city.code;

/** Makes the phone a device of this person, or gives it a new token: the former one is void. */
export function makeDevice(city: City, { name, key }: DeviceAsked, me: Me, now: Date): Promise<DeviceMade> {
  const token = randomBytes(32).toString('base64url');
  const held = {
    name,
    tokenHash: hashOf(token),
    sealedKey: sealBlob(heldKeys().master, Buffer.from(key)),
    role: me.role,
    area: areaOf(me, city),
    lastSync: now,
    until: after(now, validDays),
  };
  const keyHash = briefHash('sync-device', key);
  return within(city, wholeCity, async (db) => {
    await lockPerson(db, me.userId);
    const [row] = await db
      .insert(device)
      .values({ id: freshId<'Device'>(), userId: me.userId, keyHash, madeAt: now, ...held })
      .onConflictDoUpdate({ target: [device.userId, device.keyHash], set: held })
      .returning();
    if (!row) throw new Error('no device');
    await moveActs(db, me.userId, held.area);
    await audit(db, { by: me.userId, now }, { act: 'sync:device', subject: row.id });
    return { device: row.id, token, until: row.until.toISOString(), next: await nextOf(db, row.id) };
  });
}

/**
 * The key this person's phone gave when it became a device, also after the device was ended, so that what was not sent
 * can be opened again. Null for a device of somebody else or of nobody. The caller says in the audit trail why.
 */
export async function deviceKey(db: Db, id: string, userId: string): Promise<string | null> {
  const [found] = await db
    .select({ sealed: device.sealedKey })
    .from(device)
    .where(and(sql`${device.id}::text = ${id}`, eq(device.userId, userId)));
  return found?.sealed ? openBlob(heldKeys().master, found.sealed).toString() : null;
}

/** What an officer sent goes with the officer to another area, so that both go on seeing each other. */
export async function moveActs(db: Db, userId: string, area: string): Promise<void> {
  await db
    .update(act)
    .set({ area })
    .where(and(eq(act.userId, userId), ne(act.area, area)));
}

/** The device behind `Authorization: Bearer <token>`. Each call moves its end on. */
export async function deviceOf(
  city: City,
  request: Request,
  officerOf: OfficerOf,
  now: Date,
): Promise<Device | Refusal<'revoked' | 'expired', object>> {
  const token = /^Bearer ([\w-]{43})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!token) return refuse('revoked');
  const row = await within(city, { kind: 'none' }, async (db) => {
    const [found] = await db
      .select()
      .from(device)
      .where(eq(device.tokenHash, hashOf(token)));
    return found;
  });
  if (!row) return refuse('revoked');
  if (row.until <= now) return refuse('expired');
  const me = await officerOf(city, row.userId);
  const same = me && !me.mustEnrol && me.role === row.role && areaOf(me, city) === row.area;
  if (!same) {
    await within(city, { kind: 'none' }, (db) =>
      endDevices(db, row.userId, { only: row.id }, { by: 'sync', now }),
    );
    return refuse('revoked');
  }
  if (now.getTime() - row.lastSync.getTime() > touchMinutes * 60_000) {
    await within(city, { kind: 'none' }, (db) =>
      db
        .update(device)
        .set({ lastSync: now, until: after(now, validDays) })
        .where(eq(device.id, row.id)),
    );
  }
  return { id: row.id, area: row.area, me };
}

/** Ends devices of a person, one or all; what lies on them stays there until the person signs in again. How many. */
export async function endDevices(
  db: Db,
  userId: string,
  which: { readonly only?: string },
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<number> {
  const ended = await db
    .update(device)
    .set({ tokenHash: null })
    .where(
      and(
        eq(device.userId, userId),
        isNotNull(device.tokenHash),
        which.only === undefined ? undefined : sql`${device.id}::text = ${which.only}`,
      ),
    )
    .returning({ id: device.id });
  for (const { id } of ended) await audit(db, { by, now }, { act: 'sync:revoke', subject: id });
  return ended.length;
}

/**
 * Ends the device that its own phone has left: `Authorization: Ended <SHA-256 of its token>`. Who finds a phone that kept
 * this digest until there was signal can do no more with it than end the device.
 */
export async function leaveDevice(
  city: City,
  request: Request,
  now: Date,
): Promise<{ ended: number } | Refusal<'revoked', object>> {
  const digest = /^Ended ([\w-]{43})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!digest) return refuse('revoked');
  return within(city, { kind: 'none' }, async (db) => {
    const [found] = await db
      .select({ id: device.id, userId: device.userId })
      .from(device)
      .where(eq(device.tokenHash, Buffer.from(digest, 'base64url')));
    if (!found) return refuse('revoked');
    return { ended: await endDevices(db, found.userId, { only: found.id }, { by: found.userId, now }) };
  });
}

export type LivingDevice = {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly lastSync: Date;
  readonly until: Date;
};

/** Devices of a person that may still sync, the latest used first. */
export async function listDevices(db: Db, userId: string, now: Date): Promise<readonly LivingDevice[]> {
  const rows = await db
    .select()
    .from(device)
    .where(
      and(
        eq(device.userId, userId),
        isNotNull(device.tokenHash),
        sql`${device.until} > ${now.toISOString()}`,
      ),
    )
    .orderBy(desc(device.lastSync));
  return rows.map(({ id, name, madeAt, lastSync, until }) => ({ id, name, madeAt, lastSync, until }));
}
