// Payments in and out of the database; where one stands is its last act.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { rupiah } from '../../../../kernel/rupiah.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PartnerId } from '../../../partners/index.ts';
import type { PaymentAct, PaymentId, StatementId } from '../../kinds.ts';
import { payment, paymentAct } from '../tables.ts';

/** Whether any payment that was not taken back stands on a statement of this settlement. */
export async function hasPayments(db: Db, settlementId: string): Promise<boolean> {
  const found = await db.execute(sql`
    select from retail_payment p join retail_statement s on s.id = p.statement_id
    where s.settlement_id = ${settlementId}::uuid and not exists (
      select from retail_payment_act a where a.payment_id = p.id and a.act = 'taken-back') limit 1`);
  return found.rowCount !== 0;
}

export type PaymentRow = {
  readonly id: PaymentId;
  readonly statementId: StatementId;
  readonly enterpriseId: EnterpriseId;
  readonly payerId: PartnerId;
  readonly amount: Rupiah;
  readonly day: string;
  readonly how: string;
  readonly proof: string | null;
  readonly proofKey: Buffer | null;
  readonly act: PaymentAct;
  readonly reason: string | null;
};

type Raw = Omit<PaymentRow, 'amount'> & { amount: string };

const select = sql`
  select p.id, p.statement_id as "statementId", p.enterprise_id as "enterpriseId", p.payer_id as "payerId",
    p.amount::text, p.day::text, p.how, p.proof, p.proof_key as "proofKey", a.act, a.reason
  from retail_payment p cross join lateral (
    select act, reason from retail_payment_act where payment_id = p.id order by id desc limit 1) a`;

const known = ({ amount, ...row }: Raw): PaymentRow => ({ ...row, amount: rupiah(BigInt(amount)) });

export async function listPayments(db: Db, statementId: string): Promise<readonly PaymentRow[]> {
  const { rows } = await db.execute<Raw>(
    sql`${select} where p.statement_id = ${statementId}::uuid order by p.day, p.id`,
  );
  return rows.map(known);
}

/** Null when there is none in the scope. */
export async function findPayment(db: Db, id: string): Promise<PaymentRow | null> {
  const { rows } = await db.execute<Raw>(sql`${select} where p.id = ${id}::uuid`);
  return rows[0] ? known(rows[0]) : null;
}

export const insertPayment = (db: Db, row: typeof payment.$inferInsert) => db.insert(payment).values(row);

export const insertAct = (db: Db, row: typeof paymentAct.$inferInsert) => db.insert(paymentAct).values(row);
