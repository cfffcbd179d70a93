// What an officer brings along from the spot: the rough point, pictures, and the owner's consent.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Photo } from '../../../platform/sync/index.ts';
import { bornIdsOf, savePoint } from '../../registry/index.ts';
import type { EnrolBody } from '../acts.ts';
import { consent, photo } from '../tables.ts';

export type Spot = {
  readonly act: string;
  readonly enterpriseId: EnterpriseId;
  readonly day: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
};

/** The registry rounds it once more: no phone is trusted to have done it. */
export async function keepPoint(db: Db, spot: Spot, point: EnrolBody['point']): Promise<void> {
  if (!point) return;
  const { enterpriseId, day, recordedAt: now, recordedBy: by } = spot;
  await savePoint(db, { enterpriseId, ...point, day }, { by, now });
}

export async function savePhotos(db: Db, spot: Spot, photos: readonly Photo[]): Promise<void> {
  if (photos.length === 0) return;
  const { enterpriseId, day, recordedAt, recordedBy } = spot;
  await db
    .insert(photo)
    .values(photos.map(({ id }) => ({ id, enterpriseId, day, recordedAt, recordedBy })))
    .onConflictDoNothing();
}

export async function saveConsent(db: Db, { act, ...spot }: Spot, agreed: boolean): Promise<void> {
  await db.insert(consent).values({ ...spot, id: act, agreed: agreed ? 'yes' : 'no' });
}

/** The enterprise's pictures, newest first; within the scope. */
export async function listPhotos(
  db: Db,
  enterpriseId: string,
): Promise<readonly { readonly id: string; readonly day: string; readonly by: string }[]> {
  const { rows } = await db.execute<{ id: string; day: string; by: string }>(sql`
    select id, day::text as day, recorded_by as by from field_photo
    where enterprise_id = any(${sql.param([...(await bornIdsOf(db, enterpriseId))])}::uuid[])
    order by recorded_at desc, id limit 12`);
  return rows;
}

export async function mayHavePhoto(db: Db, id: string): Promise<boolean> {
  const { rowCount } = await db.execute(sql`select from field_photo where id = ${id}`);
  return (rowCount ?? 0) > 0;
}
