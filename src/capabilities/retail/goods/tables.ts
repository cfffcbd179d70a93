// Goods on their way to a shelf and off it again: orders, deliveries by batch, what was counted, what came back.
import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

import { goodsKinds } from '../kinds.ts';
import { placement } from '../placement/tables.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** One thing that happened to some pieces of a batch. Appended: a slip is set right by a move of its own (`undoes`). */
export const move = pgTable(
  'retail_move',
  {
    /** Made on the phone. */
    id: uuid().primaryKey(),
    placementId: uuid().notNull(),
    kind: text({ enum: goodsKinds }).notNull(),
    /** Joins what was sent with what was counted on arrival. */
    deliveryId: uuid(),
    /** As printed on the pack; '' where there is none. */
    batch: text().notNull(),
    expiresOn: date(),
    quantity: integer().notNull(),
    day: date().notNull(),
    note: text(),
    undoes: uuid().unique(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'retail_move_of', columns: [t.placementId], foreignColumns: [placement.id] }),
    check(
      'retail_move_quantity',
      sql`quantity between 0 and 1000000 and (quantity > 0 or kind = 'received')`,
    ),
    index('retail_move_placement').on(t.placementId, t.day),
    index('retail_move_delivery').on(t.deliveryId),
  ],
);
