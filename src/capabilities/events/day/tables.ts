// The days themselves: passes, coming in, sales by tapping, coupons by number, what visitors leave, restriction levels.
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import type { ProductKind } from '../../catalogue/index.ts';
import { event } from '../event/tables.ts';
import { passKinds, payments, voiceKinds } from '../kinds.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** Lets one body in once a day. A phone without signal knows it by the hash of its code. */
export const pass = pgTable(
  'events_pass',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    kind: text({ enum: passKinds }).notNull(),
    /** 80 random bits in letters that are not mistaken for one another; what the QR holds. */
    code: text().notNull().unique(),
    enterpriseId: uuid(),
    /** Of a visitor, speaker or one of the crew: the name for the badge. */
    label: text(),
    /** Of the crew what they do, of a speaker where they are from; on the badge. */
    job: text(),
    endedAt: timestamp({ withTimezone: true }),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'events_pass_of', columns: [t.activityId], foreignColumns: [event.activityId] }),
    uniqueIndex('events_pass_enterprise')
      .on(t.activityId, t.enterpriseId)
      .where(sql`enterprise_id is not null`),
    index('events_pass_owner').on(t.enterpriseId),
    index('events_pass_activity').on(t.activityId),
  ],
);

/** A pass scanned at a gate, or a stall-holder at their stall. The id was made on the phone. Two of a day are both kept. */
export const scan = pgTable(
  'events_scan',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    passId: uuid().notNull(),
    /** The stall where they checked in; null at a gate. */
    stallId: uuid(),
    sessionId: uuid(),
    day: date().notNull(),
    gate: text().notNull(),
    /** The phone's clock. */
    claimedAt: timestamp({ withTimezone: true }).notNull(),
    /** Another scan of this pass on this day came first. */
    again: boolean().notNull(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'events_scan_pass', columns: [t.passId], foreignColumns: [pass.id] }),
    index('events_scan_pass_day').on(t.passId, t.day),
    index('events_scan_activity').on(t.activityId, t.day),
  ],
);

/** One tap at a stall. Never changed: what was tapped by mistake is undone by a row of its own. */
export const sale = pgTable(
  'events_sale',
  {
    /** Made on the phone. */
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    stallId: uuid(),
    shiftId: uuid(),
    day: date().notNull(),
    group: text().$type<ProductKind>().notNull(),
    pay: text({ enum: payments }).notNull(),
    /** Whole rupiah; for coupons their number times their value. */
    amount: bigint({ mode: 'bigint' }).notNull(),
    coupons: integer().notNull(),
    /** Somebody who never bought from them before, as the stall-holder says. */
    newBuyer: boolean().notNull(),
    claimedAt: timestamp({ withTimezone: true }).notNull(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'events_sale_of', columns: [t.activityId], foreignColumns: [event.activityId] }),
    check('events_sale_amount', sql`amount > 0`),
    check('events_sale_coupons', sql`coupons >= 0 and (coupons > 0) = (pay = 'coupon')`),
    index('events_sale_activity').on(t.activityId, t.day),
    index('events_sale_enterprise').on(t.enterpriseId),
  ],
);

export const saleUndone = pgTable(
  'events_sale_undone',
  { saleId: uuid().primaryKey(), activityId: uuid().notNull(), ...recorded },
  (t) => [index('events_sale_undone_activity').on(t.activityId)],
);

/** Coupons printed in a row of numbers, each worth the same. */
export const series = pgTable(
  'events_coupon_series',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    prefix: text().notNull(),
    first: integer().notNull(),
    last: integer().notNull(),
    /** Whole rupiah. */
    value: bigint({ mode: 'bigint' }).notNull(),
    ...recorded,
  },
  (t) => [
    foreignKey({
      name: 'events_coupon_series_of',
      columns: [t.activityId],
      foreignColumns: [event.activityId],
    }),
    check('events_coupon_series_range', sql`0 < first and first <= last and last - first < 100000`),
    check('events_coupon_series_value', sql`value > 0`),
    index('events_coupon_series_activity').on(t.activityId),
  ],
);

