// What field officers are asked to visit, what they found, and what waits for somebody at the office.
import { sql } from 'drizzle-orm';
import {
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import { findings, wants } from './kinds.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** An id that a phone made for an enterprise which turned out to be here already. */
export const alias = pgTable('field_alias', {
  madeId: uuid().primaryKey(),
  enterpriseId: uuid().notNull(),
  ...recorded,
});

/** A month's visits in one kelurahan: how many were due when it was last dealt, and the most an officer is given. */
export const list = pgTable(
  'field_list',
  {
    /** `2026-11`. */
    month: text().notNull(),
    area: text().notNull(),
    due: integer().notNull(),
    most: integer().notNull(),
    ...recorded,
  },
  (t) => [primaryKey({ columns: [t.month, t.area] })],
);

/** One enterprise to be looked at in a month, by one officer. Done when a finding about it arrives, by whomever. */
export const task = pgTable(
  'field_task',
  {
    id: uuid().primaryKey(),
    month: text().notNull(),
    enterpriseId: uuid().notNull(),
    /** Where it lay when it was dealt. */
    area: text().notNull(),
    officer: text().notNull(),
    findingId: uuid(),
    ...recorded,
  },
  (t) => [
    uniqueIndex('field_task_once').on(t.enterpriseId, t.month),
    index('field_task_officer').on(t.officer, t.month),
    index('field_task_area').on(t.month, t.area),
  ],
);

/**
 * What an officer found on the spot; the id is the act's. `counts`: it became the enterprise's standing. `noted`: kept,
 * nothing moved. `open`: a person has to decide. `upheld`, `overruled`: decided so.
 */
export const finding = pgTable(
  'field_finding',
  {
    id: uuid().primaryKey(),
    enterpriseId: uuid().notNull(),
    finding: text({ enum: findings }).notNull(),
    day: date().notNull(),
    /** What the phone's clock said, where that day could not be. */
    claimedDay: date(),
    /** Where it went, when it moved within the city. */
    toArea: text(),
    note: text(),
    state: text({ enum: ['counts', 'noted', 'open', 'upheld', 'overruled'] }).notNull(),
    /** Why a person has to decide. */
    why: text({ enum: ['two-findings', 'newer-record', 'other-area', 'lost-twice'] }),
    decidedAt: timestamp({ withTimezone: true }),
    decidedBy: text(),
    reason: text(),
    ...recorded,
  },
  (t) => [
    index('field_finding_enterprise').on(t.enterpriseId, t.recordedAt),
    index('field_finding_open')
      .on(t.recordedAt)
      .where(sql`state = 'open'`),
    index('field_finding_latest').on(t.recordedAt),
  ],
);

/** An enterprise that waits to be helped to a licence. One open place a licence. */
export const help = pgTable(
  'field_help',
  {
    id: uuid().primaryKey(),
    enterpriseId: uuid().notNull(),
    wants: text({ enum: wants }).notNull(),
    state: text({ enum: ['waiting', 'helped', 'left'] }).notNull(),
    day: date().notNull(),
    note: text(),
    closedDay: date(),
    closedBy: text(),
    /** Why it left the queue without the licence. */
    reason: text(),
    ...recorded,
  },
  (t) => [
    uniqueIndex('field_help_once')
      .on(t.enterpriseId, t.wants)
      .where(sql`state = 'waiting'`),
    index('field_help_waiting')
      .on(t.day, t.id)
      .where(sql`state = 'waiting'`),
  ],
);

/** A picture taken on the spot; the file lies with the upload. */
export const photo = pgTable(
  'field_photo',
  {
    /** The upload's. */
    id: uuid().primaryKey(),
    enterpriseId: uuid().notNull(),
    day: date().notNull(),
    ...recorded,
  },
  (t) => [index('field_photo_enterprise').on(t.enterpriseId)],
);

/** An enrolment whose enterprise is known outside of the officer's area: handed to the office. The id is the act's. */
export const forward = pgTable(
  'field_forward',
  {
    id: uuid().primaryKey(),
    enterpriseId: uuid().notNull(),
    /** Where the officer met it. */
    area: text().notNull(),
    note: text(),
    closedAt: timestamp({ withTimezone: true }),
    closedBy: text(),
    reason: text(),
    ...recorded,
  },
  (t) => [
    index('field_forward_open')
      .on(t.recordedAt)
      .where(sql`closed_at is null`),
  ],
);

/** Whether the owner agreed that NIK and phone are kept, as an officer heard it. The id is the act's. */
export const consent = pgTable(
  'field_consent',
  {
    id: uuid().primaryKey(),
    enterpriseId: uuid().notNull(),
    agreed: text({ enum: ['yes', 'no'] }).notNull(),
    day: date().notNull(),
    ...recorded,
  },
  (t) => [index('field_consent_enterprise').on(t.enterpriseId)],
);
