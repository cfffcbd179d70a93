// Places in and out of the database: taken, freed, locked.
import { sql } from 'drizzle-orm';

import { freshId } from '../../../../kernel/ids.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { PlaceId, RotaId } from '../kinds.ts';

export type NewPlace = {
  readonly stallId: string;
  readonly shiftId: string;
  readonly seat: number;
  readonly applicationId: string;
};

/** The count of those that found their seat and their holder free: the indexes judge, not we. */
export async function insertPlaces(
  db: Db,
  activityId: ActivityId,
  places: readonly NewPlace[],
  { by, now, locked, rotaId }: Circumstances & { readonly locked: boolean; readonly rotaId: RotaId | null },
): Promise<number> {
  if (places.length === 0) return 0;
  const rows = JSON.stringify(places.map((p) => ({ ...p, id: freshId<'Place'>() })));
  const { rowCount } = await db.execute(sql`
    insert into events_place (id, activity_id, stall_id, shift_id, seat, enterprise_id, application_id, locked, rota_id,
      recorded_at, recorded_by)
    select n.id, ${activityId}::uuid, n."stallId", n."shiftId", n.seat, a.enterprise_id, a.id, ${locked}, ${rotaId}::uuid,
      ${now.toISOString()}, ${by}
    from jsonb_to_recordset(${rows}::jsonb) as n (id uuid, "stallId" uuid, "shiftId" uuid, seat int, "applicationId" uuid)
      join events_application a on a.id = n."applicationId" and a.activity_id = ${activityId}::uuid
    on conflict do nothing`);
  return rowCount ?? 0;
}

/** The count of those that were not free already. */
export async function freePlaces(
  db: Db,
  ids: readonly PlaceId[],
  why: string | null,
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<number> {
  if (ids.length === 0) return 0;
  const { rowCount } = await db.execute(sql`
    update events_place set freed_at = ${now.toISOString()}, freed_by = ${by}, freed_why = ${why}
    where id = any(${sql.param([...ids])}::uuid[]) and freed_at is null`);
  return rowCount ?? 0;
}

export async function setLocked(db: Db, id: PlaceId, locked: boolean): Promise<number> {
  const { rowCount } = await db.execute(
    sql`update events_place set locked = ${locked} where id = ${id}::uuid and freed_at is null`,
  );
  return rowCount ?? 0;
}

/** Enterprises of today that sold something at the event on this day. */
export async function sellersOn(db: Db, activityId: ActivityId, day: string): Promise<ReadonlySet<string>> {
  return overCity(db, async (wide) => {
    const { rows } = await wide.execute<{ id: string }>(sql`
      select distinct coalesce(i.now_id, s.enterprise_id) as id
      from events_sale s left join registry_identity i on i.born_id = s.enterprise_id
      where s.activity_id = ${activityId} and s.day = ${day}::date
        and not exists (select from events_sale_undone u where u.sale_id = s.id)`);
    return new Set(rows.map((r) => r.id));
  });
}
