// Decisions at doors, each with what was true that day; never changed.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import { decision } from '../tables.ts';

export type DecisionRow = typeof decision.$inferSelect;

export async function insertDecision(db: Db, row: typeof decision.$inferInsert): Promise<void> {
  await db.insert(decision).values(row);
}

type Frozen = Pick<DecisionRow, 'id' | 'enterpriseId' | 'productId' | 'assessed'>;
type Shared = Pick<DecisionRow, 'doorId' | 'body' | 'outcome' | 'day' | 'recordedAt' | 'recordedBy'>;

/** Many at one door, decided alike; the conditions are sent once. */
export async function insertDecisions(
  db: Db,
  rows: readonly Frozen[],
  { doorId, body, outcome, day, recordedAt, recordedBy }: Shared,
): Promise<void> {
  await db.execute(sql`
    insert into readiness_decision (id, door_id, enterprise_id, product_id, outcome, day, body, assessed, recorded_at, recorded_by)
    select id, ${doorId}::uuid, "enterpriseId", "productId", ${outcome}, ${day}::date, ${JSON.stringify(body)}::jsonb, assessed,
      ${recordedAt.toISOString()}::timestamptz, ${recordedBy}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t (id uuid, "enterpriseId" uuid, "productId" uuid, assessed jsonb)`);
}

export type DecisionShown = Pick<
  DecisionRow,
  'id' | 'doorId' | 'productId' | 'outcome' | 'day' | 'reason' | 'assessed' | 'recordedBy'
>;

/** Of an enterprise of today at one door, newest first. */
export async function listDecisions(
  db: Db,
  { enterpriseIds, doorId }: { enterpriseIds: readonly string[]; doorId: string },
): Promise<readonly DecisionShown[]> {
  const { rows } = await db.execute<DecisionShown>(sql`
    select id, door_id as "doorId", product_id as "productId", outcome, day::text as day, reason, assessed,
      recorded_by as "recordedBy"
    from readiness_decision
    where enterprise_id = any(${sql.param([...enterpriseIds])}::uuid[]) and door_id = ${doorId}::uuid
    order by day desc, id desc`);
  return rows;
}
