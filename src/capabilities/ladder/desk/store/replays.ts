// Replays and the enterprises that stand elsewhere after them, in and out of the database.
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { DraftId, ReplayId } from '../kinds.ts';
import type { Counted, Moved, Sums } from '../rules/sums.ts';
import { replay } from '../tables.ts';

type Row = typeof replay.$inferSelect;
export type ReplayRow = Omit<Row, 'id' | 'draftId'> & { readonly id: ReplayId; readonly draftId: DraftId };

const asReplay = (row: Row): ReplayRow => ({
  ...row,
  id: row.id as ReplayId,
  draftId: row.draftId as DraftId,
});

export async function findReplay(db: Db, id: ReplayId): Promise<ReplayRow | null> {
  const [row] = await db.select().from(replay).where(eq(replay.id, id));
  return row ? asReplay(row) : null;
}

type Same = Pick<Row, 'draftId' | 'revision' | 'against' | 'day'>;

export async function findSame(db: Db, { draftId, revision, against, day }: Same): Promise<ReplayRow | null> {
  const same = [
    eq(replay.draftId, draftId),
    eq(replay.revision, revision),
    eq(replay.against, against),
    eq(replay.day, day),
  ];
  const [row] = await db
    .select()
    .from(replay)
    .where(and(...same));
  return row ? asReplay(row) : null;
}

/** The last one of the draft as it stands that is finished. */
export async function findLast(
  db: Db,
  { draftId, revision }: Pick<Same, 'draftId' | 'revision'>,
): Promise<ReplayRow | null> {
  const [row] = await db
    .select()
    .from(replay)
    .where(and(eq(replay.draftId, draftId), eq(replay.revision, revision), isNotNull(replay.sums)))
    .orderBy(desc(replay.recordedAt))
    .limit(1);
  return row ? asReplay(row) : null;
}

export async function insertReplay(db: Db, row: typeof replay.$inferInsert): Promise<void> {
  await db.insert(replay).values(row);
}

export async function noteReplayed(db: Db, id: ReplayId, done: number): Promise<void> {
  await db.update(replay).set({ done }).where(eq(replay.id, id));
}

export async function finishReplay(db: Db, id: ReplayId, total: number, sums: Sums): Promise<void> {
  await db.update(replay).set({ done: total, total, sums }).where(eq(replay.id, id));
}

/** Makes room for the same one anew. */
export async function forgetReplay(db: Db, id: ReplayId): Promise<void> {
  await db.execute(sql`delete from ladder_replay_change where replay_id = ${id}`);
  await db.execute(sql`delete from ladder_replay where id = ${id}`);
}

/** What the replays of a draft that was dropped listed is of use to nobody. */
export async function forgetReplays(db: Db, draftId: DraftId): Promise<void> {
  const of = sql`select id from ladder_replay where draft_id = ${draftId}`;
  await db.execute(sql`delete from ladder_replay_change where replay_id in (${of})`);
  await db.execute(sql`delete from ladder_replay where draft_id = ${draftId}`);
}

/** Where each of these enterprises lies; only active ones are told. */
export async function areasOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.execute<{ id: string; area: string }>(sql`
    select id, area from registry_enterprise
    where status = 'active' and id in (select unnest(${`{${ids.join(',')}}`}::uuid[]))`);
  return new Map(rows.map((r) => [r.id, r.area]));
}

/** Active enterprises with a position, by kelurahan, sector and size; each table read once, whole, as a scope lets it. */
export async function countActive(db: Db): Promise<readonly Counted[]> {
  const { rows } = await db.execute<Counted>(sql`
    with e as materialized (select id, split_part(area, '/', 1) as area from registry_enterprise where status = 'active'),
      p as materialized (select enterprise_id, sector, size from ladder_position)
    select e.area, p.sector, p.size, count(*)::int as n from e join p on p.enterprise_id = e.id group by 1, 2, 3`);
  return rows;
}

