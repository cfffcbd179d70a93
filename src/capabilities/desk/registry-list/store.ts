// The rows of the registry's list: one page by keyset, how many there are, and all of them in order for a file.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import { addYears } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { inForce } from '../../ladder/index.ts';
import { inScope } from '../../registry/index.ts';
import type { Status, Understanding } from '../../registry/index.ts';
import type { Filters, PaperFilter, Sort } from './filters.ts';

export type ListRow = {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly area: string;
  readonly rt: string | null;
  readonly kind: string | null;
  readonly sector: string;
  readonly kbli: string | null;
  readonly nib: string | null;
  readonly status: Status;
  readonly seenDay: PlainDate | null;
  readonly example: boolean;
  /** Reached rung per track in the policy's order; null before the ladder has looked. */
  readonly rungs: readonly number[] | null;
  readonly size: string | null;
  readonly nextTrack: string | null;
  readonly nextCondition: string | null;
};

/** What the filters mean on a day, under a policy whose tracks stand in this order. */
export type Asked = {
  readonly filters: Filters;
  readonly today: PlainDate;
  readonly tracks: readonly string[];
  readonly understanding: Understanding | null;
};

const shown = sql`e.id, e.name, e.owner, e.area, e.rt, e.kind, e.sector, e.kbli, e.nib, e.status,
  e.seen_day::text as "seenDay", e.example, e.rungs, e.size, e.next_track as "nextTrack",
  e.next_condition as "nextCondition"`;

/** As the index has it: never seen is before every day. */
const seenKey = sql`coalesce(e.seen_day, '-infinity'::date)`;

/** Written out rather than as `not coalesce(...)`, of which the planner would think that it keeps every second row. */
const paper = (today: PlainDate, { kind, has }: PaperFilter): SQL =>
  has ? inForce(kind, today) : sql`(e.kinds is null or not ${inForce(kind, today)})`;

function conditions(db: Db, { filters, today, tracks, understanding }: Asked): SQL {
  const { area, sector, size, rungs, next, papers, status, origin, importId, seen } = filters;
  const yearAgo = addYears(today, -1);
  const all: SQL[] = [
    inScope(db),
    status === null ? sql`e.status <> 'withdrawn'` : sql`e.status = ${status}`,
  ];
  if (understanding) all.push(understanding.where);
  if (area) all.push(sql`starts_with(e.area, ${area})`);
  if (sector) all.push(sql`e.sector = ${sector}`);
  // A size and a rung exist only where the ladder has looked: said aloud, the outer join becomes a plain one.
  if (size) all.push(sql`e.size = ${size}`);
  for (const { track, rung } of rungs) {
    const place = tracks.indexOf(track) + 1;
    all.push(
      place === 0 ? sql`false` : sql`(e.size is not null and e.rungs[${sql.raw(String(place))}] = ${rung})`,
    );
  }
  if (next) all.push(sql`e.next_condition = ${next}`);
  for (const one of papers) all.push(paper(today, one));
  if (origin) all.push(origin === 'import' ? sql`e.import_id is not null` : sql`e.import_id is null`);
  if (importId) all.push(sql`e.import_id = ${importId}`);
  if (seen === 'year') all.push(sql`${seenKey} >= ${yearAgo}::date`);
  if (seen === 'longer') all.push(sql`(${seenKey} < ${yearAgo}::date and e.seen_day is not null)`);
  if (seen === 'never') all.push(sql`e.seen_day is null`);
  return sql.join(all, sql` and `);
}

/** What a sort looks at before the id, and whether it runs downwards. */
function orderOf(sort: Sort, understanding: Understanding | null): { keys: readonly SQL[]; down: boolean } {
  if (sort === 'seen') return { keys: [seenKey], down: true };
  if (sort === 'unseen') return { keys: [seenKey], down: false };
  if (sort === 'new') return { keys: [], down: true };
  const rank = sort === 'fit' ? (understanding?.rank ?? null) : null;
  // Matches of a search are few or found by their words: walking all names in order to meet them costs more than sorting.
  const name = understanding ? sql`(e.squeezed || '')` : sql`e.squeezed`;
  return { keys: rank ? [rank, name] : [name], down: false };
}

export type Cursor = { readonly id: string; readonly way: 'after' | 'before' };
export type ListPage = {
  readonly rows: readonly ListRow[];
  readonly previous: boolean;
  readonly next: boolean;
};

