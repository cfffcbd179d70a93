// A settlement into the database: itself, its statements, their lines and what they book, each in one statement.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { LedgerRow } from '../rules/accounts.ts';
import type { SettledLine } from '../rules/settle.ts';
import { settlement } from '../tables.ts';

export const insertSettlement = (db: Db, row: typeof settlement.$inferInsert) =>
  db.insert(settlement).values(row);

export type NewStatement = {
  readonly id: string;
  readonly settlementId: string;
  readonly payerId: string;
  readonly enterpriseId: string;
  readonly code: string;
  readonly sold: bigint;
  readonly commission: bigint;
  readonly cuts: bigint;
  readonly fee: bigint;
  readonly takenByMaker: bigint;
  readonly due: bigint;
  readonly dueOn: string;
};

/** One array of a column's values, as the database takes many rows at once. */
const texts = (values: readonly (string | number | bigint | null)[]) =>
  sql.param(values.map((value) => (value === null ? null : String(value))));

export async function insertStatements(db: Db, rows: readonly NewStatement[]): Promise<void> {
  await db.execute(sql`
    insert into retail_statement (id, settlement_id, payer_id, enterprise_id, code, sold, commission, cuts, fee,
      taken_by_maker, due, due_on)
    select * from unnest(
      ${texts(rows.map((r) => r.id))}::uuid[], ${texts(rows.map((r) => r.settlementId))}::uuid[],
      ${texts(rows.map((r) => r.payerId))}::uuid[], ${texts(rows.map((r) => r.enterpriseId))}::uuid[],
      ${texts(rows.map((r) => r.code))}::text[], ${texts(rows.map((r) => r.sold))}::bigint[],
      ${texts(rows.map((r) => r.commission))}::bigint[], ${texts(rows.map((r) => r.cuts))}::bigint[],
      ${texts(rows.map((r) => r.fee))}::bigint[], ${texts(rows.map((r) => r.takenByMaker))}::bigint[],
      ${texts(rows.map((r) => r.due))}::bigint[], ${texts(rows.map((r) => r.dueOn))}::date[])`);
}

export type NewLine = SettledLine & { readonly statementId: string };

export async function insertLines(db: Db, rows: readonly NewLine[]): Promise<void> {
  await db.execute(sql`
    insert into retail_statement_line (statement_id, outlet_id, product_id, terms_id, month, quantity, sold, commission,
      promotion, other_cuts, listing, fee, taken_by_maker, due)
    select * from unnest(
      ${texts(rows.map((r) => r.statementId))}::uuid[], ${texts(rows.map((r) => r.outletId))}::uuid[],
      ${texts(rows.map((r) => r.productId))}::uuid[], ${texts(rows.map((r) => r.termsId))}::bigint[],
      ${texts(rows.map((r) => r.month))}::date[], ${texts(rows.map((r) => r.quantity))}::int[],
      ${texts(rows.map((r) => r.sold))}::bigint[], ${texts(rows.map((r) => r.commission))}::bigint[],
      ${texts(rows.map((r) => r.promotion))}::bigint[], ${texts(rows.map((r) => r.otherCuts))}::bigint[],
      ${texts(rows.map((r) => r.listing))}::bigint[], ${texts(rows.map((r) => r.fee))}::bigint[],
      ${texts(rows.map((r) => r.takenByMaker))}::bigint[], ${texts(rows.map((r) => r.due))}::bigint[])`);
}

export type NewRow = LedgerRow & { readonly statementId: string; readonly paymentId: string | null };
type Booked = {
  readonly payerId: string;
  readonly day: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
};

export async function insertRows(
  db: Db,
  rows: readonly NewRow[],
  { payerId, day, recordedAt, recordedBy }: Booked,
): Promise<void> {
  if (rows.length === 0) return;
  await db.execute(sql`
    insert into retail_ledger (day, payer_id, debit, credit, amount, statement_id, payment_id, recorded_at, recorded_by)
    select ${day}::date, ${payerId}::uuid, n.*, ${recordedAt.toISOString()}::timestamptz, ${recordedBy}
    from unnest(${texts(rows.map((r) => r.debit))}::text[], ${texts(rows.map((r) => r.credit))}::text[],
      ${texts(rows.map((r) => r.amount))}::bigint[], ${texts(rows.map((r) => r.statementId))}::uuid[],
      ${texts(rows.map((r) => r.paymentId))}::uuid[]) n`);
}

/** Rows the other way for all that a settlement or a payment booked. */
export async function mirrorRows(
  db: Db,
  of: { readonly settlementId: string } | { readonly paymentId: string },
  { day, recordedAt, recordedBy }: Omit<Booked, 'payerId'>,
): Promise<void> {
  const which =
    'paymentId' in of
      ? sql`payment_id = ${of.paymentId}::uuid`
      : sql`payment_id is null and statement_id in (
          select id from retail_statement where settlement_id = ${of.settlementId}::uuid)`;
  await db.execute(sql`
    insert into retail_ledger (day, payer_id, debit, credit, amount, statement_id, payment_id, reverses, recorded_at,
      recorded_by)
    select ${day}::date, payer_id, credit, debit, amount, statement_id, payment_id, id,
      ${recordedAt.toISOString()}::timestamptz, ${recordedBy}
    from retail_ledger where reverses is null and ${which}`);
}

export async function markReversed(
  db: Db,
  id: string,
  { at, by, reason }: { at: Date; by: string; reason: string },
): Promise<void> {
  await db.execute(sql`
    update retail_settlement set reversed_at = ${at.toISOString()}, reversed_by = ${by}, reverse_reason = ${reason}
    where id = ${id}::uuid and reversed_at is null`);
  await db.execute(sql`
    update retail_dispute d set ended_at = ${at.toISOString()}, result = ${reason}
    from retail_statement s where s.id = d.statement_id and s.settlement_id = ${id}::uuid and d.ended_at is null`);
}
