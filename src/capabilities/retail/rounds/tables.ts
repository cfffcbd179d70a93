// Rounds of curation for an outlet: products put forward, what each curator gave, what was decided and from which facts.
import { sql } from 'drizzle-orm';
import {
  bigint,
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

import { candidateActs } from '../kinds.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** One thing curators look at, scored 0 to 4; there is no sum of them. */
export type Criterion = { readonly code: string; readonly label: string };

/** Opened by an outlet, its chain, or the agency for them. */
export const round = pgTable(
  'retail_round',
  {
    id: uuid().primaryKey(),
    outletId: uuid().notNull(),
    /** What the outlet asks for by papers; null asks for none. */
    doorId: uuid(),
    name: text().notNull(),
    opensOn: date().notNull(),
    closesOn: date().notNull(),
    criteria: jsonb().$type<readonly Criterion[]>().notNull(),
    closedAt: timestamp({ withTimezone: true }),
    revision: integer().notNull().default(1),
    ...recorded,
  },
  (t) => [
    index('retail_round_outlet').on(t.outletId),
    check('retail_round_days', sql`opens_on <= closes_on`),
  ],
);

/** A product in a round; where it stands is its last act. */
export const candidate = pgTable(
  'retail_candidate',
  {
    id: uuid().primaryKey(),
    roundId: uuid().notNull(),
    productId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    /** Kept equal to the last act. */
    state: text({ enum: candidateActs }).notNull(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'retail_candidate_of', columns: [t.roundId], foreignColumns: [round.id] }),
    uniqueIndex('retail_candidate_once').on(t.roundId, t.productId),
    index('retail_candidate_enterprise').on(t.enterpriseId),
  ],
);

/** Appended; a decision freezes what it was made from. */
export const candidateAct = pgTable(
  'retail_candidate_act',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    candidateId: uuid().notNull(),
    act: text({ enum: candidateActs }).notNull(),
    day: date().notNull(),
    /** Read by the owner. */
    reason: text(),
    /** What to do next, read by the owner. */
    next: text(),
    facts: jsonb(),
    ...recorded,
  },
  (t) => [
    foreignKey({ name: 'retail_candidate_act_of', columns: [t.candidateId], foreignColumns: [candidate.id] }),
    index('retail_candidate_act_candidate').on(t.candidateId),
  ],
);

export const score = pgTable(
  'retail_score',
  {
    candidateId: uuid().notNull(),
    criterion: text().notNull(),
    score: smallint().notNull(),
    note: text(),
    ...recorded,
  },
  (t) => [
    primaryKey({ columns: [t.candidateId, t.recordedBy, t.criterion] }),
    foreignKey({ name: 'retail_score_of', columns: [t.candidateId], foreignColumns: [candidate.id] }),
    check('retail_score_range', sql`score between 0 and 4`),
  ],
);
