// Who looked at a label and what it said, in and out of the database.
import { sql } from 'drizzle-orm';

import type { Db } from '../../platform/db/index.ts';
import type { LabelAnswers } from './rules/label.ts';
import { labelCheck } from './tables.ts';

export type LabelCheckRow = {
  readonly productId: string;
  readonly day: string;
  readonly answers: LabelAnswers;
  readonly grade: 'stated' | 'seen';
};

/** The last look at each of these, of the scope. */
export async function lastChecks(
  db: Db,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, LabelCheckRow>> {
  if (productIds.length === 0) return new Map();
  const { rows } = await db.execute<LabelCheckRow>(sql`
    select distinct on (product_id) product_id as "productId", day::text as day, answers, grade
    from catalogue_label_check where product_id = any(${sql.param([...productIds])}::uuid[])
    order by product_id, id desc`);
  return new Map(rows.map((row) => [row.productId, row]));
}

export const insertCheck = async (db: Db, row: typeof labelCheck.$inferInsert): Promise<void> => {
  await db.insert(labelCheck).values(row);
};
