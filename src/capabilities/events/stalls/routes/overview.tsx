// HTTP of the stalls as they stand: the plan of a shift, and the shares of everybody.
import { get } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import { groundOf } from '../actions/ground.ts';
import { withoutNumber } from '../actions/tell.ts';
import { OverviewPage } from '../pages/overview.tsx';
import { SharesPage } from '../pages/shares.tsx';
import type { Ground } from '../rules/facts.ts';
import { sharesOf, spread } from '../rules/shares.ts';
import { runState } from '../rules/run.ts';
import { listRotas } from '../store/rotas.ts';
import { mayManage } from './open.ts';

/** The shift of the address, else the one that is on or comes next, else the first. */
export const shiftIn = ({ query }: Visit, { shifts }: Pick<Ground, 'shifts'>): string | undefined => {
  const asked = query.get('shift');
  return (shifts.find((s) => s.id === asked) ?? shifts.find((s) => !s.over) ?? shifts[0])?.id;
};

async function show(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const event = await openEvent(db, visit);
    if (!event) return null;
    return { event, ground: await groundOf(db, event, visit), rotas: await listRotas(db, event.id) };
  });
  if (!loaded) return visit.notFound();
  const { event, ground, rotas } = loaded;
  const [last] = rotas;
  const shares = sharesOf(ground);
  const manage = mayManage(visit, event);
  return visit.page(
    <OverviewPage
      view={visit.view}
      event={event}
      tabs={tabsFor(visit)}
      ground={ground}
      accepted={shares.length}
      {...spread(shares)}
      shift={shiftIn(visit, ground)}
      rota={manage && last ? { id: last.id, stands: runState(last, visit.now) } : undefined}
      mayManage={manage}
    />,
  );
}

async function showShares(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const event = await openEvent(db, visit);
    if (!event) return null;
    const shares = sharesOf(await groundOf(db, event, visit));
    const silent = await withoutNumber(
      db,
      shares.map((s) => s.who.enterpriseId),
    );
    return { event, shares, silent };
  });
  if (!loaded) return visit.notFound();
  const { event, shares, silent } = loaded;
  return visit.page(
    <SharesPage
      view={visit.view}
      event={event}
      tabs={tabsFor(visit)}
      shares={shares}
      silent={silent}
      mayExport={visit.may('registry:export')}
    />,
  );
}

export const routes: readonly Route[] = [
  get('/events/:id/stalls', 'events:gate', show),
  get('/events/:id/stalls/who', 'events:gate', showShares),
];