export type ReplayChange = Moved & {
  readonly id: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
};

const texts = (values: readonly string[]): string =>
  `{${values.map((v) => `"${v.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
const perStatement = 10_000;

export async function insertChanges(db: Db, id: ReplayId, changes: readonly ReplayChange[]): Promise<void> {
  for (let at = 0; at < changes.length; at += perStatement) {
    const part = changes.slice(at, at + perStatement);
    const of = (value: (c: ReplayChange) => string) => texts(part.map(value));
    const list = (value: (c: ReplayChange) => readonly (string | number)[]) =>
      of((c) => `{${value(c).join(',')}}`);
    await db.execute(sql`
      insert into ladder_replay_change (replay_id, enterprise_id, before, after, up, down, size_before, size_after, area, sector)
      select ${id}, id, before::smallint[], after::smallint[], up::text[], down::text[], size_before, size_after, area, sector
      from unnest(${of((c) => c.id)}::uuid[], ${list((c) => c.before)}::text[], ${list((c) => c.after)}::text[],
        ${list((c) => c.up)}::text[], ${list((c) => c.down)}::text[], ${of((c) => c.sizeBefore)}::text[],
        ${of((c) => c.sizeAfter)}::text[], ${of((c) => c.area)}::text[], ${of((c) => c.sector)}::text[])
        as t (id, before, after, up, down, size_before, size_after, area, sector)`);
  }
}

/** How the list of a replay is narrowed; `way` alone asks for any track. */
export type ReplayFilter = {
  readonly track: string | null;
  readonly way: 'up' | 'down' | 'size' | null;
  readonly area: string | null;
  readonly sector: string | null;
  readonly size: string | null;
};

export type ReplayListed = ReplayChange & { readonly name: string };

function narrowed({ track, way, area, sector, size }: ReplayFilter): SQL {
  const asked: SQL[] = [];
  const on = (column: SQL) => (track === null ? sql`${column} <> '{}'` : sql`${track} = any (${column})`);
  if (way === 'up') asked.push(on(sql`c.up`));
  else if (way === 'down') asked.push(on(sql`c.down`));
  else if (way === 'size') asked.push(sql`c.size_before <> c.size_after`);
  else if (track !== null) asked.push(sql`(${on(sql`c.up`)} or ${on(sql`c.down`)})`);
  if (area !== null) asked.push(sql`starts_with(c.area, ${area})`);
  if (sector !== null) asked.push(sql`c.sector = ${sector}`);
  if (size !== null) asked.push(sql`c.size_before = ${size}`);
  return asked.length === 0 ? sql`true` : sql.join(asked, sql` and `);
}

/** By name, `limit` at most, after the place of the one before. Whose data may not be worked with is not named. */
export async function listReplayed(
  db: Db,
  id: ReplayId,
  filter: ReplayFilter,
  { after, limit }: { readonly after: { name: string; id: string } | null; readonly limit: number },
): Promise<readonly ReplayListed[]> {
  const later = after ? sql`and (e.name, e.id) > (${after.name}, ${after.id}::uuid)` : sql``;
  const { rows } = await db.execute<ReplayListed>(sql`
    select e.id, e.name, c.before, c.after, c.up, c.down, c.size_before as "sizeBefore", c.size_after as "sizeAfter",
      c.area, c.sector
    from ladder_replay_change c join registry_enterprise e on e.id = c.enterprise_id
    where c.replay_id = ${id} and ${narrowed(filter)} ${later}
      and (e.owner_id is null or e.owner_id not in (select r.id from registry_person r where r.restricted_at is not null))
    order by e.name, e.id limit ${limit}`);
  return rows;
}

export async function countReplayed(db: Db, id: ReplayId, filter: ReplayFilter): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from ladder_replay_change c where c.replay_id = ${id} and ${narrowed(filter)}`);
  return rows[0]?.n ?? 0;
}
