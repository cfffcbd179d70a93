// Figures that a process keeps until something that they rest on is recorded.
import { sql } from 'drizzle-orm';

import { overCity } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';

const most = 100;
const aged = 10 * 60_000;

/** Equal marks: nothing was recorded in between. `at` in milliseconds. */
export type Mark = { readonly mark: string; readonly at: number };

/** For what never changes. */
export const forGood: Mark = { mark: '', at: 0 };

/**
 * The newest standing by hand, the imports that stand, the newest word on a movement, on taking part, on an activity and on a
 * join. Over the city, since what leaves a scope is seen outside of it.
 */
export async function markNow(db: Db): Promise<Mark> {
  const { rows } = await overCity(db, (wide) =>
    wide.execute<{ mark: string; at: string }>(sql`
      select concat_ws(' ', (select max(id) from registry_standing where import_id is null),
        (select count(*) || '/' || max(accepted_at) || '/' || max(rolled_back_at) from intake_import
          where state in ('accepted', 'rolling_back', 'rolled_back')),
        (select max(id) from ladder_movement_act), (select max(id) from programme_participation_state),
        (select max(id) from programme_activity_act),
        (select count(*) || '/' || max(undone_at) from registry_joined)) as mark,
        extract(epoch from clock_timestamp()) * 1000 as at`),
  );
  return { mark: rows[0]?.mark ?? '', at: Number(rows[0]?.at ?? 0) };
}

/** A place for figures of one sort: loaded anew when the mark differs, and after ten minutes. `what` says which within a scope. */
export function keep<T>(): (db: Db, what: unknown, now: Mark, load: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { readonly value: T; readonly mark: string; readonly until: number }>();
  return async (db, what, { mark, at }, load) => {
    const key = JSON.stringify([db.city.code, db.city.name, db.scope, what]);
    const known = kept.get(key);
    if (known && known.mark === mark && at < known.until) return known.value;
    const value = await load();
    if (kept.size >= most) kept.clear();
    kept.set(key, { value, mark, until: at + aged });
    return value;
  };
}
