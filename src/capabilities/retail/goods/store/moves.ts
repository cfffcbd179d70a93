// Moves of goods in and out of the database.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PlacementId } from '../../kinds.ts';
import type { DeliveryId, MoveId } from '../kinds.ts';
import type { Move } from '../rules/stock.ts';
import { move } from '../tables.ts';

export type MoveRow = Move & {
  readonly id: MoveId;
  readonly placementId: PlacementId;
  readonly deliveryId: DeliveryId | null;
  readonly note: string | null;
};

/** Of these placements as they were recorded, without slips and what took them back. */
export async function movesOf(db: Db, placementIds: readonly string[]): Promise<readonly MoveRow[]> {
  if (placementIds.length === 0) return [];
  const { rows } = await db.execute<MoveRow>(sql`
    select m.id, m.placement_id as "placementId", m.kind, m.delivery_id as "deliveryId", m.batch,
      m.expires_on::text as "expiresOn", m.quantity, m.day::text as day, m.note
    from retail_move m left join retail_move u on u.undoes = m.id
    where m.placement_id = any(${sql.param([...placementIds])}::uuid[]) and m.undoes is null and u.id is null
    order by m.recorded_at, m.id`);
  return rows;
}

/** Placements of a move's delivery, or of the move alone; none when it is not of the scope. */
export async function placementsOfMove(db: Db, id: MoveId): Promise<readonly PlacementId[]> {
  const { rows } = await db.execute<{ id: PlacementId }>(sql`
    select distinct o.placement_id as id from retail_move m
      join retail_move o on o.id = m.id or o.delivery_id = m.delivery_id
    where m.id = ${id}::uuid`);
  return rows.map((r) => r.id);
}

export type NewMove = {
  readonly id: MoveId;
  readonly placementId: string;
  readonly kind: Move['kind'];
  readonly deliveryId?: DeliveryId | null;
  readonly batch: string;
  readonly expiresOn: PlainDate | null;
  readonly quantity: number;
  readonly day: PlainDate;
  readonly note?: string | null;
  readonly undoes?: MoveId;
};

/** Appended as one; a move that is undone already is a fault. */
export async function insertMoves(
  db: Db,
  rows: readonly NewMove[],
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  await db.insert(move).values(rows.map((row) => ({ ...row, recordedAt: now, recordedBy: by })));
}

/** Pieces counted on arrival and pieces that left unsold, by placement; 0 where none. */
export async function countedOf(
  db: Db,
  placementIds: readonly string[],
): Promise<readonly { readonly id: string; readonly received: number; readonly gone: number }[]> {
  const { rows } = await db.execute<{ id: string; received: number; gone: number }>(sql`
    select p.id, coalesce(sum(m.quantity) filter (where m.kind = 'received'), 0)::int as received,
      coalesce(sum(m.quantity) filter (where m.kind in ('returned', 'expired', 'damaged')), 0)::int as gone
    from unnest(${sql.param([...placementIds])}::uuid[]) p (id)
      left join retail_move m on m.placement_id = p.id and m.undoes is null
        and not exists (select from retail_move u where u.undoes = m.id)
    group by p.id`);
  return rows;
}
