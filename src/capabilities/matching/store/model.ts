// The newest model of a city, kept in memory: it is a few megabytes, and asked for with every new record.
import { lt, sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import { modelVersion } from '../model.ts';
import type { Model } from '../model.ts';
import { model as table } from '../tables.ts';

/** What is stored of a fit: the engine's model and the keys under which too many stand. */
export type Learned = { readonly model: Model; readonly crowded: readonly number[] };
export type KeptModel = {
  readonly version: number;
  readonly model: Model;
  readonly crowded: ReadonlySet<number>;
};

/** For each city what was read when `newest` was the newest stored; null when none of this shape was there. */
const kept = new Map<string, { readonly newest: string; readonly model: KeptModel | null }>();
const placeOf = (db: Db): string => `${db.city.code}@${db.city.app.options.database ?? ''}`;

/**
 * Null before the city was compared as a whole. A model that another release stored in another shape counts as none: what
 * it would say is not a number, and the next sweep makes a new one.
 */
export async function newestModel(db: Db): Promise<KeptModel | null> {
  // Not the body: it is megabytes, and looking into it costs as much as reading it. The transaction that wrote it tells it
  // from one of the same version that was written and taken back.
  const { rows } = await db.execute<{ newest: string }>(
    sql`select version || '@' || xmin as newest from matching_model order by version desc limit 1`,
  );
  const newest = rows[0]?.newest;
  if (newest === undefined) return null;
  const known = kept.get(placeOf(db));
  if (known?.newest === newest) return known.model;
  const model = await readModel(db);
  kept.set(placeOf(db), { newest, model });
  return model;
}

async function readModel(db: Db): Promise<KeptModel | null> {
  const { rows } = await db.execute<{ version: number; body: Learned }>(sql`
    select version, body from matching_model where body -> 'model' ->> 'version' = ${String(modelVersion)}
    order by version desc limit 1`);
  const [found] = rows;
  return found
    ? { version: found.version, model: found.body.model, crowded: new Set(found.body.crowded) }
    : null;
}

/** The newest stands for itself: former ones hold values of records that may have been erased since. */
export async function insertModel(
  db: Db,
  row: Omit<typeof table.$inferInsert, 'version' | 'body'> & { body: Learned },
): Promise<number> {
  const { rows } = await db.execute<{ version: number }>(
    sql`select coalesce(max(version), 0)::int + 1 as version from matching_model`,
  );
  const version = rows[0]?.version ?? 1;
  await db.insert(table).values({ ...row, version });
  await db.delete(table).where(lt(table.version, version));
  return version;
}
