// Areas and aliases in and out of the database.
import { asc } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

import { squeeze } from '../../kernel/text.ts';
import type { Db } from '../../platform/db/index.ts';
import type { KnownCity } from './known.ts';
import type { NationalArea } from './national.ts';
import { alias, area } from './tables.ts';

export type Area = typeof area.$inferSelect;

/** City, kecamatan and kelurahan in the order of their codes. */
export const listAreas = (db: NodePgDatabase): Promise<Area[]> =>
  db.select().from(area).orderBy(asc(area.code));

/** Other spellings and place names, each leading to an area's code. */
export const listAliases = (db: Db): Promise<{ name: string; code: string }[]> =>
  db.select({ name: alias.name, code: alias.code }).from(alias);

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
