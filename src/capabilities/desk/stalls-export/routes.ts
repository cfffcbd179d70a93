// Who stands where at an event, as a file: its rows leave for a stated purpose, with a record that owners can see.
import type { Visit } from '../../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { sharesSheet } from '../../events/index.ts';
import type { SharesSheetRow } from '../../events/index.ts';
import { leavingList, recordedExport } from '../../owners/index.ts';

const name = { id: 'lapak', en: 'stalls' } as const;

async function list(visit: Visit) {
  const sheet = await visit.within((db) => sharesSheet(db, visit));
  return sheet && { name: sheet.title, page: `/events/${visit.param('id')}/stalls/who` };
}

const file = (visit: Visit, format: SheetFormat, purpose: string): Response =>
  answerSheet<SharesSheetRow>(visit, { format, name, act: 'events:export' }, async (db) => {
    const sheet = await sharesSheet(db, visit);
    if (!sheet) return { title: '', columns: [], rows: atOnce([]), filters: [] };
    const leaving = { filters: sheet.asked, purpose };
    return { ...sheet, rows: recordedExport(db, sheet.rows, leaving, visit) };
  });

export const routes = leavingList({
  path: '/events/:id/stalls/export',
  may: 'registry:export',
  asked: [],
  list,
  file,
});
