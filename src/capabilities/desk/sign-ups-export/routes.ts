// Who signed up for a session, as a file: enterprises in it leave for a stated purpose, with a record that owners can see.
import type { Db } from '../../../platform/db/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { signUpsSheet } from '../../events/index.ts';
import type { SignUpsSheet, SignUpsSheetRow } from '../../events/index.ts';
import { leavingList, recordedExport } from '../../owners/index.ts';

const name = { id: 'pendaftar-sesi', en: 'session-sign-ups' } as const;

async function list(visit: Visit) {
  const sheet = await visit.within((db) => signUpsSheet(db, visit));
  const page = `/events/${visit.param('id')}/sessions/${visit.param('session')}`;
  return sheet && { name: sheet.title, page };
}

/** A visitor has no enterprise whose owner could be told; the order is that of the line, so the record comes first. */
async function* recorded(db: Db, sheet: SignUpsSheet, purpose: string, visit: Visit) {
  const named = sheet.rows.flatMap(({ enterprise }) => (enterprise === null ? [] : [{ id: enterprise }]));
  for await (const _ of recordedExport(db, atOnce(named), { filters: sheet.asked, purpose }, visit));
  yield sheet.rows;
}

const file = (visit: Visit, format: SheetFormat, purpose: string): Response =>
  answerSheet<SignUpsSheetRow>(visit, { format, name, act: 'events:export' }, async (db) => {
    const sheet = await signUpsSheet(db, visit);
    if (!sheet) return { title: '', columns: [], rows: atOnce([]), filters: [] };
    return { ...sheet, rows: recorded(db, sheet, purpose, visit) };
  });

export const routes = leavingList({
  path: '/events/:id/sessions/:session/export',
  may: 'registry:export',
  asked: [],
  list,
  file,
});
