// Browsers a person came in by, and when they were last warned of what.
import { sql } from 'drizzle-orm';

import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { isOf } from './named.ts';

/** Notes that a person came in by this browser; whether they had before, under any of their ids. */
export async function seeDevice(db: Db, personId: PersonId, hash: string, now: Date): Promise<boolean> {
  const before = await db.execute(
    sql`select from owners_device where ${isOf(personId)} and device_hash = ${hash}`,
  );
  await db.execute(sql`
    insert into owners_device (person_id, device_hash, seen_at) values (${personId}, ${hash}, ${now.toISOString()})
    on conflict (person_id, device_hash) do update set seen_at = excluded.seen_at`);
  return (before.rowCount ?? 0) > 0;
}

/** True for the first who would warn this person of it within a day. */
export async function takeWarning(
  db: Db,
  personId: PersonId,
  what: 'device' | 'pin',
  now: Date,
): Promise<boolean> {
  const done = await db.execute(sql`
    insert into owners_told (person_id, what, at) values (${personId}, ${what}, ${now.toISOString()})
    on conflict (person_id, what) do update set at = excluded.at
      where owners_told.at <= excluded.at - interval '1 day'`);
  return done.rowCount === 1;
}

/** What an erased person's browsers were is nobody's business any more. */
export async function forgetDevices(db: Db, personId: PersonId): Promise<void> {
  await db.execute(sql`delete from owners_device where ${isOf(personId)}`);
  await db.execute(sql`delete from owners_told where ${isOf(personId)}`);
}
