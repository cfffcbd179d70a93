// Evidence in bulk, for imports: one statement for what thousands of rows say, and one to take all of it back.
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import type { EnterpriseId } from '../../kernel/ids.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { kindFacts, kindNames } from './kinds.ts';

/**
 * What a row states, as a relation: `... cross join lateral ${statedIn(sql`r.evidence`)}` gives `x` with id, kind, number,
 * day (null = the day it lands), until, value, high, note. `facts`: an array of the type evidence_stated.
 */
export const statedIn = (facts: SQL): SQL => sql`unnest(${facts}) as x`;

const repeating = sql.raw(
  kindNames
    .filter((kind) => kindFacts(kind).repeats)
    .map((kind) => `'${kind}'`)
    .join(', '),
);

/**
 * Whether the enterprise holds what `x` states: same kind and figures, the same number or none stated, and for kinds that
 * repeat the same year. `today` stands for a day that was not stated. What was replaced is held in another form: the same
 * file again does not bring a number back that was set right.
 */
export const isHeld = (x: SQL, enterpriseId: SQL, today: string): SQL => sql`exists (
  select from evidence_fact f where f.enterprise_id = ${enterpriseId} and f.kind = ${x}.kind
    and (${x}.number is null or f.number = ${x}.number)
    and f.value is not distinct from ${x}.value and f.value_high is not distinct from ${x}.high
    and (f.kind not in (${repeating})
      or extract(year from f.valid_from) = extract(year from coalesce(${x}.day, ${today}::date)))
    and not exists (select from evidence_retraction t where t.fact_id = f.id and t.replaced_by is null))`;

/**
 * Appends what `source` states: a relation with enterprise_id and evidence (the array above). `fresh` says that the
 * enterprises hold nothing yet, so nothing is looked up.
 */
export async function landFacts(
  db: Db,
  source: SQL,
  { importId, by, now, today, fresh }: Circumstances & { importId: string; fresh: boolean },
): Promise<number> {
  const isNew = fresh ? sql`true` : sql`not ${isHeld(sql`x`, sql`s.enterprise_id`, today)}`;
  const done = await db.execute(sql`
    insert into evidence_fact (id, enterprise_id, kind, grade, number, valid_from, valid_to, value, value_high, source,
      note, import_id, recorded_at, recorded_by)
    select x.id, s.enterprise_id, x.kind, 'stated', x.number, coalesce(x.day, ${today}::date), x.until, x.value, x.high,
      'import', x.note, ${importId}::uuid, ${now.toISOString()}::timestamptz, ${by}::text
    from (${source}) s cross join lateral ${statedIn(sql`s.evidence`)}
    where ${isNew}`);
  return done.rowCount ?? 0;
}

/** Takes back everything an import stated of `touched` (a select of enterprise ids) that is not taken back yet. */
export async function retractImport(
  db: Db,
  touched: SQL,
  { importId, reason }: { importId: string; reason: string },
  { by, now }: Circumstances,
): Promise<number> {
  const done = await db.execute(sql`
    insert into evidence_retraction (fact_id, enterprise_id, reason, import_id, recorded_at, recorded_by)
    select f.id, f.enterprise_id, ${reason}::text, ${importId}::uuid, ${now.toISOString()}::timestamptz, ${by}::text
    from evidence_fact f
    where f.enterprise_id in (${touched}) and f.import_id = ${importId}
      and not exists (select from evidence_retraction t where t.fact_id = f.id)`);
  return done.rowCount ?? 0;
}

/**
 * Enterprises of `touched` (a select of ids) of which something was proven or taken back since by somebody else; imports of
 * `undone` (a select of ids) were taken back themselves and do not count.
 */
export async function factsSince(
  db: Db,
  touched: SQL,
  { importId, since, undone }: { importId: string; since: Date; undone: SQL },
): Promise<readonly EnterpriseId[]> {
  const later = (of: SQL) => sql`(${of}.recorded_at >= ${since.toISOString()}::timestamptz
    and ${of}.import_id is distinct from ${importId} and (${of}.import_id is null or ${of}.import_id not in (${undone})))`;
  const { rows } = await db.execute<{ id: EnterpriseId }>(sql`
    select f.enterprise_id as id from evidence_fact f left join evidence_retraction t on t.fact_id = f.id
    where f.enterprise_id in (${touched}) and (${later(sql`f`)} or ${later(sql`t`)})
    group by f.enterprise_id`);
  return rows.map((row) => row.id);
}
