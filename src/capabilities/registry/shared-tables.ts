// The classification of business activities, several editions side by side, shared by all cities.
import { pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';

export const kbli = pgTable(
  'kbli',
  { edition: smallint().notNull(), code: text().notNull(), title: text().notNull() },
  (t) => [primaryKey({ columns: [t.edition, t.code] })],
);
