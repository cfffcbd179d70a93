// HTTP of the list of applicants and of accepting several in the order of points.
import type { Refusal } from '../../../../kernel/refusal.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { formatCount } from '../../../../web/format.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { openEvent, tabsFor } from '../../routes/open.ts';
import { accept } from '../actions/curate.ts';
import type { Accepted } from '../actions/curate.ts';
import { lifeOf } from '../actions/load.ts';
import type { LoadRefusal } from '../actions/load.ts';
import { AcceptPage } from '../pages/decide.tsx';
import { isUndecided, ListPage, perPage } from '../pages/list.tsx';
import { refuseTaking } from '../rules/ask.ts';
import { refuseAct, standingOf, standings } from '../rules/life.ts';
import { listActs } from '../store/applications.ts';
import { roomOf } from '../store/places.ts';
import { words } from '../words/curate/index.ts';
import { idIn, once, picksIn, rankedList } from './ask.ts';

async function show(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const event = await openEvent(db, visit);
    if (!event) return null;
    return {
      event,
      all: await rankedList(db, event, visit),
      room: await roomOf(db, event.id, event.places),
      places: placesOf(await listAreas(db)),
    };
  });
  if (!loaded) return visit.notFound();
  const { event, all, room, places } = loaded;
  const mayCurate = visit.may('events:curate');
  const state = standings.find((s) => s === visit.query.get('state')) ?? null;
  const asked = Number(visit.query.get('page') ?? '1');
  const grouped = Map.groupBy(all, (r) => standingOf(r.state, r.place));
  const rows = state === null ? all : (grouped.get(state) ?? []);
  return visit.page(
    <ListPage
      view={visit.view}
      tabs={tabsFor(visit)}
      event={event}
      rows={mayCurate ? rows : rows.toSorted((a, b) => (a.name < b.name ? -1 : 1))}
      counts={new Map([...grouped].map(([s, some]) => [s, some.length]))}
      all={all.length}
      state={state}
      page={Number.isInteger(asked) && asked > 0 && (asked - 1) * perPage < rows.length ? asked : 1}
      room={room}
      places={places}
      mayCurate={mayCurate}
      mayExport={visit.may('registry:export')}
      taking={refuseTaking(event, visit.today) === null}
    />,
  );
}

/** Those ticked, or the first so many that are not decided; who must be answered by somebody else is left out. */
async function preview(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const event = await openEvent(db, visit);
    if (!event) return null;
    const undecided = (await rankedList(db, event, visit)).filter(isUndecided);
    const acts = await listActs(
      db,
      undecided.map((r) => r.id),
    );
    const able = undecided.filter(
      (r) => refuseAct(lifeOf(acts.get(r.id)), { state: 'accepted', by: visit.by }) === null,
    );
    const top = /^\d{1,4}$/.test(visit.query.get('top')?.trim() ?? '') ? Number(visit.query.get('top')) : 0;
    const picked = new Set<string>(picksIn(visit.query.getAll('pick')));
    const rows = picked.size > 0 ? able.filter((r) => picked.has(r.id)) : able.slice(0, top);
    return { event, rows, room: await roomOf(db, event.id, event.places) };
  });
  if (!loaded) return visit.notFound();
  const { event, rows, room } = loaded;
  const offers = room.free === null ? rows.length : Math.max(0, room.free - room.waiting);
  return visit.page(
    <AcceptPage
      view={visit.view}
      tabs={tabsFor(visit)}
      event={event}
      once={once()}
      rows={rows}
      offers={offers}
    />,
  );
}

async function save(visit: Visit): Promise<Response> {
  const id = idIn(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  const say = words[visit.lang].accept;
  const n = (value: number) => formatCount(value, visit.lang);
  return submit<Accepted, LoadRefusal | Refusal<'not-open', object>>(
    visit,
    form.text('_once'),
    (db) => accept(db, { activity: id, applications: picksIn(form.all('pick')) }, visit),
    {
      to: () => `/events/${id}/applications`,
      flash: ({ offered, waiting, left }) =>
        [say.said(n(offered), n(waiting)), left.length > 0 ? say.left(n(left.length)) : '']
          .filter(Boolean)
          .join(' '),
      refused: ({ refused }) =>
        refused === 'unknown-application'
          ? visit.notFound()
          : visit.seeOther(`/events/${id}/applications`, words[visit.lang].refused.other),
    },
  );
}

export const routes: readonly Route[] = [
  get('/events/:id/applications', 'events:forward', show),
  get('/events/:id/applications/accept', 'events:curate', preview),
  post('/events/:id/applications/accept', 'events:curate', save),
];
