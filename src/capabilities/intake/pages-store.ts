// What the pages of an import read besides the import itself: rows with names, reasons counted.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import type { Problem, ProblemCode } from './meaning/problem.ts';
import type { Fate } from './tables.ts';

export type Differences = Readonly<Record<string, readonly [unknown, unknown]>>;

/** `name` and `area` are null where the enterprise lies outside the reader's scope, and of rejected rows. */
export type ShownRow = {
  readonly ordinal: number;
  readonly sheet: number;
  readonly line: number;
  readonly fate: Fate;
  readonly enterpriseId: string | null;
  readonly name: string | null;
  readonly area: string | null;
  readonly matchedBy: string | null;
  readonly differences: Differences | null;
  readonly problems: readonly Problem[] | null;
  readonly sealedCells: Buffer | null;
};

/** Rows of these fates in the order of the file; `after` is the last ordinal seen. */
export async function listRows(
  db: Db,
  importId: string,
  {
    fates,
    after,
    limit,
  }: { readonly fates: readonly Fate[]; readonly after: number; readonly limit: number },
): Promise<ShownRow[]> {
  const { rows } = await db.execute<ShownRow>(sql`
    select f.ordinal, f.sheet::int, f.line, f.fate, f.enterprise_id as "enterpriseId", coalesce(r.name, e.name) as name,
      coalesce(r.area, e.area) as area, f.matched_by as "matchedBy", f.differences, f.problems,
      f.sealed_cells as "sealedCells"
    from intake_fate f
      left join intake_row r on r.import_id = f.import_id and r.ordinal = f.ordinal
      left join registry_enterprise e on e.id = f.enterprise_id
    where f.import_id = ${importId} and f.fate in ${fates} and f.ordinal > ${after}
    order by f.ordinal limit ${limit}`);
  return rows;
}

export type ProblemCount = {
  readonly code: ProblemCode;
  readonly severity: 'rejects' | 'warns';
  readonly rows: number;
  /** One cell as an example, masked, and what it may have meant. */
  readonly shown: string;
  readonly suggestions: readonly string[];
};

/** How many rows have each problem, most frequent first; of rejected rows only what rejects them. */
export async function countProblems(db: Db, importId: string): Promise<ProblemCount[]> {
  const { rows } = await db.execute<ProblemCount>(sql`
    select p ->> 'code' as code, p ->> 'severity' as severity, count(distinct f.ordinal)::int as rows,
      min(p ->> 'shown') as shown, '[]'::jsonb as suggestions
    from intake_fate f cross join lateral jsonb_array_elements(f.problems) p
    where f.import_id = ${importId} and jsonb_typeof(f.problems) = 'array'
      and (f.fate in ('new', 'changed') or (f.fate = 'rejected' and p ->> 'severity' = 'rejects'))
    group by 1, 2 order by rows desc, code`);
  return rows;
}

/** Names of enterprises the reader may see. */
export async function enterpriseNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; name: string }>(
    sql`select id, name from registry_enterprise where id in ${[...ids]}`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
