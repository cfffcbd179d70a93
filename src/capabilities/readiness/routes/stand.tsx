// HTTP of standings: one enterprise before all doors, one product before one door, and a decision kept with its day.
import type { Db } from '../../../platform/db/index.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { bornIdsOf, readReason } from '../../registry/index.ts';
import { decide, standingOf } from '../actions/assess.ts';
import type { DecisionRefusal } from '../actions/assess.ts';
import { outcomes } from '../kinds.ts';
import { StandingsPage, StandPage } from '../pages/stand.tsx';
import { listDecisions } from '../store/decisions.ts';
import { words } from '../words.ts';
import { dayIn, doorIn, enterpriseIn, idOf, once } from './ask.ts';

const isOwner = (visit: Visit): boolean => visit.me?.role === 'owner';

const load = async (db: Db, visit: Visit) => {
  const enterpriseId = enterpriseIn(visit);
  const productId = idOf(visit.query.get('product') ?? '');
  return enterpriseId && standingOf(db, { enterpriseId, productId }, dayIn(visit));
};

async function showAll(visit: Visit): Promise<Response> {
  const standing = await visit.within((db) => load(db, visit));
  if (!standing) return visit.notFound();
  const on = dayIn(visit);
  return visit.page(
    <StandingsPage
      view={visit.view}
      owner={isOwner(visit)}
      standing={standing}
      on={on}
      past={on < visit.today}
    />,
  );
}

async function showOne(visit: Visit, problem?: string): Promise<Response> {
  const doorId = doorIn(visit);
  const enterpriseId = enterpriseIn(visit);
  if (!doorId || !enterpriseId) return visit.notFound();
  const on = dayIn(visit);
  const loaded = await visit.within(async (db) => {
    const productId = idOf(visit.query.get('product') ?? '');
    const standing = await standingOf(db, { enterpriseId, productId, doorId }, on);
    const [first] = standing?.doors ?? [];
    if (!standing || !first) return null;
    const enterpriseIds = await bornIdsOf(db, enterpriseId);
    return { standing, ...first, decisions: await listDecisions(db, { enterpriseIds, doorId }) };
  });
  if (!loaded) return visit.notFound();
  return visit.page(
    <StandPage
      view={visit.view}
      owner={isOwner(visit)}
      on={on}
      past={on < visit.today}
      mayDecide={visit.may('readiness:work')}
      once={once()}
      problem={problem}
      {...loaded}
    />,
    problem ? 422 : 200,
  );
}

async function saveDecision(visit: Visit): Promise<Response> {
  const [door, enterprise] = [doorIn(visit), enterpriseIn(visit)];
  const form = await visit.form();
  const outcome = outcomes.find((o) => o === form.text('outcome') && o !== 'offered');
  if (!door || !enterprise || !outcome) return visit.notFound();
  const product = idOf(form.text('product'));
  const say = words[visit.lang];
  return submit<{ id: string }, DecisionRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const reason = readReason(form.text('reason'));
      if (isRefused(reason)) return { refused: 'reason-short' as const };
      return decide(db, { door, enterprise, product, outcome, reason }, visit);
    },
    {
      to: () => `/readiness/${door}/of/${enterprise}${product ? `?product=${product}` : ''}`,
      flash: () => say.stand.decided,
      refused: ({ refused }) =>
        refused === 'reason-short' ? showOne(visit, say.refused[refused]) : visit.notFound(),
    },
  );
}

export const routes: readonly Route[] = [
  get('/readiness/of/:enterprise', 'readiness:stand', showAll),
  get('/readiness/:id/of/:enterprise', 'readiness:stand', (visit) => showOne(visit)),
  post('/readiness/:id/of/:enterprise', 'readiness:work', saveDecision),
];
