// What a city shows of itself, and what waits to be accepted: its logo, and an edition of the KBLI that was tried.
import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';

import { bytea } from '../../platform/db/columns.ts';
import type { Kbli } from '../registry/index.ts';
import type { KbliFigures } from './rules/kbli.ts';

/** One row at most: a new logo takes the place of the old. */
export const logo = pgTable(
  'city_logo',
  {
    id: smallint().primaryKey(),
    /** Begins the content's hash; stands in the address, so that a browser may keep the picture for good. */
    version: text().notNull(),
    type: text({ enum: ['image/png', 'image/jpeg', 'image/webp'] }).notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: bytea().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    by: text().notNull(),
  },
  (t) => [check('city_logo_one', sql`${t.id} = 1`)],
);

/** A file of the classification that was read and tried, until it is loaded or another takes its place. */
export const kbliDraft = pgTable('city_kbli_draft', {
  id: uuid().primaryKey(),
  edition: smallint().notNull(),
  fileName: text().notNull(),
  rows: jsonb().$type<readonly Kbli[]>().notNull(),
  figures: jsonb().$type<KbliFigures>().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
  by: text().notNull(),
});
