// What makers are owed and were paid: settlements, statements line by line, the ledger behind them, payments, disputes.
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { bytea } from '../../../platform/db/columns.ts';
import { paymentActs } from '../kinds.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };
const rupiah = () => bigint({ mode: 'bigint' }).notNull();

/**
 * One settling of a payer with its makers: the payer's reports numbered `fromNumber` to `toNumber`. Reversed by another
 * that names it, entry by entry; then the same numbers may be settled again.
 */
export const settlement = pgTable(
  'retail_settlement',
  {
    id: uuid().primaryKey(),
    payerId: uuid().notNull(),
    /** The first day of the month it closes. */
    month: date().notNull(),
    fromNumber: integer().notNull(),
    toNumber: integer().notNull(),
    day: date().notNull(),
    /** Set when it was taken back. */
    reversedAt: timestamp({ withTimezone: true }),
    reversedBy: text(),
    reverseReason: text(),
    sold: rupiah(),
    due: rupiah(),
    ...recorded,
  },
  (t) => [
    uniqueIndex('retail_settlement_from')
      .on(t.payerId, t.fromNumber)
      .where(sql`reversed_at is null`),
    uniqueIndex('retail_settlement_month')
      .on(t.payerId, t.month)
      .where(sql`reversed_at is null`),
    check('retail_settlement_numbers', sql`from_number <= to_number + 1`),
    check('retail_settlement_first', sql`extract(day from month) = 1`),
  ],
);

/** What one maker gets of one settlement; `code` stands on the paper and leads to the check page. */
export const statement = pgTable(
  'retail_statement',
  {
    id: uuid().primaryKey(),
    settlementId: uuid().notNull(),
    payerId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    code: text().notNull().unique(),
    sold: rupiah(),
    commission: rupiah(),
    cuts: rupiah(),
    fee: rupiah(),
    /** What the maker took in cash; part of `sold`, never payable again. */
    takenByMaker: rupiah(),
    /** To be paid; below zero the maker owes it and the next statement says so. */
    due: rupiah(),
    dueOn: date().notNull(),
  },
  (t) => [
    foreignKey({ name: 'retail_statement_of', columns: [t.settlementId], foreignColumns: [settlement.id] }),
    uniqueIndex('retail_statement_once').on(t.settlementId, t.enterpriseId),
    index('retail_statement_enterprise').on(t.enterpriseId),
    index('retail_statement_payer').on(t.payerId, t.dueOn),
    check('retail_statement_sum', sql`sold = commission + cuts + fee + taken_by_maker + due`),
  ],
);

/** Maker × outlet × product × frozen terms × month of sale, with what was taken by whom apart. */
export const statementLine = pgTable(
  'retail_statement_line',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    statementId: uuid().notNull(),
    outletId: uuid().notNull(),
    productId: uuid().notNull(),
    termsId: bigint({ mode: 'number' }).notNull(),
    month: date().notNull(),
    quantity: integer().notNull(),
    sold: rupiah(),
    commission: rupiah(),
    promotion: rupiah(),
    otherCuts: rupiah(),
    listing: rupiah(),
    fee: rupiah(),
    takenByMaker: rupiah(),
    due: rupiah(),
  },
  (t) => [
    foreignKey({
      name: 'retail_statement_line_of',
      columns: [t.statementId],
      foreignColumns: [statement.id],
    }),
    uniqueIndex('retail_statement_line_once').on(t.statementId, t.outletId, t.productId, t.termsId, t.month),
    check(
      'retail_statement_line_sum',
      sql`sold = commission + promotion + other_cuts + listing + fee + taken_by_maker + due`,
    ),
  ],
);

/**
 * Double entry in whole rupiah: each row moves an amount from one account to another, so that the trial balance is zero by
 * its shape. Appended; a mistake is a row the other way. Accounts: settle/rules/accounts.ts.
 */
export const ledger = pgTable(
  'retail_ledger',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    day: date().notNull(),
    /** Whose books: the payer's. */
    payerId: uuid().notNull(),
    debit: text().notNull(),
    credit: text().notNull(),
    amount: rupiah(),
    statementId: uuid(),
    paymentId: uuid(),
    /** The row that this one takes back. */
    reverses: bigint({ mode: 'number' }).unique(),
    ...recorded,
  },
  (t) => [
    check('retail_ledger_amount', sql`amount > 0`),
    check('retail_ledger_accounts', sql`debit <> credit`),
    index('retail_ledger_payer').on(t.payerId, t.day),
    index('retail_ledger_statement').on(t.statementId),
  ],
);

/** Money handed over outside the system, with what proves it. Where it stands is its last act. */
export const payment = pgTable(
  'retail_payment',
  {
    id: uuid().primaryKey(),
    statementId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    payerId: uuid().notNull(),
    amount: rupiah(),
    day: date().notNull(),
    /** How: transfer, cash, other; in words of the payer. */
    how: text().notNull(),
    /** Picture of the proof as it lies sealed, and the key it lies under, wrapped. */
    proof: text(),
    proofKey: bytea(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'retail_payment_of', columns: [t.statementId], foreignColumns: [statement.id] }),
    check('retail_payment_amount', sql`amount > 0`),
    index('retail_payment_statement').on(t.statementId),
  ],
);

/** Appended. The owner confirms or disputes; who paid takes back a slip. */
export const paymentAct = pgTable(
  'retail_payment_act',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    paymentId: uuid().notNull(),
    act: text({ enum: paymentActs }).notNull(),
    reason: text(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'retail_payment_act_of', columns: [t.paymentId], foreignColumns: [payment.id] }),
    index('retail_payment_act_payment').on(t.paymentId),
  ],
);

/** A disagreement about a statement, until both or the agency end it. */
export const dispute = pgTable(
  'retail_dispute',
  {
    id: uuid().primaryKey(),
    statementId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    payerId: uuid().notNull(),
    endedAt: timestamp({ withTimezone: true }),
    result: text(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'retail_dispute_of', columns: [t.statementId], foreignColumns: [statement.id] }),
    uniqueIndex('retail_dispute_open')
      .on(t.statementId)
      .where(sql`ended_at is null`),
  ],
);

/** What each side said. Appended. */
export const disputeWord = pgTable(
  'retail_dispute_word',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    disputeId: uuid().notNull(),
    side: text({ enum: ['owner', 'payer', 'agency'] }).notNull(),
    text: text().notNull(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'retail_dispute_word_of', columns: [t.disputeId], foreignColumns: [dispute.id] }),
    index('retail_dispute_word_dispute').on(t.disputeId),
  ],
);
