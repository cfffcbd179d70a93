// Movements between rungs, what is said of each, and the papers that move them; the baseline is derived and not kept.
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

import { acts, causes, movementStates, roles, ways } from './kinds.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** One passage between rungs of a track, upward when asked for, downward when a paper ended. */
export const movement = pgTable(
  'ladder_movement',
  {
    id: uuid().primaryKey(),
    /** As it was known when it was proposed; whom it belongs to today says registry_identity. */
    enterpriseId: uuid().notNull(),
    track: text().notNull(),
    /** Rungs count from 1 in the policy of that version; 0 is none. */
    fromRung: smallint().notNull(),
    toRung: smallint().notNull(),
    policyVersion: integer().notNull(),
    /** A sign-in, or `system`. */
    proposedBy: text().notNull(),
    day: date().notNull(),
    /** Why a paper no longer counts, of a fall. */
    cause: text({ enum: causes }),
    note: text(),
    /** Repeats the fold of its acts (rules/fold.ts), for lists and for the keys below. */
    state: text({ enum: movementStates }).notNull(),
    /** The day from which it counts, by the server's clock: no figure of an earlier day ever changes. */
    countedOn: date(),
    /** What the certificate's QR leads to: 128 random bits. */
    code: text(),
    ...recorded,
  },
  (t) => [
    check('ladder_movement_way', sql`from_rung <> to_rung and (cause is null) = (to_rung > from_rung)`),
    check('ladder_movement_counts', sql`(state = 'counted') = (counted_on is not null)`),
    // Of two who propose the same step at once, the database takes one.
    uniqueIndex('ladder_movement_open')
      .on(t.enterpriseId, t.track)
      .where(sql`state in ('proposed', 'confirmed')`),
    index('ladder_movement_waiting')
      .on(t.recordedAt, t.id)
      .where(sql`state in ('proposed', 'confirmed')`),
    index('ladder_movement_counted')
      .on(t.countedOn)
      .where(sql`counted_on is not null`),
    index('ladder_movement_enterprise').on(t.enterpriseId),
    uniqueIndex('ladder_movement_code')
      .on(t.code)
      .where(sql`code is not null`),
  ],
);

/** What somebody said of a movement, appended. */
export const movementAct = pgTable(
  'ladder_movement_act',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    movementId: uuid().notNull(),
    act: text({ enum: acts }).notNull(),
    /** How the owner affirmed. */
    way: text({ enum: ways }),
    /** The day on which the owner signed, or the officer decided. */
    day: date().notNull(),
    reason: text(),
    ...recorded,
  },
  (t) => [
    foreignKey({
      name: 'ladder_movement_act_of',
      columns: [t.movementId],
      foreignColumns: [movement.id],
    }),
    index('ladder_movement_act_movement').on(t.movementId, t.id),
    uniqueIndex('ladder_movement_act_once')
      .on(t.movementId, t.recordedBy)
      .where(sql`act = 'confirmed'`),
  ],
);

/** The facts that a movement stands on, or the one that ended. */
export const movementEvidence = pgTable(
  'ladder_movement_evidence',
  {
    movementId: uuid().notNull(),
    factId: uuid().notNull(),
    /** The paper behind the fact: seen again or set right, it stays the same paper. */
    paperId: uuid().notNull(),
    track: text().notNull(),
    condition: text().notNull(),
    role: text({ enum: roles }).notNull(),
    /** While the movement is open or counts. */
    live: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.movementId, t.factId] }),
    foreignKey({
      name: 'ladder_movement_evidence_of',
      columns: [t.movementId],
      foreignColumns: [movement.id],
    }),
    // The same evidence moves a track once: the last judge.
    uniqueIndex('ladder_movement_evidence_once')
      .on(t.paperId, t.track)
      .where(sql`live and role = 'moves'`),
  ],
);

/** One row at most: the day whose derivation is the starting point of whoever was in the register by then. */
export const movementSetting = pgTable(
  'ladder_movement_setting',
  { id: smallint().primaryKey(), baseline: date().notNull(), reason: text().notNull(), ...recorded },
  (t) => [check('ladder_movement_setting_one', sql`${t.id} = 1`)],
);
