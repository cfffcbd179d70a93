// Who asks to take part in an event, how they were scored, what was decided and why, and the one appeal.
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
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
import { applicationStates, criteria, ways } from '../kinds.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** One enterprise at one event. `state` repeats its newest act; the place itself is the programme's participation. */
export const application = pgTable(
  'events_application',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    /** As it was known when it applied; whom it belongs to today says registry_identity. */
    enterpriseId: uuid().notNull(),
    /** By the owner, or put forward by an officer. */
    way: text({ enum: ways }).notNull(),
    group: text().$type<ProductKind>().notNull(),
    /** What they would sell. */
    what: text().notNull(),
    power: boolean().notNull(),
    water: boolean().notNull(),
    /** At most so many shifts. */
    most: smallint().notNull(),
    /** Shifts they cannot come to, and those they would rather have. */
    cannot: uuid().array().notNull(),
    prefers: uuid().array().notNull(),
    state: text({ enum: applicationStates }).notNull(),
    /** The facts of the day on which it was decided: rungs, papers, events before, scores. */
    facts: jsonb(),
    participationId: uuid(),
    ...recorded,
  },
  (t) => [
    foreignKey({
      name: 'events_application_of',
      columns: [t.activityId],
      foreignColumns: [event.activityId],
    }),
    uniqueIndex('events_application_once').on(t.activityId, t.enterpriseId),
    check('events_application_most', sql`most between 1 and 60`),
    index('events_application_enterprise').on(t.enterpriseId),
  ],
);

/** What happened to it, appended: applied, accepted, refused, withdrawn, appealed, and the answer to the appeal. */
export const applicationAct = pgTable(
  'events_application_act',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    applicationId: uuid().notNull(),
    state: text({ enum: applicationStates }).notNull(),
    day: date().notNull(),
    /** What the owner reads. */
    reason: text(),
    /** What to do next, for who was not chosen. */
    next: text(),
    ...recorded,
  },
  (t) => [
    index('events_application_act_of').on(t.applicationId, t.id),
    uniqueIndex('events_application_appeal_once')
      .on(t.applicationId)
      .where(sql`state = 'appealed'`),
  ],
);

/** Points of one who looks at it, 0 to 4 a criterion; who looks again replaces their own. */
export const score = pgTable(
  'events_score',
  {
    applicationId: uuid().notNull(),
    by: text().notNull(),
    criterion: text({ enum: criteria }).notNull(),
    points: smallint().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.by, t.criterion] }),
    check('events_score_points', sql`points between 0 and 4`),
  ],
);
