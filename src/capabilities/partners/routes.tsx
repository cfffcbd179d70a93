// HTTP of the partners: the list and its files, one partner, its form, and who signs in for it.
import { parseId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { tidy } from '../../kernel/text.ts';
import type { Db } from '../../platform/db/index.ts';
import { get, post, submit } from '../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../platform/sheet/index.ts';
import type { SheetFormat } from '../../platform/sheet/index.ts';
import { listAreas, placesOf } from '../regions/index.ts';
import { addPerson, editPartner, recordPartner, removePerson } from './actions.ts';
import type { PartnerRefusal, PersonRefusal } from './actions.ts';
import { partnerKinds } from './kinds.ts';
import type { PartnerId } from './kinds.ts';
import { routes as merge } from './merge/routes.tsx';
import { joinedTo } from './merge/store.ts';
import { PartnerForm } from './pages/form.tsx';
import { pairsOf, PartnersPage } from './pages/list.tsx';
import type { Asked } from './pages/list.tsx';
import { PartnerPage } from './pages/partner.tsx';
import { checkPartner, fields } from './rules.ts';
import type { FormRefusal, TypedPartner } from './rules.ts';
import { findPartner, listFreePeople, listPartners, listPeople } from './store.ts';
import type { ListedPartner } from './store.ts';
import { words } from './words.ts';

const once = () => crypto.randomUUID();
const may = 'partners:edit';

const askedOf = ({ query }: Visit): Asked => {
  const area = query.get('area') ?? '';
  return {
    kind: partnerKinds.find((k) => k === query.get('kind')) ?? null,
    area: /^\d\d\.\d\d(\.\d\d(\.\d{4})?)?$/.test(area) ? area : null,
    q: tidy(query.get('q') ?? '').slice(0, 100),
  };
};

async function showList(visit: Visit): Promise<Response> {
  const asked = askedOf(visit);
  const loaded = await visit.within(async (db) => ({
    rows: await listPartners(db, asked),
    places: placesOf(await listAreas(db)),
  }));
  return visit.page(<PartnersPage view={visit.view} asked={asked} mayEdit={visit.may(may)} {...loaded} />);
}

const exportList = (visit: Visit, format: SheetFormat): Response =>
  answerSheet<ListedPartner>(
    visit,
    { format, name: { id: 'mitra', en: 'partners' }, act: 'partners:export' },
    async (db) => {
      const say = words[visit.lang];
      const places = placesOf(await listAreas(db));
      const rows = await listPartners(db, askedOf(visit));
      return {
        title: say.title,
        rows: atOnce(rows),
        filters: pairsOf(askedOf(visit)).map(([name, value]) => (name === 'q' ? 'q' : `${name}=${value}`)),
        columns: [
          { head: say.fields.name, width: 32, of: (p) => p.name },
          { head: say.fields.kind, width: 18, of: (p) => say.kinds[p.kind] },
          { head: say.fields.parent, width: 24, of: (p) => p.parent ?? '' },
          { head: say.fields.area, width: 24, of: (p) => places.name(p.area) },
          { head: say.fields.address, width: 32, of: (p) => p.address ?? '' },
          { head: say.fields.contact, width: 28, of: (p) => p.contact ?? '' },
        ],
      };
    },
  );

const idOf = (visit: Visit): PartnerId | null => {
  const id = parseId<'Partner'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

async function showPartner(visit: Visit, refused?: PersonRefusal['refused']): Promise<Response> {
  const id = idOf(visit);
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const partner = await findPartner(db, id);
      if (!partner) return null;
      const chain = partner.parentId ? await findPartner(db, partner.parentId as PartnerId) : null;
      return {
        partner,
        chain,
        joined: await joinedTo(db, id),
        outlets: await listPartners(db, { parent: id }),
        people: await listPeople(db, partner),
        free: await listFreePeople(db, id),
        places: placesOf(await listAreas(db)),
      };
    }));
  if (!loaded) return visit.notFound();
  return visit.page(
    <PartnerPage
      view={visit.view}
      mayEdit={visit.may(may)}
      mayAct={visit.may('retail:manage')}
      mayAsk={visit.may('readiness:read')}
      once={once}
      refused={refused}
      {...loaded}
    />,
    refused ? 409 : 200,
  );
}

const typedOf = (form: Fields): TypedPartner =>
  Object.fromEntries(fields.map((f) => [f, form.text(f)])) as TypedPartner;

