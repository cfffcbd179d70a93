// `/home`: to each role its own page, first what needs doing.
import type { Child } from 'hono/jsx';

import { addDays } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get } from '../../../platform/http/index.ts';
import type { Me, Route, Visit } from '../../../platform/http/index.ts';
import { findPublication } from '../../census/index.ts';
import { readSetup } from '../../city/index.ts';
import { invitesOf } from '../../events/index.ts';
import { listVisits, monthOf } from '../../field/index.ts';
import { listImports } from '../../intake/index.ts';
import type { Import } from '../../intake/index.ts';
import { listAreas } from '../../regions/index.ts';
import { placesOf } from '../places.ts';
import { administratorHome } from './administrator.tsx';
import { headHome } from './head.tsx';
import { officerHome } from './officer.tsx';
import { loadOverdue } from './overdue.ts';
import { readerHome } from './reader.tsx';
import { staffHome } from './staff.tsx';
import { countArea, listUnseen, readMachine } from './store.ts';
import { words } from './words.ts';

type Home = (db: Db, visit: Visit, me: Me) => Promise<Child>;

const figuresNow = async (db: Db) => (await findPublication(db))?.figures ?? null;

const waitingImports = (db: Db): Promise<readonly Import[]> =>
  listImports(db, { states: ['previewed'], limit: 8 });

const staff: Home = async (db, visit, { name }) =>
  staffHome({
    view: visit.view,
    name,
    overdue: await loadOverdue(db, visit),
    figures: await figuresNow(db),
    waiting: await waitingImports(db),
  });

/** Longest unseen shown at once: a morning's walk. */
const walk = 12;

const officer: Home = async (db, visit, me) => {
  const area = visit.scope.kind === 'area' ? visit.scope.area : db.city.code;
  const visits = await listVisits(db, monthOf(visit.today), { officer: me.userId });
  return officerHome({
    view: visit.view,
    name: me.name,
    area,
    places: placesOf(await listAreas(db)),
    now: await countArea(db, visit.today),
    overdue: await loadOverdue(db, visit),
    invites: await invitesOf(db, visit),
    visits,
    unseen: visits.length > 0 ? [] : await listUnseen(db, visit.today, walk),
    waiting: visit.may('intake:import') ? await waitingImports(db) : null,
  });
};

const head: Home = async (db, visit, { name }) =>
  headHome({
    view: visit.view,
    name,
    overdue: await loadOverdue(db, visit),
    figures: await figuresNow(db),
    before: await findPublication(db, addDays(visit.today, -7)),
  });

const council: Home = async (db, visit, { name }) =>
  readerHome({
    view: visit.view,
    name,
    overdue: await loadOverdue(db, visit),
    figures: await figuresNow(db),
    lead: words[visit.lang].councilLead,
  });

const administrator: Home = async (db, { view, today }, { name }) =>
  administratorHome({
    view,
    name,
    setup: (await readSetup(db, today)).steps,
    machine: await readMachine(db),
    lastNumber: (await findPublication(db))?.cutoff ?? null,
  });

const homes: Readonly<Record<string, Home>> = {
  rt_officer: officer,
  kelurahan_officer: officer,
  kecamatan_officer: officer,
  mentor: officer,
  staff,
  head,
  council,
  administrator,
};

/** Who comes in by an entrance of their own. */
const entrances: Readonly<Record<string, string>> = { owner: '/usaha', partner: '/mitra' };

async function answer(visit: Visit): Promise<Response> {
  const { me } = visit;
  const entrance = me && entrances[me.role];
  if (entrance) return visit.seeOther(entrance);
  const home = me && homes[me.role];
  if (!me || !home) return visit.notFound();
  return visit.page(await visit.within((db) => home(db, visit, me)));
}

export const routes: readonly Route[] = [get('/home', 'signed-in', answer)];
