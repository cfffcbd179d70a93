// Policies and positions in and out of the database; facts folded into the packed text of rules/packed.ts.
import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { PlainDate } from '../../kernel/day.ts';
import type { Db } from '../../platform/db/index.ts';
import type { EvidenceKind } from '../evidence/index.ts';
import type { Touched } from '../registry/index.ts';
import { applied, withdrawal } from './desk/tables.ts';
import type { Policy } from './policy.ts';
import { kindsOf } from './rules.ts';
import { policy as policyTable } from './tables.ts';

export type AdoptedPolicy = typeof policyTable.$inferSelect & {
  /** Taken back before its first day: it never held. */
  readonly withdrawn: typeof withdrawal.$inferSelect | null;
};

/**
 * The policy that holds on a day. It begins with the transaction that brings every kept position to it, so that
 * positions and the names of their rungs belong together at every moment; until then the one before holds. Null before
 * the city has one.
 */
export async function findPolicy(db: Db, day: PlainDate): Promise<Policy | null> {
  const [row] = await db
    .select({ body: policyTable.body })
    .from(policyTable)
    .innerJoin(applied, eq(applied.version, policyTable.version))
    .where(and(isNotNull(applied.finishedAt), lte(applied.day, day)))
    .orderBy(desc(applied.day), desc(policyTable.version))
    .limit(1);
  return row?.body ?? null;
}

/** The policy that is to hold on a day, by what was adopted and not withdrawn: for previews, and for carrying it through. */
export async function plannedPolicy(db: Db, day: PlainDate): Promise<Policy | null> {
  const [row] = await db
    .select({ body: policyTable.body })
    .from(policyTable)
    .leftJoin(withdrawal, eq(withdrawal.version, policyTable.version))
    .where(and(isNull(withdrawal.version), lte(policyTable.startsOn, day)))
    .orderBy(desc(policyTable.startsOn), desc(policyTable.version))
    .limit(1);
  return row?.body ?? null;
}

/** The policy of that number, whenever it begins. */
export async function findVersion(db: Db, version: number): Promise<Policy | null> {
  const [row] = await db.select().from(policyTable).where(eq(policyTable.version, version));
  return row?.body ?? null;
}

/** Every version, also those that were withdrawn, by number. */
export const listPolicies = (db: Db): Promise<AdoptedPolicy[]> =>
  db
    .select({ ...getTableColumns(policyTable), withdrawn: withdrawal })
    .from(policyTable)
    .leftJoin(withdrawal, eq(withdrawal.version, policyTable.version))
    .orderBy(asc(policyTable.version));

export const insertPolicy = async (db: Db, row: typeof policyTable.$inferInsert): Promise<void> => {
  await db.insert(policyTable).values(row);
};

/** What a derivation reads of an enterprise. `founded` 0 = not known. */
export type Input = { id: string; sector: string; founded: number; facts: string };

/** What is kept of it; `rungs` as PostgreSQL writes an array: {1,0,2}. */
export type Kept = {
  rungs: string;
  size: string;
  nextTrack: string | null;
  nextCondition: string | null;
  changesOn: string | null;
};

/** What is recorded under an id that was joined moves the enterprise of today. */
const touchedIds = (touched: Touched): SQL => {
  const ids =
    'importId' in touched
      ? sql`select enterprise_id as id from intake_fate where import_id = ${touched.importId} and fate in ('new', 'changed')`
      : sql`select unnest(${`{${touched.enterprises.join(',')}}`}::uuid[]) as id`;
  return sql`select coalesce(i.now_id, t.id) from (${ids}) t left join registry_identity i on i.born_id = t.id`;
};

/** A few enterprises are found by index, each; thousands by one pass. */
function among(touched: Touched | 'all'): SQL {
  if (touched === 'all') return sql``;
  if ('importId' in touched) return sql`where id in (${touchedIds(touched)})`;
  return sql`where id = any(array(${touchedIds(touched)}))`;
}

/** Folds the facts in force of the touched enterprises from the evidence itself; their order in the text is free. */
export async function foldFacts(db: Db, touched: Touched | 'all'): Promise<readonly Input[]> {
  const { rows } = await db.execute<Input>(sql`
    select id, any_value(sector) as sector, coalesce(any_value(founded), 0) as founded, coalesce(string_agg(
      kind || case grade when 'stated' then ':0:' when 'seen' then ':1:' else ':2:' end
        || replace(valid_from::text, '-', '') || ':' || coalesce(replace(valid_to::text, '-', ''), '')
        || coalesce(':' || value || coalesce(':' || value_high, ''), ''), ';'), '') as facts
    from ladder_proven ${among(touched)} group by id`);
  return rows;
}

/** Before the policy is asked for and a few positions are written by it: whoever does so waits while one is carried through. */
export async function besideOthers(db: Db): Promise<void> {
  await db.execute(sql`lock table ladder_position in row exclusive mode`);
}

