// An owner's own door: asked codes, sessions, PINs, letters, choices, requests, and who looked.
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = () => timestamp({ withTimezone: true });

/** A code asked for by a browser. `id` is the hash of what its cookie holds; the number lies sealed, for ten minutes. */
export const challenge = pgTable(
  'owners_challenge',
  {
    id: text().primaryKey(),
    sealedPhone: text().notNull(),
    codeHash: text().notNull(),
    tries: integer().notNull().default(0),
    madeAt: instant().notNull(),
    until: instant().notNull(),
    /** When the code was answered: the browser then holds the phone, and chooses who it is. */
    passedAt: instant(),
  },
  (t) => [index('owners_challenge_until').on(t.until)],
);

export const session = pgTable(
  'owners_session',
  {
    id: uuid().primaryKey(),
    tokenHash: text().notNull().unique(),
    personId: uuid().notNull(),
    device: text().notNull(),
    how: text({ enum: ['code', 'letter', 'registration'] }).notNull(),
    begunAt: instant().notNull(),
    usedAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('owners_session_person').on(t.personId)],
);

/** What parts the people of one shared phone. */
export const pin = pgTable('owners_pin', {
  personId: uuid().primaryKey(),
  hash: text().notNull(),
  setAt: instant().notNull(),
});

/** A printed way in, handed over by an officer: good once, for fourteen days. */
export const letter = pgTable(
  'owners_letter',
  {
    id: uuid().primaryKey(),
    personId: uuid().notNull(),
    codeHash: text().notNull().unique(),
    madeAt: instant().notNull(),
    madeBy: text().notNull(),
    until: instant().notNull(),
    usedAt: instant(),
    /** A newer letter, or an officer, took its place. */
    endedAt: instant(),
  },
  (t) => [index('owners_letter_person').on(t.personId)],
);

/** What an owner said yes or no to, appended: the newest of a kind counts. */
export const choice = pgTable(
  'owners_choice',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    personId: uuid().notNull(),
    /** Null for what is about the person. */
    enterpriseId: uuid(),
    what: text({ enum: ['findable', 'phone', 'processing'] }).notNull(),
    given: boolean().notNull(),
    /** The phone number that the owner makes public, as it is shown. */
    value: text(),
    at: instant().notNull(),
    by: text().notNull(),
  },
  (t) => [
    index('owners_choice_person').on(t.personId, t.what, t.id),
    index('owners_choice_enterprise').on(t.enterpriseId, t.what, t.id),
  ],
);

export const requestKinds = ['correction', 'claim', 'withdrawal', 'copy', 'erasure'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** What an owner asked of the agency; `dueAt` is the clock of UU 27/2022. */
export const request = pgTable(
  'owners_request',
  {
    id: uuid().primaryKey(),
    personId: uuid().notNull(),
    enterpriseId: uuid(),
    kind: text({ enum: requestKinds }).notNull(),
    /** What is wanted, field by field; emptied by erasure. */
    body: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
    state: text({ enum: ['open', 'granted', 'refused'] }).notNull(),
    madeAt: instant().notNull(),
    dueAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: text(),
    reason: text(),
  },
  (t) => [
    index('owners_request_due').on(t.state, t.dueAt, t.id),
    index('owners_request_person').on(t.personId, t.madeAt),
    index('owners_request_open')
      .on(t.personId, t.kind)
      .where(sql`state = 'open'`),
  ],
);

/** Who of the agency opened an enterprise's page: one row a person and day, appended. */
export const look = pgTable(
  'owners_look',
  {
    enterpriseId: uuid().notNull(),
    day: date().notNull(),
    by: text().notNull(),
    role: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.enterpriseId, t.day, t.by] })],
);
