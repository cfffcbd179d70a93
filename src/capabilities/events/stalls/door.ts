// What other floors ask of the stalls: the plan, who stands where, and letting go of the places of one who leaves.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Circumstances } from '../../../platform/audit/index.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { overCity } from '../../../platform/db/index.ts';
import type { ProductKind } from '../../catalogue/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import type { ShiftId } from '../event/store.ts';
import type { PlaceId, StallId } from './kinds.ts';
import { lockStalls } from './store/plan.ts';

export type { StallRow } from './store/plan.ts';
export { stallsOf } from './store/plan.ts';

/** Somebody in a seat of a stall in one shift. */
export type Standing = {
  readonly placeId: PlaceId;
  readonly stallId: StallId;
  readonly stallCode: string;
  readonly zone: string;
  readonly seat: number;
  readonly shiftId: ShiftId;
  /** 2026-12-05 */
  readonly day: string;
  readonly shiftNo: number;
  /** 09:00:00 */
  readonly starts: string;
  readonly ends: string;
  /** The enterprise of today. */
  readonly enterpriseId: string;
  /** Null of one whose data may not be worked with. */
  readonly name: string | null;
  readonly group: ProductKind | null;
  readonly locked: boolean;
};

/** Places that stand, by day, shift and stall; those of shifts put off are not among them. */
async function standing(db: Db, where: SQL): Promise<readonly Standing[]> {
  const { rows } = await db.execute<Standing>(sql`
    select p.id as "placeId", p.stall_id as "stallId", t.code as "stallCode", t.zone, p.seat, p.shift_id as "shiftId",
      s.day::text as day, s.no as "shiftNo", s.starts::text as starts, s.ends::text as ends,
      coalesce(i.now_id, p.enterprise_id) as "enterpriseId", v.name, c."group", p.locked
    from events_place p
      join events_shift s on s.id = p.shift_id
      join events_stall t on t.id = p.stall_id
      left join events_application c on c.id = p.application_id
      left join registry_identity i on i.born_id = p.enterprise_id
      left join registry_visible v on v.id = coalesce(i.now_id, p.enterprise_id)
    where p.freed_at is null and s.postponed_at is null and ${where}
    order by s.day, s.starts, t.row, t.col, p.seat`);
  return rows;
}

/** Who these are, over the whole city: at a stall they stand under their name for whoever works at the event. */
async function named(db: Db, places: readonly Standing[]): Promise<readonly Standing[]> {
  if (places.length === 0 || db.scope.kind === 'city') return places;
  const ids = sql.param(places.map((p) => p.placeId));
  const { rows } = await overCity(db, (wide) =>
    wide.execute<{ id: string } & Pick<Standing, 'name' | 'group'>>(sql`
      select p.id, v.name, c."group"
      from events_place p
        left join events_application c on c.id = p.application_id
        left join registry_identity i on i.born_id = p.enterprise_id
        left join registry_visible v on v.id = coalesce(i.now_id, p.enterprise_id)
      where p.id = any(${ids}::uuid[])`),
  );
  const known = new Map(rows.map(({ id, name, group }) => [id, { name, group }]));
  return places.map((p) => ({ ...p, ...known.get(p.placeId) }));
}

/** Who stands where; on one day, or on all when none is named. Places within the scope, each with its holder's name. */
export const placesOn = async (db: Db, activityId: ActivityId, day?: string): Promise<readonly Standing[]> =>
  named(
    db,
    await standing(
      db,
      sql`p.activity_id = ${activityId} ${day === undefined ? sql`` : sql`and s.day = ${day}::date`}`,
    ),
  );

/** Where one enterprise of today stands, shift by shift, also under ids joined into it. */
export const placeOf = (db: Db, activityId: ActivityId, enterpriseId: string): Promise<readonly Standing[]> =>
  standing(
    db,
    sql`p.activity_id = ${activityId} and p.enterprise_id in (
      select ${enterpriseId}::uuid union all select born_id from registry_identity where now_id = ${enterpriseId}::uuid)`,
  );

/** A place as its holder sees it: of those who share the stall no more than what they sell. */
export type OwnPlace = Standing & { readonly shares: readonly ProductKind[] };

/** Where an enterprise of the scope stands. */
export async function ownPlacesOf(
  db: Db,
  activityId: ActivityId,
  enterpriseId: string,
): Promise<readonly OwnPlace[]> {
  const own = await placeOf(db, activityId, enterpriseId);
  if (own.length === 0) return [];
  const ids = sql.param(own.map((p) => p.placeId));
  const { rows } = await overCity(db, (wide) =>
    wide.execute<{ id: string; group: ProductKind }>(sql`
      select m.id, c."group" from events_place m
        join events_place o on o.stall_id = m.stall_id and o.shift_id = m.shift_id and o.id <> m.id and o.freed_at is null
        join events_application c on c.id = o.application_id
      where m.id = any(${ids}::uuid[]) order by m.id, c."group"`),
  );
  const shares = Map.groupBy(rows, (r) => r.id);
  return own.map((p) => ({ ...p, shares: (shares.get(p.placeId) ?? []).map((r) => r.group) }));
}

/**
 * Lets go of what an enterprise of today still has before it, from today on; past shifts it did stand in. With `application`
 * only of what stands for that one: a record joined with it may hold places of its own. The count of places let go. Nobody
 * else moves by it: who gets them is for the next rota or a hand.
 */
export async function freePlacesOf(
  db: Db,
  {
    activityId,
    enterpriseId,
    application,
    why,
  }: { activityId: ActivityId; enterpriseId: string; application?: string; why: string },
  how: Circumstances,
): Promise<number> {
  // Whoever arranges places meanwhile ends first: what they gave to one who is leaving is let go as well.
  await lockStalls(db, activityId);
  const { rowCount } = await db.execute(sql`
    update events_place p set freed_at = ${how.now.toISOString()}, freed_by = ${how.by}, freed_why = ${why}
    from events_shift s
    where s.id = p.shift_id and p.activity_id = ${activityId} and p.freed_at is null and s.day >= ${how.today}::date
      and (${application ?? null}::uuid is null or p.application_id = ${application ?? null}::uuid)
      and p.enterprise_id in (
        select ${enterpriseId}::uuid union all select born_id from registry_identity where now_id = ${enterpriseId}::uuid)`);
  const n = rowCount ?? 0;
  if (n > 0)
    await audit(db, how, {
      act: 'events:free',
      subject: enterpriseId,
      reason: why,
      detail: { event: activityId, places: n },
    });
  return n;
}
