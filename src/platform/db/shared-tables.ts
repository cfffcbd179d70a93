// What all cities of one database share, in the schema `public`: which cities there are.
import { boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const city = pgTable('city', {
  /** Kemendagri code with dots ('64.71'). */
  code: text().primaryKey(),
  name: text().notNull(),
  /** IANA zone that decides on which day something happened. */
  zone: text().notNull(),
  /** Host name that leads to this city; without one it answers under /c/<code>. */
  host: text().unique(),
  example: boolean().notNull(),
  /** The first city answers at the bare address. */
  ordinal: integer().notNull().unique(),
  /** What is still being made of the demo city: enterprises wanted and done. */
  demoWanted: integer(),
  demoDone: integer(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
});
