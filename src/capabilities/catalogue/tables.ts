// What an enterprise makes: each product by name and group.
import { boolean, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

import { productKinds } from './kinds.ts';

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
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    recordedBy: text().notNull(),
  },
  (t) => [uniqueIndex('catalogue_product_once').on(t.enterpriseId, t.squeezed)],
);
