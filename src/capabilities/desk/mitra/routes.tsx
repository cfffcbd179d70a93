// `/mitra`: where people of organisations come in, and the first page of each organisation.
import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { findPublication } from '../../census/index.ts';
import {
  findPartner,
  isMine,
  listPartners,
  openPartner,
  organisationsOf,
  partnersOf,
} from '../../partners/index.ts';
import type { PartnerId } from '../../partners/index.ts';
import { listAreas, placesOf } from '../../regions/index.ts';
import { loadOverdue } from '../home/overdue.ts';
import { readerHome } from '../home/reader.tsx';
import { loadWaits } from './load.ts';
import { MitraPage } from './page.tsx';
import { Organisations, Waiting } from './parts.tsx';
import { words } from './words.ts';

const may = 'retail:act';

async function showHome(visit: Visit): Promise<Response> {
  const { me, view, by } = visit;
  // Whoever works in the place of organisations chooses one from the list of all.
  if (me?.role !== 'partner') return visit.seeOther('/partners');
  const say = words[view.lang];
  const loaded = await visit.within(async (db) => ({
    organisations: await organisationsOf(db, by),
    waiting: await loadWaits(db, await partnersOf(db, by), visit),
    places: placesOf(await listAreas(db)),
    overdue: await loadOverdue(db, visit),
    figures: (await findPublication(db))?.figures ?? null,
  }));
  const { organisations, waiting, places } = loaded;
  return visit.page(
    readerHome({
      view,
      name: me.name,
      overdue: loaded.overdue,
      figures: loaded.figures,
      lead: say.lead,
      above: (
        <>
          {organisations.length > 0 ? <Waiting view={view} {...waiting} /> : null}
          <Organisations
            view={view}
            rows={organisations}
            places={places}
            title={say.organisations}
            lead={say.organisationsLead}
          />
        </>
      ),
    }),
  );
}

async function showOne(visit: Visit): Promise<Response> {
  const loaded = await openPartner(visit, async (db, partner) => {
    const parentId = partner.parentId as PartnerId | null;
    const chain = parentId === null ? null : await findPartner(db, parentId);
    const opens =
      chain !== null && parentId !== null && (visit.may('retail:manage') || (await isMine(db, parentId)));
    const outlets = await listPartners(db, { parent: partner.id });
    const all = [partner.id, ...outlets.map((o) => o.id)];
    return {
      partner,
      chain: chain && { name: chain.name, href: opens ? `/mitra/${chain.id}` : null },
      outlets,
      waiting: await loadWaits(db, all, visit),
      places: placesOf(await listAreas(db)),
    };
  });
  if (!loaded) return visit.notFound();
  return visit.page(<MitraPage view={visit.view} {...loaded} />);
}

export const routes: readonly Route[] = [get('/mitra', may, showHome), get('/mitra/:id', may, showOne)];
