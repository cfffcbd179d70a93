// The applicants of an event as a file: its rows leave for a stated purpose, with a record that owners can see.
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { applicantsSheet } from '../../events/index.ts';
import type { ApplicantsSheetRow } from '../../events/index.ts';
import { isPurpose, recordedExport } from '../../owners/index.ts';
import { ApplicantsExportPage } from './page.tsx';

const fileName = { id: 'pendaftar', en: 'applicants' } as const;

const at = (visit: Visit) => `/events/${visit.param('id')}`;
const fileOf = (visit: Visit) => `${at(visit)}/applicants/export`;

const keepOf = ({ query }: Visit): readonly (readonly [string, string])[] => {
  const state = query.get('state');
  return state ? [['state', state.slice(0, 60)]] : [];
};

async function askPurpose(visit: Visit): Promise<Response> {
  const sheet = await visit.within((db) => applicantsSheet(db, visit));
  if (!sheet) return visit.notFound();
  return visit.page(
    <ApplicantsExportPage
      view={visit.view}
      name={sheet.title}
      list={`${at(visit)}/applications`}
      file={fileOf(visit)}
      keep={keepOf(visit)}
    />,
  );
}

/** Without a purpose it is asked first. */
async function exportApplicants(visit: Visit, format: SheetFormat): Promise<Response> {
  const purpose = visit.query.get('for');
  if (!isPurpose(purpose)) {
    const keep = new URLSearchParams(keepOf(visit).map(([k, v]): [string, string] => [k, v])).toString();
    return visit.seeOther(`${fileOf(visit)}${keep === '' ? '' : `?${keep}`}`);
  }
  if (!(await visit.within((db) => applicantsSheet(db, visit)))) return visit.notFound();
  const how = { format, name: fileName, act: 'events:export' } as const;
  return answerSheet<ApplicantsSheetRow>(visit, how, async (db) => {
    const sheet = await applicantsSheet(db, visit);
    if (!sheet) return { title: '', columns: [], rows: atOnce([]), filters: [] };
    const leaving = { filters: sheet.asked, purpose };
    return { ...sheet, rows: recordedExport(db, sheet.rows, leaving, visit) };
  });
}

export const routes: readonly Route[] = [
  get('/events/:id/applicants/export', 'registry:export', askPurpose),
  get('/events/:id/applicants/export.xlsx', 'registry:export', (visit) => exportApplicants(visit, 'xlsx')),
  get('/events/:id/applicants/export.csv', 'registry:export', (visit) => exportApplicants(visit, 'csv')),
];
