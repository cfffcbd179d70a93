// Forms already answered, so that a form sent twice has one effect; and how often an address has asked.
import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const once = pgTable(
  'http_once',
  {
    key: text().primaryKey(),
    by: text().notNull(),
    /** Where the first answer led. */
    location: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('http_once_at').on(t.at)],
);
