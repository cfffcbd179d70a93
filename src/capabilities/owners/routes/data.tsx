// What an owner sees and changes of their own data.
import { parseId } from '../../../kernel/ids.ts';
import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../platform/http/index.ts';
import { listAreas } from '../../regions/index.ts';
import { explainRegistry } from '../../registry/index.ts';
import type { FormRefusal } from '../../registry/index.ts';
import { loadData } from '../actions/load.ts';
import type { OneOwned, OwnData } from '../actions/load.ts';
import { correctDirectly, directFields, setShown, stateSales } from '../actions/own.ts';
import type { OwnRefusal, Shown } from '../actions/own.ts';
import { askCorrection, askedFields } from '../actions/rights.ts';
import { CorrectPage, SalesPage } from '../pages/correct.tsx';
import type { FieldErrors } from '../pages/correct.tsx';
import { DataPage } from '../pages/data.tsx';
import { dataWords, problemOf } from '../words/data.ts';
import { once, withPerson } from './answers.ts';
import { confirming, keptOf, whenConfirmed } from './confirm.tsx';

const idOf = (named: string): EnterpriseId | null => {
  const id = parseId<'Enterprise'>(named);
  return isRefused(id) ? null : id;
};

type Mine = { readonly person: PersonId; readonly data: OwnData; readonly one: OneOwned };

/** One of the owner's own, by the address; anything else is not found, whosever it is. */
async function withMine(
  visit: Visit,
  answer: (mine: Mine) => Promise<Response>,
  named = visit.param('id'),
): Promise<Response> {
  return withPerson(visit, async (person) => {
    const data = await visit.within((db) => loadData(db, person));
    const one = data?.enterprises.find(({ enterprise }) => enterprise.id === idOf(named));
    return data && one ? answer({ person, data, one }) : visit.notFound();
  });
}

const show = (visit: Visit): Promise<Response> =>
  withPerson(visit, async (person) => {
    const data = await visit.within((db) => loadData(db, person));
    return data ? visit.page(<DataPage view={visit.view} data={data} once={once()} />) : visit.notFound();
  });

const back = (visit: Visit, { refused }: Refusal): Response =>
  visit.seeOther('/usaha/data', problemOf(refused, visit.lang));

const saveShown = (visit: Visit): Promise<Response> =>
  withMine(visit, async ({ person, one }) => {
    const form = await visit.form();
    const id = one.enterprise.id as EnterpriseId;
    const wanted = { person, id, findable: form.has('findable'), phone: form.has('phone') };
    return submit<Shown, OwnRefusal>(visit, form.text('_once'), (db) => setShown(db, wanted, visit), {
      to: () => '/usaha/data',
      flash: ({ findable }) => dataWords[visit.lang].saved(findable),
      refused: (refusal) => back(visit, refusal),
    });
  });

/** The problems of a form beside their fields; of anything else one sentence on top. */
export function errorsOf(refusal: Refusal, visit: Visit, at: string): FieldErrors {
  if (refusal.refused !== 'form') return [{ field: at, message: problemOf(refusal.refused, visit.lang) }];
  const { problems } = refusal as unknown as FormRefusal;
  return problems.map((p) => ({ field: p.field, message: explainRegistry(p.refusal, visit.lang) }));
}

async function correctPage(
  visit: Visit,
  { data, one }: Mine,
  typed: Readonly<Record<string, string>> = {},
  errors: FieldErrors = [],
): Promise<Response> {
  const areas = await visit.within(listAreas);
  return visit.page(
    <CorrectPage
      view={visit.view}
      once={once()}
      enterprise={one.enterprise}
      ownerName={data.person.name}
      kelurahan={areas.filter((a) => a.level === 'kelurahan')}
      typed={typed}
      errors={errors}
    />,
    errors.length > 0 ? 422 : 200,
  );
}

