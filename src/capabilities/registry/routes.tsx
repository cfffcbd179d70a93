// HTTP of the registry: saying what became of an enterprise, that it was seen, and showing sealed numbers.
import { parseId } from '../../kernel/ids.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { get, post, submit } from '../../platform/http/index.ts';
import type { Route, Visit } from '../../platform/http/index.ts';
import { markSeen, revealSecrets, setStatus } from './actions.ts';
import type { StatusRefusal, TypedStatus } from './actions.ts';
import { RevealPage } from './pages/reveal.tsx';
import { StatusPage, statusWords } from './pages/status.tsx';
import type { SettableStatus } from './rules.ts';
import { findEnterprise } from './store.ts';
import type { EnterpriseWithOwner } from './store.ts';
import { words } from './words.ts';

type StatusDone = { readonly id: EnterpriseId; readonly status: SettableStatus };

const enterpriseOf = async (visit: Visit): Promise<EnterpriseWithOwner | null> => {
  const id = parseId<'Enterprise'>(visit.param('id'));
  return isRefused(id) ? null : visit.within((db) => findEnterprise(db, id as EnterpriseId));
};

const pathOf = (id: string) => `/registry/${id}`;

async function askStatus(visit: Visit, typed?: TypedStatus, refusal?: StatusRefusal, status = 200) {
  const found = await enterpriseOf(visit);
  if (!found) return visit.notFound();
  const once = crypto.randomUUID();
  return visit.page(
    <StatusPage
      view={visit.view}
      enterprise={found.enterprise}
      once={once}
      typed={typed}
      refusal={refusal}
    />,
    status,
  );
}

async function saveStatus(visit: Visit): Promise<Response> {
  const found = await enterpriseOf(visit);
  if (!found) return visit.notFound();
  const id = found.enterprise.id as EnterpriseId;
  const form = await visit.form();
  const [status, day, source, reason] = ['status', 'day', 'source', 'reason'].map((name) => form.text(name));
  const typed = { status: status ?? '', day: day ?? '', source: source ?? '', reason: reason ?? '' };
  const say = statusWords[visit.lang];
  return submit<StatusDone, StatusRefusal>(
    visit,
    form.text('_once'),
    (db) => setStatus(db, { id, typed }, visit),
    {
      to: () => pathOf(id),
      flash: (done) => say.done(found.enterprise.name, words[visit.lang].statuses[done.status]),
      refused: (refusal) => askStatus(visit, typed, refusal, 422),
    },
  );
}

async function saveSeen(visit: Visit): Promise<Response> {
  const found = await enterpriseOf(visit);
  if (!found) return visit.notFound();
  const id = found.enterprise.id as EnterpriseId;
  const form = await visit.form();
  const back = /^\/registry(?:[/?]|$)/.test(form.text('back')) ? form.text('back') : pathOf(id);
  return submit(visit, form.text('_once'), (db) => markSeen(db, { id, source: 'field' }, visit), {
    to: () => back,
    flash: () => statusWords[visit.lang].seen(found.enterprise.name),
    refused: () => visit.notFound(),
  });
}

async function askReveal(visit: Visit): Promise<Response> {
  const found = await enterpriseOf(visit);
  if (!found) return visit.notFound();
  return visit.page(
    <RevealPage view={visit.view} enterprise={found.enterprise} once={crypto.randomUUID()} />,
  );
}

/** Shows the numbers in the answer itself: they stand in no address and in no cache. */
async function reveal(visit: Visit): Promise<Response> {
  const found = await enterpriseOf(visit);
  if (!found) return visit.notFound();
  const reason = (await visit.form()).text('reason');
  const id = found.enterprise.id as EnterpriseId;
  const shown = await visit.within((db) => revealSecrets(db, { id, reason }, visit));
  const page = { view: visit.view, enterprise: found.enterprise, once: crypto.randomUUID(), reason };
  if (isRefused(shown)) return visit.page(<RevealPage {...page} refusal={shown} />, 422);
  return visit.page(<RevealPage {...page} owner={found.owner?.name} secrets={shown} />);
}

export const routes: readonly Route[] = [
  get('/registry/:id/status', 'registry:edit', (visit) => askStatus(visit)),
  post('/registry/:id/status', 'registry:edit', saveStatus),
  post('/registry/:id/seen', 'registry:edit', saveSeen),
  get('/registry/:id/reveal', 'registry:reveal', askReveal),
  post('/registry/:id/reveal', 'registry:reveal', reveal),
];
