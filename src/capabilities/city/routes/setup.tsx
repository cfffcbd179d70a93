// Doors to the guided set-up.
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { fillIn, readSetup } from '../actions.ts';
import type { FillRefusal } from '../actions.ts';
import { SetupPage } from '../pages/setup.tsx';
import { explain, words } from '../words.ts';

export const manage = 'city:manage';

async function setupPage(visit: Visit, refused?: string, status?: number): Promise<Response> {
  const { facts, steps } = await visit.within((db) => readSetup(db, visit.today));
  const once = crypto.randomUUID();
  return visit.page(
    <SetupPage view={visit.view} once={once} facts={facts} steps={steps} refused={refused} />,
    status,
  );
}

async function fill(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  return submit<{ filled: true }, FillRefusal>(visit, fields.text('_once'), (db) => fillIn(db, visit), {
    to: () => '/city',
    flash: () => words[visit.lang].setup.filled,
    refused: (no) => setupPage(visit, explain(no, visit.lang), 409),
  });
}

export const routes: readonly Route[] = [
  get('/city', manage, (visit) => setupPage(visit)),
  post('/city', manage, fill),
];