/** Numbers that were sold, or given out, to whom in words ("RT 12"), for how much; they do not overlap in a series. */
export const couponSale = pgTable(
  'events_coupon_sale',
  {
    id: uuid().primaryKey(),
    seriesId: uuid().notNull(),
    first: integer().notNull(),
    last: integer().notNull(),
    to: text().notNull(),
    /** Whole rupiah taken for them; nought when a sponsor gives them. */
    paid: bigint({ mode: 'bigint' }).notNull(),
    day: date().notNull(),
    undoneAt: timestamp({ withTimezone: true }),
    undoneBy: text(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'events_coupon_sale_of', columns: [t.seriesId], foreignColumns: [series.id] }),
    check('events_coupon_sale_range', sql`first <= last`),
    check('events_coupon_sale_paid', sql`paid >= 0`),
    index('events_coupon_sale_series').on(t.seriesId),
  ],
);

/** A coupon handed in by a stall: once for good. What cannot be right (twice, never issued, not sold) lands in the other table. */
export const redeemed = pgTable(
  'events_coupon_redeemed',
  {
    seriesId: uuid().notNull(),
    number: integer().notNull(),
    enterpriseId: uuid().notNull(),
    day: date().notNull(),
    ...recorded,
  },
  (t) => [
    primaryKey({ columns: [t.seriesId, t.number] }),
    foreignKey({ name: 'events_coupon_redeemed_of', columns: [t.seriesId], foreignColumns: [series.id] }),
    index('events_coupon_redeemed_enterprise').on(t.enterpriseId),
  ],
);

/** Coupons that a stall handed in and that could not be taken: as typed, why, and how a person settled it. */
export const couponDoubt = pgTable(
  'events_coupon_doubt',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    typed: text().notNull(),
    why: text({ enum: ['twice', 'never-issued', 'not-sold', 'unreadable'] }).notNull(),
    enterpriseId: uuid().notNull(),
    settled: text(),
    settledAt: timestamp({ withTimezone: true }),
    settledBy: text(),
    ...recorded,
  },
  (t) => [index('events_coupon_doubt_activity').on(t.activityId)],
);

/** What a visitor left at a stall: an order, a rating or a question. Their number lies sealed, for the owner alone. */
export const voice = pgTable(
  'events_voice',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    /** Where they stood. */
    stallId: uuid().notNull(),
    kind: text({ enum: voiceKinds }).notNull(),
    stars: smallint(),
    said: text(),
    /** Name and number, sealed together. */
    sealedContact: text(),
    day: date().notNull(),
    answeredAt: timestamp({ withTimezone: true }),
    hiddenAt: timestamp({ withTimezone: true }),
    hiddenBy: text(),
    /** The owner reads it. */
    hiddenWhy: text(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    foreignKey({ name: 'events_voice_of', columns: [t.activityId], foreignColumns: [event.activityId] }),
    check('events_voice_stars', sql`stars between 1 and 5`),
    index('events_voice_activity').on(t.activityId),
    index('events_voice_enterprise').on(t.enterpriseId, t.recordedAt),
  ],
);

/** Counted at the gate by hand: how many came in since the last count. */
export const turnout = pgTable(
  'events_turnout',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    day: date().notNull(),
    n: integer().notNull(),
    ...recorded,
  },
  (t) => [check('events_turnout_n', sql`n <> 0`), index('events_turnout_activity').on(t.activityId, t.day)],
);

/** What the city allows from a day on: a level, the share of capacity it leaves, and its source. The newest holds. */
export const restriction = pgTable('events_restriction', {
  id: uuid().primaryKey(),
  fromDay: date().notNull(),
  level: smallint().notNull(),
  /** Basis points of capacity allowed; nought postpones. */
  share: integer().notNull(),
  source: text().notNull(),
  ...recorded,
});
