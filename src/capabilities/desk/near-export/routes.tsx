// Who lacks one paper of a door, as a file: its rows leave with a record that owners can see.
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { answerSheet } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { isPurpose, recordedExport } from '../../owners/index.ts';
import { nearSheet } from '../../readiness/index.ts';
import type { NearSheetRow } from '../../readiness/index.ts';
import { NearExportPage } from './page.tsx';

const fileName = { id: 'kurang-satu-surat', en: 'one-paper-away' } as const;

async function* nobody(): AsyncGenerator<readonly NearSheetRow[]> {
  yield [];
}

const asked = ['lack', 'missing', 'area', 'kind'] as const;
const pathOf = (visit: Visit) => `/readiness/${visit.param('id')}/near`;

const keepOf = ({ query }: Visit): readonly (readonly [string, string])[] =>
  asked.flatMap((name) => {
    const value = query.get(name);
    return value ? [[name, value.slice(0, 60)] as const] : [];
  });

async function askPurpose(visit: Visit): Promise<Response> {
  const sheet = await visit.within((db) => nearSheet(db, visit));
  if (!sheet) return visit.notFound();
  return visit.page(
    <NearExportPage view={visit.view} name={sheet.title} near={pathOf(visit)} keep={keepOf(visit)} />,
  );
}

/** Without a purpose it is asked first. */
function exportNear(visit: Visit, format: SheetFormat): Response {
  const purpose = visit.query.get('for');
  if (!isPurpose(purpose)) {
    const keep = new URLSearchParams(keepOf(visit).map(([k, v]): [string, string] => [k, v])).toString();
    return visit.seeOther(`${pathOf(visit)}/export${keep === '' ? '' : `?${keep}`}`);
  }
  return answerSheet<NearSheetRow>(visit, { format, name: fileName, act: 'readiness:export' }, async (db) => {
    const sheet = await nearSheet(db, visit);
    if (!sheet) return { title: '', columns: [], rows: nobody(), filters: [] };
    const told = [sheet.title];
    const leaving = { filters: { id: told, en: told }, purpose };
    return { ...sheet, rows: recordedExport(db, sheet.rows, leaving, visit) };
  });
}

export const routes: readonly Route[] = [
  get('/readiness/:id/near/export', 'readiness:export', askPurpose),
  get('/readiness/:id/near/export.xlsx', 'readiness:export', (visit) => exportNear(visit, 'xlsx')),
  get('/readiness/:id/near/export.csv', 'readiness:export', (visit) => exportNear(visit, 'csv')),
];
