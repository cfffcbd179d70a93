// What makes an activity an event: where it is held, when its shifts are, who is asked to come, and what the public reads.
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

import type { ProductKind } from '../../catalogue/index.ts';
import { eventKinds } from '../kinds.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** Beside the programme's activity of the same id, which holds name, area, days, initiator, money, places and state. */
export const event = pgTable(
  'events_event',
  {
    activityId: uuid().primaryKey(),
    kind: text({ enum: eventKinds }).notNull(),
    /** In the public address and on the poster. */
    slug: text().notNull().unique(),
    place: text().notNull(),
    address: text(),
    lat: doublePrecision(),
    lng: doublePrecision(),
    /** The mall, association or office that proposes or hosts it. */
    partnerId: uuid(),
    /** Product groups that may apply; all when empty. */
    groups: text().array().$type<ProductKind[]>().notNull(),
    /** Areas whose enterprises are invited (kecamatan, kelurahan or RT codes); the whole activity's area when empty. */
    invited: text().array().notNull(),
    /** The last day to apply. */
    applyUntil: date(),
    /** What the public reads about it. */
    about: text().notNull(),
    /** The organiser's number or address for questions: an office, never a private person's. */
    contact: text(),
    /** Days that whoever is offered a place has to answer. */
    answerDays: smallint().notNull().default(2),
    /** At most so many shifts each; null leaves it to the rota. */
    shiftsEach: smallint(),
    /** The recipe it was copied from. */
    copiedFrom: uuid(),
    /** Whether the public page shows it. It is shown from its approval on. */
    published: boolean().notNull().default(false),
    revision: integer().notNull().default(1),
    ...recorded,
  },
  (t) => [
    check('events_event_point', sql`(lat is null) = (lng is null)`),
    check('events_event_answer', sql`answer_days between 1 and 30`),
    index('events_event_copied').on(t.copiedFrom),
  ],
);

/** One stretch of one day. Shifts of an event do not overlap: the migration adds the exclusion. */
export const shift = pgTable(
  'events_shift',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    day: date().notNull(),
    no: smallint().notNull(),
    starts: time().notNull(),
    ends: time().notNull(),
    /** Put off by a restriction: not held until it gets another day. */
    postponedAt: timestamp({ withTimezone: true }),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'events_shift_of', columns: [t.activityId], foreignColumns: [event.activityId] }),
    check('events_shift_hours', sql`starts < ends`),
    unique('events_shift_once').on(t.activityId, t.day, t.no),
    index('events_shift_day').on(t.day),
  ],
);

/** A list of what must be done before, on and after the days; copied with the recipe. */
export const task = pgTable(
  'events_task',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    text: text().notNull(),
    /** Days before (negative) or after the first day. */
    offsetDays: smallint().notNull(),
    doneDay: date(),
    doneBy: text(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'events_task_of', columns: [t.activityId], foreignColumns: [event.activityId] }),
    index('events_task_activity').on(t.activityId),
  ],
);

/** What it is planned to cost, line by line; what it did cost stands in funding. */
export const budget = pgTable(
  'events_budget',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    what: text().notNull(),
    /** Whole rupiah. */
    amount: bigint({ mode: 'bigint' }).notNull(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'events_budget_of', columns: [t.activityId], foreignColumns: [event.activityId] }),
    check('events_budget_amount', sql`amount > 0`),
    index('events_budget_activity').on(t.activityId),
  ],
);

/** A head of an RT who was told of an event, to forward it; by a message when they gave a number, else on their first page. */
export const invite = pgTable(
  'events_invite',
  {
    activityId: uuid().notNull(),
    userId: text().notNull(),
    byMessage: boolean().notNull(),
    ...recorded,
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.userId] }),
    foreignKey({ name: 'events_invite_of', columns: [t.activityId], foreignColumns: [event.activityId] }),
    index('events_invite_user').on(t.userId),
  ],
);
