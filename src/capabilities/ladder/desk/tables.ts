// Drafts of a policy, their replays over the city, what was withdrawn, and how far an adopted one has been carried through.
import { sql } from 'drizzle-orm';
import {
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
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

import type { Policy } from '../policy.ts';
import { draftStates } from './kinds.ts';
import type { Sums } from './rules/sums.ts';

export const draft = pgTable(
  'ladder_draft',
  {
    id: uuid().primaryKey(),
    /** What is to change, in the words of whoever began it. */
    purpose: text().notNull(),
    /** The version it was copied from. */
    basedOn: integer().notNull(),
    body: jsonb().$type<Policy>().notNull(),
    /** Counts the savings: a form that was made before another was saved is refused. */
    revision: integer().notNull(),
    state: text({ enum: draftStates }).notNull(),
    /** The version it became. */
    version: integer(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
    changedBy: text().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    recordedBy: text().notNull(),
  },
  (t) => [
    check('ladder_draft_adopted', sql`(state = 'adopted') = (version is not null)`),
    index('ladder_draft_open')
      .on(t.changedAt)
      .where(sql`state = 'open'`),
  ],
);

/** A draft as it stood at one saving, against the policy of that version, on a day. */
export const replay = pgTable(
  'ladder_replay',
  {
    id: uuid().primaryKey(),
    draftId: uuid().notNull(),
    revision: integer().notNull(),
    against: integer().notNull(),
    day: date().notNull(),
    /** Enterprises to be looked at, and those that have been. */
    total: integer().notNull(),
    done: integer().notNull(),
    /** Null until it is finished. */
    sums: jsonb().$type<Sums>(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    recordedBy: text().notNull(),
  },
  (t) => [
    foreignKey({ name: 'ladder_replay_of', columns: [t.draftId], foreignColumns: [draft.id] }),
    unique('ladder_replay_once').on(t.draftId, t.revision, t.against, t.day),
  ],
);

/**
 * An enterprise that stands elsewhere afterwards; rungs in the order of tracks of either policy. No foreign keys: a
 * hundred thousand are written at once, by the statement that made their replay.
 */
export const replayChange = pgTable(
  'ladder_replay_change',
  {
    replayId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    before: smallint().array().notNull(),
    after: smallint().array().notNull(),
    /** Codes of the tracks on which it goes up, or down. */
    up: text().array().notNull(),
    down: text().array().notNull(),
    sizeBefore: text().notNull(),
    sizeAfter: text().notNull(),
    area: text().notNull(),
    sector: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.replayId, t.enterpriseId] })],
);

/**
 * A policy that the kept positions follow, from the day on which it was carried through; without `finishedAt` it is
 * being carried through, and holds for nobody yet.
 */
export const applied = pgTable('ladder_applied', {
  version: integer().primaryKey(),
  day: date().notNull(),
  total: integer().notNull(),
  done: integer().notNull(),
  changed: integer(),
  startedAt: timestamp({ withTimezone: true }).notNull(),
  finishedAt: timestamp({ withTimezone: true }),
});

/** A policy that was adopted and taken back before its first day: it never held. */
export const withdrawal = pgTable('ladder_withdrawal', {
  version: integer().primaryKey(),
  reason: text().notNull(),
  recordedAt: timestamp({ withTimezone: true }).notNull(),
  recordedBy: text().notNull(),
});
