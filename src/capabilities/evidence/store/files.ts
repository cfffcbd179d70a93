// Files of papers in and out of the database.
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';

import { prepared } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { file } from '../tables.ts';

export type FileRow = typeof file.$inferSelect;

export const insertFile = async (db: Db, row: typeof file.$inferInsert): Promise<void> => {
  await db.insert(file).values(row);
};

/** Null when it is not there, erased, or not this scope's to see. */
export async function findFile(db: Db, id: string): Promise<FileRow | null> {
  const [row] = await db
    .select()
    .from(file)
    .where(and(eq(file.id, id), eq(file.gone, false)));
  return row ?? null;
}

const files = prepared((db) =>
  db
    .select()
    .from(file)
    .where(
      and(
        sql`${file.enterpriseId} = any(${sql.placeholder('enterpriseIds')}::uuid[])`,
        eq(file.gone, false),
        sql`fact_id is not null`,
      ),
    )
    .orderBy(asc(file.id)),
);

/** Files of an enterprise that belong to a fact, oldest first, under whichever of its ids they were recorded. */
export const listFiles = (db: Db, enterpriseIds: readonly string[]): Promise<FileRow[]> =>
  files(db, { enterpriseIds });

/** False when the file belongs to a fact already, to another enterprise, or to somebody else's form. */
export async function claimFile(
  db: Db,
  {
    id,
    factId,
    enterpriseIds,
    by,
  }: { id: string; factId: string; enterpriseIds: readonly string[]; by: string },
): Promise<boolean> {
  const done = await db
    .update(file)
    .set({ factId })
    .where(
      and(
        eq(file.id, id),
        isNull(file.factId),
        eq(file.gone, false),
        eq(file.recordedBy, by),
        inArray(file.enterpriseId, [...enterpriseIds]),
      ),
    );
  return done.rowCount === 1;
}

/** Takes rows whose pages are of no use any more, and gives the names of these: erased, or arrived before and never used. */
export async function takeLoose(db: Db, before: Date): Promise<readonly string[]> {
  const { rows } = await db.execute<{ page: string }>(sql`
    with loose as (
      delete from evidence_file where gone or (fact_id is null and recorded_at < ${before.toISOString()}) returning pages
    ) select unnest(pages) as page from loose`);
  return rows.map((row) => row.page);
}