const saveDirect = (visit: Visit): Promise<Response> =>
  withMine(visit, async (mine) => {
    const form = await visit.form();
    const typed = Object.fromEntries(
      directFields.map((f) => [f, form.text(f).slice(0, 1000)] as const),
    ) as Record<(typeof directFields)[number], string>;
    const { person } = mine;
    const id = mine.one.enterprise.id as EnterpriseId;
    return submit<{ id: EnterpriseId }, Refusal>(
      visit,
      form.text('_once'),
      (db) => correctDirectly(db, { person, id, typed }, visit),
      {
        to: () => '/usaha/data',
        flash: () => dataWords[visit.lang].directDone,
        refused: (refusal) => correctPage(visit, mine, typed, errorsOf(refusal, visit, 'kind')),
      },
    );
  });

/** `id` names one of the owner's own; a new number is a way in, so it asks first who one is. */
const ask = (visit: Visit, form: Fields, id: string): Promise<Response> =>
  withMine(
    visit,
    async (mine) => {
      const typed = Object.fromEntries(askedFields.map((f) => [f, form.text(f).slice(0, 1000)] as const));
      const { person } = mine;
      const enterprise = mine.one.enterprise.id as EnterpriseId;
      return submit<{ id: string }, Refusal>(
        visit,
        form.text('_once'),
        (db) => askCorrection(db, { person, id: enterprise, typed }, visit),
        {
          to: () => '/usaha/hak#requests',
          flash: () => dataWords[visit.lang].askDone,
          refused: (refusal) => correctPage(visit, mine, typed, errorsOf(refusal, visit, 'name')),
        },
      );
    },
    id,
  );

const askCarefully = async (visit: Visit): Promise<Response> => {
  const form = await visit.form();
  const id = visit.param('id');
  if (form.text('phone').trim() === '') return ask(visit, form, id);
  const kept = [['id', id] as const, ...keptOf('nomor', form).filter(([name]) => name !== 'id')];
  return whenConfirmed(visit, 'nomor', () => ask(visit, form, id), kept);
};

const salesPage = (visit: Visit, { one }: Mine, band = '', errors: FieldErrors = []): Response =>
  visit.page(
    <SalesPage
      view={visit.view}
      once={once()}
      id={one.enterprise.id}
      name={one.enterprise.name}
      band={band}
      errors={errors}
    />,
    errors.length > 0 ? 422 : 200,
  );

const saveSales = (visit: Visit): Promise<Response> =>
  withMine(visit, async (mine) => {
    const form = await visit.form();
    const band = form.text('band').slice(0, 20);
    const id = mine.one.enterprise.id as EnterpriseId;
    const stated = { person: mine.person, id, band, read: form.has('read') };
    return submit<{ id: EnterpriseId }, OwnRefusal>(
      visit,
      form.text('_once'),
      (db) => stateSales(db, stated, visit),
      {
        to: () => '/usaha/data',
        flash: () => dataWords[visit.lang].sales.done,
        refused: (refusal) => {
          const at = refusal.refused === 'purpose-unread' ? 'read' : 'band';
          return salesPage(visit, mine, band, errorsOf(refusal, visit, at));
        },
      },
    );
  });

export const routes: readonly Route[] = [
  get('/usaha/data', 'owners:own', show),
  post('/usaha/data/:id/tampil', 'owners:own', saveShown),
  get('/usaha/data/:id/perbaiki', 'owners:own', (visit) =>
    withMine(visit, (mine) => correctPage(visit, mine)),
  ),
  post('/usaha/data/:id/langsung', 'owners:own', saveDirect),
  post('/usaha/data/:id/ajukan', 'owners:own', askCarefully),
  ...confirming('nomor', (visit, form) => ask(visit, form, form.text('id'))),
  get('/usaha/omzet/:id', 'owners:own', (visit) => withMine(visit, async (mine) => salesPage(visit, mine))),
  post('/usaha/omzet/:id', 'owners:own', saveSales),
];
