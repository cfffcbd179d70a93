// A file brought, how it is read remembered, and its lines posted.
import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { lacking } from '../rules/mapping.ts';
import { listItems } from '../store/items.ts';
import { listStandings } from '../store/standings.ts';
import type { Asked } from '../store/standings.ts';
import {
  addUpload,
  codesShape,
  dropOldUploads,
  dropUpload,
  findMapping,
  saveMapping,
} from '../store/uploads.ts';
import type { Columns, UploadRow } from '../store/uploads.ts';
import { postLines } from './post.ts';
import type { Posted, PostRefusal } from './post.ts';
import { readFile, sourceOf } from './trial.ts';
import type { FileRefusal } from './trial.ts';

/** Whoever brings a file lets go of those they forgot. */
export async function bringFile(
  db: Db,
  { outletId, month, fileName, body }: Asked & { readonly fileName: string; readonly body: Buffer },
  { now, by }: Circumstances,
): Promise<{ readonly id: string }> {
  await dropOldUploads(db, now);
  const id = freshId<'SalesUpload'>();
  const row = { id, outletId, month, fileName: fileName.slice(0, 255), body };
  await addUpload(db, { ...row, recordedAt: now, recordedBy: by });
  return { id };
}

/** Remembers for which product an outlet's own code stands; codes learnt before stay. */
export async function learnCodes(
  db: Db,
  { outletId, codes }: { readonly outletId: string; readonly codes: Columns },
  around: Circumstances,
): Promise<void> {
  const before = (await findMapping(db, outletId, codesShape)) ?? {};
  await saveMapping(db, { outletId, shape: codesShape, columns: { ...before, ...codes } }, around);
}

/** Posts the file's lines as they read now and lets go of the file. */
export async function postUpload(
  db: Db,
  file: UploadRow,
  { through }: { readonly through: string | null },
  around: Circumstances,
): Promise<Posted | PostRefusal | FileRefusal | Refusal<'columns-missing' | 'nothing-read', object>> {
  const asked = { outletId: file.outletId, month: file.month as PlainDate, through };
  const shelf = await listItems(db, file.outletId, await listStandings(db, asked));
  const read = await readFile(db, file.outletId, sourceOf(file.fileName, file.body), shelf);
  if (isRefused(read)) return read;
  if (lacking(read.mapping).length > 0) return refuse('columns-missing');
  if (read.lines.length === 0) return refuse('nothing-read');
  const posted = await postLines(
    db,
    { ...asked, lines: read.lines, way: 'file', fileName: file.fileName, unread: read.unread.length },
    around,
  );
  if (!isRefused(posted)) await dropUpload(db, file.id);
  return posted;
}
