// The newest model of a city, kept in memory: it is a few megabytes, and asked for with every new record.
import { lt, sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { Model } from '../model.ts';
import { model as table } from '../tables.ts';

/** What is stored of a fit: the engine's model and the keys under which too many stand. */
export type Learned = { readonly model: Model; readonly crowded: readonly number[] };
export type KeptModel = {
  readonly version: number;
  readonly model: Model;
  readonly crowded: ReadonlySet<number>;
};

const kept = new Map<string, KeptModel>();
const placeOf = (db: Db): string => `${db.city.code}@${db.city.app.options.database ?? ''}`;

/** Null before the city was compared as a whole. */
export async function newestModel(db: Db): Promise<KeptModel | null> {
  const { rows } = await db.execute<{ version: number | null }>(
    sql`select max(version) as version from matching_model`,
  );
  const version = rows[0]?.version ?? null;
  if (version === null) return null;
  const known = kept.get(placeOf(db));
  if (known?.version === version) return known;
  const found = await db.execute<{ body: Learned }>(
    sql`select body from matching_model where version = ${version}`,
  );
  const body = found.rows[0]?.body;
  if (!body) return null;
  const fresh = { version, model: body.model, crowded: new Set(body.crowded) };
  kept.set(placeOf(db), fresh);
  return fresh;
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
