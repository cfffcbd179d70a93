// The number by which somebody of the agency wants to be told, in and out of the database; sealed like an owner's.
import { eq, sql } from 'drizzle-orm';

import type { Phone } from '../../kernel/phone.ts';
import type { Db } from '../../platform/db/index.ts';
import { openBlob, sealBlob, unwrapKey, wrapNewKey } from '../../platform/keys/index.ts';
import { heldKeys } from '../../platform/keys/held.ts';
import { isRole, mayBeTold } from './rules/roles.ts';
import type { Role } from './rules/roles.ts';
import { reach } from './tables.ts';

export type Reach = {
  readonly phone: Phone;
  /** The address of the person's first page, as they had it when they gave the number. */
  readonly home: string;
};

type Sealed = { readonly sealedKey: Buffer; readonly sealed: Buffer };

const open = ({ sealedKey, sealed }: Sealed): Reach =>
  JSON.parse(openBlob(unwrapKey(heldKeys().master, sealedKey), sealed).toString()) as Reach;

export async function findReach(db: Db, userId: string): Promise<Reach | null> {
  const [row] = await db.select().from(reach).where(eq(reach.userId, userId));
  return row ? open(row) : null;
}

/** In the place of the one before; the day of the last digest stays. */
export async function writeReach(db: Db, userId: string, told: Reach): Promise<void> {
  const { key, wrapped } = wrapNewKey(heldKeys().master);
  const sealed = sealBlob(key, Buffer.from(JSON.stringify(told)));
  await db
    .insert(reach)
    .values({ userId, sealedKey: wrapped, sealed })
    .onConflictDoUpdate({ target: reach.userId, set: { sealedKey: wrapped, sealed } });
}

/** False when there was none. */
export async function dropReach(db: Db, userId: string): Promise<boolean> {
  const done = await db.delete(reach).where(eq(reach.userId, userId));
  return done.rowCount === 1;
}

export type Reachable = Reach & { readonly userId: string; readonly role: Role; readonly area: string };

/** Active people with a number who were told nothing since before that day, locked. Ask it over the whole city. */
export async function listReachable(db: Db, before: string): Promise<readonly Reachable[]> {
  const { rows } = await db.execute<Sealed & { userId: string; role: string; area: string }>(sql`
    select r.user_id as "userId", u.role, u.area, r.sealed_key as "sealedKey", r.sealed
    from accounts_reach r join accounts_user u on u.id = r.user_id and u.active
    where r.told_on is null or r.told_on < ${before}::date order by r.user_id for update of r`);
  return rows.flatMap(({ userId, role, area, ...sealed }) =>
    isRole(role) && mayBeTold(role) ? [{ userId, role, area, ...open(sealed) }] : [],
  );
}

export async function markReached(db: Db, ids: readonly string[], day: string): Promise<void> {
  await db.execute(sql`
    update accounts_reach set told_on = ${day}::date where user_id = any(${sql.param([...ids])}::text[])`);
}

/** The numbers of these people, as far as they gave one. Ask it over the whole city. */
export async function phonesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Phone>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<Sealed & { userId: string }>(sql`
    select user_id as "userId", sealed_key as "sealedKey", sealed from accounts_reach
    where user_id = any(${sql.param([...ids])}::text[])`);
  return new Map(rows.map(({ userId, ...sealed }) => [userId, open(sealed).phone]));
}
