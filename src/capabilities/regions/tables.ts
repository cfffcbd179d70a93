// Areas of the city, the other names people write for them, and their place on the tile map.
import { doublePrecision, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';

/** City, kecamatan and kelurahan; `code` with dots, so that a code is a prefix of what lies below it. */
export const area = pgTable('regions_area', {
  code: text().primaryKey(),
  name: text().notNull(),
  level: text({ enum: ['city', 'kecamatan', 'kelurahan'] }).notNull(),
  parent: text(),
  lat: doublePrecision(),
  lng: doublePrecision(),
  tileCol: integer(),
  tileRow: integer(),
});

/** A spelling or a place name that leads to one area ("Wonorejo" to Balikpapan Utara). */
export const alias = pgTable(
  'regions_alias',
  {
    squeezed: text().notNull(),
    name: text().notNull(),
    code: text()
      .notNull()
      .references(() => area.code),
  },
  (t) => [uniqueIndex('regions_alias_squeezed').on(t.squeezed)],
);
