// Payments of a statement: recorded by who pays, confirmed or said to be missing by the maker, taken back when it was a slip.
import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PaymentAct, PaymentId } from '../../kinds.ts';
import { lockPayer } from '../../sales/door.ts';
import { rowsOfPayment } from '../rules/accounts.ts';
import { mayBecome } from '../rules/pay.ts';
import type { PaySide } from '../rules/pay.ts';
import { findPayment, insertAct, insertPayment } from '../store/payments.ts';
import { insertRows, mirrorRows } from '../store/save.ts';
import { findStatement, openAmong, statementsBetween } from '../store/statements.ts';

export type NewPayment = {
  readonly statementId: string;
  readonly amount: Rupiah;
  readonly day: PlainDate;
  /** In words of the payer: transfer, cash. */
  readonly how: string;
  /** A picture as it lies, and its wrapped key. */
  readonly proof: { readonly stored: string; readonly key: Buffer } | null;
};

export type PayRefusal =
  | Refusal<'unknown-statement' | 'taken-back' | 'day-ahead', object>
  | Refusal<'too-much', { open: Rupiah }>;

/**
 * Records money handed to a maker. Refused beyond what is open of the statement, for one that was taken back, and for a
 * day that has not come.
 */
export async function payStatement(
  db: Db,
  { statementId, amount, day, how, proof }: NewPayment,
  { by, now, today }: Circumstances,
): Promise<{ readonly id: PaymentId } | PayRefusal> {
  const seen = await findStatement(db, statementId);
  if (!seen) return refuse('unknown-statement');
  await lockPayer(db, seen.payerId);
  const statement = await findStatement(db, statementId);
  if (!statement) return refuse('unknown-statement');
  if (statement.reversed) return refuse('taken-back');
  if (day > today) return refuse('day-ahead');
  const between = await statementsBetween(db, statement);
  const open = openAmong(between).get(statementId) ?? rupiah(0);
  if (amount <= 0n || amount > open) return refuse('too-much', { open });
  const id = freshId<'Payment'>();
  const { payerId, enterpriseId } = statement;
  const recorded = { recordedAt: now, recordedBy: by };
  await insertPayment(db, {
    id,
    statementId,
    enterpriseId,
    payerId,
    amount,
    day,
    how,
    proof: proof?.stored ?? null,
    proofKey: proof?.key ?? null,
    ...recorded,
  });
  await insertAct(db, { paymentId: id, act: 'paid', reason: null, ...recorded });
  const rows = rowsOfPayment(enterpriseId, amount).map((row) => ({ ...row, statementId, paymentId: id }));
  await insertRows(db, rows, { payerId, day, ...recorded });
  await audit(db, { by, now }, { act: 'retail:pay', subject: statementId, detail: { payment: id } });
  return { id };
}

export type ActRefusal = Refusal<'unknown-payment' | 'not-now' | 'reason-missing', object>;

/** What a side says of a payment. Not having come and being a slip need a reason; a slip is booked the other way. */
export async function sayOfPayment(
  db: Db,
  { paymentId, act, reason, side }: { paymentId: string; act: PaymentAct; reason: string; side: PaySide },
  { by, now, today }: Circumstances,
): Promise<{ readonly statementId: string } | ActRefusal> {
  const seen = await findPayment(db, paymentId);
  if (!seen) return refuse('unknown-payment');
  await lockPayer(db, seen.payerId);
  const payment = await findPayment(db, paymentId);
  if (!payment || !mayBecome(side, payment.act).includes(act)) return refuse('not-now');
  if (act !== 'confirmed' && reason.trim() === '') return refuse('reason-missing');
  await insertAct(db, { paymentId, act, reason: reason.trim() || null, recordedAt: now, recordedBy: by });
  if (act === 'taken-back')
    await mirrorRows(db, { paymentId }, { day: today, recordedAt: now, recordedBy: by });
  const { statementId } = payment;
  await audit(
    db,
    { by, now },
    { act: 'retail:payment', subject: statementId, detail: { payment: paymentId, act } },
  );
  return { statementId };
}
