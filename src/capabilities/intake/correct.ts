// A person's word on what the columns of a file mean: kept for every file of the same shape, and the file is read anew.
import { isRefused, refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { listAliases, listAreas } from '../regions/index.ts';
import { guessColumns } from './meaning/columns.ts';
import { isField } from './meaning/field.ts';
import type { Field } from './meaning/field.ts';
import { makeGazetteer } from './meaning/gazetteer.ts';
import { findHeading } from './meaning/heading.ts';
import { shapeHash } from './meaning/mapping.ts';
import { readSheets } from '../../platform/reading/sheets.ts';
import type { SheetPlan } from './staging/sheets.ts';
import { lockImport, moveImport, saveMapping } from './store.ts';
import type { Import } from './store.ts';
import { openUpload, sourceOf } from './uploads.ts';

/** Sheets of one shape share the meaning of their columns; `at` are their places among the sheets of the file. */
export type Shape = { readonly shapeHash: string; readonly at: readonly number[]; readonly plan: SheetPlan };

export function shapesOf(sheets: readonly SheetPlan[]): Shape[] {
  const shapes = new Map<string, Shape>();
  for (const [at, plan] of sheets.entries()) {
    if (plan.skipped !== null || plan.columns.length === 0) continue;
    const known = shapes.get(plan.shapeHash);
    shapes.set(
      plan.shapeHash,
      known ? { ...known, at: [...known.at, at] } : { shapeHash: plan.shapeHash, at: [at], plan },
    );
  }
  return [...shapes.values()];
}

export type CorrectRefusal =
  | Refusal<'unknown-import' | 'not-now' | 'busy' | 'no-name-column', object>
  | Refusal<'unknown-field' | 'meaning-twice', { readonly field: string }>;

/** The meaning of each column in its order; refuses a meaning given twice and a sheet without names. */
export function checkMeanings(meanings: readonly string[]): readonly Field[] | CorrectRefusal {
  const taken = new Set<string>();
  for (const field of meanings) {
    if (!isField(field)) return refuse('unknown-field', { field });
    if (field !== 'ignore' && taken.has(field)) return refuse('meaning-twice', { field });
    taken.add(field);
  }
  return taken.has('name') ? (meanings as readonly Field[]) : refuse('no-name-column');
}

type Corrections = readonly { readonly shapeHash: string; readonly meanings: readonly string[] }[];

/** Keeps the meanings and puts the import back before its reading; the caller asks for that in the same transaction. */
export async function correctColumns(
  db: Db,
  { importId, corrections }: { readonly importId: string; readonly corrections: Corrections },
  { by, now }: Circumstances,
): Promise<{ readonly importId: string } | CorrectRefusal> {
  const found = await lockImport(db, importId);
  if (!found) return refuse('unknown-import');
  if (found.state === 'previewing') return refuse('busy');
  for (const { shapeHash: shape, meanings } of corrections) {
    const columns = checkMeanings(meanings);
    if (isRefused(columns)) return columns;
    await saveMapping(db, { shapeHash: shape, columns: columns, by, at: now });
  }
  if (!(await readAnew(db, importId, { by, now }))) return refuse('not-now');
  await audit(
    db,
    { by, now },
    { act: 'intake:map', subject: importId, detail: { shapes: corrections.length } },
  );
  return { importId };
}

/** Puts an import that is not accepted back to where it waits for its reading; whether it could. */
export const readAnew = (
  db: Db,
  importId: string,
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<boolean> =>
  moveImport(db, importId, ['uploaded', 'previewing', 'previewed', 'refused', 'failed'], {
    state: 'uploaded',
    rowsRead: 0,
    askedAt: now,
    askedBy: by,
  });

/**
 * The first sheet of a file that was refused because no column names the enterprises: its columns as guessed, so that a
 * person can point to the right one. Reads only the beginning of the file.
 */
export async function lookAtColumns(db: Db, found: Import): Promise<SheetPlan | null> {
  const { fileId } = found;
  if (fileId === null) return null;
  const gazetteer = makeGazetteer({ areas: await listAreas(db), aliases: await listAliases(db) });
  for await (const batch of readSheets(sourceOf(openUpload({ ...found, fileId })))) {
    if (isRefused(batch)) return null;
    if (batch.hidden) continue;
    const heading = findHeading(batch.rows, batch.sheet, gazetteer);
    if ('refused' in heading) continue;
    const samples = batch.rows.filter((row) => row.number > heading.row).map((row) => row.cells);
    return {
      name: batch.sheet,
      headingRow: heading.row,
      shapeHash: shapeHash(heading.headings),
      sheetArea: heading.sheetArea,
      columns: guessColumns(heading.headings, samples, gazetteer),
      remembered: false,
      skipped: null,
    };
  }
  return null;
}
