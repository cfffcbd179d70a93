// Where an enterprise is, to about 100 m: one rough point each, brought by a sheet or by an officer's phone.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { EnterpriseId } from '../../kernel/ids.ts';
import { prepared } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Landing } from './bulk/land.ts';
import { point } from './tables.ts';

export type PointRow = typeof point.$inferSelect;

/** Degrees to three decimals; nothing finer is ever kept. */
export const roughly = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** `-1.238, 116.853`, as differences and changes name it. */
export const pointText = (row: SQL): SQL => sql`(${row}.lat || ', ' || ${row}.lng)`;

const newest = prepared((db) =>
  db
    .select()
    .from(point)
    .where(
      sql`${point.enterpriseId} = ${sql.placeholder('id')}::uuid or ${point.enterpriseId} in
        (select born_id from registry_identity where now_id = ${sql.placeholder('id')}::uuid)`,
    )
    .orderBy(sql`${point.day} desc, ${point.recordedAt} desc`)
    .limit(1),
);

/** The point of a record, of the newest day where several were joined; null when nobody brought one. */
export async function findPoint(db: Db, id: EnterpriseId): Promise<PointRow | null> {
  const [row] = await newest(db, { id });
  return row ?? null;
}

export type FoundPoint = {
  readonly enterpriseId: EnterpriseId;
  readonly lat: number;
  readonly lng: number;
  /** Metres. */
  readonly accuracy: number;
  readonly day: string;
};

/** What a phone said on the spot: stands before whatever a sheet says, and the newest day stays. */
export async function savePoint(
  db: Db,
  { enterpriseId, lat, lng, accuracy, day }: FoundPoint,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  await db.execute(sql`
    insert into registry_point (enterprise_id, lat, lng, accuracy, day, source, recorded_at, recorded_by)
    values (${enterpriseId}, ${roughly(lat)}, ${roughly(lng)}, ${Math.round(accuracy)}, ${day}, 'field',
      ${now.toISOString()}, ${by})
    on conflict (enterprise_id) do update set ${everything}
    where registry_point.source <> 'field' or registry_point.day <= excluded.day`);
}

const everything = sql.raw(
  ['lat', 'lng', 'accuracy', 'day', 'source', 'import_id', 'recorded_at', 'recorded_by']
    .map((column) => `${column} = excluded.${column}`)
    .join(', '),
);

/** `source`: enterprise_id, lat, lng, seen_day. Whether a sheet may replace the point that is there, the caller has asked. */
export async function landPoints(db: Db, source: SQL, { importId, now, by, today }: Landing): Promise<void> {
  await db.execute(sql`
    insert into registry_point (enterprise_id, lat, lng, day, source, import_id, recorded_at, recorded_by)
    select enterprise_id, lat, lng, coalesce(seen_day, ${today}::date), 'import', ${importId}::uuid,
      ${now.toISOString()}::timestamptz, ${by}::text
    from (${source}) s on conflict (enterprise_id) do update set ${everything}`);
}

/** `source`: id, and `before`, the point of then as text or null. What somebody brought since stays. */
export async function restorePoints(
  db: Db,
  source: SQL,
  { importId, now, by, today }: Omit<Landing, 'example'>,
): Promise<void> {
  await db.execute(sql`
    delete from registry_point p using (${source}) s where p.enterprise_id = s.id and p.import_id = ${importId}::uuid`);
  await db.execute(sql`
    insert into registry_point (enterprise_id, lat, lng, day, source, recorded_at, recorded_by)
    select id, split_part(before, ', ', 1)::double precision, split_part(before, ', ', 2)::double precision, ${today}::date,
      'import', ${now.toISOString()}::timestamptz, ${by}::text
    from (${source}) s where before is not null on conflict do nothing`);
}