/**
 * One page of at most `size` rows beside the row of the cursor. Rows that arrive meanwhile neither shift nor repeat
 * the others; a cursor that is not there any more begins anew.
 */
export async function listPage(db: Db, asked: Asked, cursor: Cursor | null, size: number): Promise<ListPage> {
  const { keys, down } = orderOf(asked.filters.sort, asked.understanding);
  const at = cursor ? await keyOf(db, keys, cursor.id) : null;
  const backwards = at !== null && cursor?.way === 'before';
  const downwards = down !== backwards;
  const columns = [...keys, sql`e.id`];
  const beyond = at
    ? sql` and (${sql.join(columns, sql`, `)}) ${downwards ? sql`<` : sql`>`} (${sql.join([...at], sql`, `)})`
    : sql``;
  const order = sql.join(
    columns.map((c) => (downwards ? sql`${c} desc` : c)),
    sql`, `,
  );
  // The keys first, from an index alone where there is one; then the few rows that are shown.
  const named = keys.map((key, n) => sql`${key} as ${sql.raw(`k${n}`)}`);
  const outer = [...keys.map((_, n) => sql.raw(`page.k${n}`)), sql`page.id`];
  const outerOrder = sql.join(
    outer.map((c) => (downwards ? sql`${c} desc` : c)),
    sql`, `,
  );
  const { rows } = await db.execute<ListRow>(sql`
    with page as materialized (
      select ${sql.join([...named, sql`e.id`], sql`, `)} from desk_enterprise e
      where ${conditions(db, asked)}${beyond} order by ${order} limit ${size + 1}
    )
    select ${shown} from page join desk_enterprise e on e.id = page.id order by ${outerOrder}`);
  const more = rows.length > size;
  const page = rows.slice(0, size);
  if (backwards) page.reverse();
  return { rows: page, previous: backwards ? more : at !== null, next: backwards ? true : more };
}

/** The values a cursor's row sorts by, read anew: an address holds an id and no name. */
async function keyOf(db: Db, keys: readonly SQL[], id: string): Promise<readonly SQL[] | null> {
  const read = keys.map((key, at) => sql`(${key})::text as ${sql.raw(`k${at}`)}`);
  const { rows } = await db.execute<Record<string, string>>(
    sql`select ${sql.join([...read, sql`e.id`], sql`, `)} from desk_enterprise e where e.id = ${id}::uuid`,
  );
  const [row] = rows;
  if (!row) return null;
  const typed = keys.map((key, at) => {
    const value = row[`k${at}`] ?? '';
    return key === seenKey ? sql`${value}::date` : key === keys.at(-1) ? sql`${value}` : sql`${value}::int`;
  });
  return [...typed, sql`${row['id']}::uuid`];
}

/**
 * How far counting is worth its time: filters that look into other tables cost ten times as much a row, and beyond a
 * screenful of pages nobody needs the last digit.
 */
export const worthCounting = ({ filters }: Asked): number =>
  filters.papers.length + filters.rungs.length > 0 || filters.size || filters.next ? 1000 : 10_000;

/** Exact up to `most`, else `most + 1`. */
export async function countUpTo(db: Db, asked: Asked, most: number): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select from desk_enterprise e where ${conditions(db, asked)} limit ${most + 1}) as bounded`);
  return rows[0]?.count ?? 0;
}

export type ExportRow = ListRow & {
  readonly rw: string | null;
  readonly address: string | null;
  readonly founded: number | null;
  readonly sealedKey: Buffer | null;
  readonly sealed: Buffer | null;
};

/** All rows in the list's order, some at a time, so that a file of any length needs little room. */
export async function* eachRow(db: Db, asked: Asked, perFetch: number): AsyncGenerator<readonly ExportRow[]> {
  const { keys, down } = orderOf(asked.filters.sort, asked.understanding);
  const order = sql.join(
    [...keys, sql`e.id`].map((c) => (down ? sql`${c} desc` : c)),
    sql`, `,
  );
  await db.execute(sql`
    declare list_rows no scroll cursor for
    select ${shown}, e.rw, e.address, e.founded, e.sealed_key as "sealedKey", e.sealed
    from desk_enterprise e where ${conditions(db, asked)} order by ${order}`);
  for (;;) {
    const { rows } = await db.execute<ExportRow>(sql`fetch ${sql.raw(String(perFetch))} from list_rows`);
    if (rows.length === 0) break;
    yield rows;
  }
  await db.execute(sql`close list_rows`);
}
