// Files between their trial and their posting, and how an outlet's files are read.
import { and, eq, sql } from 'drizzle-orm';

import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { mapping, upload } from '../tables.ts';

export type UploadRow = typeof upload.$inferSelect;

export async function addUpload(db: Db, row: typeof upload.$inferInsert): Promise<void> {
  await db.insert(upload).values(row);
}

/** Null when there is none any more. */
export async function findUpload(db: Db, id: string): Promise<UploadRow | null> {
  const [row] = await db.select().from(upload).where(eq(upload.id, id));
  return row ?? null;
}

export async function dropUpload(db: Db, id: string): Promise<void> {
  await db.delete(upload).where(eq(upload.id, id));
}

/** Lets go of files that nobody posted in a week, as far as the scope reaches. */
export async function dropOldUploads(db: Db, now: Date): Promise<void> {
  await db.execute(
    sql`delete from retail_upload where recorded_at < ${now.toISOString()}::timestamptz - interval '7 days'`,
  );
}

/** The outlet's own codes lie beside the head rows it uses, under a name that no head row has. */
export const codesShape = '=codes';

export type Columns = Readonly<Record<string, string>>;

/** Null when nobody chose for a file of this shape yet. */
export async function findMapping(db: Db, outletId: string, shape: string): Promise<Columns | null> {
  const [row] = await db
    .select({ columns: mapping.columns })
    .from(mapping)
    .where(and(eq(mapping.outletId, outletId), eq(mapping.shape, shape)));
  return row?.columns ?? null;
}

export async function saveMapping(
  db: Db,
  { outletId, shape, columns }: { outletId: string; shape: string; columns: Columns },
  { now, by }: Pick<Circumstances, 'now' | 'by'>,
): Promise<void> {
  const set = { columns, recordedAt: now, recordedBy: by };
  await db
    .insert(mapping)
    .values({ outletId, shape, ...set })
    .onConflictDoUpdate({ target: [mapping.outletId, mapping.shape], set });
}
