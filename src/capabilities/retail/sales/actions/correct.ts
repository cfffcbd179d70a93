// Setting a line right: a new line says the difference and names the old one, which stays as it is.
import { createHash } from 'node:crypto';

import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { shelfOf } from '../../goods/door.ts';
import type { PlacementId, ReportId } from '../../kinds.ts';
import { lockPlacements } from '../../placement/door.ts';
import { differenceOf } from '../rules/correct.ts';
import type { CorrectionRefusal } from '../rules/correct.ts';
import { monthOf } from '../rules/months.ts';
import { joinLines, lockPayer } from '../store/payer.ts';
import { addReport, addSales, findSale } from '../store/reports.ts';
import type { SaleRow } from '../store/reports.ts';

export type Correction = {
  readonly saleId: number;
  /** What is right: pieces and rupiah of the whole line, from nothing up. */
  readonly quantity: number;
  readonly amount: bigint;
  /** What the person saw as right before: who corrects what changed meanwhile is told. */
  readonly seenQuantity: number;
  readonly reason: string;
};

const nowOf = (sale: SaleRow) => ({
  quantity: sale.quantity + sale.correctedQuantity,
  amount: sale.amount + sale.correctedAmount,
});

/**
 * Posts the difference as a report of its own in the running month, on the day and the frozen terms of the old line: a
 * settled month stays as it is and the next statement says the difference.
 */
export async function correctSale(
  db: Db,
  asked: Correction,
  around: Circumstances,
): Promise<
  | { readonly reportId: ReportId; readonly outletId: string }
  | CorrectionRefusal
  | Refusal<'unknown-line', object>
> {
  const found = await findSale(db, asked.saleId);
  if (!found || found.kind === 'corrected') return refuse('unknown-line');
  await lockPlacements(db, [found.placementId as PlacementId]);
  await lockPayer(db, found.payerId);
  const sale = (await findSale(db, asked.saleId)) ?? found;
  const onShelf = (await shelfOf(db, [sale.placementId])).get(sale.placementId)?.onShelf ?? 0;
  const difference = differenceOf(
    sale.kind === 'refunded' ? 'refunded' : 'sold',
    nowOf(sale),
    asked,
    onShelf,
  );
  if ('refused' in difference) return difference;
  const reportId = await saveCorrection(db, sale, difference, around);
  await audit(db, around, {
    act: 'retail:correct',
    subject: reportId,
    reason: asked.reason,
    detail: { sale: sale.id, quantity: difference.quantity, amount: String(difference.amount) },
  });
  return { reportId, outletId: sale.outletId };
}

async function saveCorrection(
  db: Db,
  sale: SaleRow,
  difference: { readonly quantity: number; readonly amount: bigint },
  { now, by, today }: Circumstances,
): Promise<ReportId> {
  const id = freshId<'SalesReport'>();
  const reportId = await addReport(db, {
    id,
    outletId: sale.outletId,
    month: monthOf(today as PlainDate),
    way: 'typed',
    // A correction is told apart by what it sets right, not by what it says: the same difference may be due twice.
    digest: createHash('sha256').update(`corrects ${sale.id} ${id}`).digest('hex'),
    fileName: null,
    lines: 1,
    refusedLines: 0,
    postedAt: now,
    recordedAt: now,
    recordedBy: by,
  });
  if (!reportId) throw new Error('a correction met its own digest');
  const placement = {
    id: sale.placementId as PlacementId,
    productId: sale.productId,
    enterpriseId: sale.enterpriseId,
    payerId: sale.payerId,
    startsOn: sale.day,
    endsOn: null,
  };
  const line = { line: 1, placement, termsId: sale.termsId, day: sale.day, takenBy: sale.takenBy };
  await addSales(db, { reportId, outletId: sale.outletId }, [
    { ...line, ...difference, kind: 'corrected', corrects: sale.id },
  ]);
  await joinLines(db, reportId, [sale.payerId]);
  return reportId;
}
