// What was published and what others have said, in and out of the database; nothing here is ever changed.
import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';

import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Figures } from '../figures.ts';
import { outsideCount, publication } from '../tables.ts';

export type Publication = {
  readonly id: number;
  readonly day: PlainDate;
  readonly cutoff: Date;
  readonly figures: Figures;
};
export type ListedPublication = {
  readonly id: number;
  readonly day: PlainDate;
  readonly cutoff: Date;
  readonly count: number;
};
export type OutsideCount = typeof outsideCount.$inferSelect;

export async function insertPublication(
  db: Db,
  figures: Figures,
  { by, now }: { by: string; now: Date },
): Promise<number> {
  const [row] = await db
    .insert(publication)
    .values({ day: figures.asOf, cutoff: new Date(figures.cutoff), figures, recordedAt: now, recordedBy: by })
    .returning({ id: publication.id });
  if (!row) throw new Error('a publication without a row');
  return row.id;
}

/** The newest publication; with a day, the one that stood at the end of that day. */
export async function findPublication(db: Db, day?: PlainDate): Promise<Publication | null> {
  const [row] = await db
    .select()
    .from(publication)
    .where(day ? lte(publication.day, day) : sql`true`)
    .orderBy(desc(publication.day), desc(publication.id))
    .limit(1);
  return row
    ? { id: row.id, day: row.day as PlainDate, cutoff: row.cutoff, figures: row.figures as Figures }
    : null;
}

/** The last of each day, newest first, without the spread. */
export async function listPublications(db: Db, most: number): Promise<readonly ListedPublication[]> {
  const { rows } = await db.execute<{ id: string; day: PlainDate; cutoff: Date; n: number }>(sql`
    select id, day::text as day, cutoff, (figures ->> 'count')::int as n from (
      select distinct on (day) id, day, cutoff, figures from census_publication order by day desc, id desc
    ) p order by day desc limit ${most}`);
  return rows.map((r) => ({ id: Number(r.id), day: r.day, cutoff: new Date(r.cutoff), count: r.n }));
}

/** Whether anything that the figures count was recorded at or after an instant. */
export async function recordedSince(db: Db, instant: Date): Promise<boolean> {
  const at = instant.toISOString();
  const { rows } = await db.execute<{ any: boolean }>(sql`
    select exists (select from registry_standing where recorded_at >= ${at})
      or exists (select from evidence_fact where recorded_at >= ${at})
      or exists (select from evidence_retraction where recorded_at >= ${at})
      or exists (select from registry_change where recorded_at >= ${at}) as any`);
  return rows[0]?.any ?? false;
}

/** A cut-off after everything recorded so far, this transaction's rows included; to the millisecond. */
export async function cutoffNow(db: Db): Promise<Date> {
  const { rows } = await db.execute<{ at: Date }>(sql`
    select date_trunc('milliseconds', greatest(clock_timestamp(), (select max(recorded_at) from census_standing)))
      + interval '1 millisecond' as at`);
  if (!rows[0]) throw new Error('no clock');
  return new Date(rows[0].at);
}

export const insertOutside = async (db: Db, row: typeof outsideCount.$inferInsert): Promise<void> => {
  await db.insert(outsideCount).values(row);
};

export async function knowsOutside(
  db: Db,
  said: { day: string; count: number; source: string },
): Promise<boolean> {
  const found = await db
    .select({ id: outsideCount.id })
    .from(outsideCount)
    .where(
      and(
        eq(outsideCount.day, said.day),
        eq(outsideCount.count, said.count),
        eq(outsideCount.source, said.source),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** The newest first. */
export const listOutside = (db: Db): Promise<OutsideCount[]> =>
  db.select().from(outsideCount).orderBy(desc(outsideCount.day), asc(outsideCount.id)).limit(200);
