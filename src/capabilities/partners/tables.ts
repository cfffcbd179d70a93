// Organisations the city works with, their outlets, and the people who sign in for them.
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { partnerKinds } from './kinds.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** A shop chain, one of its outlets, a hotel, a bank. No personal data: `contact` is the organisation's own. */
export const partner = pgTable(
  'partners_partner',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: partnerKinds }).notNull(),
    name: text().notNull(),
    squeezed: text().notNull(),
    /** The chain that an outlet belongs to. */
    parentId: uuid(),
    /** Where it lies; the city's code when that is not known or it is everywhere. */
    area: text().notNull(),
    address: text(),
    contact: text(),
    active: boolean().notNull().default(true),
    /** A change made on an older one is refused. */
    revision: integer().notNull().default(1),
    ...recorded,
  },
  (t) => [
    uniqueIndex('partners_partner_once')
      .on(t.squeezed, t.area, sql`coalesce(parent_id, '00000000-0000-0000-0000-000000000000'::uuid)`)
      .where(sql`active`),
    index('partners_partner_parent').on(t.parentId),
  ],
);

/** For which organisations a sign-in of the role partner acts; whoever acts for a chain acts for its outlets. */
export const person = pgTable(
  'partners_person',
  { userId: text().notNull(), partnerId: uuid().notNull(), ...recorded },
  (t) => [
    primaryKey({ name: 'partners_person_pkey', columns: [t.userId, t.partnerId] }),
    index('partners_person_partner').on(t.partnerId),
  ],
);

/** A shop that became part of another: its id goes on leading there, what was recorded under it stays under it. Appended. */
export const alias = pgTable(
  'partners_alias',
  {
    fromId: uuid().primaryKey(),
    toId: uuid().notNull(),
    /** Its own last day. */
    day: date().notNull(),
    reason: text().notNull(),
    ...recorded,
  },
  (t) => [index('partners_alias_to').on(t.toId)],
);
