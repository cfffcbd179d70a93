// Who lacks one paper of a door, as a file: its rows leave with a record that owners can see.
import type { Visit } from '../../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { leavingList, recordedExport } from '../../owners/index.ts';
import { nearSheet } from '../../readiness/index.ts';
import type { NearSheetRow } from '../../readiness/index.ts';

const name = { id: 'kurang-satu-surat', en: 'one-paper-away' } as const;

async function list(visit: Visit) {
  const sheet = await visit.within((db) => nearSheet(db, visit));
  return sheet && { name: sheet.title, page: `/readiness/${visit.param('id')}/near` };
}

const file = (visit: Visit, format: SheetFormat, purpose: string): Response =>
  answerSheet<NearSheetRow>(visit, { format, name, act: 'readiness:export' }, async (db) => {
    const sheet = await nearSheet(db, visit);
    if (!sheet) return { title: '', columns: [], rows: atOnce([]), filters: [] };
    const told = [sheet.title];
    const leaving = { filters: { id: told, en: told }, purpose };
    return { ...sheet, rows: recordedExport(db, sheet.rows, leaving, visit) };
  });

export const routes = leavingList({
  path: '/readiness/:id/near/export',
  may: 'readiness:export',
  asked: ['lack', 'missing', 'area', 'kind'],
  list,
  file,
});
