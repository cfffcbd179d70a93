// What outlets say they sold: reports, their lines, how an outlet's own file is read, keys for machines.
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { bytea } from '../../../platform/db/columns.ts';
import { reportWays, saleKinds, takers } from '../kinds.ts';
import { placement, terms } from '../placement/tables.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/**
 * One report of an outlet about days of one month. Posting gives it the payers' next number (`retail_report_payer`); a
 * settlement takes numbers up to one, so no line is ever marked.
 */
export const report = pgTable(
  'retail_report',
  {
    id: uuid().primaryKey(),
    outletId: uuid().notNull(),
    /** The first day of the month it is about. */
    month: date().notNull(),
    way: text({ enum: reportWays }).notNull(),
    /** SHA-256 over the lines as read, in an order of their own: the same lines under another name are the same report. */
    digest: text().notNull(),
    fileName: text(),
    lines: integer().notNull(),
    refusedLines: integer().notNull(),
    postedAt: timestamp({ withTimezone: true }).notNull(),
    ...recorded,
  },
  (t) => [
    uniqueIndex('retail_report_once').on(t.outletId, t.digest),
    index('retail_report_month').on(t.outletId, t.month),
    check('retail_report_month_first', sql`extract(day from month) = 1`),
  ],
);

/** The place of a report in the line of those who pay its makers: the outlet itself, or each koperasi in it. */
export const reportPayer = pgTable(
  'retail_report_payer',
  { payerId: uuid().notNull(), number: integer().notNull(), reportId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.payerId, t.number] }),
    uniqueIndex('retail_report_payer_report').on(t.reportId, t.payerId),
    foreignKey({ name: 'retail_report_payer_of', columns: [t.reportId], foreignColumns: [report.id] }),
  ],
);

/** Never changed: what was wrong is set right by a line of kind `corrected` that names it. */
export const sale = pgTable(
  'retail_sale',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    reportId: uuid().notNull(),
    line: integer().notNull(),
    placementId: uuid().notNull(),
    /** Terms of the day of sale, frozen. */
    termsId: bigint({ mode: 'number' }).notNull(),
    enterpriseId: uuid().notNull(),
    productId: uuid().notNull(),
    outletId: uuid().notNull(),
    /** Who pays the maker: the placement's koperasi, else the outlet. */
    payerId: uuid().notNull(),
    kind: text({ enum: saleKinds }).notNull(),
    day: date().notNull(),
    /** Pieces; below zero where something is taken back. */
    quantity: integer().notNull(),
    /** Whole rupiah of all pieces together, of the sign of `quantity` or 0. */
    amount: bigint({ mode: 'bigint' }).notNull(),
    takenBy: text({ enum: takers }).notNull(),
    corrects: bigint({ mode: 'number' }),
  },
  (t) => [
    foreignKey({ name: 'retail_sale_report', columns: [t.reportId], foreignColumns: [report.id] }),
    foreignKey({ name: 'retail_sale_placement', columns: [t.placementId], foreignColumns: [placement.id] }),
    foreignKey({ name: 'retail_sale_terms', columns: [t.termsId], foreignColumns: [terms.id] }),
    check(
      'retail_sale_sign',
      sql`(kind = 'sold') <= (quantity > 0 and amount >= 0)
      and (kind = 'refunded') <= (quantity < 0 and amount <= 0)
      and (kind = 'corrected') = (corrects is not null)`,
    ),
    index('retail_sale_of_report').on(t.reportId),
    index('retail_sale_of_placement').on(t.placementId, t.day),
    index('retail_sale_of_enterprise').on(t.enterpriseId, t.day),
  ],
);

/** How the file of an outlet is read, by the shape of its head row. */
export const mapping = pgTable(
  'retail_mapping',
  {
    outletId: uuid().notNull(),
    shape: text().notNull(),
    columns: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    ...recorded,
  },
  (t) => [primaryKey({ columns: [t.outletId, t.shape] })],
);

/** A file between its trial and its posting; gone once posted, or after some days. */
export const upload = pgTable(
  'retail_upload',
  {
    id: uuid().primaryKey(),
    outletId: uuid().notNull(),
    month: date().notNull(),
    fileName: text().notNull(),
    body: bytea().notNull(),
    ...recorded,
  },
  (t) => [index('retail_upload_at').on(t.recordedAt)],
);

/** Lets a machine of an organisation hand in reports; only the hash of the key is kept. */
export const key = pgTable(
  'retail_key',
  {
    id: uuid().primaryKey(),
    partnerId: uuid().notNull(),
    name: text().notNull(),
    hash: text().notNull().unique(),
    endedAt: timestamp({ withTimezone: true }),
    ...recorded,
  },
  (t) => [index('retail_key_partner').on(t.partnerId)],
);
