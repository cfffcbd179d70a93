// Policies as dated data, and the maintained summary of where each enterprise stands today.
import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';

import type { Policy } from './policy.ts';

/** Versions in force from `startsOn`; the newest adopted one with startsOn <= day rules that day. */
export const policy = pgTable('ladder_policy', {
  version: integer().primaryKey(),
  startsOn: date().notNull(),
  body: jsonb().$type<Policy>().notNull(),
  reason: text().notNull(),
  recordedAt: timestamp({ withTimezone: true }).notNull(),
  recordedBy: text().notNull(),
});

/** Equal to the derivation from evidence, or wrong: kept so that lists and replays need not read every fact. */
export const position = pgTable(
  'ladder_position',
  {
    /** No foreign key: the policy `scope` asks of every row written whether its enterprise is there, and none is ever deleted. */
    enterpriseId: uuid().primaryKey(),
    sector: text().notNull(),
    /** Founding year; 0 = not known. */
    founded: integer().notNull(),
    /** The facts that count, folded small (rules.ts packFacts). */
    facts: text().notNull(),
    /** The kinds of those facts, as they are asked for (rules.ts kindsOf). */
    kinds: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** The version that wrote the row last; its rungs are meant in the words of the policy that holds (store.ts findPolicy). */
    policyVersion: integer().notNull(),
    /** Reached rung per track, in the policy's order. */
    rungs: smallint().array().notNull(),
    size: text().notNull(),
    nextTrack: text(),
    nextCondition: text(),
    /** The first day on which time alone changes this row. */
    changesOn: date(),
  },
  (t) => [
    index('ladder_position_changes').on(t.changesOn),
    // Nearly all are micro: the others are what somebody looks for.
    index('ladder_position_size')
      .on(t.size)
      .where(sql`size <> 'micro'`),
    // A short list of what is not yet sorted in: every search reads it.
    index('ladder_position_kinds').using('gin', t.kinds).with({ gin_pending_list_limit: 512 }),
  ],
);
