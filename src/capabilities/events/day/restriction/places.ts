// Places of stalls under a level: to another shift, out of a shift as a part of it that waits, and back into it.
import { sql } from 'drizzle-orm';

import { freshId } from '../../../../kernel/ids.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { Moving } from './rules/stay.ts';

/** The place goes along to another shift and seat; its holder is told by whoever calls this. */
export async function movePlaces(db: Db, moves: readonly Moving[], now: Date): Promise<void> {
  if (moves.length === 0) return;
  const rows = JSON.stringify(
    moves.map(({ holder, to, seat }) => ({
      place: holder.place,
      to: to.id,
      stall: seat.stall,
      seat: seat.seat,
    })),
  );
  await db.execute(sql`
    update events_place p set shift_id = n.to, stall_id = n.stall, seat = n.seat, told_at = ${now.toISOString()}
    from jsonb_to_recordset(${rows}::jsonb) as n (place uuid, "to" uuid, stall uuid, seat int) where p.id = n.place`);
}

/** These places of a shift wait for another day as a shift of their own, which is put off. */
export async function splitShift(
  db: Db,
  { shift, places }: { readonly shift: string; readonly places: readonly string[] },
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<void> {
  if (places.length === 0) return;
  const id = freshId<'Shift'>();
  const at = now.toISOString();
  await db.execute(sql`
    insert into events_shift (id, activity_id, day, no, starts, ends, postponed_at, recorded_at, recorded_by)
    select ${id}::uuid, s.activity_id, s.day,
      1 + (select max(o.no) from events_shift o where o.activity_id = s.activity_id and o.day = s.day), s.starts, s.ends,
      ${at}::timestamptz, ${at}::timestamptz, ${by}
    from events_shift s where s.id = ${shift}`);
  await db.execute(sql`
    update events_place set shift_id = ${id}::uuid, told_at = ${at} where id = any(${sql.param([...places])}::uuid[])`);
}

/** Shift by shift of an event, how many stand there; one without anybody is left out. */
export async function takenOf(db: Db, activityId: ActivityId): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.execute<{ id: string; n: number }>(sql`
    select shift_id as id, count(*)::int as n from events_place
    where activity_id = ${activityId} and freed_at is null group by shift_id`);
  return new Map(rows.map((r) => [r.id, r.n]));
}

/**
 * Places of a part that was put off go into the shift that stands: to their own seat when it is free, else to another. False when
 * there is no seat for one of them, or its holder stands there already.
 */
export async function joinShift(
  db: Db,
  { from, into }: { readonly from: string; readonly into: string },
  now: Date,
): Promise<boolean> {
  const { rows: places } = await db.execute<{ id: string; key: string; barred: boolean }>(sql`
    select p.id, p.stall_id || '/' || p.seat as key, exists (select from events_place o
      where o.shift_id = ${into}::uuid and o.enterprise_id = p.enterprise_id and o.freed_at is null) as barred
    from events_place p where p.shift_id = ${from}::uuid and p.freed_at is null order by p.id`);
  const { rows: free } = await db.execute<{ key: string; stall: string; seat: number }>(sql`
    select t.id || '/' || n as key, t.id as stall, n as seat from events_shift s
      join events_stall t on t.activity_id = s.activity_id and t.gone_at is null cross join generate_series(1, t.seats) n
    where s.id = ${into}::uuid and not exists (select from events_place o
      where o.shift_id = s.id and o.stall_id = t.id and o.seat = n and o.freed_at is null) order by t.row, t.col, n`);
  if (places.some((p) => p.barred)) return false;
  const own = new Set(places.map((p) => p.key));
  const spare = free.filter((s) => !own.has(s.key));
  for (const place of places) {
    const seat = free.find((s) => s.key === place.key) ?? spare.shift();
    if (!seat) return false;
    await db.execute(sql`
      update events_place set shift_id = ${into}::uuid, stall_id = ${seat.stall}::uuid, seat = ${seat.seat},
        told_at = ${now.toISOString()} where id = ${place.id}::uuid`);
  }
  // What was freed or sold in it stays with it.
  await db.execute(sql`
    delete from events_shift s where s.id = ${from}::uuid and s.postponed_at is not null
      and not exists (select from events_place p where p.shift_id = s.id)
      and not exists (select from events_sale x where x.shift_id = s.id)`);
  return true;
}
