// HTTP of the rota: asking for one, looking at what it proposes, taking it over or putting it aside.
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { formatCount } from '../../../../web/format.ts';
import type { EventRow } from '../../event/store.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import { groundOf } from '../actions/ground.ts';
import { askRota, dropRota, firstSeed, staleOf, stepsOf, takeRota } from '../actions/rota.ts';
import type { AskRefusal, TakeRefusal } from '../actions/rota.ts';
import type { RotaId } from '../kinds.ts';
import { refusalText } from '../pages/parts.tsx';
import { AskPage, ProposalPage } from '../pages/rota/index.ts';
import { runState } from '../rules/run.ts';
import { findRota, listRotas, seedOf } from '../store/rotas.ts';
import { words } from '../words/index.ts';
import { idIn, mayManage, once, ownUrl } from './open.ts';
import { shiftIn } from './overview.tsx';

type NotFound = Refusal<'not-found', object>;

async function openToManage(db: Db, visit: Visit): Promise<EventRow | null> {
  const event = await openEvent(db, visit);
  return event && mayManage(visit, event) ? event : null;
}

async function ask(visit: Visit, again?: { seed: string; refused: string }): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const event = await openToManage(db, visit);
    if (!event) return null;
    return {
      event,
      ground: await groundOf(db, event, visit),
      drawn: await seedOf(db, event.id),
      runs: (await listRotas(db, event.id)).map((run) => ({ ...run, stands: runState(run, visit.now) })),
    };
  });
  if (!loaded) return visit.notFound();
  return visit.page(
    <AskPage
      view={visit.view}
      tabs={tabsFor(visit)}
      once={once()}
      seed={again?.seed ?? firstSeed(loaded.event)}
      refused={again?.refused}
      {...loaded}
    />,
    again ? 409 : 200,
  );
}

async function saveAsk(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const seed = form.text('seed').slice(0, 500);
  return submit<{ id: RotaId }, AskRefusal | NotFound>(
    visit,
    form.text('_once'),
    async (db) => {
      const event = await openToManage(db, visit);
      return event ? askRota(db, { event, seed }, visit) : { refused: 'not-found' as const };
    },
    {
      to: ({ id }) => `/events/${visit.param('id')}/stalls/rota/${id}`,
      refused: (no) =>
        no.refused === 'not-found'
          ? visit.notFound()
          : ask(visit, { seed: seed.slice(0, 80), refused: refusalText(no, visit.lang) }),
    },
  );
}

async function show(visit: Visit, refused?: string): Promise<Response> {
  const id = idIn<'Rota'>(visit, 'rota');
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const event = await openToManage(db, visit);
      const row = event && (await findRota(db, id));
      if (!row || row.activityId !== event.id) return null;
      return { event, row, ground: await groundOf(db, event, visit) };
    }));
  if (!loaded) return visit.notFound();
  const { row, ground } = loaded;
  const stale = row.state === 'proposed' ? staleOf(row, ground) : null;
  const open = row.state === 'proposed' && !stale;
  return visit.page(
    <ProposalPage
      view={visit.view}
      tabs={tabsFor(visit)}
      once={once}
      stale={stale}
      steps={open ? stepsOf(ground, row.places ?? []) : { free: [], put: [] }}
      shift={shiftIn(visit, ground)}
      state={runState(row, visit.now)}
      refused={refused}
      {...loaded}
    />,
    refused ? 409 : 200,
  );
}

type Decided = { readonly put: number; readonly freed: number } | { readonly id: RotaId };

const decide =
  (act: 'take' | 'drop') =>
  async (visit: Visit): Promise<Response> => {
    const form = await visit.form();
    const id = idIn<'Rota'>(visit, 'rota');
    const { rota: say } = words[visit.lang];
    const n = (many: number) => formatCount(many, visit.lang);
    if (!id) return visit.notFound();
    return submit<Decided, TakeRefusal | NotFound>(
      visit,
      form.text('_once'),
      async (db) => {
        const event = await openToManage(db, visit);
        if (!event) return { refused: 'not-found' as const };
        return act === 'take'
          ? takeRota(db, { event, id, why: words.id.rota.freedWhy, url: ownUrl(visit, event.id) }, visit)
          : dropRota(db, { event, id }, visit);
      },
      {
        to: () => `/events/${visit.param('id')}/stalls`,
        flash: (done) => ('put' in done ? say.taken(n(done.put), n(done.freed)) : say.dropped),
        refused: (no) =>
          no.refused === 'not-found' || no.refused === 'unknown-rota'
            ? visit.notFound()
            : show(visit, refusalText(no, visit.lang)),
      },
    );
  };

export const routes: readonly Route[] = [
  get('/events/:id/stalls/rota', 'events:manage', (visit) => ask(visit)),
  post('/events/:id/stalls/rota', 'events:manage', saveAsk),
  get('/events/:id/stalls/rota/:rota', 'events:manage', (visit) => show(visit)),
  post('/events/:id/stalls/rota/:rota/take', 'events:manage', decide('take')),
  post('/events/:id/stalls/rota/:rota/drop', 'events:manage', decide('drop')),
];
