// Imports, the mappings people confirmed, staged rows, and the fate of every row.
import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  customType,
  doublePrecision,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
  date,
} from 'drizzle-orm/pg-core';

import { bytea } from '../../platform/db/columns.ts';
import type { Mapping } from './meaning/mapping.ts';
import type { Problem } from './meaning/problem.ts';
import type { SheetPlan } from './staging/sheets.ts';

/** Many facts as PostgreSQL's own rows: unpacked in a fifth of the time that JSON takes. */
const stated = customType<{ data: string }>({ dataType: () => 'evidence_stated[]' });

export const importStates = [
  'uploaded',
  'previewing',
  'previewed',
  'refused',
  'accepting',
  'accepted',
  'failed',
  'cancelled',
  'tried',
  'rolling_back',
  'rolled_back',
] as const;
export type ImportState = (typeof importStates)[number];

/** While an import is in one of these, what it brought stands in the registry. */
export const standing = ['accepted', 'rolling_back'] as const satisfies readonly ImportState[];

/** Over without an effect: given up, or only tried. History, but no work. */
export const dropped = ['cancelled', 'tried'] as const satisfies readonly ImportState[];

export type FateCounts = {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly duplicatesInFile: number;
};

/** `rows` = new + matched + rejected + duplicatesInFile; `matched` = changed + unchanged. */
export type Counts = FateCounts & {
  readonly rows: number;
  readonly matched: number;
  /** Rows that land although some cell could not be read. */
  readonly warned: number;
  /** New rows that resemble an enterprise already known or standing earlier in the file. */
  readonly possibleDuplicates: number;
  /** By code of the kelurahan, or of the kecamatan or city where nothing finer is known; rejected rows have none. */
  readonly byArea: Readonly<Record<string, Omit<FateCounts, 'rejected'>>>;
};

/** One file a person brought. Counts are final once accepted. */
export const importFile = pgTable(
  'intake_import',
  {
    id: uuid().primaryKey(),
    fileName: text().notNull(),
    fileHash: text().notNull(),
    fileBytes: bigint({ mode: 'number' }).notNull(),
    /** Where the sealed upload lies in platform/files until it is accepted or cancelled. */
    fileId: text(),
    /** The import's key, wrapped: seals the stored file and the cells of rejected rows. */
    sealedKey: bytea().notNull(),
    area: text().notNull(),
    state: text({ enum: importStates }).notNull(),
    /** Per sheet: name, heading row, columns with guessed and confirmed meaning (meaning/). */
    sheets: jsonb().$type<readonly SheetPlan[]>().notNull(),
    shapeHash: text(),
    counts: jsonb().$type<Counts>().notNull(),
    /** Why the file could not be used; of an accepted import, why it could not be taken back. */
    refusal: jsonb().$type<Record<string, unknown>>(),
    rowsRead: integer().notNull().default(0),
    by: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    previewedAt: timestamp({ withTimezone: true }),
    /** Where the registry stood when the fates were found (mark.ts). */
    mark: text(),
    acceptedAt: timestamp({ withTimezone: true }),
    acceptedBy: text(),
    /** Who last asked for work in the background, and when. */
    askedAt: timestamp({ withTimezone: true }),
    askedBy: text(),
    /** Why it is to be taken back, in the words of who asked. */
    rollBackReason: text(),
    rolledBackAt: timestamp({ withTimezone: true }),
    rolledBackBy: text(),
  },
  (t) => [index('intake_import_hash').on(t.fileHash), index('intake_import_created').on(t.createdAt)],
);

/** The meaning of columns that a person confirmed for files of one shape. */
export const mapping = pgTable('intake_mapping', {
  shapeHash: text().primaryKey(),
  columns: jsonb().$type<Mapping>().notNull(),
  by: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
});

/** A row as read, waiting for acceptance: COPY lands here, so no row-level security; personal values already sealed. */
export const staged = pgTable(
  'intake_row',
  {
    importId: uuid().notNull(),
    ordinal: integer().notNull(),
    sheet: smallint().notNull(),
    line: integer().notNull(),
    /** Hash of the typed values: the same content is the same digest whatever the order of columns. */
    digest: bytea().notNull(),
    id: uuid().notNull(),
    personId: uuid(),
    name: text().notNull(),
    squeezed: text().notNull(),
    owner: text(),
    ownerSqueezed: text(),
    sex: text(),
    nikHash: bytea(),
    phoneHash: bytea(),
    emailHash: bytea(),
    personKey: bytea(),
    personSealed: bytea(),
    area: text().notNull(),
    rt: text(),
    rw: text(),
    address: text(),
    kind: text(),
    sector: text().notNull(),
    kbli: text(),
    kbliEdition: smallint(),
    founded: integer(),
    nib: text(),
    seenDay: date(),
    /** Both or neither; degrees with three decimals. */
    lat: doublePrecision(),
    lng: doublePrecision(),
    /** What stood in cells of papers that names no paper (meaning/). */
    note: text(),
    words: text().notNull(),
    /** Evidence named in the row; written by COPY, read by evidence/bulk.ts alone. */
    evidence: stated().notNull(),
    /** Problems that did not reject the row; null when there are none. */
    problems: jsonb().$type<readonly Problem[]>(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.ordinal] }),
    // Most sheets have neither: an acceptance then looks at no row for them.
    index('intake_row_more')
      .on(t.importId)
      .where(sql`lat is not null or note is not null`),
  ],
);

export const fates = ['new', 'changed', 'unchanged', 'rejected', 'duplicate'] as const;
export type Fate = (typeof fates)[number];

/** What became of each row. `matched` in counts is changed + unchanged. */
export const fate = pgTable(
  'intake_fate',
  {
    importId: uuid().notNull(),
    ordinal: integer().notNull(),
    sheet: smallint().notNull(),
    line: integer().notNull(),
    fate: text({ enum: fates }).notNull(),
    enterpriseId: uuid(),
    digest: bytea(),
    /** How it was matched: 'nib', 'nik', 'name-owner-kelurahan', 'same-row'. */
    matchedBy: text(),
    /** Changed fields {field: [before, after]}, personal ones masked. */
    differences: jsonb().$type<Record<string, readonly [unknown, unknown]>>(),
    /** Problems of cells: code, column, severity. */
    problems: jsonb().$type<readonly Problem[]>(),
    /** The cells as they stood in the file, sealed, for rejected rows only. */
    sealedCells: bytea(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.ordinal] }),
    index('intake_fate_digest').on(t.digest),
    index('intake_fate_enterprise').on(t.enterpriseId),
  ],
);
