// Pairs that may be one enterprise, what people decided of them, joins and their undoing, and what comparing needs.
import { sql } from 'drizzle-orm';
import {
  bigint,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import type { PairScore } from './model.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** `open` waits for a person, `unsure` for somebody in the field; `different` is remembered; `joined` was decided so. */
export const pairStates = ['open', 'different', 'unsure', 'joined'] as const;
export type PairState = (typeof pairStates)[number];

/** Two born ids, the smaller first. No values of fields: levels and weights only. */
export const pair = pgTable(
  'matching_pair',
  {
    a: uuid().notNull(),
    b: uuid().notNull(),
    model: integer().notNull(),
    weight: doublePrecision().notNull(),
    probability: doublePrecision().notNull(),
    parts: jsonb().$type<PairScore['parts']>().notNull(),
    state: text({ enum: pairStates }).notNull(),
    comparedAt: timestamp({ withTimezone: true }).notNull(),
    decidedAt: timestamp({ withTimezone: true }),
    decidedBy: text(),
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.a, t.b] }),
    index('matching_pair_b').on(t.b),
    index('matching_pair_queue').on(t.state, t.weight),
  ],
);

/** `fromId` belongs to `intoId` from `day` on, as recorded at `recordedAt`, until it is undone. Rows do not move. */
export const join = pgTable(
  'matching_join',
  {
    id: uuid().primaryKey(),
    fromId: uuid().notNull(),
    intoId: uuid().notNull(),
    /** Their owners, when they were joined as one person. */
    fromPerson: uuid(),
    intoPerson: uuid(),
    /** Fields that were taken from the record joined away. */
    takes: jsonb().$type<readonly string[]>().notNull(),
    probability: doublePrecision(),
    /** Joins that a threshold made together, to be undone together. */
    batch: uuid(),
    day: date().notNull(),
    reason: text(),
    ...recorded,
    undoneAt: timestamp({ withTimezone: true }),
    undoneBy: text(),
    undoneReason: text(),
  },
  (t) => [
    uniqueIndex('matching_join_open')
      .on(t.fromId)
      .where(sql`undone_at is null`),
    uniqueIndex('matching_join_pair')
      .on(sql`least(from_id, into_id)`, sql`greatest(from_id, into_id)`)
      .where(sql`undone_at is null`),
    index('matching_join_into').on(t.intoId),
    index('matching_join_batch')
      .on(t.batch)
      .where(sql`batch is not null`),
    index('matching_join_recorded').on(t.recordedAt),
  ],
);

/** Under which keys an enterprise is looked for; a key is a number made of a part of a field. */
export const key = pgTable(
  'matching_key',
  { key: bigint({ mode: 'number' }).notNull(), enterpriseId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.key, t.enterpriseId] }),
    index('matching_key_enterprise').on(t.enterpriseId),
  ],
);

/** What was learned from the city: the newest version alone, because it holds values of records. */
export const model = pgTable('matching_model', {
  version: integer().primaryKey(),
  day: date().notNull(),
  records: integer().notNull(),
  body: jsonb().notNull(),
  ...recorded,
});

/** From which probability on pairs are joined without asking; null is never. The newest counts. */
export const threshold = pgTable('matching_threshold', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  probability: doublePrecision(),
  reason: text().notNull(),
  ...recorded,
});

/** One comparison of the whole city. */
export const sweep = pgTable('matching_sweep', {
  id: uuid().primaryKey(),
  day: date().notNull(),
  model: integer().notNull(),
  records: integer().notNull(),
  compared: integer().notNull(),
  found: integer().notNull(),
  ...recorded,
});
