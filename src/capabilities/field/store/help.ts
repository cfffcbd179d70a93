// The queue for licences in and out of the database.
import { sql } from 'drizzle-orm';

import { settingsOf } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { inScope } from '../../registry/index.ts';
import type { Wants } from '../kinds.ts';
import { help } from '../tables.ts';

export type HelpRow = typeof help.$inferSelect;

/** False when it waits already. */
export async function insertHelp(db: Db, row: typeof help.$inferInsert): Promise<boolean> {
  const done = await db.insert(help).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}

export type Waiting = {
  readonly id: string;
  readonly enterprise: string;
  readonly name: string;
  readonly area: string;
  readonly owner: string | null;
  readonly wants: Wants;
  readonly day: string;
  readonly by: string;
  readonly note: string | null;
};

const pageSize = 50;

/** Longest waiting first, within the scope; `area` narrows to a kelurahan, `after` goes on from a row. */
export async function listWaiting(
  db: Db,
  { area, wants, after }: { area: string; wants: Wants | null; after: string | null },
): Promise<{ readonly rows: readonly Waiting[]; readonly next: string | null }> {
  const [day = '', id = ''] = after?.split('_') ?? [];
  const { rows } = await db.execute<Waiting>(sql`
    select h.id, h.enterprise_id as enterprise, e.name, e.area, p.name as owner, h.wants, h.day::text as day,
      h.recorded_by as by, h.note
    from field_help h join registry_enterprise e on e.id = h.enterprise_id left join registry_person p on p.id = e.owner_id
    where h.state = 'waiting' and starts_with(e.area, ${area}) and (${wants}::text is null or h.wants = ${wants})
      and (${after}::text is null or (h.day, h.id) > (${day || '0001-01-01'}::date, ${id || '00000000-0000-0000-0000-000000000000'}::uuid))
    order by h.day, h.id limit ${pageSize + 1}`);
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return { rows: rows.slice(0, pageSize), next: last ? `${last.day}_${last.id}` : null };
}

export type HelpFigures = {
  readonly wants: Wants;
  readonly waiting: number;
  readonly longest: string | null;
  readonly helped: number;
};

/** How many wait for each licence, since when, and how many were helped since a day. */
export async function helpFigures(db: Db, since: string): Promise<readonly HelpFigures[]> {
  const { rows } = await db.execute<HelpFigures>(sql`
    select wants, count(*) filter (where state = 'waiting')::int as waiting,
      (min(day) filter (where state = 'waiting'))::text as longest,
      count(*) filter (where state = 'helped' and closed_day >= ${since})::int as helped
    from field_help group by wants order by waiting desc`);
  return rows;
}

export type AreaCount = { readonly area: string; readonly active: number; readonly without: number };

/** Active enterprises without a NIB within the scope, by kelurahan. */
async function countWithoutNib(db: Db): Promise<readonly AreaCount[]> {
  const { rows } = await db.execute<AreaCount>(sql`
    select split_part(area, '/', 1) as area, count(*)::int as active, count(*) filter (where nib is null)::int as without
    from registry_visible where status = 'active' and ${inScope(db)} group by 1 order by 1`);
  return rows;
}

type Counted = { readonly at: number; readonly counts: readonly AreaCount[] };
const counted = new WeakMap<City, Map<string, Counted>>();
const keptMs = 60_000;

/** Counted at most once a minute for an area: a whole city is read row by row for it. */
export async function withoutNib(db: Db, now: Date): Promise<readonly AreaCount[]> {
  const areas = counted.get(db.city) ?? new Map<string, Counted>();
  counted.set(db.city, areas);
  const { area } = settingsOf(db.scope, db.city.code);
  const known = areas.get(area);
  if (known && Math.abs(now.getTime() - known.at) < keptMs) return known.counts;
  const counts = await countWithoutNib(db);
  areas.set(area, { at: now.getTime(), counts });
  return counts;
}

export async function findWaiting(db: Db, id: string): Promise<HelpRow | null> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from field_help where id = ${id} and state = 'waiting' for update`,
  );
  if (!rows[0]) return null;
  const [row] = await db
    .select()
    .from(help)
    .where(sql`id = ${id}`);
  return row ?? null;
}

export const closeHelp = async (
  db: Db,
  id: string,
  set: Pick<HelpRow, 'state' | 'closedDay' | 'closedBy' | 'reason'>,
): Promise<void> => {
  await db
    .update(help)
    .set(set)
    .where(sql`id = ${id}`);
};

/** One who waits, with the enterprise's name; within the scope. */
export async function waitingNamed(
  db: Db,
  id: string,
): Promise<Pick<Waiting, 'id' | 'enterprise' | 'name' | 'wants'> | null> {
  const { rows } = await db.execute<Pick<Waiting, 'id' | 'enterprise' | 'name' | 'wants'>>(sql`
    select h.id, h.enterprise_id as enterprise, e.name, h.wants
    from field_help h join registry_enterprise e on e.id = h.enterprise_id where h.id = ${id} and h.state = 'waiting'`);
  return rows[0] ?? null;
}

export async function countWaiting(db: Db): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from field_help where state = 'waiting'`,
  );
  return rows[0]?.n ?? 0;
}
