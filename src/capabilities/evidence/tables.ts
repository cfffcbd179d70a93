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
    /** The fact of the same enterprise that this one stands in for: a better grade, a number set right, a renewed paper. */
    replaces: uuid(),
    /** The product it is about; null = the enterprise as a whole. */
    about: uuid(),
    /** Where a checked paper was checked: the site or office, in the officer's words. */
    checkedSource: text(),
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

/** A fact ends once, taken back or replaced: the key decides between two who try. Whoever reads facts in force asks here alone. */
export const retraction = pgTable('evidence_retraction', {
  /** No foreign key: the policy `scope` asks of every row written whether its fact is there, and none is ever deleted. */
  factId: uuid().primaryKey(),
  /** Whose fact it is: a fact is found by its enterprise. */
  enterpriseId: uuid().notNull(),
  reason: text().notNull(),
  importId: uuid(),
  /** The fact that stands in for it; null = taken back. */
  replacedBy: uuid(),
  ...recorded,
});
