// Settling a payer with its makers: looked at first, then posted by the same function; the latest can be taken back.
import { createHash, randomBytes } from 'node:crypto';

import type { PlainDate } from '../../../../kernel/day.ts';
import { addDays, day } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PartnerId } from '../../../partners/index.ts';
import type { SettlementId } from '../../kinds.ts';
import { lockPayer } from '../../sales/door.ts';
import { codeFrom } from '../rules/code.ts';
import { planOf } from '../rules/plan.ts';
import type { Plan } from '../rules/plan.ts';
import { booksOf, statementsOf } from '../rules/settle.ts';
import type { SettledStatement } from '../rules/settle.ts';
import { lastSettled, listingAsked, listWaiting, sumSales, termsWith } from '../store/line.ts';
import { hasPayments } from '../store/payments.ts';
import {
  insertLines,
  insertRows,
  insertSettlement,
  insertStatements,
  markReversed,
  mirrorRows,
} from '../store/save.ts';

export type Preview = Plan & {
  readonly statements: readonly SettledStatement[];
  readonly sold: Rupiah;
  readonly due: Rupiah;
  /** Changes with anything a person might have looked at. */
  readonly mark: string;
};

/** The settlement that comes next for a payer, as it would be posted now. */
export async function previewSettlement(
  db: Db,
  payerId: PartnerId,
  today: string,
): Promise<Preview | Refusal<'nothing-to-settle', object>> {
  const last = await lastSettled(db, payerId);
  const plan = planOf(last, await listWaiting(db, payerId, last?.to ?? 0), today);
  if (isRefused(plan)) return plan;
  const groups = await sumSales(db, { payerId, ...plan });
  const terms = await termsWith(db, [...new Set(groups.map((group) => group.termsId))]);
  const listed = [...terms.values()].filter((t) => t.listing > 0n).map((t) => t.placementId);
  const asked = await listingAsked(db, payerId, [...new Set(listed)]);
  const statements = statementsOf(groups, terms, asked);
  const sum = (part: 'sold' | 'due') => rupiah(statements.reduce((all, s) => all + s.total[part], 0n));
  const [sold, due] = [sum('sold'), sum('due')];
  const mark = createHash('sha256')
    .update([plan.month, plan.from, plan.to, sold, due, statements.length].join(' '))
    .digest('hex')
    .slice(0, 16);
  return { ...plan, statements, sold, due, mark };
}

export type SettleRefusal = Refusal<
  'nothing-to-settle' | 'month-running' | 'already-settled' | 'changed-since',
  object
>;

export type Settled = {
  readonly id: SettlementId;
  readonly month: PlainDate;
  readonly statements: number;
  readonly sold: Rupiah;
  readonly due: Rupiah;
};

/**
 * Posts what was looked at: statements, lines and books in one transaction, one settlement of a payer at a time. `looked`
 * is the month and the mark of the preview; without it whatever comes next is posted. Refused when the month is not over,
 * when somebody settled it first, and when reports came since it was looked at.
 */
export async function settleMonth(
  db: Db,
  { payerId, looked }: { payerId: PartnerId; looked?: { month: string; mark: string } | undefined },
  { by, now, today }: Circumstances,
): Promise<Settled | SettleRefusal> {
  await lockPayer(db, payerId);
  const preview = await previewSettlement(db, payerId, today);
  if (looked && (isRefused(preview) || preview.month > looked.month)) {
    const last = await lastSettled(db, payerId);
    if (last && last.month >= looked.month) return refuse('already-settled');
  }
  if (isRefused(preview)) return preview;
  if (looked && looked.mark !== preview.mark) return refuse('changed-since');
  if (preview.running) return refuse('month-running');
  const id = freshId<'Settlement'>();
  const { month, from, to, sold, due } = preview;
  const recorded = { recordedAt: now, recordedBy: by };
  const statements = preview.statements.map((statement) => ({ ...statement, id: freshId<'Statement'>() }));
  await insertSettlement(db, {
    id,
    payerId,
    month,
    fromNumber: from,
    toNumber: to,
    day: today,
    sold,
    due,
    ...recorded,
  });
  await insertStatements(
    db,
    statements.map(({ id: statementId, enterpriseId, total, paymentDays }) => ({
      id: statementId,
      settlementId: id,
      payerId,
      enterpriseId,
      code: codeFrom(randomBytes(10)),
      sold: total.sold,
      commission: total.commission,
      cuts: total.promotion + total.otherCuts + total.listing,
      fee: total.fee,
      takenByMaker: total.takenByMaker,
      due: total.due,
      dueOn: addDays(day(today), paymentDays),
    })),
  );
  await insertLines(
    db,
    statements.flatMap(({ id: statementId, lines }) => lines.map((line) => ({ ...line, statementId }))),
  );
  await insertRows(
    db,
    statements.flatMap((statement) =>
      booksOf(statement, payerId).map((row) => ({ ...row, statementId: statement.id, paymentId: null })),
    ),
    { payerId, day: today, ...recorded },
  );
  const detail = { payer: payerId, month, from, to, statements: statements.length };
  await audit(db, { by, now }, { act: 'retail:settle', subject: id, detail });
  return { id, month, statements: statements.length, sold, due };
}

export type ReverseRefusal = Refusal<'not-the-latest' | 'paid-already' | 'reason-missing', object>;

/**
 * Takes the latest settlement of a payer back, row by row; its reports wait again. What was paid already cannot be taken
 * back: it is set right by a correction in the next report.
 */
export async function reverseSettlement(
  db: Db,
  { payerId, id, reason }: { payerId: PartnerId; id: string; reason: string },
  { by, now, today }: Circumstances,
): Promise<{ readonly month: PlainDate } | ReverseRefusal> {
  if (reason.trim() === '') return refuse('reason-missing');
  await lockPayer(db, payerId);
  const last = await lastSettled(db, payerId);
  if (last?.id !== id) return refuse('not-the-latest');
  if (await hasPayments(db, id)) return refuse('paid-already');
  await mirrorRows(db, { settlementId: id }, { day: today, recordedAt: now, recordedBy: by });
  await markReversed(db, id, { at: now, by, reason });
  await audit(db, { by, now }, { act: 'retail:reverse', subject: id, reason, detail: { payer: payerId } });
  return { month: day(last.month) };
}
