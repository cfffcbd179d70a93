// Pairs that may be one enterprise, and what people decided of them.
import { and, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import type { PairState } from '../tables.ts';
import { pair } from '../tables.ts';

export type PairRow = typeof pair.$inferSelect;
export type Ends = { readonly a: string; readonly b: string };

/** The smaller id first: a pair has one name. */
export const endsOf = (one: string, other: string): Ends =>
  one < other ? { a: one, b: other } : { a: other, b: one };

export type NewPair = Pick<PairRow, 'a' | 'b' | 'weight' | 'probability' | 'parts'> & {
  /** Something speaks for it now that was not known when a person said that they are two. */
  readonly reopen: boolean;
};

/** What was decided stays decided; what waits gets its new weight. */
export async function savePairs(
  db: Db,
  rows: readonly NewPair[],
  { model, at }: { model: number; at: Date },
): Promise<void> {
  if (rows.length === 0) return;
  await db.execute(sql`
    insert into matching_pair as p (a, b, model, weight, probability, parts, state, compared_at)
    select a, b, ${model}, weight, probability, parts, 'open', ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (a uuid, b uuid, weight float8, probability float8, parts jsonb)
    on conflict (a, b) do update set model = excluded.model, weight = excluded.weight, probability = excluded.probability,
      parts = excluded.parts, compared_at = excluded.compared_at`);
  const again = rows.filter((row) => row.reopen);
  if (again.length === 0) return;
  await db.execute(sql`
    update matching_pair p set state = 'open', decided_at = null, decided_by = null
    from jsonb_to_recordset(${JSON.stringify(again.map(({ a, b }) => ({ a, b })))}::jsonb) as t (a uuid, b uuid)
    where p.a = t.a and p.b = t.b and p.state = 'different'`);
}

/** Waiting pairs that a comparison no longer finds: of one record, or of the whole city. */
export async function dropUnfound(
  db: Db,
  { of, before }: { of: string | null; before: Date },
): Promise<void> {
  await db.execute(sql`
    delete from matching_pair where state = 'open' and compared_at < ${before.toISOString()}::timestamptz
      and ${of === null ? sql`true` : sql`(a = ${of}::uuid or b = ${of}::uuid)`}`);
}

export async function findPair(db: Db, { a, b }: Ends, lock = false): Promise<PairRow | null> {
  const query = db
    .select()
    .from(pair)
    .where(and(eq(pair.a, a), eq(pair.b, b)));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

export async function decidePair(
  db: Db,
  { a, b }: Ends,
  { state, by, at, reason }: { state: PairState; by: string; at: Date; reason: string | null },
): Promise<void> {
  await db
    .update(pair)
    .set({ state, decidedAt: at, decidedBy: by, reason })
    .where(and(eq(pair.a, a), eq(pair.b, b)));
}

const stands = (id: SQL): SQL => sql`exists (
  select from registry_enterprise e where e.id = ${id} and e.status not in ('withdrawn', 'joined')
    and (e.owner_id is null or e.owner_id not in (select r.id from registry_person r where r.restricted_at is not null)))`;

/** Both records of a pair stand for themselves, are no withdrawn ones, and no owner's data rest. */
const alive: SQL = sql`${stands(sql`p.a`)} and ${stands(sql`p.b`)}`;

const inArea = (area: string | null): SQL =>
  area === null
    ? sql`true`
    : sql`exists (select from registry_enterprise e where e.id in (p.a, p.b) and starts_with(e.area, ${area}))`;

export type Queue = { readonly state: 'open' | 'unsure'; readonly area: string | null };

/** The heaviest first; `after` is the pair that was shown last. */
export async function nextPairs(
  db: Db,
  { state, area }: Queue,
  { after, most }: { after: Ends | null; most: number },
): Promise<readonly PairRow[]> {
  const later = after
    ? sql`(p.weight, p.a, p.b) < (select q.weight, q.a, q.b from matching_pair q where q.a = ${after.a}::uuid and q.b = ${after.b}::uuid)`
    : sql`true`;
  const { rows } = await db.execute<PairRow>(sql`
    select p.a, p.b, p.model, p.weight, p.probability, p.parts, p.state, p.reason, p.decided_by as "decidedBy",
      p.decided_at as "decidedAt", p.compared_at as "comparedAt"
    from matching_pair p where p.state = ${state} and ${alive} and ${inArea(area)} and ${later}
    order by p.weight desc, p.a desc, p.b desc limit ${most}`);
  return rows;
}

export async function countPairs(db: Db, { state, area }: Queue): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from matching_pair p where p.state = ${state} and ${alive} and ${inArea(area)}`);
  return rows[0]?.n ?? 0;
}

/** Waiting pairs from a probability on, the likeliest first: what a threshold would join. */
export async function pairsFrom(
  db: Db,
  probability: number,
  most: number,
): Promise<readonly (Ends & { readonly probability: number })[]> {
  const { rows } = await db.execute<Ends & { probability: number }>(sql`
    select p.a, p.b, p.probability from matching_pair p
    where p.state = 'open' and p.probability >= ${probability} and ${alive}
    order by p.probability desc, p.weight desc, p.a, p.b limit ${most}`);
  return rows;
}

/** What was said of pairs with this record, for a comparison of it; with null, of all pairs that were called two. */
export async function decidedPairs(
  db: Db,
  of: string | null,
): Promise<ReadonlyMap<string, PairRow['parts']>> {
  const { rows } = await db.execute<Ends & { parts: PairRow['parts'] }>(sql`
    select a, b, parts from matching_pair where state = 'different'
      and ${of === null ? sql`true` : sql`(a = ${of}::uuid or b = ${of}::uuid)`}`);
  return new Map(rows.map(({ a, b, parts }) => [`${a} ${b}`, parts]));
}
