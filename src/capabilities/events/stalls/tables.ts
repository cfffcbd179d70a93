// The plan of an event's stalls, who stands where in which shift, and how that came about.
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import type { ProductKind } from '../../catalogue/index.ts';
import { event, shift } from '../event/tables.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** One stall on the grid. Taken off the plan it stays for those who stood there. */
export const stall = pgTable(
  'events_stall',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    /** As painted on it: "A1". */
    code: text().notNull(),
    row: smallint().notNull(),
    col: smallint().notNull(),
    zone: text().notNull(),
    /** How many share it in one shift. */
    seats: smallint().notNull(),
    /** "2 x 2 m" */
    size: text(),
    /** Whole rupiah a shift; nought is free. */
    price: bigint({ mode: 'bigint' }).notNull(),
    power: boolean().notNull(),
    water: boolean().notNull(),
    only: text().$type<ProductKind>(),
    goneAt: timestamp({ withTimezone: true }),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'events_stall_of', columns: [t.activityId], foreignColumns: [event.activityId] }),
    uniqueIndex('events_stall_code')
      .on(t.activityId, t.code)
      .where(sql`gone_at is null`),
    uniqueIndex('events_stall_square')
      .on(t.activityId, t.row, t.col)
      .where(sql`gone_at is null`),
    unique('events_stall_here').on(t.id, t.activityId),
    check('events_stall_seats', sql`seats between 1 and 12`),
    check('events_stall_price', sql`price >= 0`),
  ],
);

/** One seat of one stall in one shift, held by one enterprise until it is given back. The indexes refuse a second. */
export const place = pgTable(
  'events_place',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    stallId: uuid().notNull(),
    shiftId: uuid().notNull(),
    seat: smallint().notNull(),
    /** The application's own enterprise id. */
    enterpriseId: uuid().notNull(),
    applicationId: uuid().notNull(),
    /** Set by hand: the solver leaves it. */
    locked: boolean().notNull(),
    rotaId: uuid(),
    freedAt: timestamp({ withTimezone: true }),
    freedBy: text(),
    freedWhy: text(),
    /** Since when its holder knows of it; freed later than that, they are yet to hear. */
    toldAt: timestamp({ withTimezone: true }),
    ...recorded,
  },
  (t) => [
    foreignKey({
      name: 'events_place_stall',
      columns: [t.stallId, t.activityId],
      foreignColumns: [stall.id, stall.activityId],
    }),
    foreignKey({ name: 'events_place_shift', columns: [t.shiftId], foreignColumns: [shift.id] }),
    uniqueIndex('events_place_one_holder')
      .on(t.stallId, t.shiftId, t.seat)
      .where(sql`freed_at is null`),
    uniqueIndex('events_place_one_body')
      .on(t.shiftId, t.enterpriseId)
      .where(sql`freed_at is null`),
    index('events_place_activity')
      .on(t.activityId)
      .where(sql`freed_at is null`),
    index('events_place_enterprise').on(t.enterpriseId),
  ],
);

/** One run of the solver: what it was asked for, by whom, and what it says of itself. */
export const rota = pgTable(
  'events_rota',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    /** Public: anybody draws the same lots with it. */
    seed: text().notNull(),
    state: text({ enum: ['asked', 'proposed', 'taken', 'dropped', 'failed'] }).notNull(),
    /** Places proposed, before somebody takes them over. */
    places: jsonb(),
    /** value, bound, gap, least, most, moved, alike, seconds. */
    told: jsonb(),
    takenAt: timestamp({ withTimezone: true }),
    takenBy: text(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'events_rota_of', columns: [t.activityId], foreignColumns: [event.activityId] }),
    index('events_rota_activity').on(t.activityId, t.recordedAt),
  ],
);
