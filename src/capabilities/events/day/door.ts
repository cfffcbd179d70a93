// What other floors ask of the days: figures of events for the close and the comparison, and one enterprise's own sales.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { overCity } from '../../../platform/db/index.ts';
import type { ProductKind } from '../../catalogue/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import type { Payment } from '../kinds.ts';
import { otherFigures, salesRows } from './store/figures.ts';
import type { SalesRow } from './store/figures.ts';

/** Sums of what was tapped and not undone. `sellers` are enterprises of today, so that small cells can be hidden. */
export type SalesCell = { readonly amount: bigint; readonly taps: number; readonly sellers: number };

export type DayFigures = {
  readonly sales: SalesCell & {
    readonly byGroup: readonly (SalesCell & { readonly group: ProductKind })[];
    readonly byPay: readonly (SalesCell & { readonly pay: Payment })[];
    readonly byDay: readonly (SalesCell & { readonly day: string })[];
  };
  /** Numbers of coupons; `paid` and `owed` in whole rupiah: taken for them, and owed to the stalls. */
  readonly coupons: {
    readonly issued: number;
    readonly sold: number;
    readonly redeemed: number;
    readonly paid: bigint;
    readonly owed: bigint;
    readonly openDoubts: number;
  };
  /** Sales whose buyer had never bought there before. */
  readonly newBuyers: number;
  /** Visitors counted at the gate. */
  readonly turnout: number;
  /** What visitors left and nobody hid; `stars` is the mean in hundredths, null without a rating. */
  readonly voices: {
    readonly orders: number;
    readonly questions: number;
    readonly ratings: number;
    readonly stars: number | null;
  };
};

/** Over the whole city whoever asks: sums only. Every id has an entry, of noughts when nothing was told. */
export async function dayFigures(
  db: Db,
  activityIds: readonly ActivityId[],
): Promise<ReadonlyMap<ActivityId, DayFigures>> {
  if (activityIds.length === 0) return new Map();
  return overCity(db, (wide) => readFigures(wide, activityIds));
}

/**
 * One enterprise of today at one event, by day, group and way to pay, within the scope: for the owner and for whoever manages
 * the event. Without an enterprise the sums of all that the scope shows.
 */
export async function salesOf(
  db: Db,
  activityId: ActivityId,
  enterpriseId?: EnterpriseId,
): Promise<DayFigures['sales'] & { readonly newBuyers: number }> {
  const of = enterpriseId
    ? sql`s.enterprise_id in (select ${enterpriseId}::uuid union all
        select born_id from registry_identity where now_id = ${enterpriseId}::uuid)`
    : sql`true`;
  return salesFrom(await salesRows(db, [activityId], of));
}

const cell = ({ amount, taps, sellers }: SalesCell): SalesCell => ({ amount, taps, sellers });

function salesFrom(rows: readonly SalesRow[]): DayFigures['sales'] & { readonly newBuyers: number } {
  const all = rows.find((r) => r.group === null && r.pay === null && r.day === null);
  return {
    ...cell(all ?? { amount: 0n, taps: 0, sellers: 0 }),
    newBuyers: all?.newBuyers ?? 0,
    byGroup: rows.flatMap((r) => (r.group === null ? [] : [{ ...cell(r), group: r.group }])),
    byPay: rows.flatMap((r) => (r.pay === null ? [] : [{ ...cell(r), pay: r.pay }])),
    byDay: rows.flatMap((r) => (r.day === null ? [] : [{ ...cell(r), day: r.day }])),
  };
}

async function readFigures(db: Db, ids: readonly ActivityId[]): Promise<ReadonlyMap<ActivityId, DayFigures>> {
  const sales = await salesRows(db, ids);
  const others = new Map((await otherFigures(db, ids)).map((row) => [row.id, row]));
  return new Map(
    ids.map((id) => {
      const { newBuyers, ...sold } = salesFrom(sales.filter((row) => row.id === id));
      const other = others.get(id);
      return [
        id,
        {
          sales: sold,
          coupons: {
            issued: other?.issued ?? 0,
            sold: other?.sold ?? 0,
            redeemed: other?.redeemed ?? 0,
            paid: other?.paid ?? 0n,
            owed: other?.owed ?? 0n,
            openDoubts: other?.openDoubts ?? 0,
          },
          newBuyers,
          turnout: other?.turnout ?? 0,
          voices: {
            orders: other?.orders ?? 0,
            questions: other?.questions ?? 0,
            ratings: other?.ratings ?? 0,
            stars: other?.stars ?? null,
          },
        },
      ] as const;
    }),
  );
}
