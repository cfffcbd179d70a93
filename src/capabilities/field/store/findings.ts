// Findings in and out of the database, with the visits they answer.
import { and, asc, eq, gte, sql } from 'drizzle-orm';

import { prepared } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { bornIdsOf } from '../../registry/index.ts';
import { finding } from '../tables.ts';

export type FindingRow = typeof finding.$inferSelect;

export const insertFinding = async (db: Db, row: typeof finding.$inferInsert): Promise<void> => {
  await db.insert(finding).values(row);
};

const since = prepared((db) =>
  db
    .select()
    .from(finding)
    .where(
      and(
        sql`${finding.enterpriseId} = any(${sql.placeholder('ids')}::uuid[])`,
        gte(finding.day, sql.placeholder('day')),
      ),
    )
    .orderBy(asc(finding.recordedAt), asc(finding.id)),
);

/** What officers found of an enterprise, and of those joined into it, since a day, in the order of receipt. */
export const findingsSince = async (db: Db, enterpriseId: string, day: string): Promise<FindingRow[]> =>
  since(db, { ids: await bornIdsOf(db, enterpriseId), day });

/** Every finding of an enterprise, oldest first. */
export const listFindings = (db: Db, enterpriseId: string): Promise<FindingRow[]> =>
  findingsSince(db, enterpriseId, '0001-01-01');

export const settleFinding = async (
  db: Db,
  id: string,
  set: Pick<FindingRow, 'state' | 'decidedAt' | 'decidedBy' | 'reason'>,
): Promise<void> => {
  await db.update(finding).set(set).where(eq(finding.id, id));
};

/** Who said last how the enterprise stands, and for which day. */
export async function lastSaid(
  db: Db,
  enterpriseId: string,
): Promise<{ readonly day: string; readonly by: string } | null> {
  const { rows } = await db.execute<{ day: string; by: string }>(sql`
    select day::text as day, recorded_by as by from registry_standing where enterprise_id = ${enterpriseId}
    order by id desc limit 1`);
  return rows[0] ?? null;
}

/** The visit of the month is done by the first finding, whoever brought it. */
export const closeTask = async (
  db: Db,
  { enterpriseId, month, findingId }: { enterpriseId: string; month: string; findingId: string },
): Promise<void> => {
  await db.execute(sql`
    update field_task set finding_id = ${findingId}
    where enterprise_id = any(${sql.param([...(await bornIdsOf(db, enterpriseId))])}::uuid[]) and month = ${month}
      and finding_id is null`);
};
