// Coupons at a desk: a series printed, numbers sold and taken back, what is in doubt settled by a person.
import { freshId, parseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import { overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { readReason } from '../../../registry/index.ts';
import { lockEvent } from '../../event/store.ts';
import type { DoubtReason, RedeemTaken } from '../acts.ts';
import { checkCouponSale, checkSeries } from '../rules/coupon-form.ts';
import type { CouponFormRefusal, TypedSale, TypedSeries } from '../rules/coupon-form.ts';
import { splitTyped } from '../rules/coupons.ts';
import {
  couponSalesOf,
  insertCouponSale,
  insertSeries,
  lockDoubt,
  lockSeries,
  redeemedAmong,
  seriesOf,
  settleDoubt,
  undoCouponSale,
} from '../store/coupons.ts';
import { standsAt } from '../store/told.ts';
import { handIn } from './redeem.ts';

const recorded = ({ by, now }: Circumstances) => ({ recordedAt: now, recordedBy: by });

/** A series of printed numbers. Two at once are taken one after the other. */
export async function addSeries(
  db: Db,
  { id, typed }: { id: ActivityId; typed: TypedSeries },
  how: Circumstances,
): Promise<{ id: string } | CouponFormRefusal> {
  await lockEvent(db, id);
  const checked = checkSeries(typed, await seriesOf(db, id));
  if (isRefused(checked)) return checked;
  const made = freshId<'CouponSeries'>();
  await insertSeries(db, { id: made, activityId: id, ...checked, ...recorded(how) });
  const { prefix, first, last, value } = checked;
  const detail = { event: id, prefix, first, last, value: String(value) };
  await audit(db, how, { act: 'events:series', subject: made, detail });
  return { id: made };
}

/** Numbers sold to, or given to, somebody in words. What was paid for several runs stands with the first. */
export async function sellCoupons(
  db: Db,
  { id, typed }: { id: ActivityId; typed: TypedSale },
  how: Circumstances,
): Promise<{ n: number } | CouponFormRefusal> {
  const series = await lockSeries(db, id);
  const sold = (await couponSalesOf(db, id)).filter((s) => s.undoneAt === null);
  const checked = checkCouponSale(typed, series, sold);
  if (isRefused(checked)) return checked;
  const { runs, to, paid } = checked;
  for (const [at, run] of runs.entries()) {
    const sale = freshId<'CouponSale'>();
    await insertCouponSale(db, {
      id: sale,
      ...run,
      to,
      paid: at === 0 ? paid : 0n,
      day: how.today,
      ...recorded(how),
    });
    await audit(db, how, {
      act: 'events:coupons',
      subject: sale,
      detail: { event: id, first: run.first, last: run.last },
    });
  }
  return { n: runs.reduce((sum, run) => sum + run.last - run.first + 1, 0) };
}

export type TakeBackRefusal = Refusal<'unknown-coupons' | 'redeemed-already' | 'taken-back-before', object>;

/** A sale that never was. Numbers that a stall handed in cannot be unsold. */
export async function takeBackSale(
  db: Db,
  { id, sale }: { id: ActivityId; sale: string },
  how: Circumstances,
): Promise<{ id: string } | TakeBackRefusal> {
  await lockSeries(db, id);
  const found = (await couponSalesOf(db, id)).find((s) => s.id === sale);
  if (!found) return refuse('unknown-coupons');
  if (found.undoneAt) return refuse('taken-back-before');
  if ((await overCity(db, (wide) => redeemedAmong(wide, [found]))).size > 0)
    return refuse('redeemed-already');
  await undoCouponSale(db, sale, how.by, how.now);
  await audit(db, how, { act: 'events:coupons-back', subject: sale, detail: { event: id } });
  return { id: sale };
}

export type HandRefusal = Refusal<'nothing-typed' | 'too-much-typed' | 'not-at-event', object>;

/** So many entries at once. */
const mostEntries = 2000;

/** Coupons that a stall brought to the desk. */
export async function handInAtDesk(
  db: Db,
  { id, enterprise, typed }: { id: ActivityId; enterprise: string; typed: string },
  how: Circumstances,
): Promise<RedeemTaken | HandRefusal> {
  const entries = splitTyped(typed);
  if (entries.length === 0) return refuse('nothing-typed');
  if (entries.length > mostEntries) return refuse('too-much-typed');
  const who = parseId<'Enterprise'>(enterprise);
  if (isRefused(who) || !(await overCity(db, (wide) => standsAt(wide, id, who))))
    return refuse('not-at-event');
  return handIn(db, { id, enterprise, day: how.today, typed: entries }, how);
}

export type SettleRefusal =
  | Refusal<'unknown-doubt' | 'settled-before' | 'reason-short', object>
  | Refusal<'still-in-doubt', { readonly why: DoubtReason }>;

/** How a settled doubt is kept when its coupons were taken after all; else the words of who settled it stand there. */
export const takenAfterAll = 'taken';

/** Looked at again, as after a sale was entered, or closed unpaid with a reason. What is still in doubt of a range stays so. */
export async function settle(
  db: Db,
  { id, doubt, reason }: { id: ActivityId; doubt: string; reason: string | null },
  how: Circumstances,
): Promise<{ id: string } | SettleRefusal> {
  const known = parseId<'Doubt'>(doubt);
  const found = isRefused(known) ? null : await lockDoubt(db, known);
  if (!found || found.activityId !== id) return refuse('unknown-doubt');
  if (found.settledAt) return refuse('settled-before');
  const closing = { settledAt: how.now, settledBy: how.by };
  if (reason !== null) {
    const read = readReason(reason);
    if (isRefused(read)) return refuse('reason-short');
    await settleDoubt(db, doubt, { ...closing, settled: tidy(read) });
  } else {
    const { enterpriseId: enterprise, typed } = found;
    const result = await handIn(db, { id, enterprise, day: how.today, typed: [typed] }, how);
    if (result.taken === 0) return refuse('still-in-doubt', { why: result.doubts[0]?.why ?? found.why });
    await settleDoubt(db, doubt, { ...closing, settled: takenAfterAll });
  }
  await audit(db, how, {
    act: 'events:doubt',
    subject: doubt,
    detail: { event: id, closed: reason !== null },
    ...(reason === null ? {} : { reason }),
  });
  return { id: doubt };
}
