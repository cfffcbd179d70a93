// The plan of an event's stalls in and out of the database.
import { and, asc, eq, isNull } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { StallId } from '../kinds.ts';
import { stall } from '../tables.ts';

export type StallRow = {
  readonly id: StallId;
  readonly code: string;
  readonly row: number;
  readonly col: number;
  readonly zone: string;
  readonly seats: number;
  readonly size: string | null;
  /** Whole rupiah a shift. */
  readonly price: bigint;
  readonly power: boolean;
  readonly water: boolean;
  /** Kept for one group of products; null takes every group. */
  readonly only: ProductKind | null;
};

/** Stalls on the plan today, row by row; those taken off are not among them. */
export async function stallsOf(db: Db, activityId: ActivityId): Promise<readonly StallRow[]> {
  const { id, code, row, col, zone, seats, size, price, power, water, only } = stall;
  const rows = await db
    .select({ id, code, row, col, zone, seats, size, price, power, water, only })
    .from(stall)
    .where(and(eq(stall.activityId, activityId), isNull(stall.goneAt)))
    .orderBy(asc(stall.row), asc(stall.col));
  return rows as readonly StallRow[];
}
