// Doors with their dated conditions, who meets which of them, and batches in which papers are made.
import { sql } from 'drizzle-orm';
import {
  bigint,
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
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { doorKinds, outcomes, stages } from './kinds.ts';
import type { Assessed } from './rules/assess.ts';
import type { DoorBody } from './rules/body.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** A shop, an exhibition, a loan: what one gets through with papers. A branch begins with its chain's conditions. */
export const door = pgTable(
  'readiness_door',
  {
    id: uuid().primaryKey(),
    partnerId: uuid(),
    parentId: uuid(),
    kind: text({ enum: doorKinds }).notNull(),
    name: text().notNull(),
    squeezed: text().notNull().unique(),
    active: boolean().notNull().default(true),
    ...recorded,
  },
  (t) => [index('readiness_door_parent').on(t.parentId)],
);

/** What a door asks from a day on; the newest version begun rules. Appended. */
export const version = pgTable(
  'readiness_version',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    doorId: uuid().notNull(),
    startsOn: date().notNull(),
    body: jsonb().$type<DoorBody>().notNull(),
    reason: text().notNull(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'readiness_version_door', columns: [t.doorId], foreignColumns: [door.id] }),
    index('readiness_version_of').on(t.doorId, t.startsOn),
  ],
);

/** What somebody is writing; it counts for nobody until it is adopted. */
export const draft = pgTable('readiness_draft', {
  doorId: uuid().primaryKey(),
  body: jsonb().$type<DoorBody>().notNull(),
  revision: integer().notNull().default(1),
  ...recorded,
});

/** Every way to meet a condition that any door asks, once: its place is a bit of `held.met` (0-62) or `held.more`. */
export const ask = pgTable('readiness_ask', {
  place: smallint().primaryKey(),
  key: text().notNull().unique(),
});

/**
 * Which asks an enterprise, or a product of it, meets today: equal to the pure rule over its facts, or wrong. Kept so that
 * "one paper away" is one pass over narrow rows.
 */
export const held = pgTable(
  'readiness_held',
  {
    subjectId: uuid().primaryKey(),
    enterpriseId: uuid().notNull(),
    productId: uuid(),
    area: text().notNull(),
    sector: text().notNull(),
    productKind: text().notNull(),
    met: bigint({ mode: 'bigint' }).notNull(),
    more: bigint({ mode: 'bigint' }).notNull(),
    /** The first day on which time alone changes this row. */
    changesOn: date(),
  },
  (t) => [
    index('readiness_held_enterprise').on(t.enterpriseId),
    index('readiness_held_changes')
      .on(t.changesOn)
      .where(sql`changes_on is not null`),
  ],
);

/** Making one kind of paper for many at once. Places, days, days to answer and money are the activity's. */
export const batch = pgTable(
  'readiness_batch',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    /** The kind of evidence that each place ends in. */
    paper: text().notNull(),
    doorId: uuid(),
    quota: integer().notNull(),
    /** When the first of the next round may expect a place. */
    nextRound: date().notNull(),
    /** What the lot is drawn from: said aloud before, printed after. */
    seed: text().notNull(),
    /** How many lacked the paper when the order was made. */
    lacking: integer().notNull(),
    ...recorded,
  },
  (t) => [
    uniqueIndex('readiness_batch_activity').on(t.activityId),
    check('readiness_batch_quota', sql`quota > 0`),
  ],
);

/** A place in the order of a batch and what it followed from. How far it came says the programme's participation. */
export const seat = pgTable(
  'readiness_seat',
  {
    batchId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    productId: uuid(),
    place: integer().notNull(),
    unmet: smallint().notNull(),
    servedOn: date(),
    lot: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.enterpriseId] }),
    foreignKey({ name: 'readiness_seat_batch', columns: [t.batchId], foreignColumns: [batch.id] }),
    index('readiness_seat_enterprise').on(t.enterpriseId),
    index('readiness_seat_place').on(t.batchId, t.place),
  ],
);

/** Papers of a place on their way. Appended. */
export const seatAct = pgTable(
  'readiness_seat_act',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    batchId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    stage: text({ enum: stages }).notNull(),
    day: date().notNull(),
    factId: uuid(),
    ...recorded,
  },
  (t) => [uniqueIndex('readiness_seat_act_once').on(t.batchId, t.enterpriseId, t.stage)],
);

/** What was decided at a door, with what was true that day: the conditions and the facts as they were. Appended. */
export const decision = pgTable(
  'readiness_decision',
  {
    id: uuid().primaryKey(),
    doorId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    productId: uuid(),
    outcome: text({ enum: outcomes }).notNull(),
    day: date().notNull(),
    reason: text(),
    body: jsonb().$type<DoorBody>().notNull(),
    assessed: jsonb().$type<Assessed>().notNull(),
    ...recorded,
  },
  (t) => [index('readiness_decision_of').on(t.enterpriseId, t.doorId)],
);
