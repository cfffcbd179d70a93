// Doors, their versions and drafts in and out of the database.
import { asc, desc, eq, sql } from 'drizzle-orm';

import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { DoorId, DoorKind } from '../kinds.ts';
import type { DoorBody } from '../rules/body.ts';
import { inForceAt } from '../rules/body.ts';
import { door, draft, version } from '../tables.ts';

export type DoorRow = typeof door.$inferSelect;
export type VersionRow = typeof version.$inferSelect;
export type DraftRow = typeof draft.$inferSelect;

export type ListedDoor = {
  readonly id: DoorId;
  readonly name: string;
  readonly kind: DoorKind;
  readonly partnerId: string | null;
  readonly parentId: DoorId | null;
  readonly parent: string | null;
  readonly active: boolean;
  /** What it asks on the day, its chain's conditions included; null while it asks nothing yet. */
  readonly body: DoorBody | null;
};

type Loaded = Omit<ListedDoor, 'body'> & { own: DoorBody | null; chain: DoorBody | null };

const newest = (of: string) => sql`(select v.body from readiness_version v where v.door_id = ${sql.raw(of)}`;

/** By name, a branch behind its chain. `knownAt` leaves out what was recorded from then on. */
export async function listDoors(
  db: Db,
  day: PlainDate,
  {
    active = true,
    id = null,
    knownAt = null,
  }: { active?: boolean | null; id?: DoorId | null; knownAt?: Date | null } = {},
): Promise<readonly ListedDoor[]> {
  const known = knownAt?.toISOString() ?? null;
  const ruling = sql`and v.starts_on <= ${day} and (${known}::timestamptz is null or v.recorded_at < ${known}::timestamptz)
      order by v.starts_on desc, v.id desc limit 1)`;
  const { rows } = await db.execute<Loaded>(sql`
    select d.id, d.name, d.kind, d.partner_id as "partnerId", d.parent_id as "parentId", p.name as parent, d.active,
      ${newest('d.id')} ${ruling} as own, ${newest('d.parent_id')} ${ruling} as chain
    from readiness_door d left join readiness_door p on p.id = d.parent_id
    where (${active}::boolean is null or d.active = ${active}) and (${id}::uuid is null or d.id = ${id}::uuid)
    order by coalesce(p.squeezed, d.squeezed), d.parent_id is not null, d.squeezed, d.id`);
  return rows.map(({ own, chain, ...row }) => ({
    ...row,
    body: own === null && chain === null ? null : inForceAt(own ?? { conditions: [] }, chain),
  }));
}

/** Null when there is none. */
export async function findDoor(
  db: Db,
  id: DoorId,
  day: PlainDate,
  knownAt: Date | null = null,
): Promise<ListedDoor | null> {
  const [row] = await listDoors(db, day, { active: null, id, knownAt });
  return row ?? null;
}

/** All versions of a door, the newest first. */
export const listVersions = (db: Db, id: DoorId): Promise<VersionRow[]> =>
  db.select().from(version).where(eq(version.doorId, id)).orderBy(desc(version.startsOn), desc(version.id));

export const allVersions = (db: Db): Promise<VersionRow[]> =>
  db.select().from(version).orderBy(asc(version.id));

export async function lockDoor(db: Db, id: DoorId): Promise<DoorRow | null> {
  const [row] = await db.select().from(door).where(eq(door.id, id)).for('update');
  return row ?? null;
}

/** False when a door of this name is there. */
export async function insertDoor(db: Db, row: typeof door.$inferInsert): Promise<boolean> {
  const done = await db.insert(door).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}

export async function insertVersion(db: Db, row: typeof version.$inferInsert): Promise<void> {
  await db.insert(version).values(row);
}

export async function findDraft(db: Db, id: DoorId): Promise<DraftRow | null> {
  const [row] = await db.select().from(draft).where(eq(draft.doorId, id));
  return row ?? null;
}

/** The revision counts up; a draft that somebody else changed meanwhile stays theirs: false. */
export async function saveDraft(
  db: Db,
  row: typeof draft.$inferInsert & { readonly revision: number },
): Promise<boolean> {
  const done = await db
    .insert(draft)
    .values(row)
    .onConflictDoUpdate({
      target: draft.doorId,
      set: {
        body: row.body,
        revision: row.revision,
        recordedAt: row.recordedAt,
        recordedBy: row.recordedBy,
      },
      setWhere: sql`readiness_draft.revision = ${row.revision - 1}`,
    });
  return done.rowCount === 1;
}

export async function deleteDraft(db: Db, id: DoorId): Promise<void> {
  await db.delete(draft).where(eq(draft.doorId, id));
}