const around = async (db: Db) => ({
  places: placesOf(await listAreas(db)),
  chains: await listPartners(db, { kind: 'chain' }),
});

type Again = { typed: TypedPartner; refusal: PartnerRefusal | FormRefusal };

const shownRefusal = (again: Again | undefined) => {
  const refusal = again?.refusal;
  if (refusal === undefined) return { problems: [], refused: undefined };
  return refusal.refused === 'form'
    ? { problems: refusal.problems, refused: undefined }
    : { problems: [], refused: refusal.refused };
};

async function askNew(visit: Visit, again?: Again): Promise<Response> {
  const chain = visit.query.get('chain') ?? '';
  const typed: TypedPartner = again?.typed ?? {
    kind: chain === '' ? '' : 'outlet',
    name: '',
    parent: chain,
    area: visit.city.code,
    address: '',
    contact: '',
  };
  const loaded = await visit.within(around);
  return visit.page(
    <PartnerForm view={visit.view} once={once()} typed={typed} {...shownRefusal(again)} {...loaded} />,
    again ? 422 : 200,
  );
}

async function check(db: Db, typed: TypedPartner) {
  const { places, chains } = await around(db);
  return checkPartner(typed, { isArea: (code) => places.has(code), chains: chains.map((c) => c.id) });
}

async function saveNew(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = typedOf(form);
  return submit<{ id: PartnerId }, PartnerRefusal | FormRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const checked = await check(db, typed);
      return isRefused(checked) ? checked : recordPartner(db, checked, visit);
    },
    {
      to: ({ id }) => `/partners/${id}`,
      flash: () => words[visit.lang].saved(typed.name.trim()),
      refused: (refusal) => askNew(visit, { typed, refusal }),
    },
  );
}

async function askEdit(visit: Visit, again?: Again): Promise<Response> {
  const id = idOf(visit);
  const loaded =
    id && (await visit.within(async (db) => ({ partner: await findPartner(db, id), ...(await around(db)) })));
  if (!loaded?.partner) return visit.notFound();
  const { partner, ...rest } = loaded;
  const typed: TypedPartner = again?.typed ?? {
    kind: partner.kind,
    name: partner.name,
    parent: partner.parentId ?? '',
    area: partner.area,
    address: partner.address ?? '',
    contact: partner.contact ?? '',
  };
  return visit.page(
    <PartnerForm
      view={visit.view}
      once={once()}
      typed={typed}
      known={partner}
      {...shownRefusal(again)}
      {...rest}
    />,
    again ? 422 : 200,
  );
}

async function saveEdit(visit: Visit): Promise<Response> {
  const id = idOf(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  const typed = typedOf(form);
  const revision = Number(form.text('revision'));
  return submit<{ id: PartnerId }, PartnerRefusal | FormRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const checked = await check(db, typed);
      if (isRefused(checked)) return checked;
      return editPartner(db, { id, revision, active: form.has('active'), checked }, visit);
    },
    {
      to: () => `/partners/${id}`,
      flash: () => words[visit.lang].saved(typed.name.trim()),
      refused: (refusal) => askEdit(visit, { typed, refusal }),
    },
  );
}

const savePerson =
  (work: typeof addPerson) =>
  async (visit: Visit): Promise<Response> => {
    const id = idOf(visit);
    const form = await visit.form();
    if (id === null) return visit.notFound();
    return submit<{ id: PartnerId }, PersonRefusal>(
      visit,
      form.text('_once'),
      (db) => work(db, { id, userId: tidy(form.text('person')) }, visit),
      {
        to: () => `/partners/${id}`,
        refused: ({ refused }) => showPartner(visit, refused),
      },
    );
  };

export const routes: readonly Route[] = [
  get('/partners', 'partners:read', showList),
  get('/partners/export.xlsx', 'partners:read', (visit) => exportList(visit, 'xlsx')),
  get('/partners/export.csv', 'partners:read', (visit) => exportList(visit, 'csv')),
  get('/partners/new', may, (visit) => askNew(visit)),
  post('/partners/new', may, saveNew),
  get('/partners/:id', 'partners:read', (visit) => showPartner(visit)),
  get('/partners/:id/edit', may, (visit) => askEdit(visit)),
  post('/partners/:id/edit', may, saveEdit),
  post('/partners/:id/people', may, savePerson(addPerson)),
  post('/partners/:id/people/remove', may, savePerson(removePerson)),
  ...merge,
];
