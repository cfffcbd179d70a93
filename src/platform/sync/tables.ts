// Phones that may sync, what they sent and what became of it, and photos while they arrive.
import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

import { bytea } from '../db/columns.ts';

const instant = () => timestamp({ withTimezone: true });

export const device = pgTable(
  'sync_device',
  {
    id: uuid().primaryKey(),
    userId: text().notNull(),
    /** Keyed hash of the key that the phone made once: the same phone of the same person is one device. */
    keyHash: text().notNull(),
    /** The key itself under the master key; null where it was made before keys were sealed. */
    sealedKey: bytea(),
    name: text().notNull(),
    /** SHA-256 of the token; null once revoked. */
    tokenHash: bytea().unique(),
    /** What the person was when the device was made: any other role or area ends it. */
    role: text().notNull(),
    area: text().notNull(),
    madeAt: instant().notNull(),
    lastSync: instant().notNull(),
    until: instant().notNull(),
    /** Acts up to this number have all been received. */
    frontier: integer().notNull().default(0),
  },
  (t) => [unique('sync_device_of').on(t.userId, t.keyHash)],
);

/** Numbers received beyond the frontier. */
export const ahead = pgTable(
  'sync_ahead',
  {
    deviceId: uuid()
      .notNull()
      .references(() => device.id),
    seq: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.deviceId, t.seq] })],
);

/** 'received' is not applied yet; the others are what became of it. */
export type ActState = 'received' | 'accepted' | 'choose' | 'refused';

export const act = pgTable(
  'sync_act',
  {
    id: uuid().primaryKey(),
    /** The server's order. */
    receipt: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    /** From the same sequence, anew with each change of state: what a phone reads on from. */
    change: bigint({ mode: 'number' }).notNull(),
    deviceId: uuid()
      .notNull()
      .references(() => device.id),
    userId: text().notNull(),
    /** Of the officer: the bound of this row. */
    area: text().notNull(),
    seq: integer().notNull(),
    kind: text().notNull(),
    version: integer().notNull(),
    /** The phone's clock. */
    claimedAt: instant().notNull(),
    receivedAt: instant().notNull(),
    /** Keyed hash of what was sent: the same id with other content is a forgery. */
    digest: bytea().notNull(),
    about: text(),
    photos: uuid().array().notNull(),
    state: text().$type<ActState>().notNull(),
    /** Why it was refused. */
    reason: text(),
    tries: integer().notNull().default(0),
    /** Not tried before; a fault moves it on. */
    dueAt: instant().notNull(),
    /** Name and code of the last fault, without values. */
    fault: text(),
    sealedKey: bytea().notNull(),
    /** Sealed; null once accepted, because the rooms hold what it said. */
    body: bytea(),
    /** Sealed: result, question and choices, or detail of the refusal. */
    reply: bytea(),
  },
  (t) => [
    index('sync_act_change').on(t.deviceId, t.change),
    index('sync_act_open')
      .on(t.userId)
      .where(sql`${t.state} in ('received', 'choose')`),
    index('sync_act_due')
      .on(t.dueAt)
      .where(sql`${t.state} = 'received'`),
  ],
);

export type UploadStanding = 'open' | 'done' | 'refused';

export const upload = pgTable(
  'sync_upload',
  {
    id: uuid().primaryKey(),
    userId: text().notNull(),
    deviceId: uuid()
      .notNull()
      .references(() => device.id),
    /** As announced. */
    bytes: integer().notNull(),
    sha256: text().notNull(),
    type: text().notNull(),
    got: integer().notNull().default(0),
    state: text().$type<UploadStanding>().notNull(),
    reason: text(),
    /** How often the bytes did not fit their digest. */
    misfits: integer().notNull().default(0),
    sealedKey: bytea().notNull(),
    /** Of the stored picture, which lies without what cameras write beside it. */
    fileId: text(),
    width: integer(),
    height: integer(),
    madeAt: instant().notNull(),
  },
  (t) => [index('sync_upload_of').on(t.userId, t.madeAt)],
);

/** What has arrived of an open upload; gone when it is done. */
export const piece = pgTable(
  'sync_piece',
  {
    uploadId: uuid()
      .notNull()
      .references(() => upload.id, { onDelete: 'cascade' }),
    start: integer().notNull(),
    sealed: bytea().notNull(),
  },
  (t) => [primaryKey({ columns: [t.uploadId, t.start] })],
);
