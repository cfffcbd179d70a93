// Owners, enterprises, where they stand, and every change of a field.
import {
  bigint,
  boolean,
  date,
  doublePrecision,
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
import { sql } from 'drizzle-orm';

import { bytea, tsvector } from '../../platform/db/columns.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** The person behind an enterprise. NIK, KK, phone and e-mail lie sealed under the person's own key, found by keyed hash. */
export const person = pgTable(
  'registry_person',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    squeezed: text().notNull(),
    sex: text({ enum: ['f', 'm'] }),
    area: text().notNull(),
    nikHash: bytea(),
    phoneHash: bytea(),
    /** Tells whether an address is the one recorded; nobody is looked up by it, so no index. */
    emailHash: bytea(),
    /** The person's key, wrapped by the city's master key; null after erasure. */
    sealedKey: bytea(),
    /** JSON {nik, kk, phone, email} under that key. */
    sealed: bytea(),
    /** Since when the person's data are kept but not worked with: counted, and in no list, search or comparison. */
    restrictedAt: timestamp({ withTimezone: true }),
    importId: uuid(),
    ...recorded,
  },
  (t) => [
    uniqueIndex('registry_person_nik')
      .on(t.nikHash)
      .where(sql`nik_hash is not null`),
    index('registry_person_phone')
      .on(t.phoneHash)
      .where(sql`phone_hash is not null`),
    index('registry_person_restricted')
      .on(t.id)
      .where(sql`restricted_at is not null`),
  ],
);

/** `withdrawn` belongs to an import taken back, `joined` to a record that another stands for since. */
export const statuses = ['active', 'dormant', 'closed', 'moved', 'withdrawn', 'joined'] as const;
export type Status = (typeof statuses)[number];

/** One business as it is known now. Status, area and last seen repeat its newest standing. */
export const enterprise = pgTable(
  'registry_enterprise',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    squeezed: text().notNull(),
    /** No foreign key: the policy `scope` asks whether the person is there, and none is ever deleted. */
    ownerId: uuid(),
    ownerSqueezed: text(),
    area: text().notNull(),
    rt: text(),
    rw: text(),
    address: text(),
    /** The kind of business as it was told. */
    kind: text(),
    sector: text().notNull(),
    kbli: text(),
    kbliEdition: smallint(),
    founded: integer(),
    nib: text(),
    status: text({ enum: statuses }).notNull(),
    seenDay: date(),
    example: boolean().notNull().default(false),
    importId: uuid(),
    ...recorded,
    revision: integer().notNull().default(1),
    words: tsvector().notNull(),
  },
  (t) => [
    // The place alone: equal keys are kept once, which halves what an import pays for it.
    index('registry_enterprise_area').on(t.area),
    // The order of names, with what lists filter by: a page is found without touching the rows it passes over.
    index('registry_enterprise_listed').on(
      t.squeezed,
      t.id,
      t.area,
      t.sector,
      t.status,
      t.seenDay,
      t.ownerId,
    ),
    // Longest unseen first, never seen before all; read backwards, last seen first.
    index('registry_enterprise_seen').on(sql`(coalesce(seen_day, '-infinity'::date))`, t.id),
    index('registry_enterprise_nib')
      .on(t.nib)
      .where(sql`nib is not null`),
    index('registry_enterprise_owner').on(t.ownerId),
    index('registry_enterprise_import').on(t.importId),
    // A list of half a megabyte waits to be sorted in: imports write at half the cost, searches read a millisecond more.
    index('registry_enterprise_words')
      .using('gin', t.words)
      .with({ fastupdate: true, gin_pending_list_limit: 512 }),
  ],
);

/**
 * What the number counts, appended and never changed: from `day` on (as recorded at `recordedAt`) the enterprise has
 * this status, lies in this area and was last seen on this day.
 */
export const standing = pgTable(
  'registry_standing',
  {
    id: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    /** No foreign key: the policy `scope` asks of every row written whether its enterprise is there, and none is ever deleted. */
    enterpriseId: uuid().notNull(),
    day: date().notNull(),
    status: text({ enum: statuses }).notNull(),
    area: text().notNull(),
    seenDay: date(),
    /** Where this was learned: 'import', 'staff', 'field', 'owner'. */
    source: text().notNull(),
    reason: text(),
    importId: uuid(),
    /** The join that said so, or its undoing. */
    joinId: uuid(),
    ...recorded,
  },
  (t) => [
    primaryKey({ columns: [t.enterpriseId, t.id] }),
    // What no import brought: whether anything was edited since (intake/mark.ts).
    index('registry_standing_by_hand')
      .on(t.id)
      .where(sql`import_id is null`),
  ],
);

/** A change of fields with its reason: `before` and `after` hold the changed fields only, personal ones masked. */
export const change = pgTable(
  'registry_change',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** No foreign key: the policy `scope` asks of every row written whether its enterprise is there, and none is ever deleted. */
    enterpriseId: uuid().notNull(),
    before: jsonb().$type<Record<string, unknown>>().notNull(),
    after: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Earlier personal values, sealed under the person's key, so that a change can be taken back. */
    sealedBefore: bytea(),
    reason: text().notNull(),
    importId: uuid(),
    /** The join that took these fields from another record, or its undoing. */
    joinId: uuid(),
    ...recorded,
  },
  (t) => [
    index('registry_change_enterprise').on(t.enterpriseId, t.id),
    index('registry_change_import').on(t.importId),
  ],
);

/** Where it is, to about 100 m: degrees with three decimals. Never public. */
export const point = pgTable('registry_point', {
  enterpriseId: uuid().primaryKey(),
  lat: doublePrecision().notNull(),
  lng: doublePrecision().notNull(),
  /** Metres, as a phone said; null where a sheet named the point. */
  accuracy: integer(),
  day: date().notNull(),
  /** Where this was learned: 'import', 'field'. */
  source: text().notNull(),
  importId: uuid(),
  ...recorded,
});

/** Every distinct word of names, owners and kinds: what a mistyped word is matched against. */
export const word = pgTable(
  'registry_word',
  { word: text().primaryKey(), uses: integer().notNull() },
  (t) => [index('registry_word_trigram').using('gin', t.word.op('gin_trgm_ops'))],
);

/**
 * Which record a joined one belongs to today; records that stand for themselves have no row. Enterprises and persons alike.
 * Equal to the fold of the open joins (matching), and kept because every reader asks it.
 */
export const identity = pgTable(
  'registry_identity',
  { bornId: uuid().primaryKey(), nowId: uuid().notNull() },
  (t) => [index('registry_identity_now').on(t.nowId)],
);
