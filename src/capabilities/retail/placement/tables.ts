// Which product stands at which outlet, through whom, on what dated terms, and within which bounds terms must lie.
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
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { feeBases, returnRules } from '../kinds.ts';
import type { Bounds } from './rules/bounds.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** The city's bounds and the law's ceiling from a day on; the newest begun rules. Appended. */
export const bounds = pgTable(
  'retail_bounds',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    startsOn: date().notNull(),
    body: jsonb().$type<Bounds>().notNull(),
    reason: text().notNull(),
    ...recorded,
  },
  (t) => [index('retail_bounds_on').on(t.startsOn)],
);

/** A product at an outlet for some days; `endsOn` is the last one. Two of one product at one outlet never overlap. */
export const placement = pgTable(
  'retail_placement',
  {
    id: uuid().primaryKey(),
    productId: uuid().notNull(),
    /** Who makes it, by the id under which it was placed. */
    enterpriseId: uuid().notNull(),
    outletId: uuid().notNull(),
    /** The koperasi between maker and outlet; null: straight. */
    aggregatorId: uuid(),
    candidateId: uuid(),
    startsOn: date().notNull(),
    endsOn: date(),
    endReason: text(),
    /** The sheet of terms was signed; goods are sent only after it. */
    signedOn: date(),
    /** Of the printed sheet, checked by anybody. */
    code: text().notNull().unique(),
    revision: integer().notNull().default(1),
    ...recorded,
  },
  (t) => [
    index('retail_placement_outlet').on(t.outletId),
    index('retail_placement_aggregator').on(t.aggregatorId),
    index('retail_placement_enterprise').on(t.enterpriseId),
    index('retail_placement_product').on(t.productId),
    check('retail_placement_days', sql`ends_on is null or starts_on <= ends_on`),
  ],
);

/** What is agreed from a day on; the newest begun holds on a day of sale and is frozen on its lines. Appended. */
export const terms = pgTable(
  'retail_terms',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    placementId: uuid().notNull(),
    startsOn: date().notNull(),
    /** All rates in basis points of what was sold. */
    commission: integer().notNull(),
    promotion: integer().notNull(),
    otherCuts: integer().notNull(),
    /** Of the koperasi, from `feeBase`. */
    fee: integer().notNull(),
    feeBase: text({ enum: feeBases }).notNull(),
    /** Once, in whole rupiah; asked back from the first statements. */
    listing: bigint({ mode: 'bigint' }).notNull(),
    /** What the listing is judged against: whole rupiah a month the parties expect to sell. */
    expected: bigint({ mode: 'bigint' }).notNull(),
    /** Days after the statement by which makers are paid. */
    paymentDays: integer().notNull(),
    returns: text({ enum: returnRules }).notNull(),
    note: text(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'retail_terms_of', columns: [t.placementId], foreignColumns: [placement.id] }),
    uniqueIndex('retail_terms_once').on(t.placementId, t.startsOn),
    check(
      'retail_terms_rates',
      sql`least(commission, promotion, other_cuts, fee) >= 0
      and commission + promotion + other_cuts + fee <= 10000`,
    ),
    check('retail_terms_money', sql`listing >= 0 and expected >= 0`),
    check('retail_terms_days', sql`payment_days between 0 and 365`),
  ],
);
