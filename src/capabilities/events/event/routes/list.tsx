// HTTP of the list of events, its files, and the map of who was last served.
import { covers } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../../platform/sheet/index.ts';
import { lineNames } from '../../../funding/index.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { words as frame } from '../../words/frame.ts';
import { EventsPage } from '../pages/list.tsx';
import type { Invite } from '../pages/ready.tsx';
import { ServedPage } from '../pages/served.tsx';
import { invitesFor } from '../plan-store.ts';
import { readFilters, toldOf } from '../rules/filters.ts';
import { forwardText } from '../rules/forward.ts';
import { lastServed, reachesKelurahan, reachesRt } from '../rules/served.ts';
import { listHeld, monthsOf, rtsOf } from '../served-store.ts';
import { findEvent, listEvents, shiftsOf } from '../store.ts';
import type { ListedEvent } from '../store.ts';
import { words } from '../words.ts';
import { publicUrl } from './one.tsx';

/** The council and partners read what is announced and what they proposed. */
export const ownOnly = ({ me, by }: Visit): string | null =>
  me?.role === 'council' || me?.role === 'partner' ? by : null;

const payersOf = async (db: Db, rows: readonly ListedEvent[]): Promise<ReadonlyMap<string, string>> => {
  const names = await lineNames(
    db,
    rows.map((r) => r.fundingLineId),
  );
  return new Map([...names].map(([id, { name }]) => [id, name]));
};

/** What the head of an RT was told, as texts to send on; nobody else was told anything. */
export async function invitesOf(db: Db, visit: Visit): Promise<readonly Invite[]> {
  if (visit.me?.role !== 'rt_officer') return [];
  const invites: Invite[] = [];
  for (const id of await invitesFor(db, visit.by, visit.today)) {
    const event = await findEvent(db, id);
    if (!event) continue;
    const payer = (await lineNames(db, [event.fundingLineId])).get(event.fundingLineId ?? '')?.name ?? null;
    const url = publicUrl(visit, event.slug);
    const shifts = await shiftsOf(db, id);
    invites.push({
      id,
      name: event.name,
      text: forwardText(event, { shifts, payer, url, lang: visit.lang }),
    });
  }
  return invites;
}

async function showList(visit: Visit): Promise<Response> {
  const asked = readFilters(visit.query);
  const loaded = await visit.within(async (db) => {
    const areas = await listAreas(db);
    const kelurahans = areas.filter((a) => a.level === 'kelurahan').map((a) => a.code);
    const served = lastServed(kelurahans, await listHeld(db), {
      today: visit.today,
      reaches: reachesKelurahan,
    });
    const rows = await listEvents(db, asked, { own: ownOnly(visit) });
    return {
      rows,
      months: await monthsOf(db),
      places: placesOf(areas),
      payers: await payersOf(db, rows),
      never: { n: served.filter((s) => s.days === null).length, of: served.length },
      invites: await invitesOf(db, visit),
    };
  });
  const manage = visit.may('events:manage');
  const may = {
    propose: visit.may('events:propose'),
    manage,
    restrict: manage && covers(visit.scope, visit.city.code, visit.city.code),
  };
  return visit.page(<EventsPage view={visit.view} asked={asked} may={may} {...loaded} />);
}

const exportList = (visit: Visit, format: SheetFormat): Response =>
  answerSheet<ListedEvent>(
    visit,
    { format, name: { id: 'acara', en: 'events' }, act: 'events:export' },
    async (db) => {
      const say = words[visit.lang].list;
      const { kinds, states } = frame[visit.lang];
      const asked = readFilters(visit.query);
      const rows = await listEvents(db, asked, { own: ownOnly(visit), limit: 5000 });
      const places = placesOf(await listAreas(db));
      const payers = await payersOf(db, rows);
      return {
        title: say.title,
        rows: atOnce(rows),
        filters: toldOf(asked),
        columns: [
          { head: say.name, width: 36, of: (e) => e.name },
          { head: say.kind, width: 12, of: (e) => kinds[e.kind] },
          { head: words[visit.lang].form.fields.starts, width: 12, of: (e) => e.starts },
          { head: words[visit.lang].form.fields.ends, width: 12, of: (e) => e.ends },
          { head: words[visit.lang].form.fields.place, width: 28, of: (e) => e.place },
          { head: say.area, width: 24, of: (e) => places.name(e.area) },
          { head: say.state, width: 14, of: (e) => states[e.state] },
          { head: say.places, width: 10, of: (e) => (e.places === null ? '' : String(e.places)) },
          { head: words[visit.lang].list.taking, width: 10, of: (e) => String(e.taking) },
          { head: words[visit.lang].list.waiting, width: 10, of: (e) => String(e.waiting) },
          { head: say.initiator, width: 28, of: (e) => e.initiator },
          { head: say.money, width: 28, of: (e) => payers.get(e.fundingLineId ?? '') ?? '' },
        ],
      };
    },
  );

async function showServed(visit: Visit): Promise<Response> {
  const asked = visit.query.get('kelurahan') ?? '';
  const maySeeRts = visit.may('events:gate');
  const loaded = await visit.within(async (db) => {
    const areas = await listAreas(db);
    const kelurahans = areas.filter((a) => a.level === 'kelurahan');
    const held = await listHeld(db);
    const of = kelurahans.find((k) => k.code === asked)?.code;
    const at = { today: visit.today };
    return {
      kelurahans,
      places: placesOf(areas),
      served: lastServed(
        kelurahans.map((k) => k.code),
        held,
        { ...at, reaches: reachesKelurahan },
      ),
      rts:
        of !== undefined && maySeeRts
          ? { of, served: lastServed(await rtsOf(db, of), held, { ...at, reaches: reachesRt }) }
          : null,
    };
  });
  return visit.page(<ServedPage view={visit.view} maySeeRts={maySeeRts} {...loaded} />);
}

export const routes: readonly Route[] = [
  get('/events', 'events:read', showList),
  get('/events/export.xlsx', 'events:read', (visit) => exportList(visit, 'xlsx')),
  get('/events/export.csv', 'events:read', (visit) => exportList(visit, 'csv')),
  get('/events/served', 'events:read', showServed),
];
