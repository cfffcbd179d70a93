// Which organisation became part of which, in and out of the database.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { PartnerId } from '../kinds.ts';
import { alias } from '../tables.ts';

export type JoinedTo = { readonly id: PartnerId; readonly name: string; readonly day: PlainDate };

/** What an organisation is part of today, over all that followed; null while it is itself. */
export async function joinedTo(db: Db, id: string): Promise<JoinedTo | null> {
  const { rows } = await db.execute<JoinedTo>(sql`
    with recursive way as (
      select to_id, day::text as day, 1 as n from partners_alias where from_id = ${id}::uuid
      union all select a.to_id, w.day, w.n + 1 from way w join partners_alias a on a.from_id = w.to_id where w.n < 20)
    select p.id, p.name, w.day from way w join partners_partner p on p.id = w.to_id order by w.n desc limit 1`);
  return rows[0] ?? null;
}

export async function insertAlias(db: Db, row: typeof alias.$inferInsert): Promise<void> {
  await db.insert(alias).values(row);
}

/** Whoever acted for the one acts for the other too, and still for the first: its books are closed there. */
export async function takeAlong(
  db: Db,
  { from, to, now, by }: { from: string; to: string; now: Date; by: string },
): Promise<void> {
  await db.execute(sql`
    insert into partners_person (user_id, partner_id, recorded_at, recorded_by)
    select user_id, ${to}::uuid, ${now.toISOString()}, ${by} from partners_person where partner_id = ${from}::uuid
    on conflict do nothing`);
}
