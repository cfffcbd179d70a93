// The applicants of an event as a file: its rows leave for a stated purpose, with a record that owners can see.
import type { Visit } from '../../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { applicantsSheet } from '../../events/index.ts';
import type { ApplicantsSheetRow } from '../../events/index.ts';
import { leavingList, recordedExport } from '../../owners/index.ts';

const name = { id: 'pendaftar', en: 'applicants' } as const;

async function list(visit: Visit) {
  const sheet = await visit.within((db) => applicantsSheet(db, visit));
  return sheet && { name: sheet.title, page: `/events/${visit.param('id')}/applications` };
}

const file = (visit: Visit, format: SheetFormat, purpose: string): Response =>
  answerSheet<ApplicantsSheetRow>(visit, { format, name, act: 'events:export' }, async (db) => {
    const sheet = await applicantsSheet(db, visit);
    if (!sheet) return { title: '', columns: [], rows: atOnce([]), filters: [] };
    const leaving = { filters: sheet.asked, purpose };
    return { ...sheet, rows: recordedExport(db, sheet.rows, leaving, visit) };
  });

export const routes = leavingList({
  path: '/events/:id/applicants/export',
  may: 'registry:export',
  asked: ['state'],
  list,
  file,
});
