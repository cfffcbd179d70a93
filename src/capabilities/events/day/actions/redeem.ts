// Taking the coupons that a stall hands in: what is right counts, what cannot be right is kept in doubt.
import { dayOf } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import { audit } from '../../../../platform/audit/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Act, How, Outcome } from '../../../../platform/sync/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { RedeemBody, RedeemTaken } from '../acts.ts';
import { findRuns, judge } from '../rules/coupons.ts';
import { couponSalesOf, insertRedeemed, lockSeries, redeemedAmong } from '../store/coupons.ts';
import { insertDoubts } from '../store/told.ts';
import { asOutcome, groundOf, refuseFor } from './sell.ts';

/** Applies `events:redeem`. */
export async function redeem(db: Db, act: Act<RedeemBody>, how: How): Promise<Outcome> {
  const { activity, enterprise, coupons } = act.body;
  const ground = await groundOf(db, act, activity, dayOf(act.at, db.city.zone));
  if (isRefused(ground)) return asOutcome(ground);
  const no = await refuseFor(db, ground, enterprise);
  if (no) return asOutcome(no);
  const result = await handIn(db, { ...ground, enterprise, typed: coupons }, how);
  return { state: 'accepted', result };
}

/**
 * Judges and keeps what was typed, under a lock of the event's series: of two who hand in one number the first is paid. The
 * caller has looked at who may tell.
 */
export async function handIn(
  db: Db,
  told: {
    readonly id: ActivityId;
    readonly enterprise: string;
    readonly day: string;
    readonly typed: readonly string[];
  },
  how: Circumstances,
): Promise<RedeemTaken> {
  const recorded = { recordedAt: how.now, recordedBy: how.by };
  return overCity(db, async (wide) => {
    const series = await lockSeries(wide, told.id);
    const { runs, doubts: unknown } = findRuns(told.typed, series);
    const sales = (await couponSalesOf(wide, told.id)).filter((s) => s.undoneAt === null);
    const before = await redeemedAmong(wide, runs);
    const { taken, doubts: judged } = judge(runs, series, {
      isSold: (id, n) => sales.some((s) => s.seriesId === id && s.first <= n && n <= s.last),
      isRedeemed: (id, n) => before.has(`${id} ${String(n)}`),
    });
    const doubts = [...unknown, ...judged];
    const { day, enterprise } = told;
    await insertRedeemed(wide, taken, { enterpriseId: enterprise, day, ...recorded });
    await insertDoubts(
      wide,
      doubts.map((d) => ({
        id: freshId(),
        activityId: told.id,
        enterpriseId: enterprise,
        ...d,
        ...recorded,
      })),
    );
    const many = taken.reduce((sum, run) => sum + run.last - run.first + 1, 0);
    const value = taken.reduce(
      (sum, run) =>
        sum + (series.find((s) => s.id === run.seriesId)?.value ?? 0n) * BigInt(run.last - run.first + 1),
      0n,
    );
    if (many > 0)
      await audit(wide, how, {
        act: 'events:redeem',
        subject: enterprise,
        detail: { event: told.id, taken: many, doubts: doubts.length },
      });
    return { taken: many, value: String(value), doubts };
  });
}
