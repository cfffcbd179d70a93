// What an enterprise makes: each product, its pictures, and who looked at its label.
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { bytea } from '../../platform/db/columns.ts';
import { netUnits, productKinds } from './kinds.ts';
import type { LabelAnswers } from './rules/label.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** A product belongs to the enterprise under which it was recorded; whom that belongs to today says registry_identity. */
export const product = pgTable(
  'catalogue_product',
  {
    id: uuid().primaryKey(),
    enterpriseId: uuid().notNull(),
    name: text().notNull(),
    squeezed: text().notNull(),
    kind: text({ enum: productKinds }).notNull(),
    active: boolean().notNull().default(true),
    brand: text(),
    packaging: text(),
    netAmount: doublePrecision(),
    netUnit: text({ enum: netUnits }),
    shelfLifeDays: integer(),
    /** Pieces a month. */
    capacityMonth: integer(),
    leadDays: integer(),
    /** Whole rupiah that a buyer pays for a piece. */
    price: bigint({ mode: 'bigint' }),
    /** A number that means this product everywhere. */
    gtin: text(),
    /** A number of one shop's own range: it means another product in the next shop. */
    shopCode: text(),
    hs: text(),
    /** On its label, 80 bits of chance in hex: whoever holds the product can ask where it is from. */
    code: text()
      .notNull()
      .unique()
      .default(sql`(substr(gen_random_uuid()::text, 1, 8) || substr(gen_random_uuid()::text, 25, 12))`),
    revision: integer().notNull().default(1),
    ...recorded,
  },
  (t) => [
    uniqueIndex('catalogue_product_once').on(t.enterpriseId, t.squeezed),
    uniqueIndex('catalogue_product_gtin')
      .on(t.gtin)
      .where(sql`active and gtin is not null`),
    check('catalogue_product_net', sql`(net_amount is null) = (net_unit is null) and net_amount > 0`),
    check('catalogue_product_counts', sql`least(shelf_life_days, capacity_month, lead_days) >= 0`),
    check('catalogue_product_price', sql`price > 0`),
  ],
);

/** A picture of a product, drawn anew when it came; the one that comes first is its face. */
export const photo = pgTable(
  'catalogue_photo',
  {
    id: uuid().primaryKey(),
    productId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    stored: text().notNull(),
    sealedKey: bytea().notNull(),
    bytes: integer().notNull(),
    /** What is to be seen, for who does not see it. */
    alt: text().notNull(),
    position: smallint().notNull(),
    /** Taken away or erased: its key is gone, its file goes at the next sweeping. */
    gone: boolean().notNull().default(false),
    ...recorded,
  },
  (t) => [
    index('catalogue_photo_product').on(t.productId),
    index('catalogue_photo_enterprise').on(t.enterpriseId),
  ],
);

/** What a label said on the day somebody looked at it; the last look counts. Appended. */
export const labelCheck = pgTable(
  'catalogue_label_check',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    productId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    day: date().notNull(),
    /** The first day of the list that was gone through. */
    list: date().notNull(),
    answers: jsonb().$type<LabelAnswers>().notNull(),
    /** `stated` by the owner, `seen` by an officer. */
    grade: text({ enum: ['stated', 'seen'] }).notNull(),
    ...recorded,
  },
  (t) => [
    index('catalogue_label_check_product').on(t.productId),
    index('catalogue_label_check_enterprise').on(t.enterpriseId),
  ],
);
