// What was published as the city's number, and what others have said.
import { bigint, date, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** A figure as it was said: its day, the instant up to which facts were known, and all figures shown with it. */
export const publication = pgTable('census_publication', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  day: date().notNull(),
  cutoff: timestamp({ withTimezone: true }).notNull(),
  figures: jsonb().$type<unknown>().notNull(),
  recordedAt: timestamp({ withTimezone: true }).notNull(),
  recordedBy: text().notNull(),
});

/** A count someone else published, kept beside ours with its source. */
export const outsideCount = pgTable('census_outside', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  day: date().notNull(),
  count: integer().notNull(),
  source: text().notNull(),
  url: text(),
  note: text(),
  recordedAt: timestamp({ withTimezone: true }).notNull(),
  recordedBy: text().notNull(),
});
