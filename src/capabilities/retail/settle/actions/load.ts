// One statement with everything its pages and its paper show.
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { listDisputes } from '../store/disputes.ts';
import type { DisputeRow } from '../store/disputes.ts';
import { namesFor } from '../store/names.ts';
import type { Names } from '../store/names.ts';
import { listPayments } from '../store/payments.ts';
import type { PaymentRow } from '../store/payments.ts';
import { findStatement, linesOf, openAmong, statementsBetween } from '../store/statements.ts';
import type { LineRow, StatementRow } from '../store/statements.ts';

export type OpenStatement = {
  readonly statement: StatementRow;
  readonly lines: readonly LineRow[];
  readonly payments: readonly PaymentRow[];
  readonly disputes: readonly DisputeRow[];
  readonly names: Names;
  /** Still to be paid, after what other statements gave too much. */
  readonly open: Rupiah;
};

/** Null when there is none in the scope. */
export async function loadStatement(db: Db, id: string): Promise<OpenStatement | null> {
  const statement = await findStatement(db, id);
  if (!statement) return null;
  const lines = await linesOf(db, id);
  const between = await statementsBetween(db, statement);
  return {
    statement,
    lines,
    payments: await listPayments(db, id),
    disputes: await listDisputes(db, id),
    names: await namesFor(db, {
      makers: [statement.enterpriseId],
      products: lines.map((line) => line.productId),
      partners: [statement.payerId, ...lines.map((line) => line.outletId)],
    }),
    open: openAmong(between).get(id) ?? rupiah(0),
  };
}