/**
 * Before all positions change their meaning at once: nobody else writes any until this transaction ends. What began
 * earlier is waited for, but not for long, since all who come after wait behind.
 */
export async function aloneWithPositions(db: Db): Promise<void> {
  await db.execute(sql`set local lock_timeout = '10s'`);
  await db.execute(sql`lock table ladder_position in share row exclusive mode`);
}

/** The kept summary, for a replay that reads no evidence. `due` keeps to those that time alone changes by then, and holds them. */
export async function listPositions(db: Db, due?: PlainDate): Promise<readonly (Input & Kept)[]> {
  const { rows } = await db.execute<Input & Kept>(sql`
    select enterprise_id as id, sector, founded, facts, rungs::text as rungs, size,
      next_track as "nextTrack", next_condition as "nextCondition", changes_on::text as "changesOn"
    from ladder_position ${due ? sql`where changes_on <= ${due} for update` : sql``}`);
  return rows;
}

/**
 * Whether a fact of `kind` is in force on `day`, which is not before the day of the last writing, asked of the columns
 * `kinds` and `facts` of what the query calls `e`; null where nothing is kept. Only facts that begin later or end are read.
 */
export function inForce(kind: EvidenceKind, day: PlainDate): SQL {
  const on = day.replaceAll('-', '');
  const read = sql`exists (select from unnest(string_to_array(e.facts, ';')) f where starts_with(f, ${`${kind}:`})
    and split_part(f, ':', 3) <= ${on} and (split_part(f, ':', 4) = '' or split_part(f, ':', 4) >= ${on}))`;
  return sql`(e.kinds && ${`{${kind},${kind}?}`}::text[] and (e.kinds @> ${`{${kind}}`}::text[] or ${read}))`;
}

/** Active enterprises of the scope by equal rungs, in the policy's order of tracks: a few hundred rows for a city. */
export async function countRungs(db: Db): Promise<readonly { rungs: readonly number[]; n: number }[]> {
  const { rows } = await db.execute<{ rungs: number[]; n: number }>(sql`
    select rungs, count(*)::int as n from ladder_visible group by 1`);
  return rows;
}

const column = (values: readonly (string | number | null)[]): string =>
  `{${values.map((v) => (v === null ? 'null' : `"${String(v).replaceAll(/["\\]/g, '\\$&')}"`)).join(',')}}`;

const perStatement = 10_000;

/** Writes a day's positions whole, new or changed: while the database writes some, the next are derived and put into words. */
export async function savePositions(
  db: Db,
  { version, day }: { version: number; day: PlainDate },
  rows: Iterable<Input & Kept>,
): Promise<{ saved: number }> {
  let saved = 0;
  let writing: Promise<void> = Promise.resolve();
  for (const part of inParts(rows)) {
    const next = writePart(version, day, part);
    await writing;
    writing = write(db, next);
    // A fault is met where it is waited for.
    writing.catch(() => undefined);
    saved += part.length;
    await sent();
  }
  await writing;
  return { saved };
}

/** A promise of our own: the one of `execute` asks the database anew each time it is waited for. */
async function write(db: Db, statement: SQL): Promise<void> {
  await db.execute(statement);
}

/** Lets the statement leave this process before the next rows take its time. */
const sent = (): Promise<void> => new Promise((go) => setImmediate(go));

function* inParts<T>(rows: Iterable<T>): Generator<T[]> {
  let part: T[] = [];
  for (const row of rows) {
    if (part.push(row) < perStatement) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function writePart(version: number, day: PlainDate, part: readonly (Input & Kept)[]): SQL {
  const of = (key: keyof Input | keyof Kept) => column(part.map((r) => r[key]));
  const kinds = column(part.map((r) => `{${kindsOf(r.facts, day).join(',')}}`));
  return sql`
    insert into ladder_position (enterprise_id, sector, founded, facts, kinds, policy_version, rungs, size, next_track, next_condition, changes_on)
    select id, sector, founded, facts, kinds::text[], ${version}, rungs::smallint[], size, next_track, next_condition, changes_on
    from unnest(${of('id')}::uuid[], ${of('sector')}::text[], ${of('founded')}::int[], ${of('facts')}::text[], ${kinds}::text[],
      ${of('rungs')}::text[], ${of('size')}::text[], ${of('nextTrack')}::text[], ${of('nextCondition')}::text[], ${of('changesOn')}::date[])
      as t (id, sector, founded, facts, kinds, rungs, size, next_track, next_condition, changes_on)
    on conflict (enterprise_id) do update set sector = excluded.sector, founded = excluded.founded, facts = excluded.facts,
      kinds = excluded.kinds, policy_version = excluded.policy_version, rungs = excluded.rungs, size = excluded.size,
      next_track = excluded.next_track, next_condition = excluded.next_condition, changes_on = excluded.changes_on`;
}
