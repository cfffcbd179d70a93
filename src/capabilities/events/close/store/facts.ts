// What is known of participants without a next step, when an event ends. Within the scope.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { ActivityId, ParticipationId, ParticipationState } from '../../../programme/index.ts';
import type { Status } from '../../../registry/index.ts';

/** Names are null of one whose data may not be worked with, and of a group. */
export type BareRow = {
  readonly id: ParticipationId;
  /** The enterprise of today. */
  readonly enterpriseId: string | null;
  readonly name: string | null;
  readonly group: string | null;
  readonly area: string | null;
  readonly state: ParticipationState;
  readonly status: Status | null;
  readonly sector: string | null;
  readonly product: ProductKind | null;
  /** Packed as the ladder keeps them. */
  readonly facts: string | null;
  readonly rungs: readonly number[] | null;
  readonly track: string | null;
  readonly condition: string | null;
  readonly orders: number;
  readonly alreadyText: string | null;
  readonly alreadyDue: PlainDate | null;
};

/** Still in, and with neither a next step nor a reason for none; by name. */
export async function listBare(
  db: Db,
  activityId: ActivityId,
  { today, only = null, limit = null }: { today: PlainDate; only?: string | null; limit?: number | null },
): Promise<readonly BareRow[]> {
  const { rows } = await db.execute<BareRow>(sql`
    with bare as materialized (
      select p.id, p.state, p.group_name, p.enterprise_id, coalesce(i.now_id, p.enterprise_id) as now_id
      from programme_participation p left join registry_identity i on i.born_id = p.enterprise_id
      where p.activity_id = ${activityId} and p.state not in ('dropped', 'refused')
        and (${only}::uuid is null or p.id = ${only}::uuid)
        and not exists (select from programme_follow_up f where f.participation_id = p.id))
    select b.id, b.now_id as "enterpriseId", v.name, b.group_name as "group", v.area, b.state, v.status, v.sector,
      c."group" as product, l.facts, l.rungs, l.next_track as track, l.next_condition as condition,
      coalesce(o.n, 0)::int as orders, f.text as "alreadyText", f.due::text as "alreadyDue"
    from bare b
      left join registry_visible v on v.id = b.now_id
      left join ladder_position l on l.enterprise_id = b.now_id
      left join lateral (select a."group" from events_application a where a.participation_id = b.id limit 1) c on true
      left join lateral (
        select count(*) as n from events_voice e where e.activity_id = ${activityId} and e.kind = 'order'
          and e.enterprise_id = any(array(select b.now_id union all select born_id from registry_identity where now_id = b.now_id)) and e.hidden_at is null) o on true
      left join lateral (
        select text, due from programme_follow_up s
        where s.enterprise_id = any(array(
            select b.now_id union all select born_id from registry_identity where now_id = b.now_id))
          and s.state = 'open' and s.due >= ${today}::date and s.activity_id is distinct from ${activityId}::uuid
          and s.what in ('financing', 'digital', 'certification', 'other')
        order by s.due, s.id limit 1) f on true
    order by coalesce(v.name, b.group_name, ''), b.id limit ${limit}`);
  return rows;
}

export type Sold = { readonly sold: bigint; readonly newBuyers: number };

/** What each enterprise of today sold at the event, of those this scope sees. */
export async function soldBy(db: Db, activityId: ActivityId): Promise<ReadonlyMap<string, Sold>> {
  const { rows } = await db.execute<{ id: string; sold: string; buyers: number }>(sql`
    select coalesce(i.now_id, s.enterprise_id) as id, sum(s.amount)::text as sold,
      (count(*) filter (where s.new_buyer))::int as buyers
    from events_sale s left join registry_identity i on i.born_id = s.enterprise_id
    where s.activity_id = ${activityId} and not exists (select from events_sale_undone u where u.sale_id = s.id)
    group by 1`);
  return new Map(rows.map((r) => [r.id, { sold: BigInt(r.sold), newBuyers: r.buyers }]));
}

/** Holds these still, in the order everybody locks them, until it is known which are bare. */
export async function lockBare(db: Db, activityId: ActivityId, ids: readonly string[]): Promise<void> {
  await db.execute(sql`
    select from programme_participation where activity_id = ${activityId} and id = any(${sql.param([...ids])}::uuid[])
    order by id for update`);
}

/** How many are still bare over the whole city, whoever asks. */
export async function countBare(db: Db, activityId: ActivityId): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select coalesce(sum(bare), 0)::int as n from programme_count
    where activity_id = ${activityId} and state not in ('dropped', 'refused')`);
  return rows[0]?.n ?? 0;
}
