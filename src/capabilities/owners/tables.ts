// An owner's own door: asked codes, sessions, PINs, letters, choices, requests, who looked, and lists that left as files.
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
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

import type { Lang } from '../../kernel/language.ts';

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
    /** When they last showed again who they are; begun is the first time. */
    confirmedAt: instant(),
  },
  (t) => [index('owners_session_person').on(t.personId)],
);

/** Browsers a person came in by, as hashes of the cookie that names each: another one is told of. */
export const device = pgTable(
  'owners_device',
  { personId: uuid().notNull(), deviceHash: text().notNull(), seenAt: instant().notNull() },
  (t) => [primaryKey({ columns: [t.personId, t.deviceHash] })],
);

/** When a person was last warned of something, so that nobody is warned twice a day. */
export const told = pgTable(
  'owners_told',
  {
    personId: uuid().notNull(),
    what: text({ enum: ['device', 'pin'] }).notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.what] })],
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

/** A list that left as a file: who took it, what they had filtered for, and for what. */
export const exported = pgTable('owners_export', {
  id: uuid().primaryKey(),
  at: instant().notNull(),
  by: text().notNull(),
  role: text().notNull(),
  rows: integer().notNull(),
  /** What was filtered for, in words; a searched text is not kept, it may be somebody's name. */
  filters: jsonb().$type<Readonly<Record<Lang, readonly string[]>>>().notNull(),
  purpose: text().notNull(),
});

/** Whose enterprises the file held, in 256 parts by the last byte of their ids: an owner's one is looked for in one part. */
export const exportedPart = pgTable(
  'owners_export_part',
  { part: smallint().notNull(), exportId: uuid().notNull(), ids: uuid().array().notNull() },
  (t) => [primaryKey({ columns: [t.part, t.exportId] })],
);
