// Funding lines and their entries in and out of the database.
import { asc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import type { PlainDate } from '../../kernel/day.ts';
import type { FundingSource, LineId } from './kinds.ts';
import { isBehind, shareOfYear } from './rules.ts';
import type { Stand } from './rules.ts';
import { entry, line } from './tables.ts';

export type LineRow = typeof line.$inferSelect;
export type EntryRow = typeof entry.$inferSelect;

/** A line with what its entries say together; rupiah. */
export type ListedLine = Stand & {
  readonly id: LineId;
  readonly source: FundingSource;
  readonly name: string;
  readonly year: number;
  readonly partnerId: string | null;
  readonly initiator: string;
  readonly initiatorUser: string | null;
};

/** Which lines: all, those a person initiated, those an organisation gives. */
export type Seer = { readonly initiator: string } | { readonly partners: readonly string[] } | null;

export type LineFilters = {
  readonly source: FundingSource | null;
  readonly year: number | null;
  readonly partner: string | null;
  readonly q: string;
};

const seen = (seer: Seer): SQL => {
  if (seer === null) return sql`true`;
  if ('initiator' in seer) return sql`l.initiator_user = ${seer.initiator}`;
  return sql`l.partner_id = any(${sql.param(seer.partners)}::uuid[])`;
};

/** int8 comes as text; a sum of nothing is nought. */
type Raw = Omit<ListedLine, keyof Stand> & {
  promised: string;
  setAside: string;
  realised: string;
  left: string;
};

const known = ({ promised, setAside, realised, left, ...rest }: Raw): ListedLine => ({
  ...rest,
  promised: BigInt(promised),
  setAside: BigInt(setAside),
  realised: BigInt(realised),
  left: BigInt(left),
});

// The same sums as standOf in rules.ts; a test holds them together.
const sums = sql`
  coalesce(sum(e.amount) filter (where e.kind = 'promised' and e.activity_id is null), 0) as promised,
  coalesce(sum(e.amount) filter (where e.kind = 'promised' and e.activity_id is not null), 0) as "setAside",
  coalesce(sum(case e.kind when 'realised' then e.amount when 'returned' then -e.amount end), 0) as realised,
  coalesce(sum(case e.kind when 'realised' then -e.amount when 'returned' then e.amount
    when 'promised' then case when e.activity_id is null then e.amount end end), 0) as left`;

/** Newest year first, then by name. */
export async function listLines(
  db: Db,
  { source = null, year = null, partner = null, q = '' }: Partial<LineFilters> = {},
  seer: Seer = null,
): Promise<readonly ListedLine[]> {
  const { rows } = await db.execute<Raw>(sql`
    select l.id, l.source, l.name, l.year, l.partner_id as "partnerId", l.initiator, l.initiator_user as "initiatorUser", ${sums}
    from funding_line l left join funding_entry e on e.line_id = l.id
    where ${seen(seer)} and (${source}::text is null or l.source = ${source}) and (${year}::int is null or l.year = ${year})
      and (${partner}::uuid is null or l.partner_id = ${partner}::uuid)
      and (${q} = '' or l.name ilike ${`%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`})
    group by l.id order by l.year desc, l.name, l.id`);
  return rows.map(known);
}

/** Null when there is none. */
export async function findLine(db: Db, id: LineId): Promise<ListedLine | null> {
  const { rows } = await db.execute<Raw>(sql`
    select l.id, l.source, l.name, l.year, l.partner_id as "partnerId", l.initiator, l.initiator_user as "initiatorUser", ${sums}
    from funding_line l left join funding_entry e on e.line_id = l.id where l.id = ${id}::uuid group by l.id`);
  return rows[0] ? known(rows[0]) : null;
}

/** Names of these lines with their source; an unknown id is left out. */
export async function lineNames(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly source: FundingSource }>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; name: string; source: FundingSource }>(
    sql`select id, name, source from funding_line where id = any(${sql.param(asked)}::uuid[])`,
  );
  return new Map(rows.map(({ id, name, source }) => [id, { name, source }]));
}

export type Spent = { readonly setAside: bigint; readonly realised: bigint };

/** What an activity was promised and what was paid for it, less what came back; rupiah, over all lines. */
export async function spentOn(db: Db, activityId: string): Promise<Spent> {
  const { rows } = await db.execute<{ setAside: string; realised: string }>(sql`
    select coalesce(sum(amount) filter (where kind = 'promised'), 0) as "setAside",
      coalesce(sum(case kind when 'realised' then amount when 'returned' then -amount end), 0) as realised
    from funding_entry where activity_id = ${activityId}::uuid`);
  return { setAside: BigInt(rows[0]?.setAside ?? 0), realised: BigInt(rows[0]?.realised ?? 0) };
}

export async function lockLine(db: Db, id: LineId): Promise<boolean> {
  const { rowCount } = await db.execute(sql`select from funding_line where id = ${id}::uuid for update`);
  return rowCount === 1;
}

/** Of a line, oldest first. */
export const listEntries = (db: Db, id: LineId): Promise<EntryRow[]> =>
  db.select().from(entry).where(eq(entry.lineId, id)).orderBy(asc(entry.day), asc(entry.id));

/** False when a line of this name, year and source is there. */
export async function insertLine(db: Db, row: typeof line.$inferInsert): Promise<boolean> {
  const done = await db.insert(line).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}

export async function insertEntry(db: Db, row: typeof entry.$inferInsert): Promise<void> {
  await db.insert(entry).values(row);
}

export const yearsOf = async (db: Db): Promise<readonly number[]> =>
  (
    await db.execute<{ year: number }>(sql`select distinct year from funding_line order by year desc`)
  ).rows.map((r) => r.year);

/** Who may have asked for money or an activity by a sign-in of their own: the council and the head. */
export async function listInitiators(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.execute<{ id: string; name: string }>(
    sql`select id, name from accounts_user where active and role in ('council', 'head') order by name, id`,
  );
  return new Map(rows.map((r) => [r.id, r.name]));
}

export type SourceSum = {
  readonly source: FundingSource;
  readonly lines: number;
  readonly promised: bigint;
  readonly realised: bigint;
};

/** What each source promised and what was realised, of a year or of all; the whole city. */
export async function sumBySource(db: Db, year: number | null): Promise<readonly SourceSum[]> {
  const { rows } = await db.execute<{
    source: FundingSource;
    lines: number;
    promised: string;
    realised: string;
  }>(sql`
    select l.source, count(distinct l.id)::int as lines,
      coalesce(sum(e.amount) filter (where e.kind = 'promised' and e.activity_id is null), 0) as promised,
      coalesce(sum(case e.kind when 'realised' then e.amount when 'returned' then -e.amount end), 0) as realised
    from funding_line l left join funding_entry e on e.line_id = l.id
    where ${year}::int is null or l.year = ${year} group by l.source order by 3 desc`);
  return rows.map((r) => ({ ...r, promised: BigInt(r.promised), realised: BigInt(r.realised) }));
}

/** Lines of these and earlier years that are behind on a day, the oldest year first. */
export async function listBehind(db: Db, seer: Seer, today: PlainDate): Promise<readonly ListedLine[]> {
  const lines = await listLines(db, {}, seer);
  return lines.filter((l) => isBehind(l, shareOfYear(l.year, today))).toReversed();
}
