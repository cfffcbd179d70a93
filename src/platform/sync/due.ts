// Which acts of a person may be applied now, and why the others wait.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';

import type { Db } from '../db/index.ts';
import { act } from './tables.ts';

export type Row = typeof act.$inferSelect;

/** `head`: no act about the same thing stands before it. */
export type Due = { readonly id: string; readonly kind: string; readonly head: boolean };

/**
 * Found by one walk over what is open, however much that is. Of savepoints of one transaction PostgreSQL keeps 64 at hand.
 */
const atOnce = 50;

/**
 * The first of a phone's acts, in its order, that nothing holds up: no gap in its numbers, no photo on its way, and before
 * it no act about the same thing that is held up or asks. So whoever applies them in this order may apply all of them.
 */
export async function findDue(db: Db, userId: string, now: Date): Promise<readonly Due[]> {
  const { rows } = await db.execute<Due>(sql`
    select o.id, o.kind, o.about is null or o.place = 1 as head from (
      select r.*, row_number() over before as place, bool_and(r.ready) over before as clear from (
        select s.id, s.kind, s.device_id, s.about, s.seq, s.receipt,
          s.state = 'received' and s.due_at <= ${now.toISOString()} and s.seq <= d.frontier
            and (cardinality(s.photos) = 0 or not exists (
              select from unnest(s.photos) p (id) left join sync_upload u on u.id = p.id
              where u.id is null or u.state = 'open' and u.user_id = s.user_id)) as ready
        from sync_act s join sync_device d on d.id = s.device_id
        where s.user_id = ${userId} and s.state in ('received', 'choose')) r
      window before as (partition by r.device_id, r.about order by r.seq, r.receipt)) o
    where o.ready and (o.about is null or o.clear)
    order by o.device_id, o.seq, o.receipt limit ${atOnce}`);
  return rows;
}

/** In the phone's order; without those that another call came to first. */
export const stillReceived = (db: Db, ids: readonly string[]): Promise<readonly Row[]> =>
  db
    .select()
    .from(act)
    .where(and(inArray(act.id, [...ids]), eq(act.state, 'received')))
    .orderBy(asc(act.deviceId), asc(act.seq), asc(act.receipt));

/**
 * Why a row of sync_act waits, as `findDue` has it, spelt out: the builder leaves the table's name off in one-table
 * queries.
 */
export const isEarly = sql`(sync_act.seq > (select d.frontier from sync_device d where d.id = sync_act.device_id))`;
export const isBehind = sql`exists (
  select from sync_act e where e.user_id = sync_act.user_id and e.device_id = sync_act.device_id
    and e.state in ('received', 'choose') and e.about = sync_act.about
    and (e.seq, e.receipt) < (sync_act.seq, sync_act.receipt))`;
export const lacksPhotos = sql`exists (
  select from unnest(sync_act.photos) p (id) left join sync_upload u on u.id = p.id
  where u.id is null or u.state = 'open' and u.user_id = sync_act.user_id)`;
