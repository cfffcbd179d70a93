// Funding lines, and every rupiah promised, realised and given back, appended and never changed.
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

import { entryKinds, sources } from './kinds.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** One promise of money for a year. How much is promised and realised follows from its entries. */
export const line = pgTable(
  'funding_line',
  {
    id: uuid().primaryKey(),
    source: text({ enum: sources }).notNull(),
    name: text().notNull(),
    squeezed: text().notNull(),
    year: integer().notNull(),
    /** Who gives, when it is an organisation. */
    partnerId: uuid(),
    /** Who asked for it, in words. */
    initiator: text().notNull(),
    /** The sign-in of who asked, when they have one: a council member sees what they initiated. */
    initiatorUser: text(),
    ...recorded,
  },
  (t) => [
    uniqueIndex('funding_line_once').on(t.squeezed, t.year, t.source),
    index('funding_line_initiator').on(t.initiatorUser),
  ],
);

/** Whole rupiah. Only a promise may be cut, so only there an amount may be below nought. */
export const entry = pgTable(
  'funding_entry',
  {
    id: uuid().primaryKey(),
    lineId: uuid().notNull(),
    /** The programme's activity it was set aside or spent for; ids come from above, so no foreign key. */
    activityId: uuid(),
    kind: text({ enum: entryKinds }).notNull(),
    amount: bigint({ mode: 'bigint' }).notNull(),
    day: date().notNull(),
    note: text(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'funding_entry_line', columns: [t.lineId], foreignColumns: [line.id] }),
    check('funding_entry_amount', sql`amount > 0 or (kind = 'promised' and amount < 0)`),
    index('funding_entry_of').on(t.lineId, t.day),
    index('funding_entry_activity').on(t.activityId),
  ],
);
