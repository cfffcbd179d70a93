// Discussions, seminars and sharing at an event: rooms, speakers, who signed up, who came, what they thought of it.
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { event } from '../event/tables.ts';
import { sessionKinds } from '../kinds.ts';
import type { Change } from './rules/told.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** One session. Two of one room do not overlap: the migration adds the exclusion. */
export const session = pgTable(
  'events_session',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    kind: text({ enum: sessionKinds }).notNull(),
    title: text().notNull(),
    about: text(),
    room: text().notNull(),
    roomSqueezed: text().notNull(),
    day: date().notNull(),
    starts: time().notNull(),
    ends: time().notNull(),
    /** Null: as many as come. */
    capacity: integer(),
    calledOffAt: timestamp({ withTimezone: true }),
    calledOffWhy: text(),
    /** Put off by a restriction: not held until it gets another day. Its hold on room and speakers is let go. */
    postponedAt: timestamp({ withTimezone: true }),
    revision: integer().notNull().default(1),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'events_session_of', columns: [t.activityId], foreignColumns: [event.activityId] }),
    check('events_session_hours', sql`starts < ends`),
    check('events_session_capacity', sql`capacity > 0`),
    index('events_session_activity').on(t.activityId, t.day),
  ],
);

/** Who speaks, by the name on the programme. One speaker is in one session at a time: the migration adds the exclusion. */
export const speaker = pgTable(
  'events_speaker',
  {
    sessionId: uuid().notNull(),
    squeezed: text().notNull(),
    name: text().notNull(),
    from: text(),
    /** As the session's, for the exclusion; `off` when it is called off or put off. */
    activityId: uuid().notNull(),
    off: boolean().notNull(),
    day: date().notNull(),
    starts: time().notNull(),
    ends: time().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.squeezed] }),
    foreignKey({ name: 'events_speaker_of', columns: [t.sessionId], foreignColumns: [session.id] }).onDelete(
      'cascade',
    ),
  ],
);

/** A seat in a session, of an enterprise or of a visitor's pass; the earlier turn comes first when seats run out. */
export const signUp = pgTable(
  'events_sign_up',
  {
    id: uuid().primaryKey(),
    sessionId: uuid().notNull(),
    passId: uuid().notNull(),
    /** Of the pass, when it is an enterprise's. */
    enterpriseId: uuid(),
    state: text({ enum: ['seat', 'waiting', 'left'] }).notNull(),
    turn: integer().notNull(),
    cameAt: timestamp({ withTimezone: true }),
    stars: smallint(),
    said: text(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'events_sign_up_of', columns: [t.sessionId], foreignColumns: [session.id] }),
    uniqueIndex('events_sign_up_once').on(t.sessionId, t.passId),
    check('events_sign_up_stars', sql`stars between 1 and 5`),
    index('events_sign_up_pass').on(t.passId),
    index('events_sign_up_enterprise').on(t.enterpriseId),
  ],
);

/** What changed for an enterprise whose owner has no number on record: somebody of the area goes there and says so. */
export const untold = pgTable(
  'events_untold',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    changes: jsonb().$type<readonly Change[]>().notNull(),
    saidAt: timestamp({ withTimezone: true }),
    saidBy: text(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'events_untold_of', columns: [t.activityId], foreignColumns: [event.activityId] }),
    index('events_untold_open')
      .on(t.recordedAt)
      .where(sql`said_at is null`),
    index('events_untold_enterprise').on(t.enterpriseId),
  ],
);
