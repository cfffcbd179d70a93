// Areas and aliases in and out of the database.
import { asc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

import { squeeze } from '../../kernel/text.ts';
import { prepared } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { KnownCity } from './known.ts';
import type { NationalArea } from './national.ts';
import { alias, area } from './tables.ts';

export type Area = typeof area.$inferSelect;

const every = prepared((db) => db.select().from(area).orderBy(asc(area.code)));

/** City, kecamatan and kelurahan in the order of their codes. */
export const listAreas = (db: NodePgDatabase & Pick<Db, 'builder'>): Promise<Area[]> => every(db, {});

/** Other spellings and place names, each leading to an area's code. */
export const listAliases = (db: Db): Promise<{ name: string; code: string }[]> =>
  db.select({ name: alias.name, code: alias.code }).from(alias).orderBy(asc(alias.name));

/** False when the name leads somewhere already. */
export async function insertAlias(db: Db, row: typeof alias.$inferInsert): Promise<boolean> {
  const made = await db.insert(alias).values(row).onConflictDoNothing();
  return made.rowCount === 1;
}

/** The code it led to; null when there is no such name. */
export async function deleteAlias(db: Db, squeezed: string): Promise<{ name: string; code: string } | null> {
  const [gone] = await db
    .delete(alias)
    .where(eq(alias.squeezed, squeezed))
    .returning({ name: alias.name, code: alias.code });
  return gone ?? null;
}

export async function saveAreas(
  db: Db,
  areas: readonly NationalArea[],
  known: KnownCity | null,
): Promise<void> {
  await db.insert(area).values(
    areas.map((a) => {
      const [tileCol, tileRow] = known?.tiles[a.code] ?? [null, null];
      const [lat, lng] = known?.centroids[a.code] ?? [null, null];
      return { ...a, tileCol, tileRow, lat, lng };
    }),
  );
  const aliases = known?.aliases ?? [];
  if (aliases.length > 0) {
    await db.insert(alias).values(aliases.map((a) => ({ ...a, squeezed: squeeze(a.name) })));
  }
}
