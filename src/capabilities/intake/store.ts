// Imports, mappings and fates in and out of the database.
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';

import type { ImportId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';
import { settingsOf } from '../../platform/db/index.ts';
import type { Mapping } from './meaning/mapping.ts';
import { dropped, fate, importFile, mapping, standing } from './tables.ts';
import type { Counts, Fate, ImportState } from './tables.ts';

export type Import = Omit<typeof importFile.$inferSelect, 'id'> & { readonly id: ImportId };
export type NewImport = typeof importFile.$inferInsert;
export type FateRow = typeof fate.$inferSelect;

export const noCounts: Counts = {
  rows: 0,
  new: 0,
  matched: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  duplicatesInFile: 0,
  warned: 0,
  possibleDuplicates: 0,
  byArea: {},
};

/** Imports of the scope's area and below; an import carries no personal data and so has no row-level security. */
const ofScope = (db: Db) => {
  const { area } = settingsOf(db.scope, db.city.code);
  return area === '' ? sql`false` : sql`starts_with(${importFile.area}, ${area})`;
};

export async function insertImport(db: Db, row: NewImport): Promise<void> {
  await db.insert(importFile).values(row);
}

export async function findImport(db: Db, id: string): Promise<Import | null> {
  const [row] = await db
    .select()
    .from(importFile)
    .where(and(eq(importFile.id, id), ofScope(db)));
  return (row as Import | undefined) ?? null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockImport(db: Db, id: string): Promise<Import | null> {
  const [row] = await db
    .select()
    .from(importFile)
    .where(and(eq(importFile.id, id), ofScope(db)))
    .for('update');
  return (row as Import | undefined) ?? null;
}

/** Newest first, of these states or of all; `before` is the id of the last one seen. */
export async function selectImports(
  db: Db,
  { before, states, limit = 50 }: { before?: string; states?: readonly ImportState[]; limit?: number },
): Promise<Import[]> {
  const rows = await db
    .select()
    .from(importFile)
    .where(
      and(
        ofScope(db),
        before === undefined ? undefined : lt(importFile.id, before),
        states && inArray(importFile.state, [...states]),
      ),
    )
    .orderBy(desc(importFile.id))
    .limit(limit);
  return rows as Import[];
}

/** How many imports there are, apart from those that came to nothing. */
export async function countImports(db: Db): Promise<{ readonly kept: number; readonly dropped: number }> {
  const isDropped = inArray(importFile.state, [...dropped]);
  const [row] = await db
    .select({
      kept: sql<number>`count(*) filter (where not ${isDropped})`.mapWith(Number),
      dropped: sql<number>`count(*) filter (where ${isDropped})`.mapWith(Number),
    })
    .from(importFile)
    .where(ofScope(db));
  return row ?? { kept: 0, dropped: 0 };
}

/** Other imports of the same content that stand. */
export async function acceptedTwins(
  db: Db,
  { id, fileHash }: Pick<Import, 'id' | 'fileHash'>,
): Promise<Import[]> {
  const rows = await db
    .select()
    .from(importFile)
    .where(
      and(
        eq(importFile.fileHash, fileHash),
        inArray(importFile.state, [...standing]),
        sql`${importFile.id} <> ${id}`,
      ),
    );
  return rows as Import[];
}

/** Moves an import on, if it still is in one of the states `from`; whether it did. */
export async function moveImport(
  db: Db,
  id: string,
  from: readonly ImportState[],
  change: Partial<NewImport>,
): Promise<boolean> {
  const done = await db
    .update(importFile)
    .set(change)
    .where(and(eq(importFile.id, id), inArray(importFile.state, [...from])));
  return done.rowCount === 1;
}

export async function rememberedMappings(db: Db): Promise<ReadonlyMap<string, Mapping>> {
  const rows = await db.select().from(mapping);
  return new Map(rows.map((row) => [row.shapeHash, row.columns]));
}

export async function saveMapping(db: Db, row: typeof mapping.$inferInsert): Promise<void> {
  await db
    .insert(mapping)
    .values(row)
    .onConflictDoUpdate({ target: mapping.shapeHash, set: { columns: row.columns, by: row.by, at: row.at } });
}

/** Fates of one kind in the order of the file; `after` is the last ordinal seen. */
export async function selectFates(
  db: Db,
  importId: string,
  { fates, after = -1, limit = 100 }: { fates: readonly Fate[]; after?: number; limit?: number },
): Promise<FateRow[]> {
  return db
    .select()
    .from(fate)
    .where(and(eq(fate.importId, importId), inArray(fate.fate, [...fates]), sql`${fate.ordinal} > ${after}`))
    .orderBy(fate.ordinal)
    .limit(limit);
}
