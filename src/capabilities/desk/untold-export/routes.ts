// Owners whom somebody must go to, as a file: its rows leave for a stated purpose, with a record that owners can see.
import type { Visit } from '../../../platform/http/index.ts';
import { answerSheet } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { untoldSheet } from '../../events/index.ts';
import type { UntoldSheetRow } from '../../events/index.ts';
import { leavingList, recordedExport } from '../../owners/index.ts';

const name = { id: 'perlu-didatangi', en: 'to-be-visited' } as const;

const file = (visit: Visit, format: SheetFormat, purpose: string): Response =>
  answerSheet<UntoldSheetRow>(visit, { format, name, act: 'events:export' }, async (db) => {
    const sheet = await untoldSheet(db, visit);
    const leaving = { filters: sheet.asked, purpose };
    return { ...sheet, rows: recordedExport(db, sheet.rows, leaving, visit) };
  });

export const routes = leavingList({
  path: '/events/untold/export',
  may: 'registry:export',
  asked: [],
  // Whoever may not see the list has none to take along.
  list: async (visit) =>
    visit.may('events:forward')
      ? { name: (await visit.within((db) => untoldSheet(db, visit))).title, page: '/events/untold' }
      : null,
  file,
});
