// Doors to the areas: the administrator reads them and keeps the list of other names.
import { isRefused } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { get, post, submit } from '../../platform/http/index.ts';
import type { Route, Visit } from '../../platform/http/index.ts';
import { addAlias, removeAlias } from './actions.ts';
import { AreasPage } from './pages/areas.tsx';
import type { AliasRefusal } from './rules.ts';
import { listAliases, listAreas } from './store.ts';
import { explain, words } from './words.ts';

const manage = 'regions:manage';
const blank = { name: '', code: '' };

async function areasPage(
  visit: Visit,
  typed: { name: string; code: string },
  no?: AliasRefusal,
  status?: number,
): Promise<Response> {
  const { areas, aliases } = await visit.within(async (db) => ({
    areas: await listAreas(db),
    aliases: await listAliases(db),
  }));
  const field = no?.refused === 'unknown-area' ? 'code' : 'name';
  const error = no && ({ field, message: explain(no, visit.lang) } as const);
  const once = crypto.randomUUID();
  return visit.page(
    <AreasPage view={visit.view} once={once} areas={areas} aliases={aliases} typed={typed} error={error} />,
    status,
  );
}

async function add(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const typed = { name: fields.text('name'), code: fields.text('code') };
  return submit<{ name: string }, AliasRefusal>(
    visit,
    fields.text('_once'),
    (db) => addAlias(db, typed, visit),
    {
      to: () => '/regions',
      flash: ({ name }) => words[visit.lang].added(name),
      refused: (no) => areasPage(visit, typed, no, 409),
    },
  );
}

async function remove(visit: Visit): Promise<Response> {
  const name = (await visit.form()).text('name');
  const removed: { name: string } | Refusal = await visit.within((db) => removeAlias(db, name, visit));
  // Taken away already, by this form sent twice or by somebody else: the list shows it.
  return visit.seeOther('/regions', isRefused(removed) ? undefined : words[visit.lang].removed(removed.name));
}

export const routes: readonly Route[] = [
  get('/regions', manage, (visit) => areasPage(visit, blank)),
  post('/regions/aliases', manage, add),
  post('/regions/aliases/remove', manage, remove),
];
