// Dated proof about an enterprise, appended and never changed; taking one back is a row of its own.
import { sql } from 'drizzle-orm';
import { bigint, date, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

export const fact = pgTable(
  'evidence_fact',
  {
    id: uuid().notNull(),
    /** No foreign key: the policy `scope` asks of every row written whether its enterprise is there, and none is ever deleted. */
    enterpriseId: uuid().notNull(),
    kind: text().notNull(),
    grade: text({ enum: ['stated', 'seen', 'checked'] }).notNull(),
    number: text(),
    validFrom: date().notNull(),
    validTo: date(),
    /** Whole rupiah, or a count, by kind; a range keeps both ends, `valueHigh` null means equal to `value`. */
    value: bigint({ mode: 'bigint' }),
    valueHigh: bigint({ mode: 'bigint' }),
    /** Where this was learned: 'import', 'staff', 'field', 'owner'. */
    source: text().notNull(),
    note: text(),
    importId: uuid(),
    ...recorded,
  },
  (t) => [
    // One index that finds a fact by its enterprise, as everybody does, and keeps it one: an import pays for no second.
    primaryKey({ columns: [t.enterpriseId, t.id] }),
    // What no import brought, in its order: whether anything came by hand since (intake/mark.ts).
    index('evidence_fact_by_hand')
      .on(t.id)
      .where(sql`import_id is null`),
  ],
);

export const retraction = pgTable('evidence_retraction', {
  /** No foreign key: the policy `scope` asks of every row written whether its fact is there, and none is ever deleted. */
  factId: uuid().primaryKey(),
  /** Whose fact it is: a fact is found by its enterprise. */
  enterpriseId: uuid().notNull(),
  reason: text().notNull(),
  importId: uuid(),
  ...recorded,
});
