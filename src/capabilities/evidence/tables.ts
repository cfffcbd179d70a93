// Dated proof about an enterprise, appended and never changed; taking one back is a row of its own.
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

import { bytea } from '../../platform/db/columns.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

export const fact = pgTable(
  'evidence_fact',
  {
    id: uuid().notNull(),
    /** No foreign key: the policy `scope` asks of every row written whether its enterprise is there, and none is ever deleted. */
    enterpriseId: uuid().notNull(),
    kind: text().notNull(),
    grade: text({ enum: ['stated', 'seen', 'checked'] }).notNull(),
    number: text(),
    validFrom: date().notNull(),
    validTo: date(),
    /** Whole rupiah, or a count, by kind; a range keeps both ends, `valueHigh` null means equal to `value`. */
    value: bigint({ mode: 'bigint' }),
    valueHigh: bigint({ mode: 'bigint' }),
    /** Where this was learned: 'import', 'staff', 'field', 'owner'. */
    source: text().notNull(),
    note: text(),
    importId: uuid(),
    /** The fact of the same enterprise that this one stands in for: a better grade, a number set right, a renewed paper. */
    replaces: uuid(),
    /** The product it is about; null = the enterprise as a whole. */
    about: uuid(),
    /** Where a checked paper was checked: the site or office, in the officer's words. */
    checkedSource: text(),
    ...recorded,
  },
  (t) => [
    // One index that finds a fact by its enterprise, as everybody does, and keeps it one: an import pays for no second.
    primaryKey({ columns: [t.enterpriseId, t.id] }),
    // What no import brought, in its order: whether anything came by hand since (intake/mark.ts).
    index('evidence_fact_by_hand')
      .on(t.id)
      .where(sql`import_id is null`),
  ],
);

/** A fact ends once, taken back or replaced: the key decides between two who try. Whoever reads facts in force asks here alone. */
export const retraction = pgTable('evidence_retraction', {
  /** No foreign key: the policy `scope` asks of every row written whether its fact is there, and none is ever deleted. */
  factId: uuid().primaryKey(),
  /** Whose fact it is: a fact is found by its enterprise. */
  enterpriseId: uuid().notNull(),
  reason: text().notNull(),
  importId: uuid(),
  /** The fact that stands in for it; null = taken back. */
  replacedBy: uuid(),
  ...recorded,
});

/** Pictures of a paper, drawn anew and sealed. Without a fact it has just arrived, and a form still has to say what it is. */
export const file = pgTable(
  'evidence_file',
  {
    id: uuid().primaryKey(),
    enterpriseId: uuid().notNull(),
    factId: uuid(),
    /** Stored files in the order of the pages. */
    pages: text().array().notNull(),
    sealedKey: bytea().notNull(),
    /** What its bar and QR codes say, sealed under the same key; null where none was read. */
    codes: bytea(),
    bytes: integer().notNull(),
    /** Erased: its key is gone, its pages go at the next sweeping. */
    gone: boolean().notNull().default(false),
    ...recorded,
  },
  (t) => [
    index('evidence_file_enterprise').on(t.enterpriseId),
    index('evidence_file_loose')
      .on(t.recordedAt)
      .where(sql`fact_id is null or gone`),
  ],
);

/** `waiting` for an officer, `second` for a second one, `done`. */
export const paperStates = ['waiting', 'second', 'done'] as const;

/** A paper that was handed in: the place of its fact in the queue. What imports state stands in no queue. */
export const paper = pgTable(
  'evidence_paper',
  {
    factId: uuid().primaryKey(),
    enterpriseId: uuid().notNull(),
    /** Follows from the decisions; kept so that the queue need not read the past. */
    state: text({ enum: paperStates }).notNull(),
    ...recorded,
  },
  (t) => [
    index('evidence_paper_open')
      .on(t.recordedAt)
      .where(sql`state <> 'done'`),
    index('evidence_paper_enterprise').on(t.enterpriseId),
  ],
);

export const outcomes = ['seen', 'checked', 'refused'] as const;

/** What an officer decided, once a round: the key decides between two who try. */
export const decision = pgTable(
  'evidence_decision',
  {
    factId: uuid().notNull(),
    /** 1, and 2 where a second officer looked. */
    round: smallint().notNull(),
    enterpriseId: uuid().notNull(),
    outcome: text({ enum: outcomes }).notNull(),
    /** The fact that stands since; null for a refusal. */
    becameId: uuid(),
    reason: text(),
    ...recorded,
  },
  (t) => [
    primaryKey({ columns: [t.factId, t.round] }),
    check('evidence_decision_round', sql`round in (1, 2)`),
  ],
);

/** The same number on enterprises of two owners: one row for each side, each for the officers of its area. */
export const twice = pgTable(
  'evidence_twice',
  {
    id: uuid().primaryKey(),
    kind: text().notNull(),
    factId: uuid().notNull(),
    enterpriseId: uuid().notNull(),
    otherFactId: uuid().notNull(),
    otherEnterpriseId: uuid().notNull(),
    ...recorded,
    answeredAt: timestamp({ withTimezone: true }),
    answeredBy: text(),
    answer: text(),
  },
  (t) => [
    index('evidence_twice_enterprise').on(t.enterpriseId),
    index('evidence_twice_open')
      .on(t.recordedAt)
      .where(sql`answered_at is null`),
  ],
);

/** Kinds that the city added; their codes begin with x (kinds.ts). */
export const addedKind = pgTable('evidence_kind', {
  code: text().primaryKey(),
  nameId: text().notNull(),
  nameEn: text().notNull(),
  number: text({ enum: ['nib', 'npwp', 'pirt', 'bpom', 'halal', 'text'] }),
  /** Usual life in months; null = without end. */
  months: smallint(),
  sensitive: boolean().notNull(),
  /** Not offered any more; what was recorded stays. */
  retired: boolean().notNull().default(false),
  ...recorded,
});

/** One row at most: within how many days a paper should be looked at. */
export const setting = pgTable(
  'evidence_setting',
  { id: smallint().primaryKey(), targetDays: smallint().notNull(), ...recorded },
  (t) => [check('evidence_setting_one', sql`${t.id} = 1 and ${t.targetDays} between 1 and 60`)],
);

/** Who was told of which paper's end, at 90, 30 and 7 days. */
export const told = pgTable(
  'evidence_told',
  {
    factId: uuid().notNull(),
    mark: smallint().notNull(),
    /** `owner:` and the person's id, or the sign-in of an officer. */
    receiver: text().notNull(),
    enterpriseId: uuid().notNull(),
    ...recorded,
  },
  (t) => [
    primaryKey({ columns: [t.factId, t.mark, t.receiver] }),
    index('evidence_told_receiver').on(t.receiver, t.recordedAt),
  ],
);
