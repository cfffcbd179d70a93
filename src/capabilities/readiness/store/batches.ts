// Batches, the order of their places and how far the papers of each came.
import { sql } from 'drizzle-orm';

import { overCity } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ActivityId, ParticipationState } from '../../programme/index.ts';
import type { BatchId, DoorId, Stage } from '../kinds.ts';
import { batch, seatAct } from '../tables.ts';
import type { seat } from '../tables.ts';

export type BatchShown = {
  readonly id: BatchId;
  readonly activityId: ActivityId;
  readonly name: string;
  readonly area: string;
  readonly starts: string;
  readonly ends: string;
  readonly state: string;
  readonly fundingLineId: string | null;
  readonly paper: string;
  readonly doorId: DoorId | null;
  readonly quota: number;
  /** Null: an offer stands as long as the activity runs. */
  readonly answerDays: number | null;
  readonly nextRound: string;
  readonly seed: string;
  readonly lacking: number;
  readonly taking: number;
  readonly waiting: number;
  readonly done: number;
};

export async function listBatches(
  db: Db,
  { id = null }: { id?: BatchId | null } = {},
): Promise<readonly BatchShown[]> {
  const n = (states: string) =>
    sql`coalesce((select sum(c.n)::int from programme_count c where c.activity_id = b.activity_id and c.state in (${sql.raw(states)})), 0)`;
  const { rows } = await db.execute<BatchShown>(sql`
    select b.id, b.activity_id as "activityId", a.name, a.area, a.starts::text as starts, a.ends::text as ends, a.state,
      a.funding_line_id as "fundingLineId", b.paper, b.door_id as "doorId", coalesce(a.places, b.quota) as quota,
      a.answer_days as "answerDays", b.next_round::text as "nextRound", b.seed, b.lacking,
      ${n(`'offered', 'taken', 'attended', 'completed'`)} as taking, ${n(`'waiting'`)} as waiting, ${n(`'completed'`)} as done
    from readiness_batch b join programme_activity a on a.id = b.activity_id
    where ${id}::uuid is null or b.id = ${id}::uuid order by a.starts desc, b.id`);
  return rows;
}

export async function findBatch(db: Db, id: BatchId): Promise<BatchShown | null> {
  const [row] = await listBatches(db, { id });
  return row ?? null;
}

export type SeatShown = {
  readonly enterpriseId: string;
  readonly participationId: string;
  /** Null of one whose data may not be worked with. */
  readonly name: string | null;
  readonly product: string | null;
  readonly area: string;
  readonly place: number;
  readonly unmet: number;
  readonly servedOn: string | null;
  readonly lot: string;
  readonly state: ParticipationState;
  /** Since when it stands as it does. */
  readonly day: string;
  readonly turn: number;
  readonly reason: string | null;
  readonly stage: Stage | null;
};

export type SeatsAsked = {
  /** Of one enterprise of today alone. */
  readonly enterprise?: string | null;
  /** The place of the last one of the page before. */
  readonly after?: number;
  readonly limit?: number;
};

/** In the order of places. Within the scope. */
export async function listSeats(
  db: Db,
  id: BatchId,
  { enterprise = null, after = 0, limit = 1000 }: SeatsAsked = {},
): Promise<readonly SeatShown[]> {
  const only =
    enterprise === null
      ? sql`true`
      : sql`s.enterprise_id = any(array(select ${enterprise}::uuid
          union select born_id from registry_identity where now_id = ${enterprise}::uuid))`;
  // The page first: what is joined to it is then looked up for its rows alone.
  const { rows } = await db.execute<SeatShown>(sql`
    with page as materialized (
      select * from readiness_seat s where s.batch_id = ${id}::uuid and s.place > ${after} and ${only}
      order by s.place limit ${limit})
    select coalesce(i.now_id, s.enterprise_id) as "enterpriseId", p.id as "participationId",
      case when o.restricted_at is null then e.name end as name, c.name as product, e.area, s.place, s.unmet,
      s.served_on::text as "servedOn", s.lot, p.state, p.day::text as day, p.turn,
      (select t.reason from programme_participation_state t where t.participation_id = p.id order by t.id desc limit 1) as reason,
      (select t.stage from readiness_seat_act t where t.batch_id = s.batch_id and t.enterprise_id = s.enterprise_id
        order by t.id desc limit 1) as stage
    from page s join readiness_batch b on b.id = s.batch_id
      left join registry_identity i on i.born_id = s.enterprise_id
      join registry_enterprise e on e.id = coalesce(i.now_id, s.enterprise_id)
      left join registry_person o on o.id = e.owner_id
      join programme_participation p on p.activity_id = b.activity_id and p.enterprise_id = s.enterprise_id
      left join catalogue_product c on c.id = s.product_id
    order by s.place`);
  return rows;
}

export async function insertBatch(db: Db, row: typeof batch.$inferInsert): Promise<void> {
  await db.insert(batch).values(row);
}

export async function insertSeats(db: Db, rows: readonly (typeof seat.$inferInsert)[]): Promise<void> {
  await db.execute(sql`
    insert into readiness_seat (batch_id, enterprise_id, product_id, place, unmet, served_on, lot)
    select "batchId", "enterpriseId", "productId", place, unmet, "servedOn", lot
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t ("batchId" uuid, "enterpriseId" uuid, "productId" uuid,
      place int, unmet smallint, "servedOn" date, lot text)
    on conflict do nothing`);
}

export type SeatRow = typeof seat.$inferSelect;

export async function findSeat(db: Db, id: BatchId, enterpriseId: string): Promise<SeatRow | null> {
  const { rows } = await db.execute<SeatRow>(sql`
    select batch_id as "batchId", enterprise_id as "enterpriseId", product_id as "productId", place, unmet,
      served_on::text as "servedOn", lot
    from readiness_seat s where s.batch_id = ${id}::uuid and (s.enterprise_id = ${enterpriseId}::uuid
      or s.enterprise_id in (select born_id from registry_identity where now_id = ${enterpriseId}::uuid)) limit 1`);
  return rows[0] ?? null;
}

/** False when this stage was recorded before. */
export async function insertSeatAct(db: Db, row: typeof seatAct.$inferInsert): Promise<boolean> {
  const done = await db.insert(seatAct).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}

/** The place in the line of those of these who wait, over the whole city: ids and numbers alone. */
export async function waitingRanks(
  db: Db,
  activityId: ActivityId,
  participations: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return overCity(db, async (wide) => {
    const { rows } = await wide.execute<{ id: string; n: number }>(sql`
      select id, n from (
        select id, row_number() over (order by turn, id)::int as n from programme_participation
        where activity_id = ${activityId}::uuid and state = 'waiting') line
      where id = any(${sql.param([...participations])}::uuid[])`);
    return new Map(rows.map((r) => [r.id, r.n]));
  });
}

/** Whether somebody in the scope has not answered in the days that were given. */
export async function hasLate(db: Db, activityId: ActivityId, today: string): Promise<boolean> {
  const { rows } = await db.execute<{ late: boolean }>(sql`
    select exists (select from programme_participation p join programme_activity a on a.id = p.activity_id
      where p.activity_id = ${activityId}::uuid and p.state = 'offered' and a.state in ('approved', 'running')
        and a.ends >= ${today}::date and p.day + a.answer_days < ${today}::date) as late`);
  return rows[0]?.late ?? false;
}
