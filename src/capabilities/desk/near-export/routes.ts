// Who lacks one paper of a door, as a file: its rows leave with a record that owners can see.
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { answerSheet } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { recordedExport } from '../../owners/index.ts';
import { nearSheet } from '../../readiness/index.ts';
import type { NearSheetRow } from '../../readiness/index.ts';

const name = { id: 'kurang-satu-surat', en: 'one-paper-away' } as const;

async function* nobody(): AsyncGenerator<readonly NearSheetRow[]> {
  yield [];
}

const exportNear = (visit: Visit, format: SheetFormat): Response =>
  answerSheet<NearSheetRow>(visit, { format, name, act: 'readiness:export' }, async (db) => {
    const sheet = await nearSheet(db, visit);
    if (!sheet) return { title: '', columns: [], rows: nobody(), filters: [] };
    const told = [sheet.title];
    const leaving = { filters: { id: told, en: told }, purpose: visit.query.get('for') };
    return { ...sheet, rows: recordedExport(db, sheet.rows, leaving, visit) };
  });

export const routes: readonly Route[] = [
  get('/readiness/:id/near/export.xlsx', 'readiness:export', (visit) => exportNear(visit, 'xlsx')),
  get('/readiness/:id/near/export.csv', 'readiness:export', (visit) => exportNear(visit, 'csv')),
];
