// Joins and their undoing in and out of the database, with what they need to be folded.
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import { prepared } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Link } from '../rules/identity.ts';
import type { Joins } from '../rules/statements.ts';
import { join } from '../tables.ts';

export type JoinRow = typeof join.$inferSelect;

/** False when one of the two was joined meanwhile: the database lets an id lead to one other only. */
export async function insertJoin(db: Db, row: typeof join.$inferInsert): Promise<boolean> {
  const done = await db.insert(join).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}

export async function findJoin(
  db: Db,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<JoinRow | null> {
  const query = db.select().from(join).where(eq(join.id, id));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

/** False when it was undone before. */
export async function markUndone(
  db: Db,
  id: string,
  { at, by, reason }: { at: Date; by: string; reason: string },
): Promise<boolean> {
  const done = await db
    .update(join)
    .set({ undoneAt: at, undoneBy: by, undoneReason: reason })
    .where(and(eq(join.id, id), isNull(join.undoneAt)));
  return done.rowCount === 1;
}

/** Open joins among these ids, in the order in which they were made. */
export async function openLinks(db: Db, ids: readonly string[]): Promise<readonly Link[]> {
  const { rows } = await db.execute<Link>(sql`
    select from_id as from, into_id as into from matching_join
    where undone_at is null and (from_id = any(${sql.param([...ids])}::uuid[]) or into_id = any(${sql.param([...ids])}::uuid[]))
    order by recorded_at, id`);
  return rows;
}

/** The same of the owners that were joined with their enterprises. */
export async function openPersonLinks(db: Db, ids: readonly string[]): Promise<readonly Link[]> {
  const { rows } = await db.execute<Link>(sql`
    select from_person as from, into_person as into from matching_join
    where undone_at is null and from_person is not null
      and (from_person = any(${sql.param([...ids])}::uuid[]) or into_person = any(${sql.param([...ids])}::uuid[]))
    order by recorded_at, id`);
  return rows;
}

/** Every join that ever touched one of these ids, undone ones too. */
export async function joinsOf(db: Db, ids: readonly string[]): Promise<Joins> {
  const { rows } = await db.execute<{ id: string; from: string; into: string; undone: boolean }>(sql`
    select id, from_id as from, into_id as into, undone_at is not null as undone from matching_join
    where from_id = any(${sql.param([...ids])}::uuid[]) or into_id = any(${sql.param([...ids])}::uuid[])`);
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}

const ids = sql.placeholder('ids');
const about = prepared((db) =>
  db
    .select()
    .from(join)
    .where(sql`${join.fromId} = any(${ids}::uuid[]) or ${join.intoId} = any(${ids}::uuid[])`)
    .orderBy(asc(join.recordedAt)),
);

/** Every join that one of these ids took part in, oldest first, undone ones too: for the story of an enterprise. */
export const joinsAbout = (db: Db, of: readonly EnterpriseId[]): Promise<JoinRow[]> => about(db, { ids: of });

/** Ids of joins that were undone: whatever they wrote left their records as they had been. */
export const undoneJoins = sql`select id from matching_join where undone_at is not null`;

export type StandingJoin = {
  readonly id: string;
  readonly fromName: string | null;
  readonly intoName: string | null;
};

/**
 * Joins made since then that still stand on one of `enterprises` (a select of ids), the newest first: undone in that order
 * each finds its records as it left them. Names only of records that the scope may see.
 */
export async function standingJoins(
  db: Db,
  enterprises: SQL,
  { since, most }: { since: Date; most: number },
): Promise<readonly StandingJoin[]> {
  const { rows } = await db.execute<StandingJoin>(sql`
    select j.id, f.name as "fromName", i.name as "intoName" from matching_join j
      left join registry_enterprise f on f.id = j.from_id left join registry_enterprise i on i.id = j.into_id
    where j.undone_at is null and j.recorded_at >= ${since.toISOString()}::timestamptz
      and (j.from_id in (${enterprises}) or j.into_id in (${enterprises}))
    order by j.recorded_at desc, j.id desc limit ${most}`);
  return rows;
}

export type ListedJoin = JoinRow & {
  readonly fromName: string | null;
  readonly intoName: string | null;
};

/** The newest first; `before` goes on from a page. Names only of records that the scope may see. */
export async function listJoins(
  db: Db,
  { before, most }: { before: Date | null; most: number },
): Promise<readonly ListedJoin[]> {
  const rows = await db
    .select({
      join,
      fromName: sql<string | null>`(select name from registry_enterprise e where e.id = ${join.fromId})`,
      intoName: sql<string | null>`(select name from registry_enterprise e where e.id = ${join.intoId})`,
    })
    .from(join)
    .where(before ? sql`${join.recordedAt} < ${before.toISOString()}` : sql`true`)
    .orderBy(desc(join.recordedAt), desc(join.id))
    .limit(most);
  return rows.map((row) => ({ ...row.join, fromName: row.fromName, intoName: row.intoName }));
}

/** Open joins of a batch, the newest first: undone in that order, each finds its records as it left them. */
export async function openOfBatch(db: Db, batch: string): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from matching_join where batch = ${batch}::uuid and undone_at is null order by recorded_at desc, id desc`);
  return rows.map((row) => row.id);
}
