// The doors of intake over HTTP.
import { get, post } from '../../platform/http/index.ts';
import type { Route } from '../../platform/http/index.ts';
import { accept, cancel, correct, previewAgain, rollBack } from './routes/acts.tsx';
import { bring, showUpload } from './routes/bring.tsx';
import { giveRejected, giveTemplate } from './routes/files.ts';
import { showColumns, showImport, showList, showProgress, showRows } from './routes/show.tsx';

export const routes: readonly Route[] = [
  get('/intake', 'intake:import', showList),
  get('/intake/new', 'intake:import', (visit) => showUpload(visit)),
  post('/intake/new', 'intake:import', bring),
  get('/intake/template.xlsx', 'intake:import', giveTemplate),
  get('/intake/:id', 'intake:import', (visit) => showImport(visit)),
  get('/intake/:id/progress', 'intake:import', showProgress),
  get('/intake/:id/columns', 'intake:import', (visit) => showColumns(visit)),
  post('/intake/:id/columns', 'intake:import', correct),
  get('/intake/:id/rows', 'intake:import', showRows),
  get('/intake/:id/rejected.xlsx', 'intake:import', giveRejected('xlsx')),
  get('/intake/:id/rejected.csv', 'intake:import', giveRejected('csv')),
  post('/intake/:id/preview', 'intake:import', previewAgain),
  post('/intake/:id/accept', 'intake:import', accept),
  post('/intake/:id/cancel', 'intake:import', cancel),
  post('/intake/:id/roll-back', 'intake:rollback', rollBack),
];
